"""Runs one command and turns whatever happens into words and an exit code."""

import argparse
import sys
from collections.abc import Callable, Sequence

from recorder_gui.bootstrap import prepare_process, run_window
from recorder_gui.cli.arguments import choices, parse
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.errors import AddressInvalid, PlainHttpRefused, RecorderError

Command = Callable[[argparse.Namespace, Report], ExitCode]


def run(arguments: Sequence[str]) -> int:
    """Run the command that ``arguments`` name; never raises for a foreseen fault."""
    options = parse(arguments)
    prepare_process()
    report = Report(as_json=options.command is not None and options.json)
    try:
        if options.self_test:
            from recorder_gui.cli import self_test

            return self_test.run()
        if options.command is None:
            return run_window(choices(options))
        return _command(options.command)(options, report)
    except (AddressInvalid, PlainHttpRefused) as fault:
        report.fault(fault)
        return ExitCode.USAGE
    except RecorderError as fault:
        report.fault(fault)
        return ExitCode.FAULT
    except BrokenPipeError:
        # Whoever read our output has gone; what is on disk stays for "resume".
        sys.stderr.close()
        return ExitCode.FAULT


def _command(name: str) -> Command:
    if name in ("send", "record", "resume"):
        from recorder_gui.cli import delivery

        return {"send": delivery.send, "record": delivery.record, "resume": delivery.resume}[name]
    if name == "check":
        from recorder_gui.cli.room_check import check

        return check
    if name == "diagnostics":
        from recorder_gui.cli.diagnostics import diagnostics

        return diagnostics
    from recorder_gui.cli import local

    return {
        "visits": local.visits,
        "export": local.export,
        "devices": local.devices,
        "serve": local.serve,
    }[name]

"""The command that saves a report for support: the same one that the window shows."""

import argparse
import os
from contextlib import suppress
from datetime import UTC, datetime

from recorder_gui.app.diagnostics.bundle import Sources, make_bundle, save
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.bootstrap import data_folder, settings_store
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError


def diagnostics(options: argparse.Namespace, report: Report) -> ExitCode:
    """Save a report without words, names or secrets."""
    bundle = make_bundle(sources(options))
    save(bundle, options.output)
    report.say(str(words.saved(str(options.output))))
    return ExitCode.DONE


def sources(options: argparse.Namespace) -> Sources:
    """Return what the report is made of; holds nothing and changes nothing."""
    return Sources(
        data_folder(choices(options)),
        settings_store().load,
        _devices(),
        os.environ,
        datetime.now(UTC),
    )


def _devices() -> tuple[Device, ...]:
    from recorder_gui.capture.devices import list_devices
    from recorder_gui.system.process_guard import divert_native_stderr

    divert_native_stderr(None)
    with suppress(CaptureError):
        return list_devices()
    return ()

"""The commands that look, export or serve: they need no account and hold no folder."""

import argparse
import signal
import threading

from recorder_gui.app.wording import commands as words
from recorder_gui.app.wording.visits import clock_text, length_text, visit_state_text
from recorder_gui.bootstrap import reading
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.errors import (
    DeviceNotFound,
    PracticeServerUnavailable,
    SpoolUnavailable,
    VisitNotFound,
)
from recorder_gui.domain.identifiers import visit_id_from


def visits(options: argparse.Namespace, report: Report) -> ExitCode:
    """Tell what is here, and where it stands."""
    desk = reading(choices(options))
    found = desk.visits.all_since() if desk else ()
    for visit in reversed(found):
        if report.as_json:
            report.visit(visit)
        else:
            started_at = f"{visit.started_at.astimezone():%Y-%m-%d %H:%M}"
            length, state = length_text(visit.frames), visit_state_text(visit)
            print(f"{visit.id}  {started_at}  {length:>8}  {state}")  # noqa: T201 - the command's answer
    if not found:
        report.say(words.NO_VISITS)
    if desk:
        desk.close()
    return ExitCode.DONE


def export(options: argparse.Namespace, report: Report) -> ExitCode:
    """Write a visit's audio to one file."""
    from recorder_gui.app.recording.export import export_visit

    visit, desk = visit_id_from(options.visit), reading(choices(options))
    if visit is None or desk is None:
        raise VisitNotFound(options.visit)
    try:
        frames = export_visit(desk, visit, options.output)
        began = clock_text(desk.visits.get(visit).started_at)
    finally:
        desk.close()
    report.say(words.exported(length_text(frames), began, str(options.output)))
    return ExitCode.DONE


def devices(options: argparse.Namespace, report: Report) -> ExitCode:
    """Tell the microphones."""
    del options
    from recorder_gui.capture.devices import list_devices
    from recorder_gui.system.process_guard import divert_native_stderr

    divert_native_stderr(None)
    found = list_devices()
    for device in found:
        report.device(device)
    if not found:
        report.fault(DeviceNotFound(""))
    return ExitCode.DONE


def serve(options: argparse.Namespace, report: Report) -> ExitCode:
    """Run the practice server until a signal comes."""
    from recorder_gui.practice import server as practice

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    server = practice.PracticeServer(options.port, options.dir)
    try:
        server.start()
    except practice.PracticeServerUnavailable as error:
        raise PracticeServerUnavailable(error.port) from error
    except OSError as error:
        raise SpoolUnavailable(str(options.dir), error.strerror or type(error).__name__) from error
    report.listening(server.url)
    stop.wait()
    server.stop()
    return ExitCode.DONE

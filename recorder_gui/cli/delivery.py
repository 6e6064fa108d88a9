"""The commands that record and deliver: send, record and resume."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from recorder_gui.app import command_wording as words
from recorder_gui.app.encoder_parts import new_visit
from recorder_gui.app.main_thread_collector import MainThreadCollector
from recorder_gui.app.outcome_wording import UndeliveredCause
from recorder_gui.app.signal_notifier import SignalNotifier
from recorder_gui.app.visit_recorder import VisitOrder
from recorder_gui.bootstrap import House, account, data_folder
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.delivery_command import DeliveryCommand, DeliveryTask
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.audio_format import frames_in
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.upload_outcome import DelayCause
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.system.process_guard import leave_at_once


def send(options: argparse.Namespace, report: Report) -> ExitCode:
    """Deliver existing recordings, one visit each."""
    return _run(options, report, _SendTask(tuple(options.files), options.patient))


def record(options: argparse.Namespace, report: Report) -> ExitCode:
    """Record from a microphone until the time is over or a signal comes, then deliver."""
    limit = max(1, frames_in(options.seconds)) if options.seconds else None
    return _run(options, report, _RecordTask(options.device, options.patient, limit))


def resume(options: argparse.Namespace, report: Report) -> ExitCode:
    """Deliver everything pending."""
    return _run(options, report, _ResumeTask())


def _run(options: argparse.Namespace, report: Report, task: DeliveryTask) -> ExitCode:
    wanted = choices(options)
    where = account(wanted)
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    signals = SignalNotifier()
    collector = MainThreadCollector()
    house = House(data_folder(wanted))
    try:
        if house.spool.keys.made_new_key and house.has_plain_key:
            report.say(words.PLAIN_KEY)
        command = DeliveryCommand(house, where, report, task, waits_for_result=not options.no_wait)
        signals.stop_requested.connect(command.on_stop_requested)
        return _run_to_its_end(command, application)
    finally:
        collector.close()
        signals.close()
        house.close()


def _run_to_its_end(command: DeliveryCommand, application: QCoreApplication) -> ExitCode:
    code = ExitCode.FAULT
    try:
        command.report.begin_progress()
        command.start()
        application.exec()
        command.report.end_progress()
        code = command.exit_code()
    finally:
        # Also behind an error: the folder is let go next, and nobody may still write into it.
        if not command.engine.wait():
            leave_at_once(code)
    return code


class _SendTask(DeliveryTask, QObject):
    """Files become visits; then their delivery is awaited."""

    def __init__(self, paths: tuple[Path, ...], label: str | None) -> None:
        super().__init__()
        self._paths: Final = paths
        self._label: Final = label
        self._command: DeliveryCommand | None = None

    def begin(self, command: DeliveryCommand) -> None:
        self._command = command
        command.engine.encoder.files_done.connect(self._on_files_done)
        command.engine.record_files(self._paths, self._label)

    @Slot()
    def _on_files_done(self) -> None:
        if self._command:
            self._command.watch.begin()


class _RecordTask(DeliveryTask, QObject):
    """A microphone becomes a visit; then its delivery is awaited."""

    def __init__(self, device_name: str | None, label: str | None, frame_limit: int | None) -> None:
        super().__init__()
        self._device_name: Final = device_name
        self._label: Final = label
        self._frame_limit: Final = frame_limit
        self._command: DeliveryCommand | None = None
        self._was_recording = False

    def begin(self, command: DeliveryCommand) -> None:
        self._command = command
        command.engine.encoder.devices_listed.connect(self._on_devices_listed)
        command.engine.encoder.recording_state_changed.connect(self._on_state_changed)
        command.engine.list_devices()

    def finish(self, command: DeliveryCommand) -> None:
        command.engine.finish()
        if not self._was_recording:
            command.stop_waiting()

    @Slot(object)
    def _on_devices_listed(self, devices: tuple[Device, ...]) -> None:
        from recorder_gui.capture.devices import find_device

        command = self._command
        if command is None:
            return
        try:
            device = find_device(self._device_name, devices)
        except CaptureError as fault:
            command.fail(fault)
            command.leave()
            return
        server, label = command.server, self._label
        order = VisitOrder(device, lambda: new_visit(server, "microphone", label), self._frame_limit)
        command.engine.record(order)
        command.report.say(words.starting(device.name))

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        command = self._command
        if command is None:
            return
        if state is RecordingState.RECORDING and not self._was_recording:
            self._was_recording = True
            command.report.say(words.RECORDING)
        elif state is RecordingState.IDLE:
            command.engine.monitor(None)
            command.watch.begin()
        elif state is RecordingState.FAULTED:
            command.leave()


class _ResumeTask(DeliveryTask):
    """Everything that is not at its end is awaited; what waits for a person is asked again."""

    def begin(self, command: DeliveryCommand) -> None:
        for visit in command.house.desk.visits.all_since():
            is_open = visit.state is not VisitState.READY and not (visit.reason or "").startswith("result_")
            if is_open and visit.server == command.server:
                # What was held, or locked at its last attempt, is about to be asked again: not at its end.
                is_held = visit.state in (VisitState.ATTENTION, VisitState.SIGNED_OUT)
                is_tried = is_held or (visit.reason == DelayCause.LOCKED and not visit.is_locked)
                again = replace(visit, state=VisitState.SAVED, reason=None)
                command.watch.follow(again if is_tried else visit)
            elif is_open and visit.server != PRACTICE_SERVER:
                command.leave_behind(UndeliveredCause.OTHER_SERVER)
        command.engine.retry_held()
        command.watch.begin()

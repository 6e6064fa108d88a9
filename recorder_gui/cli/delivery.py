"""The commands that record and deliver: send, record and resume."""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.main_thread_collector import MainThreadCollector
from recorder_gui.app.recording.encoder_parts import new_visit
from recorder_gui.app.recording.visit_recorder import VisitOrder
from recorder_gui.app.signal_notifier import SignalNotifier
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import commands as words
from recorder_gui.app.wording.data_folder import SETTINGS_LOST
from recorder_gui.app.wording.outcomes import UndeliveredCause
from recorder_gui.app.wording.send_again import CUT_OFF
from recorder_gui.bootstrap import account, settings_store, working_folder
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.delivery_command import DeliveryCommand, DeliveryTask
from recorder_gui.cli.disk_hold import DiskHold
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.audio_format import frames_in
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.microphone_trouble import MicrophoneAway
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason
from recorder_gui.domain.visit import PRACTICE_SERVER, RESULT_REASONS
from recorder_gui.domain.visit_details import Consent, ConsentAnswer
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.store import SettingsStore
from recorder_gui.system.process_guard import leave_at_once


def send(options: argparse.Namespace, report: Report) -> ExitCode:
    """Deliver existing recordings, one visit each."""
    return _run(options, report, _SendTask(tuple(options.files), options.patient))


def record(options: argparse.Namespace, report: Report, store: SettingsStore | None = None) -> ExitCode:
    """Record from a microphone until the time is over or a signal comes, then deliver.

    No way past the organisation's consent policy: where it locks the question, the answer must be given.
    """
    limit = max(1, frames_in(options.seconds)) if options.seconds else None
    book = SettingsBook(store or settings_store())
    settings = book.settings
    if options.consent is None and settings.consent.asks and "consent.asks" in settings.locked:
        report.say(words.CONSENT_NEEDED, is_urgent=True)
        return ExitCode.USAGE
    consent = Consent(ConsentAnswer(options.consent), datetime.now(UTC)) if options.consent else None
    task = _RecordTask(DeviceBook(book), options.device, options.patient, limit, consent)
    return _run(options, report, task)


def resume(options: argparse.Namespace, report: Report) -> ExitCode:
    """Deliver everything pending."""
    return _run(options, report, _ResumeTask())


def _run(options: argparse.Namespace, report: Report, task: DeliveryTask) -> ExitCode:
    store = settings_store()
    wanted, settings = choices(options), store.load()
    if store.is_lost:
        report.say(f"{SETTINGS_LOST.title}. {SETTINGS_LOST.remedy}", is_urgent=True)
    where = account(wanted, settings=settings)
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    signals = SignalNotifier()
    collector = MainThreadCollector()
    folder = HeldFolder(working_folder(wanted, settings=settings), options.command)
    try:
        if folder.spool.keys.made_new_key and folder.has_plain_key:
            report.say(words.PLAIN_KEY)
        if notice := folder.rescue_notice:
            report.say(f"{notice.title}. {notice.remedy}", is_urgent=True)
        if folder.unfinished_copies:
            report.say(f"{CUT_OFF.title}. {CUT_OFF.remedy}", is_urgent=True)
        waits = not options.no_wait
        command = DeliveryCommand(folder, where, report, task, settings.recording, waits_for_result=waits)
        signals.stop_requested.connect(command.on_stop_requested)
        hold = DiskHold(command, folder.disk_watch(command.engine, lambda: settings.retention))
        return _run_to_its_end(command, hold, application)
    finally:
        collector.close()
        signals.close()
        folder.close()


def _run_to_its_end(command: DeliveryCommand, hold: DiskHold, application: QCoreApplication) -> ExitCode:
    code, is_disk_done = ExitCode.FAULT, False
    try:
        command.report.begin_progress()
        command.start()
        application.exec()
        command.report.end_progress()
        is_disk_done = hold.close()
        code = command.exit_code()
    finally:
        # Also behind an error: the folder is let go next, and nobody may still write into it.
        if not command.engine.wait() or not (is_disk_done or hold.close()):
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

    outlives_disk_trouble = True

    def __init__(
        self,
        book: DeviceBook,
        device_name: str | None,
        label: str | None,
        frame_limit: int | None,
        consent: Consent | None = None,
    ) -> None:
        super().__init__()
        self._book: Final = book
        self._device_name: Final = device_name
        self._label: Final = label
        self._frame_limit: Final = frame_limit
        self._consent: Final = consent
        self._command: DeliveryCommand | None = None
        self._was_recording = False

    def begin(self, command: DeliveryCommand) -> None:
        self._command = command
        command.engine.encoder.devices_listed.connect(self._on_devices_listed)
        command.engine.encoder.recording_state_changed.connect(self._on_state_changed)
        command.engine.encoder.fault_cleared.connect(self._on_fault_cleared)
        command.engine.list_devices()

    def finish(self, command: DeliveryCommand) -> None:
        command.engine.finish()
        if not self._was_recording:
            command.stop_waiting()

    @Slot(object)
    def _on_devices_listed(self, devices: tuple[Device, ...]) -> None:
        command = self._command
        if command is None:
            return
        try:
            device = self._device(devices)
        except CaptureError as fault:
            command.fail(fault)
            command.leave()
            return
        visit = partial(new_visit, command.server, "microphone", self._label)
        details = replace(command.details, consent=self._consent)
        order = VisitOrder(device, visit, self._frame_limit, self._book.settings, details=details)
        command.engine.record(order)
        command.report.say(words.starting(device.name))

    def _device(self, devices: tuple[Device, ...]) -> Device:
        """Return the one that was asked for, else the remembered one; say so where that is away."""
        from recorder_gui.capture.devices import find_device

        book = self._book
        book.put(devices)
        if self._device_name is not None or book.wanted is None:
            return find_device(self._device_name, devices)
        if self._command and book.away:
            self._command.report.fault(MicrophoneAway(book.away, book.wanted.name))
        return book.wanted

    @Slot(str)
    def _on_fault_cleared(self, topic: str) -> None:
        sentence = words.MICROPHONE_WELL.get(topic)
        if self._command and self.is_recording and sentence:
            self._command.report.say(sentence, is_urgent=True)

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        command = self._command
        if command is None:
            return
        self.is_recording = state is RecordingState.RECORDING
        if state is RecordingState.RECORDING and not self._was_recording:
            self._was_recording = True
            command.report.say(words.RECORDING)
        elif state is RecordingState.IDLE:
            command.engine.monitor(None)
            command.watch.begin()
        elif state is RecordingState.STOPPING:
            command.await_disk()
        elif state is RecordingState.FAULTED:
            if self._was_recording:
                command.leave_behind(UndeliveredCause.CUT_OFF)
            command.leave()


class _ResumeTask(DeliveryTask):
    """Everything that is not at its end is awaited; what the server would not take is offered again.

    What it has, and made no note of, is only told: a timer may run this, and each new session may cost.
    """

    def begin(self, command: DeliveryCommand) -> None:
        for visit in command.folder.desk.visits.all_since():
            has_no_audio = visit.reason == RefusalReason.DAMAGED and not visit.chunks  # nothing to ask for
            if visit.state is VisitState.READY or has_no_audio:
                continue
            is_delivered = visit.reason in RESULT_REASONS
            if visit.server == command.server:
                # What was held, or locked at its last attempt, is about to be asked again: not at its end.
                is_held = visit.state in (VisitState.ATTENTION, VisitState.SIGNED_OUT) and not is_delivered
                is_tried = is_held or (visit.reason == DelayCause.LOCKED and not visit.is_locked)
                again = replace(visit, state=VisitState.SAVED, reason=None)
                command.watch.follow(again if is_tried else visit)
            elif visit.server != PRACTICE_SERVER and not is_delivered:
                command.leave_behind(UndeliveredCause.OTHER_SERVER)
        command.engine.retry_stuck()
        command.watch.begin()

"""The commands that record and deliver: send, record and resume."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from recorder_gui.app import command_wording as words
from recorder_gui.app.account import Account
from recorder_gui.app.delivery_watch import DeliveryWatch
from recorder_gui.app.encoder_parts import new_visit
from recorder_gui.app.engine import Engine
from recorder_gui.app.outcome_wording import UndeliveredCause, outcome_sentence
from recorder_gui.app.signal_notifier import SignalNotifier
from recorder_gui.app.visit_recorder import VisitOrder
from recorder_gui.bootstrap import House, account, data_folder
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.exit_code import ExitCode, exit_code
from recorder_gui.cli.report import Report
from recorder_gui.domain.audio_format import frames_in
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DiskFull, RecorderError, SpoolError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.system.process_guard import leave_at_once

_DISK_PATIENCE_MS: Final = 3_000
"""How long a recording that ends waits for a disk that refuses before it gives up."""


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


class DeliveryTask:
    """What one command does before it waits for delivery."""

    def begin(self, command: "DeliveryCommand") -> None:
        """Start the work."""

    def finish(self, command: "DeliveryCommand") -> None:
        """End the work early, keeping all of it."""
        command.stop_waiting()


def _run(options: argparse.Namespace, report: Report, task: DeliveryTask) -> ExitCode:
    wanted = choices(options)
    where = account(wanted)
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    signals = SignalNotifier()
    house = House(data_folder(wanted))
    try:
        if house.spool.keys.made_new_key and house.has_plain_key:
            report.say(words.PLAIN_KEY)
        command = DeliveryCommand(house, where, report, task, waits_for_result=not options.no_wait)
        signals.stop_requested.connect(command.on_stop_requested)
        command.start()
        application.exec()
        code = command.exit_code()
        if not command.engine.wait():
            leave_at_once(code)
        return code
    finally:
        signals.close()
        house.close()


class DeliveryCommand(QObject):
    """Runs an engine until the task and its delivery are done. Lives in the main thread."""

    def __init__(
        self,
        house: House,
        where: Account,
        report: Report,
        task: DeliveryTask,
        *,
        waits_for_result: bool,
    ) -> None:
        super().__init__()
        self.house: Final = house
        self.server: Final = where.server
        self.engine: Final[Engine] = house.engine(where)
        self.watch: Final = DeliveryWatch(self.engine, waits_for_result=waits_for_result)
        self.report: Final = report
        self._task: Final = task
        self._causes: Final[set[UndeliveredCause]] = set()
        self._faults: Final[set[str]] = set()
        self._is_cut_short = False
        encoder, uploader = self.engine.encoder, self.engine.uploader
        encoder.visit_changed.connect(self._on_visit_changed)
        encoder.chunk_changed.connect(self._on_chunk_changed)
        encoder.gap_declared.connect(self._on_gap_declared)
        for worker in (encoder, uploader):
            worker.fault_raised.connect(self._on_fault_raised)
            worker.fault_cleared.connect(self._on_fault_cleared)
        encoder.failed.connect(self._on_failed)
        uploader.visit_changed.connect(self._on_delivery_moved)
        uploader.chunk_changed.connect(self._on_chunk_changed)
        uploader.result_arrived.connect(self._on_result_arrived)
        uploader.failed.connect(self._on_failed)
        self.watch.settled.connect(self.leave)
        self.engine.stopped.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the engine and the task."""
        for visit in self.house.interrupted:
            self.report.visit(self.house.desk.visits.get(visit))
        self.engine.start()
        self._task.begin(self)

    def exit_code(self) -> ExitCode:
        """Say what is not done, and return the code."""
        causes = frozenset(self._causes | self.watch.causes)
        if self._is_cut_short and not causes and not self._faults:
            causes = frozenset({UndeliveredCause.STOPPED})
        for cause in sorted(causes):
            self.report.say(outcome_sentence(cause), is_urgent=True)
        return exit_code(causes, has_fault=bool(self._faults))

    def fail(self, fault: RecorderError, topic: str = "command") -> None:
        """Explain a fault; unless its topic is cleared, it shows in the exit code."""
        self._faults.add(topic)
        self.report.fault(fault)

    def stop_waiting(self) -> None:
        """Leave what is not done for ``resume``."""
        self._is_cut_short = True
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Stop the engine in order; the program ends after it."""
        self.engine.stop()

    @Slot(int)
    def on_stop_requested(self, count: int) -> None:
        """Finish at the first signal; seal and leave at the second."""
        if count == 1:
            self._task.finish(self)
        else:
            self.stop_waiting()

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        # The other thread may have delivered it by the time this arrives: the ledger knows best.
        present = self.house.desk.visits.get(visit.id)
        self.report.visit(present)
        self.watch.follow(present)

    @Slot(object)
    def _on_delivery_moved(self, visit: VisitRecord) -> None:
        self.report.visit(visit)

    @Slot(object)
    def _on_chunk_changed(self, chunk: ChunkRecord) -> None:
        self.report.chunk(chunk)

    @Slot(object)
    def _on_gap_declared(self, declared: tuple[VisitId, Gap]) -> None:
        self.report.gap(*declared)

    @Slot(object)
    def _on_result_arrived(self, arrived: tuple[VisitResult, bool]) -> None:
        result, is_final = arrived
        if is_final:
            self.report.result(result)

    @Slot(object)
    def _on_fault_raised(self, raised: tuple[str, RecorderError]) -> None:
        topic, fault = raised
        if isinstance(fault, DiskFull):
            self._causes.add(UndeliveredCause.DISK_FULL)
        self.fail(fault, topic)
        if isinstance(fault, SpoolError):
            self._task.finish(self)
            QTimer.singleShot(_DISK_PATIENCE_MS, self.leave)

    @Slot(str)
    def _on_fault_cleared(self, topic: str) -> None:
        self._faults.discard(topic)

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._faults.add("program")
        self.report.say(words.BUG, is_urgent=True)
        self.stop_waiting()


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
        others = 0
        for visit in command.house.desk.visits.all_since():
            is_open = visit.state is not VisitState.READY and not (visit.reason or "").startswith("result_")
            if is_open and visit.server == command.server:
                # What waits for a person is about to be asked again: not at its end.
                is_held = visit.state in (VisitState.ATTENTION, VisitState.SIGNED_OUT)
                command.watch.follow(replace(visit, state=VisitState.SAVED) if is_held else visit)
            others += is_open and visit.server != command.server
        if others:
            command.report.say(words.others_wait(others), is_urgent=True)
        command.engine.retry_held()
        command.watch.begin()

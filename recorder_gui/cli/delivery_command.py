"""Runs an engine for one command until its task and the delivery of its visits are done."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from recorder_gui.app import topics
from recorder_gui.app.account import Account
from recorder_gui.app.delivery_watch import DeliveryWatch
from recorder_gui.app.engine import Engine
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.sign_in_watch import SignInWatch
from recorder_gui.app.wording import commands as words
from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
from recorder_gui.cli.exit_code import ExitCode, exit_code
from recorder_gui.cli.report import Report
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.disk_trouble import DiskTrouble
from recorder_gui.domain.errors import DiskFull, RecorderError, SpoolError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.microphone_trouble import MicrophoneLost
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.settings.model import RecordingSettings

_DISK_PATIENCE_MS: Final = 12_000
"""How long a recording that ends waits for a disk that refuses: a little longer than its track does."""

_ENDING_TOPICS: Final = frozenset({topics.REFUSED, topics.DISK, topics.FILE})
"""What is read from a file cannot be kept; trouble with delivery is no reason to read no more."""

_PASSING_TOPICS: Final = frozenset({topics.SIGNAL, topics.MOVED, topics.PACE})
"""What ails a microphone that is recorded all the same is said and is no failure of the command."""


class DeliveryTask:
    """What one command does before it waits for delivery.

    ``outlives_disk_trouble``: a doctor who speaks cannot be asked to begin again; a file can.
    ``is_recording``: somebody speaks now, and no bug of ours ends that.
    """

    outlives_disk_trouble = False
    is_recording = False

    def begin(self, command: "DeliveryCommand") -> None:
        """Start the work."""

    def finish(self, command: "DeliveryCommand") -> None:
        """End the work early, keeping all of it."""
        command.stop_waiting()


class DeliveryCommand(QObject):
    """Runs an engine until the task and its delivery are done. Lives in the main thread."""

    def __init__(
        self,
        folder: HeldFolder,
        where: Account,
        report: Report,
        task: DeliveryTask,
        recording: RecordingSettings,
        *,
        waits_for_result: bool,
    ) -> None:
        super().__init__()
        self.folder: Final = folder
        self.server: Final = where.server
        # As in the window: as the last visit, or as was set.
        self.details: Final = recording.details(where.server)
        self.engine: Final[Engine] = folder.engine(where, shows_levels=False, recording=lambda: recording)
        self.watch: Final = DeliveryWatch(self.engine, waits_for_result=waits_for_result)
        SignInWatch(self.engine, folder.token(where))
        self.report: Final = report
        self._task: Final = task
        self._causes: Final[set[UndeliveredCause]] = set()
        self._faults: Final[set[str]] = set()
        self._is_cut_short = False
        self.may_leave: Callable[[], bool] = lambda: True
        self._patience: Final = QTimer(self, singleShot=True, interval=_DISK_PATIENCE_MS)
        self._patience.timeout.connect(self._give_the_disk_up)
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
        for visit in self.folder.interrupted:
            self.report.visit(self.folder.desk.visits.get(visit))
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

    def leave_behind(self, cause: UndeliveredCause) -> None:
        """Note that something stays undelivered, whatever becomes of the rest."""
        self._causes.add(cause)

    def stop_waiting(self) -> None:
        """Leave what is not done for ``resume``."""
        self._is_cut_short = True
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Stop the engine in order, unless that would lose audio; the program ends after it."""
        if self._is_cut_short or self.may_leave():
            self.engine.stop()

    def await_disk(self) -> None:
        """Give a disk that refuses the end of a recording some time."""
        if topics.DISK in self._faults:
            self._patience.start()

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
        try:
            visit = self.folder.desk.visits.get(visit.id)
        except SpoolError as fault:  # the recording goes on without the ledger
            self.fail(fault, "ledger")
        self.watch.follow(visit)
        self.report.visit(visit)

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
        if isinstance(fault, MicrophoneLost) and not fault.is_recording:
            return  # the recording is over, and with it what was said while it ran
        if topic in _PASSING_TOPICS:
            self.report.fault(fault)
            return
        is_ending = topic in _ENDING_TOPICS and isinstance(fault, SpoolError)
        ends = is_ending and not isinstance(fault, DiskTrouble) and not self._task.outlives_disk_trouble
        if ends and isinstance(fault, DiskFull):
            self._causes.add(UndeliveredCause.DISK_FULL)
        self.fail(fault, topic)
        if ends:
            self._task.finish(self)
            self._patience.start()

    @Slot(str)
    def _on_fault_cleared(self, topic: str) -> None:
        self._faults.discard(topic)
        if topic in _ENDING_TOPICS:
            self._patience.stop()

    @Slot()
    def _give_the_disk_up(self) -> None:
        if UndeliveredCause.DISK_FULL not in self._causes:
            self._causes.add(UndeliveredCause.CUT_OFF)
        self.leave()

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._faults.add("program")
        self.report.say(words.BUG, is_urgent=True)
        if not self._task.is_recording:
            self.stop_waiting()

"""The disk's thread: looks every ten seconds how much room is left, and has the caretaker do what is due.

Asking a drive that is gone may take for ever; nothing but this thread waits for it.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final, Protocol

from PySide6.QtCore import QTimer, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.disk.disk_faults import troubles_of
from recorder_gui.app.worker_thread import Worker, guarded
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.settings.model import RetentionSettings
from recorder_gui.spool.disk.caretaker import Caretaker, DiskReport
from recorder_gui.spool.disk.clock_trust import ClockTrust
from recorder_gui.spool.disk.disk_room import DiskRoom, DiskStage
from recorder_gui.spool.disk.retention import Retention
from recorder_gui.spool.spool import Spool

log = logging.getLogger(__name__)

_LOOK_MS: Final = 10_000
_IN_TROUBLE_MS: Final = 1_000


class DiskCare(Protocol):
    """What the worker needs, made in its own thread."""

    def tend(self, *, is_recording: bool, keeps_back: bool) -> DiskReport:
        """Look at the disk and do what is due. Raises SpoolUnavailable."""
        ...

    def close(self) -> None:
        """Let go of the spool."""
        ...


class LiveDiskCare(Caretaker):
    """The real caretaker, with a desk of its own."""

    def __init__(
        self, spool: Spool, room: DiskRoom, retention: Callable[[], RetentionSettings], clock: ClockTrust
    ) -> None:
        self._own_desk: Final = spool.desk()
        super().__init__(self._own_desk, room, Retention(self._own_desk, lambda: retention().days, clock))

    def close(self) -> None:
        """Let go of the spool."""
        self._own_desk.close()


class DiskWorker(Worker):
    """Watches one data folder.

    Signals:
        runway_read: a Runway, every ten seconds.
        fault_raised: a (topic, SpoolError) pair; replaced by the next of its topic.
        fault_cleared: the topic.
    """

    runway_read = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)
    _poked = Signal()

    def __init__(self, room: DiskRoom, make_care: Callable[[], DiskCare]) -> None:
        super().__init__()
        self._path: Final = str(room.root)
        self._make_care: Final = make_care
        self._care: DiskCare | None = None
        self._is_recording = self._has_settled = False
        self._told: Mapping[str, SpoolError] = {}
        self._looks: Final = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.timeout.connect(self._look)
        self._poked.connect(self._look)
        room.on_change = self._poked.emit  # a signal may be emitted from whichever thread met the full disk

    @Slot(object)
    @guarded
    def note_recording_state(self, state: RecordingState) -> None:
        """Hear whether a visit is being recorded."""
        self._is_recording = state not in AT_REST

    @Slot()
    @guarded
    def _look(self) -> None:
        if self._care is None:
            return
        self._looks.start(_LOOK_MS)
        try:
            report = self._care.tend(is_recording=self._is_recording, keeps_back=self._has_settled)
        except SpoolError as fault:
            # What was in memory alone is there still: to close the program would lose it.
            at_risk = {topic: told for topic, told in self._told.items() if topic == topics.MEMORY}
            self._tell({**at_risk, topics.ROOM: fault})
            return
        self._has_settled = True
        if report.stage is DiskStage.MEMORY_ONLY or report.unsafe_frames:
            self._looks.start(_IN_TROUBLE_MS)
        self.runway_read.emit(report.runway)
        self._tell(troubles_of(report, self._path))

    def _tell(self, troubles: Mapping[str, SpoolError]) -> None:
        for topic in self._told.keys() - troubles.keys():
            self.fault_cleared.emit(topic)
        for topic, fault in troubles.items():
            known = self._told.get(topic)
            if known is None or (type(known), known.args) != (type(fault), fault.args):
                log.info("%s: %s", topic, type(fault).__name__)
                self.fault_raised.emit((topic, fault))
        self._told = troubles

    def _begin(self) -> None:
        self._care = self._make_care()
        self._look()

    def _complete(self) -> None:
        self._looks.stop()
        if self._care is None:
            return
        try:
            with suppress(SpoolError):  # a last chance for what is in memory
                self._care.tend(is_recording=False, keeps_back=False)
        finally:
            self._care.close()

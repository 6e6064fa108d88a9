"""What the window and the command line see of the disk: "Room for 38 hours", and what is wrong with it."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.disk.disk_worker import DiskWorker
from recorder_gui.app.engine import Engine
from recorder_gui.app.wording.disk import room_text
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.worker_thread import WorkerThread
from recorder_gui.domain.runway import Runway
from recorder_gui.spool.disk.caretaker import unsafe_frames
from recorder_gui.spool.spool import Desk

_STOP_MS: Final = 2_000
"""A drive that does not answer must not keep the program from ending."""


class DiskWatch(QObject):
    """Lives in the main thread, beside an engine whose recordings it looks after.

    Signals:
        room_changed: the words for how much longer can be recorded. runway_read: a Runway, at every look.
        fault_raised: a (topic, SpoolError) pair.
        fault_cleared: the topic.
    """

    room_changed = Signal(object)
    runway_read = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)

    def __init__(self, worker: DiskWorker, engine: Engine) -> None:
        super().__init__(engine)
        self._thread: Final = WorkerThread("disk", worker, self)
        self._told: Phrase | None = None
        worker.runway_read.connect(self._on_runway_read)
        worker.runway_read.connect(self.runway_read)
        worker.fault_raised.connect(self.fault_raised)
        worker.fault_cleared.connect(self.fault_cleared)
        engine.encoder.recording_state_changed.connect(worker.note_recording_state)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def wait(self) -> bool:
        """Stop, with a last try to bring home what is in memory; False if the disk hangs."""
        self._thread.request_stop()
        return self._thread.wait(_STOP_MS)

    @Slot(object)
    def _on_runway_read(self, runway: Runway) -> None:
        text = room_text(runway.seconds)
        if text != self._told:
            self._told = text
            self.room_changed.emit(text)


def has_lost_audio(engine: Engine, desk: Desk) -> bool:
    """Whether audio goes with the end of the program, sealed or not: it was in memory alone to the last.

    Call it when the engine's threads are over.
    """
    return bool(unsafe_frames(desk) or engine.encoder.lost_frames)

"""Turns what a recorder tells its listener into signals, without knowing Qt."""

from typing import Final, Protocol

from recorder_gui.app import topics
from recorder_gui.app.facts import RecordingProgress
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.level import LevelReading
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord


class Emits(Protocol):
    """A signal, as far as it matters here."""

    def emit(self, *told: object) -> None:
        """Tell."""
        ...


class RecordingSignals(Protocol):
    """The signals of the encoder's worker, which says what each carries."""

    @property
    def recording_state_changed(self) -> Emits: ...  # noqa: D102 - the worker says what it carries
    @property
    def progressed(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def level_read(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def visit_changed(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def chunk_changed(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def gap_declared(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def microphone_used(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def fault_raised(self) -> Emits: ...  # noqa: D102 - as above
    @property
    def fault_cleared(self) -> Emits: ...  # noqa: D102 - as above


class RecorderTelling:
    """A RecorderListener that emits the worker's signals."""

    def __init__(self, worker: RecordingSignals) -> None:
        self._worker: Final = worker

    def recording_state_changed(self, state: RecordingState) -> None:
        """Tell what the recorder is doing; back at rest, its trouble is over."""
        if state is RecordingState.IDLE:
            self._worker.fault_cleared.emit(topics.RECORDER)
        self._worker.recording_state_changed.emit(state)

    def progressed(self, progress: RecordingProgress) -> None:
        """Tell how far the visit is."""
        self._worker.progressed.emit(progress)

    def level_read(self, level: LevelReading) -> None:
        """Tell how loud it is."""
        self._worker.level_read.emit(level)

    def visit_changed(self, visit: VisitRecord) -> None:
        """Tell of a visit."""
        self._worker.visit_changed.emit(visit)

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        """Tell of a chunk."""
        self._worker.chunk_changed.emit(chunk)

    def gap_declared(self, visit: VisitId, gap: Gap) -> None:
        """Tell that frames are missing."""
        self._worker.gap_declared.emit((visit, gap))

    def microphone_used(self, device: Device | None) -> None:
        """Tell which microphone is in use."""
        self._worker.microphone_used.emit(device)

    def fault_raised(self, topic: str, fault: RecorderError) -> None:
        """Tell of trouble."""
        self._worker.fault_raised.emit((topic, fault))

    def fault_cleared(self, topic: str) -> None:
        """Tell that it is over."""
        self._worker.fault_cleared.emit(topic)

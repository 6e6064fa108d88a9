"""Whoever wants to know how a recording goes: remembers all it was told."""

from dataclasses import dataclass, field

from recorder_gui.app.facts import RecordingProgress
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.level import LevelReading
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord


@dataclass
class ToldListener:
    """Lists what was said, in order; ``troubles`` holds the topics that are raised and not cleared."""

    states: list[RecordingState] = field(default_factory=list)
    progress: list[RecordingProgress] = field(default_factory=list)
    levels: list[LevelReading] = field(default_factory=list)
    visits: list[VisitRecord] = field(default_factory=list)
    chunks: list[ChunkRecord] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    faults: list[tuple[str, RecorderError]] = field(default_factory=list)
    troubles: set[str] = field(default_factory=set)
    used: list[Device | None] = field(default_factory=list)

    def recording_state_changed(self, state: RecordingState) -> None:
        self.states.append(state)

    def progressed(self, progress: RecordingProgress) -> None:
        self.progress.append(progress)

    def level_read(self, level: LevelReading) -> None:
        self.levels.append(level)

    def visit_changed(self, visit: VisitRecord) -> None:
        self.visits.append(visit)

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        self.chunks.append(chunk)

    def gap_declared(self, visit: VisitId, gap: Gap) -> None:
        self.gaps.append(gap)

    def microphone_used(self, device: Device | None) -> None:
        self.used.append(device)

    def fault_raised(self, topic: str, fault: RecorderError) -> None:
        self.faults.append((topic, fault))
        self.troubles.add(topic)

    def fault_cleared(self, topic: str) -> None:
        self.troubles.discard(topic)

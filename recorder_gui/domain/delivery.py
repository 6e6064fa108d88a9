"""Everything the scheduler looks at to decide what a visit needs next, and what its steps may change."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState


@dataclass(frozen=True, slots=True)
class Delivery:
    """A visit, its parts in order and its sealed chunks by number, as read at one moment."""

    visit: VisitRecord
    parts: tuple[PartRecord, ...]
    chunks: tuple[ChunkRecord, ...]

    @property
    def is_finished(self) -> bool:
        """Whether no further chunk will come."""
        return self.visit.state not in (VisitState.RECORDING, VisitState.PAUSED)

    def chunks_of(self, part: int) -> tuple[ChunkRecord, ...]:
        """Return the chunks that were given a place in ``part``, in order."""
        return tuple(chunk for chunk in self.chunks if chunk.part == part)

    @property
    def next_unplaced(self) -> ChunkRecord | None:
        """The first chunk that has no place in a part yet."""
        return next((chunk for chunk in self.chunks if chunk.part is None), None)


class ChunkChanges(TypedDict, total=False):
    """What may change together with a chunk's state."""

    attempts: int
    failures: int
    due_at: datetime | None
    reason: str | None
    refusals: int


class PartChanges(TypedDict, total=False):
    """What may change together with a part's state, or without it."""

    session_id: SessionId
    due_at: datetime | None
    failures: int
    lost_sessions: int
    revoked_rounds: int
    is_verified: bool
    upload_url: str | None
    created_at: datetime | None
    expires_at: datetime | None
    ended_at: datetime | None
    failed_looks: int
    reason: str | None

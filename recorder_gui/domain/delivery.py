"""Everything the scheduler looks at to decide what a visit needs next, and what its steps may change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypedDict

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

_DELIVERED: Final = frozenset({PartState.PROCESSING, PartState.SETTLED})


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
    def helpless_parts(self) -> tuple[PartRecord, ...]:
        """The parts that wait for a person, once nothing can be done about the others without one."""
        is_at_rest = all(part.state in _DELIVERED or part.state is PartState.STUCK for part in self.parts)
        return tuple(part for part in self.parts if part.state is PartState.STUCK) if is_at_rest else ()

    @property
    def has_ended(self) -> bool:
        """Whether the server has confirmed the end of every part, and no chunk is left over."""
        is_delivered = all(part.state in _DELIVERED for part in self.parts)
        return bool(self.parts) and is_delivered and self.next_unplaced is None

    @property
    def has_results(self) -> bool:
        """Whether every part has come to its result."""
        return self.has_ended and all(part.state is PartState.SETTLED for part in self.parts)

    @property
    def next_unplaced(self) -> ChunkRecord | None:
        """The first chunk that has no place in a part yet."""
        return next((chunk for chunk in self.chunks if chunk.part is None), None)


class AnswerChanges(TypedDict, total=False):
    """What an answer changes about a chunk besides its state."""

    answered_at: datetime | None
    answer_status: int | None


class ChunkChanges(AnswerChanges, total=False):
    """What may change together with a chunk's state."""

    attempts: int
    failures: int
    due_at: datetime | None
    reason: str | None
    refusals: int
    asked_at: datetime | None


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

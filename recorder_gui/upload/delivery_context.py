"""What every step of a delivery shares: the queue, the clock, chance, and who listens."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from recorder_gui.domain import visit_lifecycle
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.retry_policy import Dice, delay_before
from recorder_gui.domain.upload_outcome import TryLater
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.ports import ChunkQueue, Clock, DeliveryListener

_LEAVES_SEALED: Final = {
    ChunkState.UPLOADED: ChunkEvent.RECEIPT_REVOKED,
    ChunkState.UPLOADING: ChunkEvent.INTERRUPTED,
    ChunkState.BACKING_OFF: ChunkEvent.RELEASED,
    ChunkState.BLOCKED: ChunkEvent.RELEASED,
}
"""How a chunk in each state becomes due again."""


class DeliveryContext:
    """Applies events in the ledger and tells the listener what changed."""

    def __init__(
        self,
        queue: ChunkQueue,
        listener: DeliveryListener,
        clock: Clock,
        dice: Dice,
        fresh_session_id: Callable[[], SessionId],
    ) -> None:
        self.queue: Final = queue
        self.listener: Final = listener
        self.now: Final = clock
        self.fresh_session_id: Final = fresh_session_id
        self._dice: Final = dice

    def due_after(self, failures: int, trouble: TryLater) -> datetime:
        """Return when to try again after ``failures`` in a row."""
        return self.now() + delay_before(failures, self._dice, trouble.retry_after)

    def advance_chunk(self, chunk: ChunkId, event: ChunkEvent, **changes: Any) -> ChunkRecord:  # noqa: ANN401
        """Apply an event to a chunk and say so."""
        record = self.queue.advance_chunk(chunk, event, **changes)
        self.listener.chunk_changed(record)
        return record

    def advance_visit(self, visit: VisitId, event: VisitEvent, reason: str | None = None) -> None:
        """Apply an event to a visit where its state has room for it; a visit being recorded has not."""
        before = self.queue.visit(visit)
        after = visit_lifecycle.TRANSITIONS.get((before.state, event))
        if after and (after is not before.state or reason != before.reason):
            self.listener.visit_changed(self.queue.advance_visit(visit, event, reason))

    def make_due(self, chunk: ChunkRecord) -> None:
        """Bring a chunk back to sealed, whatever it is now."""
        if event := _LEAVES_SEALED.get(chunk.state):
            self.advance_chunk(chunk.id, event, failures=0, due_at=None, reason=None, refusals=0)

    def lose_session(self, part: PartRecord, code: str | None) -> None:
        """Have the part sent again from disk, into a session with a fresh id."""
        with self.queue.transaction():
            for chunk in self.queue.delivery(part.visit).chunks_of(part.part):
                self.make_due(chunk)
            self._restart(part, PartEvent.SESSION_LOST, part.lost_sessions + 1, code)
        self.advance_visit(part.visit, VisitEvent.SESSION_LOST, code)

    def release(self, part: PartRecord) -> None:
        """Try a stuck part again from its beginning: a person asked for it."""
        with self.queue.transaction():
            for chunk in self.queue.delivery(part.visit).chunks_of(part.part):
                self.make_due(chunk)
            self._restart(part, PartEvent.RELEASED, 0, None)

    def help_needed(self, part: PartRecord, reason: str) -> None:
        """Stop this part until a person looks."""
        if part.state is not PartState.STUCK:
            self.queue.advance_part(part.visit, part.part, PartEvent.HELP_NEEDED, reason=reason)
        self.advance_visit(part.visit, VisitEvent.HELP_NEEDED, reason)

    def _restart(self, part: PartRecord, event: PartEvent, lost_sessions: int, reason: str | None) -> None:
        self.queue.advance_part(
            part.visit,
            part.part,
            event,
            session_id=self.fresh_session_id(),
            due_at=None,
            failures=0,
            lost_sessions=lost_sessions,
            revoked_rounds=0,
            is_verified=False,
            upload_url=None,
            created_at=None,
            expires_at=None,
            ended_at=None,
            failed_looks=0,
            reason=reason,
        )

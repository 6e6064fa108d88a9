"""What every step of a delivery shares: the queue, the clock, chance, and who listens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final, Unpack

from recorder_gui.domain import visit_lifecycle
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.delivery import AnswerChanges, ChunkChanges
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.retry_policy import Dice, delay_before
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.away_gate import AwayGate
from recorder_gui.upload.held_news import HeldNews
from recorder_gui.upload.ports import ChunkQueue, Clock, DeliveryListener
from recorder_gui.upload.server_clock import ServerClock

QUIET_BEFORE_END: Final = timedelta(seconds=5)
"""An upload we gave up may still be on its way through a proxy; End waits (voice-api.md trap 9)."""

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
        server_clock: ServerClock | None = None,
    ) -> None:
        self.queue: Final = queue
        self.listener: Final = HeldNews(listener)
        self.now: Final = clock
        self.fresh_session_id: Final = fresh_session_id
        self.gate: Final = AwayGate(clock, dice)
        self.server_clock: Final = server_clock or ServerClock()
        self.known_endings: Final[set[ChunkId]] = set()  # due again, with no attempt open anywhere
        self._dice: Final = dice

    @contextmanager
    def step(self) -> Iterator[None]:
        """Make what is inside happen wholly or not at all; it is told when it is durable."""
        if self.listener.is_holding:
            yield
            return
        self.listener.hold()
        try:
            with self.queue.transaction():
                yield
        except BaseException:
            self.listener.drop()
            raise
        self.listener.release()

    def due_after(self, failures: int, trouble: TryLater | None = None) -> datetime:
        """Return when to try again after ``failures`` in a row.

        While the server is away that is no later than the account's next probe, which any visit may make.
        """
        retry_after = trouble.retry_after if trouble else None
        due_at = self.now() + delay_before(failures, self._dice, retry_after)
        probes_at = self.gate.probes_at
        return min(due_at, probes_at) if probes_at and not retry_after else due_at

    def delay_part(self, part: PartRecord, trouble: TryLater) -> None:
        """Have the part's request made again later. One that we broke off ourselves is no failure."""
        if trouble.cause is DelayCause.CANCELLED:
            return
        failures = part.failures + 1
        due_at = self.due_after(failures, trouble)
        self.queue.note_part(part.visit, part.part, failures=failures, due_at=due_at, reason=trouble.cause)
        self.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)

    def advance_chunk(
        self, chunk: ChunkId, event: ChunkEvent, **changes: Unpack[ChunkChanges]
    ) -> ChunkRecord:
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

    def make_due(self, chunk: ChunkRecord, **answer: Unpack[AnswerChanges]) -> None:
        """Bring a chunk back to sealed, whatever it is now."""
        if event := _LEAVES_SEALED.get(chunk.state):
            self.advance_chunk(chunk.id, event, failures=0, due_at=None, reason=None, refusals=0, **answer)
            self.known_endings.add(chunk.id)

    def release(self, part: PartRecord) -> None:
        """Try a stuck part again from its beginning: a person asked for it."""
        with self.step():
            for chunk in self.queue.delivery(part.visit).chunks_of(part.part):
                self.make_due(chunk)
            self.restart(part, PartEvent.RELEASED, lost_sessions=0)

    def help_needed(self, part: PartRecord, reason: str) -> None:
        """Stop this part until a person looks. The visit's other parts go on."""
        self.queue.advance_part(part.visit, part.part, PartEvent.HELP_NEEDED, reason=reason)

    def restart(
        self, part: PartRecord, event: PartEvent, *, lost_sessions: int, reason: str | None = None
    ) -> None:
        """Plan the part anew, under a fresh id and as if it had never had a session."""
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

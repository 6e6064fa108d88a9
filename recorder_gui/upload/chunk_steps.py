"""One chunk's attempt, from the mark in the ledger to the recorded outcome."""

from datetime import timedelta
from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionLost,
    SignInNeeded,
    Trouble,
    TryLater,
)
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Upload

QUIET_BEFORE_END: Final = timedelta(seconds=5)
"""An upload we gave up may still be on its way through a proxy; End waits (voice-api.md trap 9)."""

_ANSWERED: Final = frozenset({DelayCause.BUSY, DelayCause.SERVER_FAULT, DelayCause.NOT_CONNECTED})
"""After these no upload of ours can still be open anywhere."""


def begin_upload(context: DeliveryContext, task: Upload) -> ChunkRecord:
    """Mark the attempt in the ledger before the first byte leaves."""
    chunk = task.chunk
    with context.queue.transaction():
        if chunk.part is None:
            context.queue.place_chunk(chunk.id, task.part.part, task.sequence)
        return context.advance_chunk(
            chunk.id, ChunkEvent.ATTEMPT_STARTED, attempts=chunk.attempts + 1, due_at=None
        )


def conclude_upload(
    context: DeliveryContext, part: PartRecord, chunk: ChunkRecord, outcome: Receipt | Trouble
) -> None:
    """Record how the attempt ended."""
    match outcome:
        case Receipt():
            _confirmed(context, part, chunk)
        case TryLater(cause=DelayCause.CANCELLED):
            context.advance_chunk(chunk.id, ChunkEvent.INTERRUPTED)
        case TryLater():
            _delayed(context, part, chunk, outcome)
        case Refused(reason=RefusalReason.WRONG_FORMAT) if chunk.refusals == 0:
            # Once more without Content-Type, then parked (voice-api.md 12.1).
            context.advance_chunk(chunk.id, ChunkEvent.ATTEMPT_FAILED, refusals=1, reason=outcome.reason)
        case Refused(reason=RefusalReason.WRONG_ADDRESS):
            context.advance_chunk(chunk.id, ChunkEvent.INTERRUPTED)
            context.help_needed(part, outcome.reason)
        case Refused():
            context.advance_chunk(chunk.id, ChunkEvent.ATTEMPT_REFUSED, reason=outcome.reason)
        case SessionLost():
            context.lose_session(part, outcome.code)
        case SignInNeeded():
            context.advance_chunk(chunk.id, ChunkEvent.INTERRUPTED)


def _confirmed(context: DeliveryContext, part: PartRecord, chunk: ChunkRecord) -> None:
    with context.queue.transaction():
        context.advance_chunk(chunk.id, ChunkEvent.RECEIPT_CONFIRMED, failures=0, due_at=None, reason=None)
        if part.lost_sessions:
            context.queue.note_part(part.visit, part.part, lost_sessions=0)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


def _delayed(context: DeliveryContext, part: PartRecord, chunk: ChunkRecord, trouble: TryLater) -> None:
    failures = chunk.failures + 1
    with context.queue.transaction():
        context.advance_chunk(
            chunk.id,
            ChunkEvent.ATTEMPT_FAILED,
            failures=failures,
            due_at=context.due_after(failures, trouble),
            reason=trouble.cause,
        )
        if trouble.cause not in _ANSWERED:
            quiet_until = context.now() + QUIET_BEFORE_END
            context.queue.note_part(part.visit, part.part, due_at=quiet_until)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)

"""One chunk's attempt, from the mark in the ledger to the recorded outcome."""

from typing import Final, assert_never

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.delivery import AnswerChanges
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
from recorder_gui.upload.delivery_context import QUIET_BEFORE_END, DeliveryContext
from recorder_gui.upload.session_loss import lose_session
from recorder_gui.upload.task import Upload

_NOTHING_OPEN: Final = frozenset(
    {
        DelayCause.BUSY,
        DelayCause.SERVER_FAULT,
        DelayCause.NOT_CONNECTED,
        DelayCause.CERTIFICATE,
        DelayCause.LOCKED,
        DelayCause.UNREADABLE,
    }
)
"""After these no upload of ours can still be open anywhere."""


def begin_upload(context: DeliveryContext, task: Upload) -> ChunkRecord:
    """Mark the attempt in the ledger before the first byte leaves."""
    chunk = task.chunk
    with context.step():
        if chunk.part is None:
            context.queue.place_chunk(chunk.id, task.part.part, task.sequence)
        is_ending_known = chunk.id in context.known_endings
        context.known_endings.discard(chunk.id)
        if chunk.attempts and chunk.state is ChunkState.SEALED and not is_ending_known:
            # As after a crash: the attempt may still be open somewhere.
            _keep_quiet(context, task.part)
        return context.advance_chunk(
            chunk.id,
            ChunkEvent.ATTEMPT_STARTED,
            attempts=chunk.attempts + 1,
            due_at=None,
            asked_at=context.now(),
            answered_at=None,
            answer_status=None,
        )


def conclude_upload(
    context: DeliveryContext, part: PartRecord, chunk: ChunkRecord, outcome: Receipt | Trouble
) -> None:
    """Record how the attempt ended."""
    answer = _answer(context, outcome)
    match outcome:
        case Receipt():
            _confirmed(context, part, chunk, answer)
        case TryLater(cause=DelayCause.CANCELLED):
            context.advance_chunk(chunk.id, ChunkEvent.INTERRUPTED)
            _keep_quiet(context, part)
        case TryLater():
            _delayed(context, part, chunk, outcome, answer)
        case Refused(reason=RefusalReason.WRONG_FORMAT) if chunk.refusals == 0:
            # Once more without Content-Type, then parked (voice-api.md 12.1).
            context.advance_chunk(
                chunk.id, ChunkEvent.ATTEMPT_FAILED, refusals=1, reason=outcome.reason, **answer
            )
        case Refused(reason=RefusalReason.WRONG_ADDRESS):
            _answered_in_vain(context, chunk, answer)
            context.help_needed(part, outcome.reason)
        case Refused():
            context.advance_chunk(chunk.id, ChunkEvent.ATTEMPT_REFUSED, reason=outcome.reason, **answer)
        case SessionLost():
            context.make_due(chunk, **answer)
            lose_session(context, part, outcome.code)
        case SignInNeeded():
            _answered_in_vain(context, chunk, answer)
        case _:
            assert_never(outcome)


def _answer(context: DeliveryContext, outcome: Receipt | Trouble) -> AnswerChanges:
    if outcome.status is None:
        return {}
    return {"answered_at": context.now(), "answer_status": outcome.status}


def _answered_in_vain(context: DeliveryContext, chunk: ChunkRecord, answer: AnswerChanges) -> None:
    context.advance_chunk(chunk.id, ChunkEvent.INTERRUPTED, **answer)
    context.known_endings.add(chunk.id)


def _confirmed(context: DeliveryContext, part: PartRecord, chunk: ChunkRecord, answer: AnswerChanges) -> None:
    with context.step():
        context.advance_chunk(
            chunk.id, ChunkEvent.RECEIPT_CONFIRMED, failures=0, due_at=None, reason=None, **answer
        )
        # A receipt that only makes up for one of a lost session shows no progress.
        lost_sessions = part.lost_sessions if chunk.had_receipt else 0
        context.queue.note_part(part.visit, part.part, lost_sessions=lost_sessions, is_verified=False)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


def _delayed(
    context: DeliveryContext,
    part: PartRecord,
    chunk: ChunkRecord,
    trouble: TryLater,
    answer: AnswerChanges,
) -> None:
    failures = chunk.failures + 1
    with context.step():
        context.advance_chunk(
            chunk.id,
            ChunkEvent.ATTEMPT_FAILED,
            failures=failures,
            due_at=context.due_after(failures, trouble),
            reason=trouble.cause,
            **answer,
        )
        if trouble.cause not in _NOTHING_OPEN:
            _keep_quiet(context, part)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)


def _keep_quiet(context: DeliveryContext, part: PartRecord) -> None:
    context.queue.note_part(part.visit, part.part, due_at=context.now() + QUIET_BEFORE_END)

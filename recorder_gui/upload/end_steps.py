"""The proof before End, End itself, and what settles a lost answer to it."""

from datetime import datetime
from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import SESSION_ENDED, Refused, SignInNeeded, Trouble
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.session_loss import lose_session
from recorder_gui.upload.trouble_steps import meet_trouble
from recorder_gui.upload.upload_scheduler import CANNOT_HOLD

REVOKED_ROUNDS_LIMIT: Final = 2
"""How often chunks that the server does not list are sent again before a person must look."""


def conclude_reconcile(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Revoke the receipts of chunks that the server does not list (design 4.4)."""
    match outcome:
        case SessionReport():
            _compare(context, part, outcome)
        case _:
            meet_trouble(context, part, outcome)


def conclude_end(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Record End's answer; a lost or doubtful one is settled by GET."""
    match outcome:
        case SessionReport():
            _ended(context, part, outcome)
        case Refused(code=code) if code == SESSION_ENDED:
            context.queue.note_part(part.visit, part.part, due_at=None)
        case SignInNeeded():
            context.queue.advance_part(part.visit, part.part, PartEvent.END_UNSENT, is_verified=False)
        case _:
            meet_trouble(context, part, outcome)


def conclude_settle_end(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Record whether End took effect after all."""
    match outcome:
        case SessionReport(is_ended=True):
            _ended(context, part, outcome)
        case SessionReport():
            _still_open(context, part, outcome)
        case _:
            meet_trouble(context, part, outcome)


def _compare(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    missing = _missing(context, part, report)
    if not report.is_ended:
        _revoke(context, part, missing)
    elif missing:
        lose_session(context, part, SESSION_ENDED)
    else:
        # Somebody ended it, or our own End did before the ledger was lost.
        context.queue.advance_part(part.visit, part.part, PartEvent.END_SENT)
        _ended(context, part, report)


def _still_open(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    """End again: at once where its answer was lost, for that pause is over.

    Where the server refused it, after a pause: it may do so for ever and call the session open.
    """
    failures = part.failures + 1
    due_at = None if part.reason else context.due_after(failures)
    context.queue.advance_part(part.visit, part.part, PartEvent.END_UNSENT)
    _revoke(context, part, _missing(context, part, report), failures, due_at)


def _revoke(
    context: DeliveryContext,
    part: PartRecord,
    missing: list[ChunkRecord],
    failures: int = 0,
    due_at: datetime | None = None,
) -> None:
    rounds = part.revoked_rounds + bool(missing)
    with context.step():
        for chunk in missing:
            context.make_due(chunk)
        context.queue.note_part(
            part.visit,
            part.part,
            failures=failures,
            due_at=due_at,
            is_verified=not missing,
            revoked_rounds=rounds,
        )
        if rounds > REVOKED_ROUNDS_LIMIT:
            context.help_needed(part, CANNOT_HOLD)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


def _missing(context: DeliveryContext, part: PartRecord, report: SessionReport) -> list[ChunkRecord]:
    """Return the chunks that a well-formed list lacks; without one the receipts decide."""
    if report.sequences is None:
        return []
    chunks = context.queue.delivery(part.visit).chunks_of(part.part)
    return [chunk for chunk in chunks if chunk.sequence not in report.sequences]


def _ended(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    delivery = context.queue.delivery(part.visit)
    if report.sequences is not None and report.sequences != _sent(delivery, part):
        context.help_needed(part, CANNOT_HOLD)
        return
    context.queue.advance_part(
        part.visit, part.part, PartEvent.ENDED, due_at=None, failures=0, ended_at=context.now(), reason=None
    )


def _sent(delivery: Delivery, part: PartRecord) -> frozenset[int]:
    return frozenset(chunk.sequence for chunk in delivery.chunks_of(part.part) if chunk.sequence is not None)

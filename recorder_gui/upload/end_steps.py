"""The proof before End, End itself, and what settles a lost answer to it."""

from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import Refused, SessionLost, Trouble, TryLater
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.upload_scheduler import CANNOT_HOLD

_ENDED_BEFORE = "session_ended"


def conclude_reconcile(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Revoke the receipts of chunks that the server does not list (design 4.4)."""
    match outcome:
        case SessionReport():
            _compare(context, part, outcome)
        case SessionLost():
            context.lose_session(part, outcome.code)
        case TryLater():
            _wait(context, part, outcome)
        case Refused():
            context.help_needed(part, outcome.reason)
        case _:
            pass  # not signed in: asked again when delivery is released


def conclude_end(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Record End's answer; a lost or doubtful one is settled by GET."""
    match outcome:
        case SessionReport():
            _ended(context, part, outcome)
        case SessionLost():
            context.lose_session(part, outcome.code)
        case TryLater():
            _wait(context, part, outcome)
        case Refused(code=code) if code == _ENDED_BEFORE:
            context.queue.note_part(part.visit, part.part, due_at=None)
        case Refused():
            context.help_needed(part, outcome.reason)
        case _:
            context.queue.advance_part(part.visit, part.part, PartEvent.END_UNSENT)


def conclude_settle_end(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble) -> None:
    """Record whether End took effect after all."""
    match outcome:
        case SessionReport(is_ended=True):
            _ended(context, part, outcome)
        case SessionReport():
            context.queue.advance_part(part.visit, part.part, PartEvent.END_UNSENT, due_at=None)
        case SessionLost():
            context.lose_session(part, outcome.code)
        case TryLater():
            _wait(context, part, outcome)
        case Refused():
            context.help_needed(part, outcome.reason)
        case _:
            pass  # not signed in: asked again when delivery is released


def _compare(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    if report.is_ended:
        # Somebody ended it, or our own End did before a crash: its result decides what is missing.
        context.queue.advance_part(part.visit, part.part, PartEvent.END_SENT)
        _ended(context, part, report)
        return
    chunks = context.queue.delivery(part.visit).chunks_of(part.part)
    listed = report.sequences
    missing = [chunk for chunk in chunks if listed is not None and chunk.sequence not in listed]
    with context.queue.transaction():
        for chunk in missing:
            context.make_due(chunk)
        context.queue.note_part(
            part.visit,
            part.part,
            failures=0,
            is_verified=not missing,
            revoked_rounds=part.revoked_rounds + (1 if missing else 0),
        )
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


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


def _wait(context: DeliveryContext, part: PartRecord, trouble: TryLater) -> None:
    failures = part.failures + 1
    context.queue.note_part(
        part.visit,
        part.part,
        failures=failures,
        due_at=context.due_after(failures, trouble),
        reason=trouble.cause,
    )
    context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)

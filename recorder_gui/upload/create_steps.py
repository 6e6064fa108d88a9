"""Create, and the question that settles it: no session id is ever POSTed twice (voice-api.md trap 8)."""

from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Refused,
    SessionExists,
    SessionLost,
    Trouble,
    TryLater,
)
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext

CreateOutcome = SessionReport | SessionExists | Trouble

_SURELY_NOT_MADE = frozenset({DelayCause.NOT_CONNECTED, DelayCause.CERTIFICATE, DelayCause.BUSY})
"""After these the id never made a session; after any other lost answer GET must be asked."""


def conclude_create(context: DeliveryContext, part: PartRecord, outcome: CreateOutcome) -> None:
    """Record how create ended."""
    match outcome:
        case SessionReport():
            _created(context, part, outcome)
        case TryLater(cause=cause) if cause not in _SURELY_NOT_MADE:
            _look_later(context, part, outcome)
        case TryLater():
            _not_made(context, part, outcome)
        case Refused():
            context.help_needed(part, outcome.reason)
        case _:
            _not_made(context, part, None)


def conclude_settle_create(context: DeliveryContext, part: PartRecord, outcome: CreateOutcome) -> None:
    """Record whether the session is there after all."""
    match outcome:
        case SessionReport():
            _created(context, part, outcome)
        case SessionLost():
            _not_made(context, part, None)
        case TryLater():
            _look_later(context, part, outcome)
        case Refused():
            context.help_needed(part, outcome.reason)
        case _:
            pass  # not signed in: asked again when delivery is released


def _created(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    now = context.now()
    lifetime = None
    if report.expires_at and report.server_time:
        lifetime = report.expires_at - report.server_time
    context.queue.advance_part(
        part.visit,
        part.part,
        PartEvent.CREATED,
        due_at=None,
        failures=0,
        upload_url=report.upload_url,
        # Reckoned on our own clock, so that a server whose clock is off does no harm.
        created_at=now,
        expires_at=now + lifetime if lifetime else report.expires_at,
        reason=None,
    )
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


def _look_later(context: DeliveryContext, part: PartRecord, trouble: TryLater) -> None:
    failures = part.failures + 1
    context.queue.note_part(
        part.visit,
        part.part,
        failures=failures,
        due_at=context.due_after(failures, trouble),
        reason=trouble.cause,
    )
    context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)


def _not_made(context: DeliveryContext, part: PartRecord, trouble: TryLater | None) -> None:
    failures = part.failures + 1 if trouble else part.failures
    context.queue.advance_part(
        part.visit,
        part.part,
        PartEvent.CREATE_UNSENT,
        session_id=context.fresh_session_id(),
        failures=failures,
        due_at=context.due_after(failures, trouble) if trouble else None,
        reason=trouble.cause if trouble else None,
    )
    if trouble:
        context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, trouble.cause)

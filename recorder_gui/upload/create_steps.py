"""Create, and the question that settles it: no session id is ever POSTed twice (voice-api.md trap 8)."""

from datetime import datetime
from typing import Final, assert_never

from recorder_gui.domain.delivery import PartChanges
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    Trouble,
    TryLater,
)
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.session_life import announced_end
from recorder_gui.upload.trouble_steps import meet_trouble

CreateOutcome = SessionReport | SessionExists | Trouble

_SURELY_NOT_MADE: Final = frozenset({DelayCause.NOT_CONNECTED, DelayCause.CERTIFICATE, DelayCause.BUSY})
"""After these the id never made a session; after any other lost answer GET must be asked."""


def conclude_create(context: DeliveryContext, part: PartRecord, outcome: CreateOutcome) -> None:
    """Record how create ended."""
    match outcome:
        case SessionReport():
            _created(context, part, outcome)
        case TryLater(cause=cause) if cause not in _SURELY_NOT_MADE:
            context.delay_part(part, outcome)
        case TryLater():
            _not_made(context, part, part.failures + 1, context.due_after(part.failures + 1, outcome))
            context.advance_visit(part.visit, VisitEvent.DELIVERY_DELAYED, outcome.cause)
        case Refused():
            _refused(context, part, outcome)
        case SessionExists() | SessionLost():
            # An answer no fresh id should get: not asked again without a pause.
            _not_made(context, part, part.failures + 1, context.due_after(part.failures + 1))
        case SignInNeeded():
            _not_made(context, part, part.failures)
        case _:
            assert_never(outcome)


def conclude_settle_create(
    context: DeliveryContext, part: PartRecord, outcome: SessionReport | Trouble
) -> None:
    """Record whether the session is there after all."""
    match outcome:
        case SessionReport():
            _created(context, part, outcome)
        case SessionLost():
            _not_made(context, part, part.failures)
        case _:
            meet_trouble(context, part, outcome)


def _refused(context: DeliveryContext, part: PartRecord, refused: Refused) -> None:
    """Do without what the server may not know, and say so; only then does it take a person.

    A template or a language may have gone since its list was read, and a visit must not wait for that.
    """
    left_out = context.queue.visit(part.visit).details.next_to_leave_out
    if refused.reason is RefusalReason.INVALID and left_out:
        context.listener.visit_changed(context.queue.note_unheeded(part.visit, left_out))
        _not_made(context, part, part.failures)
    else:
        context.help_needed(part, refused.reason)


def _created(context: DeliveryContext, part: PartRecord, report: SessionReport) -> None:
    now = context.now()
    context.server_clock.note(report.session_id, report.server_time, now)
    facts = PartChanges(
        due_at=None,
        failures=0,
        upload_url=report.upload_url,
        created_at=now,
        expires_at=announced_end(now, report),
        reason=None,
    )
    if report.session_id != part.session_id:
        facts["session_id"] = report.session_id  # the server may name sessions itself
    context.queue.advance_part(part.visit, part.part, PartEvent.CREATED, **facts)
    context.advance_visit(part.visit, VisitEvent.DELIVERY_MOVED)


def _not_made(
    context: DeliveryContext, part: PartRecord, failures: int, due_at: datetime | None = None
) -> None:
    """Plan the part again under a fresh id: one that was sent is never sent again."""
    context.queue.advance_part(
        part.visit,
        part.part,
        PartEvent.CREATE_UNSENT,
        session_id=context.fresh_session_id(),
        failures=failures,
        due_at=due_at,
    )

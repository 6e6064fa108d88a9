"""Each kind of request as an attempt: what to do in the pool, and what to record afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, assert_never

from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.errors import ChunkDamaged, KeyLocked, SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    Trouble,
    TryLater,
)
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.chunk_steps import begin_upload, conclude_upload
from recorder_gui.upload.clock_steps import follow_server_clock
from recorder_gui.upload.create_steps import CreateOutcome, conclude_create, conclude_settle_create
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.end_steps import conclude_end, conclude_reconcile, conclude_settle_end
from recorder_gui.upload.ports import VoiceService
from recorder_gui.upload.result_steps import asks_for_transcript, conclude_poll
from recorder_gui.upload.task import Create, End, Poll, Reconcile, Request, SettleCreate, SettleEnd, Upload

OnSent = Callable[[int], None]
"""Hears how many of the body's bytes the network has taken."""

O = TypeVar("O")  # noqa: E741 - the outcome


@dataclass(frozen=True, slots=True)
class Attempt(Generic[O]):
    """One request of one visit.

    ``perform`` runs in the pool: it blocks, touches no ledger and never raises for what a server
    does. ``conclude`` runs in the upload worker's thread.
    """

    visit: VisitId
    chunk: ChunkId | None
    size_bytes: int
    perform: Callable[[OnSent], O]
    conclude: Callable[[O], None]
    is_poll: bool = False


def begin(context: DeliveryContext, service: VoiceService, delivery: Delivery, task: Request) -> Attempt[Any]:
    """Mark the task as begun in the ledger and return the request to perform."""
    match task:
        case Create():
            return _create(context, service, delivery, task.part)
        case Upload():
            return _upload(context, service, task)
        case End():
            return _end(context, service, task)
        case Poll():
            return _poll(context, service, task.part)
        case SettleCreate() | Reconcile() | SettleEnd():
            return _look_up(context, service, task)
        case _:
            assert_never(task)


def _create(
    context: DeliveryContext, service: VoiceService, delivery: Delivery, planned: PartRecord
) -> Attempt[CreateOutcome]:
    part = context.queue.advance_part(planned.visit, planned.part, PartEvent.CREATE_SENT)
    before = [other.session_id for other in delivery.parts if other.part < part.part]
    details = delivery.visit.details
    order = SessionOrder(
        session_id=part.session_id,
        part=part.part,
        visit_started_at=delivery.visit.started_at,
        label=delivery.visit.label,
        templates=details.sent_templates,
        languages=details.sent_languages,
        mode=details.mode,
        visit=part.visit,
        previous_session=before[-1] if before else None,
        consent=details.consent,
        markers=details.markers,
    )
    return Attempt(
        part.visit,
        None,
        0,
        lambda _: service.create(order),
        lambda outcome: conclude_create(context, part, outcome),
    )


def _upload(context: DeliveryContext, service: VoiceService, task: Upload) -> Attempt[Receipt | Trouble]:
    part, chunk = task.part, begin_upload(context, task)

    def perform(on_sent: OnSent) -> Receipt | Trouble:
        try:
            body = context.queue.payload(chunk.id)
        except KeyLocked:
            return TryLater(DelayCause.LOCKED)
        except SpoolUnavailable:
            return TryLater(DelayCause.UNREADABLE)
        except ChunkDamaged:
            return Refused(RefusalReason.DAMAGED)
        return service.upload(
            part.session_id,
            part.upload_url,
            task.sequence,
            body,
            on_sent,
            with_content_type=chunk.refusals == 0,
        )

    def conclude(outcome: Receipt | Trouble) -> None:
        conclude_upload(context, part, chunk, outcome)
        if isinstance(outcome, Receipt):
            follow_server_clock(context, part, outcome)

    return Attempt(
        part.visit,
        chunk.id,
        chunk.size_bytes,
        perform,
        conclude,
    )


def _end(context: DeliveryContext, service: VoiceService, task: End) -> Attempt[SessionReport | Trouble]:
    part = context.queue.advance_part(task.part.visit, task.part.part, PartEvent.END_SENT, reason=None)
    return Attempt(
        part.visit,
        None,
        0,
        lambda _: service.end(part.session_id, task.chunks),
        lambda outcome: conclude_end(context, part, outcome),
    )


def _poll(
    context: DeliveryContext, service: VoiceService, part: PartRecord
) -> Attempt[SessionReport | Trouble]:
    started_at = context.now()
    return Attempt(
        part.visit,
        None,
        0,
        lambda _: service.look_up(part.session_id, transcript_only=asks_for_transcript(part)),
        lambda outcome: conclude_poll(context, part, outcome, started_at),
        is_poll=True,
    )


def _look_up(
    context: DeliveryContext, service: VoiceService, task: SettleCreate | Reconcile | SettleEnd
) -> Attempt[SessionReport | Trouble]:
    part = task.part

    def conclude(outcome: SessionReport | Trouble) -> None:
        match task:
            case SettleCreate():
                conclude_settle_create(context, part, outcome)
            case Reconcile():
                conclude_reconcile(context, part, outcome)
            case SettleEnd():
                conclude_settle_end(context, part, outcome)
            case _:
                assert_never(task)

    return Attempt(part.visit, None, 0, lambda _: service.look_up(part.session_id), conclude)

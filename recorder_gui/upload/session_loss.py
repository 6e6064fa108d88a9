"""What follows when a session is lost: its part is sent again from disk, by itself (design 4.4)."""

from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.session_life import USABLE_SHARE, is_over

_EXPIRED: Final = frozenset({"session_expired", str(ResultStatus.EXPIRED)})


def lose_session(context: DeliveryContext, part: PartRecord, code: str | None) -> None:
    """Have the whole part sent again, into a session with a fresh id.

    A part that expires again does not fit into a session's life: half of it, or more where the
    session did not take even that, goes into a part of its own. Only the last part is split, for
    parts are the visit's order.
    """
    with context.step():
        delivery = context.queue.delivery(part.visit)
        chunks = delivery.chunks_of(part.part)
        for chunk in chunks:
            context.make_due(chunk)
        has_expired = code in _EXPIRED or is_over(part, context.now())
        is_last = part.part == delivery.parts[-1].part
        lost_sessions = part.lost_sessions + 1
        if has_expired and part.lost_sessions and is_last and len(chunks) > 1:
            _split(context, part, chunks)
            lost_sessions = part.lost_sessions  # the half has not had its chance yet
        context.restart(part, PartEvent.SESSION_LOST, lost_sessions=lost_sessions, reason=code)
    context.advance_visit(part.visit, VisitEvent.SESSION_LOST, code)


def _split(context: DeliveryContext, part: PartRecord, chunks: tuple[ChunkRecord, ...]) -> None:
    confirmed = sum(chunk.state is ChunkState.UPLOADED for chunk in chunks)
    # What stays must fit this time, with room for End: it can be split no more.
    kept = min(len(chunks) // 2, int(confirmed * USABLE_SHARE) or len(chunks))
    following = context.queue.plan_part(part.visit, part.part + 1, context.fresh_session_id())
    for sequence, chunk in enumerate(chunks[kept:]):
        context.queue.place_chunk(chunk.id, following.part, sequence)

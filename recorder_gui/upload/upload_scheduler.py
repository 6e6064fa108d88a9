"""Decides what a visit's delivery needs next: a pure function of what the ledger holds.

The rules are those of voice-api.md 12.1 with design 4.4 above it. One request is in flight per
visit, so the answer is always a single task.
"""

from datetime import datetime
from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.retry_policy import is_due
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.session_life import has_room, is_over, over_at
from recorder_gui.upload.task import (
    Create,
    End,
    GiveUp,
    Idle,
    PlanPart,
    Poll,
    Reconcile,
    SettleCreate,
    SettleEnd,
    Task,
    Upload,
    Wait,
)

LOST_SESSIONS_LIMIT: Final = 3
"""So many lost sessions without one new receipt: the server cannot take this part."""

LOST_TOO_OFTEN: Final = "sessions_lost"
CANNOT_HOLD: Final = "chunks_missing"
CHUNK_REFUSED: Final = "chunk_refused"

_WITHOUT_AUDIO_LEFT: Final = frozenset({PartState.PROCESSING, PartState.SETTLED, PartState.STUCK})
"""Parts that no chunk will be sent into, as things stand."""

_ABOUT_CHUNKS: Final = frozenset({CANNOT_HOLD, CHUNK_REFUSED})
"""Reasons to give a part up that say nothing against the next one."""


def next_task(delivery: Delivery, now: datetime) -> Task:
    """Return what the visit needs now: parts in order, audio before results.

    A part that waits with audio in hand holds up those behind it: chunks arrive in order.
    """
    waits: list[Task] = []
    for part in delivery.parts:
        task = _part_task(delivery, part, now)
        if not isinstance(task, (Idle, Wait, Poll)):
            return task
        waits.append(task)
        if part.state not in _WITHOUT_AUDIO_LEFT:
            return _soonest(waits)
    if delivery.next_unplaced and _may_begin_part(delivery):
        return PlanPart(delivery.parts[-1].part + 1 if delivery.parts else 0)
    return _soonest(waits)


def _may_begin_part(delivery: Delivery) -> bool:
    """Whether another session makes sense: not where the server refuses us as such."""
    last = delivery.parts[-1] if delivery.parts else None
    return last is None or last.state is not PartState.STUCK or last.reason in _ABOUT_CHUNKS


def _soonest(waits: list[Task]) -> Task:
    polls = [task for task in waits if isinstance(task, Poll)]
    if polls:
        return polls[0]
    pauses = [task for task in waits if isinstance(task, Wait)]
    return min(pauses, key=lambda wait: wait.until, default=Idle())


def _part_task(delivery: Delivery, part: PartRecord, now: datetime) -> Task:
    match part.state:
        case PartState.SETTLED | PartState.STUCK:
            return Idle()
        case PartState.OPEN:
            return _open_task(delivery, part, now)
        case _ if part.due_at and not is_due(part.due_at, now):
            return Wait(part.due_at)
        case PartState.PLANNED:
            return _planned_task(delivery, part)
        case _:
            return _asking_task(part)


def _planned_task(delivery: Delivery, part: PartRecord) -> Task:
    if part.lost_sessions >= LOST_SESSIONS_LIMIT:
        return GiveUp(part, LOST_TOO_OFTEN)
    # The label goes out with create and never again: it must be readable first.
    return Idle() if delivery.visit.is_locked else Create(part)


def _asking_task(part: PartRecord) -> Task:
    if part.state is PartState.CREATING:
        return SettleCreate(part)
    return SettleEnd(part) if part.state is PartState.ENDING else Poll(part)


def _open_task(delivery: Delivery, part: PartRecord, now: datetime) -> Task:
    chunks = delivery.chunks_of(part.part)
    unsent = [chunk for chunk in chunks if chunk.state is not ChunkState.UPLOADED]
    sendable = [chunk for chunk in unsent if chunk.state is not ChunkState.BLOCKED]
    if sendable:
        return _upload(part, sendable[0], now, len(chunks))
    # What comes next goes behind everything that has a place, so into the last part only.
    is_last = part.part == delivery.parts[-1].part
    fresh = delivery.next_unplaced if is_last else None
    if fresh and has_room(part, chunks, fresh, now):
        return _upload(part, fresh, now, _first_free(chunks))
    if not chunks:
        return Idle()
    if is_last and not fresh and not delivery.is_finished and not is_over(part, now):
        return _until_over(part)
    return _closing_task(part, chunks, unsent, now)


def _until_over(part: PartRecord) -> Wait | Idle:
    """Await the next chunk, and without one the time for End: a pause may outlast the session."""
    ends_at = over_at(part)
    return Wait(ends_at) if ends_at else Idle()


def _first_free(chunks: tuple[ChunkRecord, ...]) -> int:
    """Return the lowest number not given: after the ledger was lost, one in the middle may be free."""
    taken = {chunk.sequence for chunk in chunks}
    return next(number for number in range(len(chunks) + 1) if number not in taken)


def _upload(part: PartRecord, chunk: ChunkRecord, now: datetime, free: int) -> Task:
    if chunk.due_at and not is_due(chunk.due_at, now):
        return Wait(chunk.due_at)
    return Upload(part, chunk, free if chunk.sequence is None else chunk.sequence)


def _closing_task(
    part: PartRecord, chunks: tuple[ChunkRecord, ...], unsent: list[ChunkRecord], now: datetime
) -> Task:
    """Prove that the server has everything, then end; never end with a chunk missing."""
    if unsent:
        return GiveUp(part, CHUNK_REFUSED)
    if part.due_at and not is_due(part.due_at, now):
        return Wait(part.due_at)
    return End(part, len(chunks)) if part.is_verified else Reconcile(part)

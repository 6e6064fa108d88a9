"""Delivers the visits of one account: decides, marks, and records, one request a visit at a time.

Everything here runs in the upload worker's thread; what ``Attempt.perform`` does runs in its pool.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.errors import KeyLocked
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteWish
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, SignInNeeded
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.upload.attempt import Attempt, begin
from recorder_gui.upload.delivery_context import QUIET_BEFORE_END, DeliveryContext
from recorder_gui.upload.ports import VoiceService
from recorder_gui.upload.result_steps import is_soon_here
from recorder_gui.upload.rewriting import Pause, conclude_notes, write_notes
from recorder_gui.upload.task import GiveUp, Idle, PlanPart, Poll, Request, Task, Wait
from recorder_gui.upload.upload_scheduler import next_task

_LOCAL_TASKS_IN_A_ROW: Final = 16
"""Planning and giving up need no server; a few may follow one another, never more."""


class Uploader:
    """Delivery to one account. ``is_parked`` while the account's token is no good."""

    def __init__(self, context: DeliveryContext, service: VoiceService) -> None:
        self._context: Final = context
        self._service: Final = service
        self.is_parked = False

    def in_turn(self, visits: Sequence[VisitId]) -> tuple[VisitId, ...]:
        """Return the visits in the order to look at them now."""
        return self._context.gate.in_turn(visits)

    def next_attempt(self, visit: VisitId, *, may_poll: bool = True) -> Attempt[Any] | Wait | Idle:
        """Return the visit's next request, already marked in the ledger, or why there is none.

        Where it may not poll, a visit that would only ask for its note is idle for now.
        """
        with self._context.step():
            return self._next_attempt(visit, may_poll=may_poll)

    def _next_attempt(self, visit: VisitId, *, may_poll: bool) -> Attempt[Any] | Wait | Idle:
        for _ in range(_LOCAL_TASKS_IN_A_ROW):
            delivery = self._context.queue.delivery(visit)
            task = next_task(delivery, self._context.now())
            if self.is_parked:
                return self._parked(visit, task)
            match task:
                case PlanPart():
                    self._context.queue.plan_part(visit, task.part, self._context.fresh_session_id())
                case GiveUp():
                    self._context.help_needed(task.part, task.reason)
                case Wait() | Idle():
                    self._settle(delivery)
                    return task
                case Poll() if not may_poll:
                    self._settle(delivery)
                    return Idle()
                case _:
                    self._settle(delivery)
                    return self._begin(delivery, task)
        return Wait(self._context.now())

    def conclude(self, attempt: Attempt[Any], outcome: object) -> None:
        """Record how the attempt ended, and what that means for the visit."""
        self._context.gate.note_outcome(attempt.visit, outcome)
        with self._context.step():
            attempt.conclude(outcome)
        if isinstance(outcome, SignInNeeded):
            self.is_parked = True  # next_attempt says so for each visit that has something to send

    def go_on(self, attempt: Attempt[Any], outcome: object) -> Attempt[Any] | Wait | Idle:
        """Record how the attempt ended and mark what the visit needs next, in one durable step."""
        with self._context.step():
            self.conclude(attempt, outcome)
            return self.next_attempt(attempt.visit)

    def unpark(self) -> None:
        """Ask again at once, whatever the server said of the token: a person wants it, or has another."""
        self.is_parked = False
        self._context.gate.skip()

    def release(self, visit: VisitId, *, sends_anew: bool = True) -> None:
        """Make everything of a visit due now: a person asked for it.

        What the server has whole, and made no note of, goes into a new session only if it ``sends_anew``:
        each session may cost its account something.
        """
        self.unpark()
        delivery = self._context.queue.delivery(visit)
        with self._context.step():
            for chunk in delivery.chunks:
                if chunk.state in (ChunkState.BACKING_OFF, ChunkState.BLOCKED):
                    self._context.make_due(chunk)
            for part in delivery.parts:
                if delivery.visit.state is VisitState.ATTENTION and _has_no_note(part):
                    if sends_anew:
                        self._context.release(part)
                else:
                    self._release_part(part)
            self._context.advance_visit(visit, VisitEvent.RELEASED)

    def rewriting(self, wish: NoteWish, pause: Pause) -> Attempt[Any]:
        """Return the request for one more note of a visit that is ready."""
        parts = self._context.queue.delivery(wish.visit).parts
        sessions = [(part.part, part.session_id) for part in parts]
        return Attempt(
            wish.visit,
            None,
            0,
            lambda _: write_notes(self._service, sessions, wish.template_id, self._context.now, pause),
            lambda outcome: conclude_notes(self._context, wish, outcome),
            is_poll=True,
        )

    def _begin(self, delivery: Delivery, task: Request) -> Attempt[Any] | Wait:
        if opens_at := self._context.gate.opens_at(delivery.visit.id):
            return Wait(opens_at)
        self._context.gate.note_begun(delivery.visit.id)
        return begin(self._context, self._service, delivery, task)

    def _parked(self, visit: VisitId, task: Task) -> Idle:
        if not isinstance(task, Idle):
            self._context.advance_visit(visit, VisitEvent.SIGN_IN_NEEDED, RefusalReason.SIGNED_OUT)
        return Idle()

    def _release_part(self, part: PartRecord) -> None:
        if part.state is PartState.STUCK:
            self._context.release(part)
        elif part.due_at:
            # The quiet before End is no back-off: nobody's wish shortens it.
            quiet_until = self._context.now() + QUIET_BEFORE_END
            due_at = min(part.due_at, quiet_until) if part.state is PartState.OPEN else None
            self._context.queue.note_part(part.visit, part.part, due_at=due_at, failures=0)

    def _settle(self, delivery: Delivery) -> None:
        """Say for a finished visit what its parts amount to, once nothing more can be sent."""
        visit = delivery.visit.id
        if not delivery.is_finished or delivery.visit.state in (VisitState.READY, VisitState.ATTENTION):
            return
        if helpless := delivery.helpless_parts:
            if any(is_soon_here(part, self._context.now()) for part in delivery.parts):
                return  # a visit that waits for a person is asked about no more
            self._context.advance_visit(visit, VisitEvent.HELP_NEEDED, helpless[0].reason)
        elif delivery.has_ended:
            self._context.advance_visit(visit, VisitEvent.ALL_ENDED)
            if delivery.has_results:
                self._announce(visit)
        elif delivery.visit.is_locked:
            self._context.advance_visit(visit, VisitEvent.DELIVERY_DELAYED, DelayCause.LOCKED)

    def _announce(self, visit: VisitId) -> None:
        result = None
        with suppress(KeyLocked):  # announced at a start at which the key opens
            result = self._context.queue.result(visit)
        if result is None:
            return
        self._context.listener.result_arrived(result, is_final=True)
        self._context.advance_visit(visit, result.event, result.reason)


def _has_no_note(part: PartRecord) -> bool:
    return part.state is PartState.SETTLED and part.reason is not None

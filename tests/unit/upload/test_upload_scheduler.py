"""What a visit's delivery needs next, decided on hand-built deliveries."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit_lifecycle import VisitState
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
    Upload,
    Wait,
)
from recorder_gui.upload.upload_scheduler import next_task
from tests.unit.upload.paper_deliveries import (
    BLOCKED,
    NOW,
    OVER,
    SOON,
    UPLOADED,
    chunk,
    delivery,
    fresh,
    part,
    recording,
)


@pytest.mark.parametrize("state", list(VisitState))
def test_a_visit_without_chunks_needs_nothing(state):
    assert next_task(delivery(state=state), NOW) == Idle()


def test_the_first_chunk_begins_the_first_part():
    assert next_task(recording(fresh(0)), NOW) == PlanPart(0)


def test_a_planned_part_is_created():
    planned = part(PartState.PLANNED)
    assert next_task(recording(planned, fresh(0)), NOW) == Create(planned)


def test_a_part_is_not_created_while_the_label_cannot_be_read():
    assert next_task(delivery(part(PartState.PLANNED), fresh(0), is_locked=True), NOW) == Idle()


@pytest.mark.parametrize(
    ("state", "task"),
    [
        (PartState.PLANNED, Create),
        (PartState.CREATING, SettleCreate),
        (PartState.ENDING, SettleEnd),
        (PartState.PROCESSING, Poll),
    ],
)
def test_each_request_waits_for_its_time(state, task):
    waiting = part(state, due_at=SOON)
    assert next_task(delivery(waiting, chunk(0, UPLOADED)), NOW) == Wait(SOON)
    assert next_task(delivery(waiting, chunk(0, UPLOADED)), SOON) == task(waiting)


@pytest.mark.parametrize("ahead", [timedelta(hours=1, seconds=1), timedelta(days=9), timedelta(days=4_000)])
def test_a_clock_set_back_holds_nothing_up(ahead):
    far = NOW + ahead
    for state, task in ((PartState.PLANNED, Create), (PartState.CREATING, SettleCreate)):
        waiting = part(state, due_at=far)
        assert next_task(delivery(waiting, chunk(0)), NOW) == task(waiting)
    opened, waiting = part(), chunk(0, ChunkState.BACKING_OFF, due_at=far)
    assert next_task(delivery(opened, waiting), NOW) == Upload(opened, waiting, 0)
    quiet = part(due_at=far)
    assert next_task(delivery(quiet, chunk(0, UPLOADED)), NOW) == Reconcile(quiet)


def test_the_longest_wait_that_a_server_may_ask_for_is_kept():
    waiting = part(PartState.PLANNED, due_at=NOW + timedelta(hours=1))
    assert next_task(delivery(waiting, chunk(0)), NOW) == Wait(NOW + timedelta(hours=1))


@pytest.mark.parametrize("state", [PartState.SETTLED, PartState.STUCK])
def test_a_part_that_is_over_needs_nothing(state):
    assert next_task(delivery(part(state), chunk(0, UPLOADED)), NOW) == Idle()


def test_chunks_go_lowest_number_first():
    opened = part()
    chunks = chunk(0, UPLOADED), chunk(1), chunk(2), fresh(3)
    assert next_task(recording(opened, *chunks), NOW) == Upload(opened, chunks[1], 1)


def test_a_chunk_that_waits_holds_up_the_next():
    waiting = chunk(0, ChunkState.BACKING_OFF, due_at=SOON)
    assert next_task(recording(part(), waiting, chunk(1), fresh(2)), NOW) == Wait(SOON)
    opened = part()
    assert next_task(recording(opened, waiting, chunk(1)), SOON) == Upload(opened, waiting, 0)


def test_a_new_chunk_gets_the_next_number():
    opened, new = part(), fresh(2)
    assert next_task(recording(opened, chunk(0, UPLOADED), chunk(1, UPLOADED), new), NOW) == Upload(
        opened, new, 2
    )


def test_a_new_chunk_gets_a_number_that_is_free_in_the_middle():
    opened, new = part(), fresh(1)
    chunks = chunk(0, UPLOADED), new, chunk(2, UPLOADED)
    assert next_task(delivery(opened, *chunks), NOW) == Upload(opened, new, 1)


def test_a_new_chunk_goes_into_the_last_part_only():
    first, second = part(), part(number=1)
    new = fresh(2)
    chunks = chunk(0, UPLOADED), chunk(1, UPLOADED, part=1, sequence=0), new
    assert next_task(recording(first, second, *chunks), NOW) == Reconcile(first)
    settled = replace(first, state=PartState.SETTLED)
    assert next_task(recording(settled, second, *chunks), NOW) == Upload(second, new, 1)


def test_a_parked_chunk_is_passed_over_and_keeps_the_part_from_its_end():
    opened, new = part(), fresh(1)
    assert next_task(delivery(opened, chunk(0, BLOCKED), new), NOW) == Upload(opened, new, 1)
    assert next_task(delivery(opened, chunk(0, BLOCKED), chunk(1, UPLOADED)), NOW) == GiveUp(
        opened, "chunk_refused"
    )
    assert next_task(recording(opened, chunk(0, BLOCKED), chunk(1, UPLOADED)), NOW) == Wait(OVER)


@pytest.mark.parametrize("state", [VisitState.RECORDING, VisitState.PAUSED])
def test_a_part_is_not_ended_before_finish(state):
    assert next_task(delivery(part(), chunk(0, UPLOADED), state=state), NOW) == Wait(OVER)
    rebuilt = part(created_at=None)  # the ledger was lost: nobody knows when the session began
    assert next_task(delivery(rebuilt, chunk(0, UPLOADED), state=state), NOW) == Idle()


def test_a_finished_part_is_checked_and_then_ended():
    opened = part()
    assert next_task(delivery(opened, chunk(0, UPLOADED)), NOW) == Reconcile(opened)
    checked = part(is_verified=True)
    assert next_task(delivery(checked, chunk(0, UPLOADED)), NOW) == End(checked, 1)


@pytest.mark.parametrize("is_verified", [True, False])
def test_the_check_and_end_wait_for_their_time(is_verified):
    quiet = part(due_at=SOON, is_verified=is_verified)
    assert next_task(delivery(quiet, chunk(0, UPLOADED)), NOW) == Wait(SOON)


def test_the_quiet_before_end_does_not_hold_up_a_chunk():
    quiet, new = part(due_at=SOON), fresh(0)
    assert next_task(delivery(quiet, new), NOW) == Upload(quiet, new, 0)


def test_an_open_part_without_a_chunk_is_never_ended():
    assert next_task(delivery(part()), NOW) == Idle()


def test_the_next_part_begins_once_the_part_before_is_ended():
    ended = part(PartState.PROCESSING)
    assert next_task(recording(ended, chunk(0, UPLOADED), fresh(1)), NOW) == PlanPart(1)


def test_the_next_part_gets_a_number_that_none_has():
    ended = part(PartState.SETTLED, number=3)
    assert next_task(recording(ended, chunk(0, UPLOADED, part=3), fresh(1)), NOW) == PlanPart(4)


@pytest.mark.parametrize("state", [PartState.PLANNED, PartState.CREATING, PartState.ENDING])
def test_a_part_that_waits_for_its_session_holds_up_what_comes_after(state):
    waiting, after = part(state, due_at=SOON), part(PartState.PLANNED, 1)
    assert next_task(recording(waiting, after, chunk(0), fresh(1)), NOW) == Wait(SOON)


def test_audio_goes_before_results_and_the_first_result_before_the_next():
    first, second = part(PartState.PROCESSING), part(PartState.PROCESSING, 1)
    chunks = chunk(0, UPLOADED), chunk(1, UPLOADED, part=1, sequence=0)
    assert next_task(delivery(first, second, *chunks), NOW) == Poll(first)
    opened = part(number=2)
    assert next_task(recording(first, second, opened, *chunks, fresh(2)), NOW) == Upload(opened, fresh(2), 0)


def test_the_soonest_of_several_waits_counts_and_a_result_that_is_due_before_them():
    later = SOON + timedelta(minutes=1)
    first, second = part(PartState.PROCESSING, due_at=later), part(PartState.PROCESSING, 1, due_at=SOON)
    assert next_task(delivery(first, second), NOW) == Wait(SOON)
    due = replace(first, due_at=NOW)
    waiting = chunk(1, ChunkState.BACKING_OFF, part=1, sequence=0, due_at=SOON)
    assert next_task(recording(due, part(number=1), waiting), NOW) == Poll(due)


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_lost_session_is_replaced(lost):
    planned = part(PartState.PLANNED, lost_sessions=lost)
    assert next_task(delivery(planned, chunk(0)), NOW) == Create(planned)


def test_three_lost_sessions_are_given_up():
    planned = part(PartState.PLANNED, lost_sessions=3)
    assert next_task(delivery(planned, chunk(0)), NOW) == GiveUp(planned, "sessions_lost")


@pytest.mark.parametrize("reason", ["chunk_refused", "chunks_missing"])
def test_a_part_stuck_for_its_chunks_says_nothing_against_the_next(reason):
    stuck = part(PartState.STUCK, reason=reason)
    assert next_task(delivery(stuck, chunk(0, BLOCKED), fresh(1)), NOW) == PlanPart(1)


@pytest.mark.parametrize("reason", ["sessions_lost", "wrong_address", "limit_reached", None])
def test_a_part_that_the_server_refuses_as_such_is_the_last(reason):
    stuck = part(PartState.STUCK, reason=reason)
    assert next_task(delivery(stuck, chunk(0), fresh(1)), NOW) == Idle()

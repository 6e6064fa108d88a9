"""A server that is away for long: one request at a time for the whole account, and no rush at its return."""

from datetime import timedelta
from itertools import pairwise

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle, Wait
from tests.fakes.voice_service import Answers, Call

AWAY = Answers(TryLater(DelayCause.NOT_CONNECTED))
MINUTES = 10


def let_pass(bench, visits, minutes):
    """Do what the upload worker does for so long; return (moment, visit) of every request."""
    requests, end = [], bench.clock() + timedelta(minutes=minutes)
    while bench.clock() < end:
        waits = []
        for visit in bench.uploader.in_turn(visits):
            task = bench.step(visit)
            if isinstance(task, Attempt):
                requests.append((bench.clock(), visit))
                waits.append(bench.clock() + timedelta(milliseconds=100))
            elif isinstance(task, Wait):
                waits.append(task.until)
        if not waits:
            break
        bench.clock.move_to(max(min(waits), bench.clock() + timedelta(milliseconds=10)))
    return requests


@pytest.fixture
def visits(bench):
    """Two visits that were being delivered when the server went away, ten minutes ago."""
    bench.dice.share = 0.5
    made = [bench.visit(chunks=8) for _ in range(2)]
    for kind in Call:
        bench.service.script(kind, *[AWAY] * 500)
    bench.requests_while_away = let_pass(bench, made, MINUTES)
    for kind in Call:
        bench.service.faults[kind].clear()
    return made


def test_while_it_is_away_the_account_asks_as_one_and_every_visit_has_its_turn(bench, visits):
    settled = bench.requests_while_away[20:]
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(settled)]
    assert min(gaps) >= timedelta(seconds=14)
    assert max(gaps) <= timedelta(seconds=31)
    asked = [visit for _, visit in settled]
    assert abs(asked.count(visits[0]) - asked.count(visits[1])) <= 1


def test_after_its_return_what_is_old_goes_little_faster_than_it_was_asked(bench, visits):
    after = let_pass(bench, visits, 2)
    while_away = len(bench.requests_while_away) / MINUTES
    assert while_away <= len(after) / 2 <= 1.5 * while_away


def test_a_visit_begun_after_the_return_is_delivered_at_once(bench, visits):
    let_pass(bench, visits, 1)
    fresh = bench.visit(chunks=8)
    began = bench.clock()
    let_pass(bench, [*visits, fresh], 0.5)
    assert bench.state(fresh) in (VisitState.PROCESSING, VisitState.READY)
    assert bench.clock() - began < timedelta(minutes=1)
    assert bench.state(visits[0]) not in (VisitState.PROCESSING, VisitState.READY)


def test_everything_old_is_delivered_in_the_end(bench, visits):
    let_pass(bench, visits, 3 * MINUTES)
    assert [bench.state(visit) for visit in visits] == [VisitState.READY] * 2


def test_a_person_who_asks_gets_everything_at_once(bench, visits):
    let_pass(bench, visits, 0.5)
    for visit in visits:
        bench.uploader.release(visit)
    let_pass(bench, visits, 1)
    assert [bench.state(visit) for visit in visits] == [VisitState.READY] * 2


def test_a_visit_that_may_not_poll_now_is_idle_until_it_may(bench):
    visit = bench.visit(chunks=1)
    bench.run(visit, until=lambda: bench.is_processing(visit))
    polls = len(bench.service.calls(Call.LOOK_UP))
    assert bench.uploader.next_attempt(visit, may_poll=False) == Idle()
    assert len(bench.service.calls(Call.LOOK_UP)) == polls
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY

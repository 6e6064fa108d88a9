"""Clocks that are wrong, or set, or asleep: no session is lost for it, and none ended without need."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import Receipt
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Wait
from tests.fakes.voice_service import Call, DoneButAnswered, Reports
from tests.integration.upload.delivery_bench import body_of
from tests.integration.upload.paced_visit import all_delivered, parts_of, record


@pytest.mark.parametrize(
    "expires_at",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 3, 2, 7, tzinfo=UTC),
        datetime(2026, 3, 2, 8, tzinfo=UTC),
    ],
)
@pytest.mark.parametrize("has_date", [True, False])
def test_an_absurd_end_of_the_session_is_not_believed(bench, expires_at, has_date):
    report = {"expires_at": expires_at} | ({} if has_date else {"server_time": None})
    bench.service.script(Call.CREATE, *[Reports(report)] * 20)
    visit = bench.begin()
    record(bench, visit, 10)
    bench.finish(visit)
    bench.run(visit)
    assert parts_of(bench, visit) == [0] * 10
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("has_date", [True, False])
def test_an_end_beyond_all_calendars_counts_as_none(bench, has_date):
    far = {"expires_at": datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)}
    # A server whose own clock is far behind: the life it announces does not fit onto ours.
    date = {"server_time": datetime(1970, 1, 1, tzinfo=UTC) if has_date else None}
    bench.service.script(Call.CREATE, Reports(far | date))
    bench.run(visit := bench.visit(2))
    assert parts_of(bench, visit) == [0, 0]
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("skew", [timedelta(hours=-9), timedelta(hours=9)])
def test_a_server_whose_clock_is_off_does_no_harm(bench, skew):
    bench.service.skew = skew
    visit = bench.begin()
    record(bench, visit, 10)
    assert parts_of(bench, visit) == [0] * 10


def test_a_pause_that_outlasts_the_session_is_no_reason_to_lose_it(bench):
    bench.service.enforces_expiry = True
    visit = bench.begin()
    record(bench, visit, 2)
    bench.shelf.pause(visit)
    waiting = bench.step(visit)
    assert isinstance(waiting, Wait)
    assert waiting.until - bench.clock() < timedelta(minutes=48)
    bench.clock.move_to(waiting.until)
    bench.run(visit)
    assert bench.parts(visit)[0].state is PartState.SETTLED
    assert len(bench.service.posted) == 1


def test_a_clock_set_back_between_two_runs_ends_a_part_whose_age_cannot_be_told(bench):
    visit = bench.begin()
    record(bench, visit, 1)
    bench.clock.advance(minutes=50)
    bench.step(visit)  # the check before End
    bench.clock.now -= timedelta(hours=1)
    bench.seal(visit)
    bench.finish(visit)
    bench.run(visit)
    assert bench.delivered(visit) == [[body_of(0)], [body_of(1)]]
    assert bench.state(visit) is VisitState.READY


def test_a_server_whose_clock_is_set_ahead_ends_a_session_sooner(bench):
    bench.service.enforces_expiry = True
    visit = bench.begin()
    record(bench, visit, 2)
    bench.service.skew = timedelta(minutes=50)
    record(bench, visit, 3)
    assert parts_of(bench, visit) == [0, 0, 0, 1, 1]
    bench.finish(visit)
    bench.run(visit)
    assert len(bench.service.posted) == 2  # no session was lost
    assert all_delivered(bench, visit, 5)


@pytest.mark.parametrize(
    "skew", [timedelta(hours=2), timedelta(days=9), timedelta(hours=-2), timedelta(days=-9)]
)
def test_a_date_that_cannot_be_true_ends_nothing(bench, skew):
    visit = bench.begin()
    record(bench, visit, 2)
    bench.service.skew = skew
    record(bench, visit, 3)
    bench.service.skew = -skew
    record(bench, visit, 3)
    assert parts_of(bench, visit) == [0] * 8


def test_after_a_sleep_of_two_hours_the_session_is_over_and_nothing_is_lost(bench):
    bench.service.enforces_expiry = True
    visit = bench.begin()
    record(bench, visit, 3)
    bench.clock.advance(hours=2)
    record(bench, visit, 2)
    bench.finish(visit)
    bench.run(visit)
    assert all_delivered(bench, visit, 5)
    assert bench.state(visit) is VisitState.READY


def test_a_server_clock_that_leaps_further_than_all_calendars_is_not_believed(bench):
    bench.service.script(Call.CREATE, Reports({"server_time": datetime(101, 1, 1, tzinfo=UTC)}))
    bench.service.script(Call.UPLOAD, DoneButAnswered(Receipt(datetime(9999, 12, 31, tzinfo=UTC))))
    bench.run(visit := bench.visit(2))
    assert parts_of(bench, visit) == [0, 0]
    assert bench.state(visit) is VisitState.READY

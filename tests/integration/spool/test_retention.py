"""Sound that is done with goes after the days that were chosen; everything else stays, however old."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.spool.disk.clock_trust import ClockTrust
from recorder_gui.spool.disk.retention import Retention
from tests.integration.spool.disk_ladder import complete_visit, record_visit
from tests.integration.spool.known_visit import AT, OTHER_VISIT, VISIT, deliver, open_session

DAY = timedelta(days=1)


class Calendar:
    """A day in hand, and a retention that asks for it."""

    def __init__(self, desk, days=30) -> None:
        self.days, self.now = days, AT
        self.clock = ClockTrust(AT, lambda: self.now)
        self.retention = Retention(desk, lambda: self.days, self.clock)

    def look_at(self, now) -> None:
        self.now = now
        self.retention.look()


@pytest.fixture
def calendar(desk):
    return Calendar(desk)


@pytest.fixture
def delivered(shelf, store):
    """When the visit was finished, and with the server right after it."""
    record_visit(shelf, VISIT)
    complete_visit(store, VISIT)
    return AT


def sound(layout, visit=VISIT):
    return list(layout.sealed_chunks(visit))


def test_sound_goes_when_its_days_are_over_and_not_before(calendar, delivered, layout, desk):
    calendar.look_at(delivered + 30 * DAY - timedelta(hours=2))
    assert sound(layout)
    calendar.look_at(delivered + 30 * DAY + timedelta(hours=2))
    assert not sound(layout)
    assert desk.visits.result(VISIT).transcript == "A note"


def test_without_a_choice_sound_stays_for_ever(calendar, delivered, layout):
    calendar.days = None
    calendar.look_at(delivered + 10_000 * DAY)
    assert sound(layout)


def test_the_days_count_from_delivery_however_long_ago_the_visit_was(shelf, store, layout, calendar):
    record_visit(shelf, VISIT)
    open_session(store)
    deliver(store, 0, 0)
    store.advance_part(VISIT, 0, PartEvent.END_SENT)
    store.advance_part(VISIT, 0, PartEvent.ENDED, ended_at=AT + 20 * DAY)
    store.advance_visit(VISIT, VisitEvent.ALL_ENDED)
    store.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, "A note", ()))
    store.advance_part(VISIT, 0, PartEvent.SETTLED)
    store.advance_visit(VISIT, VisitEvent.RESULT_READY)
    calendar.look_at(AT + 49 * DAY)
    assert sound(layout)
    calendar.look_at(AT + 51 * DAY)
    assert not sound(layout)


@pytest.mark.parametrize("status", [one for one in ResultStatus if one is not ResultStatus.COMPLETED])
def test_what_has_no_complete_note_stays_however_old(shelf, store, layout, calendar, status):
    record_visit(shelf, VISIT)
    complete_visit(store, VISIT, status)
    calendar.look_at(datetime.now(UTC) + 10_000 * DAY)
    assert sound(layout)


def test_practice_and_undelivered_visits_stay_however_old(shelf, store, layout, calendar):
    record_visit(shelf, VISIT, server=PRACTICE_SERVER)
    complete_visit(store, VISIT)
    record_visit(shelf, OTHER_VISIT)
    calendar.look_at(datetime.now(UTC) + 10_000 * DAY)
    assert sound(layout)
    assert sound(layout, OTHER_VISIT)


def test_it_looks_once_an_hour(shelf, store, layout, calendar):
    later = datetime.now(UTC) + 40 * DAY
    calendar.look_at(later)
    record_visit(shelf, VISIT)
    complete_visit(store, VISIT)
    calendar.look_at(later + timedelta(minutes=59))
    assert sound(layout)
    calendar.look_at(later + timedelta(minutes=61))
    assert not sound(layout)


@pytest.mark.parametrize("before", [None, 365])
def test_a_new_or_shorter_term_counts_after_an_hour_in_which_it_stood(calendar, delivered, layout, before):
    now = delivered + 100 * DAY
    calendar.days = before
    calendar.look_at(now - DAY)
    for minute, days in ((0, 30), (50, 36), (70, before), (80, 3), (139, 3)):
        calendar.days = days
        calendar.look_at(now + timedelta(minutes=minute))
        assert sound(layout)
    calendar.look_at(now + timedelta(minutes=140))
    assert not sound(layout)


def test_a_term_of_the_last_run_counts_at_the_next_start(desk, delivered, layout):
    first = Calendar(desk, days=None)
    first.look_at(delivered + 100 * DAY)
    Calendar(desk, days=30).look_at(delivered + 100 * DAY)
    assert not sound(layout)


def after_a_wrong_year(desk):
    """A program that starts under a clock that was set a year ahead."""
    wrong = Calendar(desk)
    wrong.now = AT + 366 * DAY
    newest = desk.visits.newest_time()
    wrong.clock = ClockTrust(newest, lambda: wrong.now)
    wrong.retention = Retention(desk, lambda: 30, wrong.clock)
    return wrong


def test_nothing_goes_under_a_clock_that_is_far_ahead_until_a_day_has_passed(desk, delivered, layout):
    calendar = after_a_wrong_year(desk)
    start = calendar.now
    calendar.look_at(start)
    calendar.look_at(start + timedelta(hours=23))
    assert sound(layout)
    calendar.look_at(start + timedelta(hours=24))
    assert not sound(layout)


def test_a_server_settles_whether_the_clock_is_right(desk, delivered, layout):
    calendar = after_a_wrong_year(desk)
    calendar.clock.hear(AT + timedelta(hours=1))
    calendar.look_at(calendar.now + 3 * DAY)
    assert sound(layout)
    calendar = after_a_wrong_year(desk)
    calendar.clock.hear(calendar.now - timedelta(minutes=3))
    calendar.look_at(calendar.now)
    assert not sound(layout)


def test_a_week_away_is_no_reason_to_doubt_the_clock_and_no_ledger_is(desk, delivered):
    assert ClockTrust(desk.visits.newest_time(), lambda: AT + 7 * DAY).is_believed()
    assert not ClockTrust(None, lambda: AT).is_believed()

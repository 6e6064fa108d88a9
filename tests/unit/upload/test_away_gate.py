"""While the server is away an account asks once at a time, and comes back without a wave."""

from datetime import timedelta

import pytest

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SignInNeeded,
    TryLater,
)
from recorder_gui.upload.away_gate import AWAY_AFTER, FASTER_THAN_AWAY, LONGEST_PROBE_GAP, AwayGate
from tests.fakes.clock import SettableClock

OLD, OTHER = VisitId("a"), VisitId("b")
AWAY = TryLater(DelayCause.NOT_CONNECTED)


class Middle:
    """Chance that always gives the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


@pytest.fixture
def clock():
    return SettableClock()


@pytest.fixture
def gate(clock):
    return AwayGate(clock, Middle())


def lose_server(gate, clock, *, minutes=10):
    """Ask in vain as a single visit does, at the gate's pace."""
    end, asked = clock() + timedelta(minutes=minutes), 0
    while clock() < end:
        gate.note_begun(OLD)
        gate.note_outcome(OLD, AWAY)
        asked += 1
        clock.move_to(gate.opens_at(OLD) or clock() + timedelta(seconds=5))
    return asked


def test_a_server_that_stumbles_for_less_than_20_s_changes_nothing(gate, clock):
    for _ in range(9):
        gate.note_outcome(OLD, AWAY)
        clock.advance(seconds=2)
        assert gate.opens_at(OLD) is None
    gate.note_outcome(OLD, Receipt())
    assert gate.opens_at(OLD) is None
    assert not gate.is_away


def test_an_answer_between_troubles_shows_that_the_server_is_there(gate, clock):
    for _ in range(20):
        gate.note_outcome(OLD, AWAY)
        clock.advance(seconds=15)
        gate.note_outcome(OLD, SignInNeeded())
    assert not gate.is_away


@pytest.mark.parametrize("cause", [DelayCause.CANCELLED, DelayCause.LOCKED, DelayCause.UNREADABLE])
def test_trouble_of_our_own_says_nothing_about_the_server(gate, clock, cause):
    for _ in range(20):
        gate.note_outcome(OLD, TryLater(cause))
        clock.advance(minutes=1)
    assert not gate.is_away


def test_while_it_is_away_no_two_requests_come_closer_than_the_gate_says(gate, clock):
    asked = lose_server(gate, clock)
    assert gate.is_away
    mean = LONGEST_PROBE_GAP / 2
    assert asked == pytest.approx(AWAY_AFTER / timedelta(seconds=5) + timedelta(minutes=10) / mean, abs=3)
    gate.note_outcome(OTHER, AWAY)
    gate.note_begun(OLD)
    assert gate.opens_at(OLD) == gate.opens_at(OTHER) == clock() + mean == gate.probes_at


def test_one_visit_that_the_server_cannot_serve_slows_down_no_other(gate, clock):
    lose_server(gate, clock)
    for _ in range(50):
        assert gate.opens_at(OTHER) is None
        gate.note_begun(OTHER)
        gate.note_outcome(OTHER, Receipt())
        assert gate.opens_at(OTHER) is None
        for _ in range(3):
            clock.advance(seconds=10)
            gate.note_begun(OLD)
            gate.note_outcome(OLD, AWAY)


def test_another_visit_asks_each_time_so_that_none_stands_for_all(gate, clock):
    lose_server(gate, clock)
    third = VisitId("c")
    assert gate.in_turn((OLD, OTHER, third)) == (OTHER, third, OLD)
    gate.note_begun(OTHER)
    assert gate.in_turn((OLD, OTHER, third)) == (third, OLD, OTHER)
    gate.note_outcome(OLD, Receipt())
    assert gate.in_turn((OLD, OTHER, third)) == (OLD, OTHER, third)


def test_after_the_return_it_goes_on_little_faster_than_it_asked_for_four_times_the_outage(gate, clock):
    asked = lose_server(gate, clock)
    gate.note_outcome(OLD, Receipt())
    returned, sent = clock(), 0
    while opens_at := gate.opens_at(OLD):
        clock.move_to(opens_at)
        gate.note_begun(OLD)
        sent += 1
    assert clock() - returned == pytest.approx(timedelta(minutes=40), abs=timedelta(seconds=30))
    assert sent == pytest.approx(4 * asked * FASTER_THAN_AWAY, rel=0.1)


def test_a_visit_begun_after_the_return_never_waits_and_goes_before_what_is_old(gate, clock):
    lose_server(gate, clock)
    gate.note_outcome(OLD, Receipt())
    waited = gate.opens_at(OLD) - clock()
    gate.note_begun(OTHER)
    assert gate.opens_at(OTHER) is None
    assert gate.opens_at(OLD) - clock() > waited


def test_fresh_visits_hold_up_what_is_old_only_so_far(gate, clock):
    lose_server(gate, clock)
    gate.note_outcome(OLD, Receipt())
    for _ in range(100):
        gate.note_begun(OTHER)
    assert gate.opens_at(OLD) - clock() <= timedelta(minutes=2)


def test_a_person_who_asks_is_let_through_at_once(gate, clock):
    lose_server(gate, clock)
    gate.skip()
    assert gate.opens_at(OLD) is None
    lose_server(gate, clock)
    gate.note_outcome(OLD, Receipt())
    assert gate.opens_at(OLD) is not None
    gate.skip()
    assert gate.opens_at(OLD) is None


def test_a_clock_that_is_set_back_holds_up_nothing(gate, clock):
    lose_server(gate, clock)
    gate.note_begun(OLD)
    clock.now -= timedelta(days=1)
    assert gate.opens_at(OLD) is None


def test_a_chunk_that_is_damaged_on_this_computer_is_no_answer_of_the_server(gate, clock):
    lose_server(gate, clock)
    gate.note_outcome(OTHER, Refused(RefusalReason.DAMAGED))
    assert gate.is_away


def test_a_night_asleep_between_two_troubles_is_no_outage_of_a_night(gate, clock):
    gate.note_outcome(OLD, AWAY)
    clock.advance(hours=8)
    gate.note_outcome(OLD, AWAY)
    clock.advance(seconds=2)
    gate.note_outcome(OLD, Receipt())
    assert gate.opens_at(OLD) is None


def test_a_night_asleep_while_the_server_is_away_does_not_slow_down_the_day(gate, clock):
    lose_server(gate, clock, minutes=5)
    clock.advance(hours=8)
    gate.note_outcome(OLD, Receipt())
    clock.advance(minutes=30)
    gate.note_begun(OLD)
    assert gate.opens_at(OLD) is None

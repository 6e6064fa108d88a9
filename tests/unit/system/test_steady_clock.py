"""Delivery's clock keeps its pace, whatever is done to the computer's."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.system.steady_clock import SteadyClock, steady_now
from tests.fakes.clock import SettableClock


@pytest.mark.parametrize("jump", [timedelta(hours=3), timedelta(hours=-3), timedelta(days=-4_000)])
def test_a_clock_that_is_set_does_not_set_this_one(jump):
    passed, wall = [100.0], SettableClock()
    clock = SteadyClock(lambda: passed[0], wall)
    began = wall()
    wall.now += jump
    passed[0] += 60
    assert clock() == began + timedelta(minutes=1)


def test_a_sleep_of_two_hours_has_passed():
    passed = [100.0]  # the system's clock that counts sleep
    clock = SteadyClock(lambda: passed[0])
    began = clock()
    passed[0] += 7_200
    assert clock() - began == timedelta(hours=2)


def test_it_begins_at_the_present_and_moves():
    clock = SteadyClock()
    first = clock()
    assert abs(first - datetime.now(UTC)) < timedelta(seconds=5)
    assert clock() > first
    assert steady_now().tzinfo is UTC

"""Many recorders that lose the same server do not come back as a wave. The same policy, fewer of them."""

from dataclasses import replace

import pytest

from tests.benchmarks.storm import Outage, brew

OUTAGE = Outage(recorders=80, begins=1_500, lasts=600, watched=800)
WINDOW = 120
"""80 recorders ask about as often in 120 s as 1,000 in 10 s: chance weighs the same."""

PROMISED = 1.5


@pytest.fixture(scope="module")
def storm():
    return brew(OUTAGE)


def test_no_time_after_the_return_is_busier_than_one_and_a_half_times_the_outage(storm):
    average = storm.average_while_away * WINDOW / 10
    assert storm.busiest(WINDOW) <= PROMISED * average
    assert storm.busiest() <= 2 * storm.average_while_away  # the 10 s too, but for chance


def test_each_visit_on_its_own_would_come_back_as_a_wave():
    ungated = brew(replace(OUTAGE, watched=120, is_gated=False))
    assert ungated.ratio > 10


def test_what_the_outage_left_is_delivered_in_about_its_length(storm):
    assert storm.backlog_gone_after() <= 1.5 * OUTAGE.lasts


def test_a_visit_begun_after_the_return_is_served_as_ever(storm):
    usual = max(delay for at, delay, _ in storm.delays if at < OUTAGE.begins - 60)
    assert max(storm.fresh_delays()) <= 2 * usual

"""The wait before the next attempt: spread out, bounded, and never shorter than the server asked."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.retry_policy import BASE, CAP, LONGEST_RETRY_AFTER, delay_before

attempts = st.integers(min_value=-3, max_value=10**9)
waits = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400))


class HighestThrow:
    """Dice that always show the most they can."""

    def uniform(self, _a, b):
        return b


class LowestThrow:
    """Dice that always show the least they can."""

    def uniform(self, a, _b):
        return a


@pytest.mark.parametrize(
    ("attempt", "seconds"), [(0, 1), (1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (8, 60), (10**9, 60)]
)
def test_the_longest_wait_doubles_up_to_a_minute(attempt, seconds):
    assert delay_before(attempt, HighestThrow()) == timedelta(seconds=seconds)


@given(attempts, st.randoms())
def test_a_wait_is_never_negative_and_never_over_a_minute(attempt, dice):
    assert timedelta() <= delay_before(attempt, dice) <= CAP


@given(attempts, st.randoms(), waits)
def test_the_server_is_never_asked_sooner_than_it_wished_nor_more_than_an_hour_later(attempt, dice, wish):
    delay = delay_before(attempt, dice, wish)
    assert min(wish, LONGEST_RETRY_AFTER) <= delay <= max(CAP, LONGEST_RETRY_AFTER)


@given(attempts)
def test_full_jitter_reaches_down_to_nothing(attempt):
    assert delay_before(attempt, LowestThrow()) == timedelta()


def test_a_short_wish_of_the_server_does_not_shorten_the_wait():
    assert delay_before(7, HighestThrow(), BASE) == CAP


def test_a_typing_error_in_the_servers_header_costs_an_hour_and_not_a_day():
    assert delay_before(1, LowestThrow(), timedelta(days=30)) == timedelta(hours=1)

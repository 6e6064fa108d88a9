"""How long a session lives on our own clock, whatever the server and its clock say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.upload.session_life import SESSION_LIFETIME, announced_end

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
TIMES = st.none() | st.datetimes(timezones=st.just(UTC))
LIMITS = st.none() | st.timedeltas(min_value=MINUTE, max_value=timedelta(days=366))


def life(**facts):
    report = SessionReport(SessionId("ses_1"), "created", None, False, None, **facts)
    end = announced_end(NOW, report)
    return None if end is None else end - NOW


def announced(minutes, *, skew=timedelta(0), age=timedelta(0)):
    """Return the times of a session that was made ``age`` ago."""
    made = NOW + skew - age
    return {"created_at": made, "expires_at": made + minutes * MINUTE, "server_time": NOW + skew}


@pytest.mark.parametrize(
    "skew", [timedelta(0), timedelta(hours=9), timedelta(hours=-9), timedelta(days=-20_000)]
)
def test_the_servers_clock_need_not_be_right(skew):
    assert life(**announced(10, skew=skew)) == 10 * MINUTE


def test_what_has_passed_of_a_session_that_was_asked_about_late_is_gone():
    assert life(**announced(60, age=25 * MINUTE)) == 35 * MINUTE


@pytest.mark.parametrize("date", [NOW + timedelta(hours=3), NOW - timedelta(hours=3), None])
def test_a_date_that_does_not_fit_is_made_up_for_by_the_times_of_the_session(date):
    assert life(**announced(10) | {"server_time": date}) == 10 * MINUTE


def test_without_a_date_our_own_clock_serves():
    assert life(expires_at=NOW + 10 * MINUTE) == 10 * MINUTE


@pytest.mark.parametrize("expires_at", [None, NOW, NOW - MINUTE, datetime(1, 1, 1, tzinfo=UTC)])
def test_an_end_that_says_nothing_is_none(expires_at):
    assert life(expires_at=expires_at, server_time=NOW) is None


def test_no_session_is_believed_to_live_for_more_than_an_hour():
    assert life(**announced(600)) == SESSION_LIFETIME
    assert life(longest_session=timedelta(days=2)) == SESSION_LIFETIME


def test_the_models_limit_counts_where_it_comes_first():
    assert life(**announced(60), longest_session=10 * MINUTE) == 10 * MINUTE
    assert life(**announced(5), longest_session=10 * MINUTE) == 5 * MINUTE
    assert life(longest_session=10 * MINUTE) == 10 * MINUTE


@given(created_at=TIMES, expires_at=TIMES, server_time=TIMES, longest_session=LIMITS)
def test_whatever_is_announced_a_session_lives_for_some_time_and_at_most_an_hour(**facts):
    lives = life(**facts)
    assert lives is None or timedelta(0) < lives <= SESSION_LIFETIME

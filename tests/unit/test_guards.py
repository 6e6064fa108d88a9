"""The guards of the test suite do refuse, complain and give up."""

import logging
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log_guard import LogGuard
from tests.waiting import eventually

log = logging.getLogger("practice.log")


def test_a_unit_test_cannot_reach_the_network():
    with socket.socket() as unused, pytest.raises(RuntimeError, match="integration"):
        unused.connect(("127.0.0.1", 9))


@given(st.integers())
def test_the_guards_let_property_tests_pass(number):
    assert number == number  # noqa: PLR0124 - any statement does; the guards around it are what is tried


@pytest.mark.expects_log("microphone .* vanished")
def test_an_announced_warning_is_no_failure():
    log.warning("microphone %s vanished", "A")


def _complaints_after(message: str, guard: LogGuard) -> list[str]:
    guard.handle(logging.LogRecord("spool", logging.WARNING, "", 0, message, None, None))
    return guard.complaints()


def test_a_warning_nobody_announced_is_complained_about():
    assert _complaints_after("disk is full", LogGuard()) == [
        "unexpected log record: WARNING spool: disk is full"
    ]


def test_a_tolerated_warning_may_come_and_may_stay_away():
    assert _complaints_after("disk is full", LogGuard(tolerated=("disk",))) == []
    assert LogGuard(tolerated=("disk",)).complaints() == []


def test_an_announced_warning_that_never_comes_is_complained_about():
    assert LogGuard(expected=("disk",)).complaints() == ["expected log record never came: disk"]


def test_waiting_returns_what_it_waited_for():
    values = iter([None, "", "ready"])
    assert eventually(lambda: next(values), 5) == "ready"


def test_waiting_gives_up_and_says_for_what():
    with pytest.raises(AssertionError, match=r"not within 0\.05 s: the last chunk"):
        eventually(lambda: False, 0.05, what="the last chunk")

"""How long a server asks to wait."""

from datetime import timedelta

import pytest

from tests.unit.voice_api.answers import answer

DATE = "Fri, 20 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("5", 5),
        (" 5 ", 5),
        ("0", 0),
        ("1.5", 1.5),
        ("Fri, 20 Nov 2026 12:00:30 GMT", 30),
        ("Fri, 20 Nov 2026 12:00:30 -0000", 30),
    ],
)
def test_the_wait_is_read_in_both_forms(asked, seconds):
    # The server's clock is 2.5 h off: only its own Date says how far away its times are.
    waiting = answer(503, Retry_After=asked, Date=DATE)
    assert waiting.retry_after == timedelta(seconds=seconds)


def test_without_a_date_of_the_server_ours_is_used():
    assert answer(503, Retry_After="Fri, 20 Nov 2026 09:31:00 GMT").retry_after == timedelta(minutes=1)


@pytest.mark.parametrize(
    "asked",
    [
        *("-5", "soon", "", "1e9", "\u0665", "9" * 40),
        *("Fri, 20 Nov 2026 11:59:00 GMT", "Fri, 99 Nov 2026 1:1:1 GMT"),
    ],
)
def test_nonsense_asks_for_nothing(asked):
    assert answer(503, Retry_After=asked, Date=DATE).retry_after is None


def test_an_answer_without_the_header_asks_for_nothing():
    assert answer(503).retry_after is None

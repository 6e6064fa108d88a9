"""Free bytes as time, and what may begin with so much of it."""

import pytest

from recorder_gui.domain.runway import BYTES_PER_SECOND, MARGIN_BYTES, Runway


def runway_of(minutes: float) -> Runway:
    return Runway(round(minutes * 60 * BYTES_PER_SECOND) + MARGIN_BYTES, 1 << 40)


def test_an_hour_of_audio_takes_a_little_more_than_its_bytes():
    assert 115_200_000 < 3600 * BYTES_PER_SECOND < 120_000_000
    assert runway_of(60).seconds == pytest.approx(3600, abs=1)


def test_room_for_less_than_two_hours_is_short():
    assert not runway_of(121).is_short
    assert runway_of(119).is_short


def test_what_is_as_good_as_full_has_no_runway():
    assert Runway(0, 1).seconds == 0
    assert Runway(MARGIN_BYTES, 1).seconds == 0


@pytest.mark.parametrize(
    ("minutes", "needed", "may_begin"),
    [(31, None, True), (29, None, False), (29, 60.0, True), (29, 30 * 60.0, False), (45, 44 * 60.0, True)],
)
def test_a_live_visit_needs_half_an_hour_and_a_file_its_own_length(minutes, needed, may_begin):
    assert runway_of(minutes).is_enough_for(needed) is may_begin

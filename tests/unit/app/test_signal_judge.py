"""Dead, quiet and too loud are told apart by the device's own samples, and forgotten when they pass."""

import pytest

from recorder_gui.app.microphone.signal_judge import Verdict, judge
from recorder_gui.domain.microphone import SignalReading

V = Verdict


def verdict(before=V.FINE, *, in_visit=True, recorded=100.0, **reading):
    return judge(SignalReading(**reading), before, is_in_visit=in_visit, recorded_seconds=recorded)


def test_a_good_signal_is_fine():
    assert verdict() is V.FINE


@pytest.mark.parametrize(("zero", "in_visit", "expected"), [
    (1.9, False, V.FINE),
    (2.0, False, V.DEAD),
    (4.9, True, V.FINE),
    (5.0, True, V.DEAD),
])  # fmt: skip
def test_exact_silence_is_dead_after_2_s_before_a_visit_and_5_s_in_one(zero, in_visit, expected):
    recorded = 100.0 if in_visit else None
    assert verdict(zero_seconds=zero, in_visit=in_visit, recorded=recorded) is expected


def test_in_a_pause_the_patience_is_that_of_a_visit():
    assert verdict(zero_seconds=3.0, recorded=None) is V.FINE


def test_dead_stays_dead_until_one_sample_differs():
    assert verdict(V.DEAD, zero_seconds=0.1) is V.DEAD
    assert verdict(V.DEAD, zero_seconds=0.0) is V.FINE


def test_twenty_quiet_seconds_are_told_while_recording_and_only_then():
    assert verdict(quiet_seconds=19.9) is V.FINE
    assert verdict(quiet_seconds=20.0) is V.QUIET
    assert verdict(quiet_seconds=600.0, recorded=None) is V.FINE
    assert verdict(quiet_seconds=600.0, recorded=None, in_visit=False) is V.FINE


def test_the_quiet_of_an_empty_room_does_not_count_against_the_visit_that_begins():
    assert verdict(quiet_seconds=600.0, recorded=19.0) is V.FINE
    assert verdict(quiet_seconds=600.0, recorded=20.0) is V.QUIET


def test_quiet_is_over_when_it_has_been_loud_enough_once():
    assert verdict(V.QUIET, quiet_seconds=0.3) is V.QUIET
    assert verdict(V.QUIET) is V.FINE


def test_too_loud_is_told_while_recording():
    assert verdict(is_clipping=True) is V.CLIPPING
    assert verdict(is_clipping=True, recorded=None) is V.FINE


def test_dead_outweighs_what_was_too_loud_just_before():
    assert verdict(is_clipping=True, zero_seconds=5.0) is V.DEAD

"""A wrong pace is found within seconds, and nothing else is taken for one: no backlog, burst or loss."""

from bisect import bisect_right

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recorder_gui.capture.gap_detector import GapDetector
from recorder_gui.capture.rate_guard import RateGuard
from tests.unit.capture.blocks import RATE, Device

TICK = 0.048

few = settings(max_examples=25)  # each is a minute of polls
blocks = st.sampled_from((0.0107, 0.02, 0.0213, 0.04, 0.065, 0.08, 0.1, 0.125, 0.25))


def judge(device: Device, seconds: float, pace: float = 1.0) -> tuple[float, int] | None:
    """Return when a wrong pace was told, and which rate; ``pace``: how much faster the device runs."""
    device.run(seconds)
    times = [arrives for arrives, _ in device.arrivals]
    guard = RateGuard(RATE)
    now = 0.0133
    while now < seconds:
        came = bisect_right(times, now)
        total = round(device.arrivals[came - 1][1] * pace) if came else 0
        if found := guard.feed(now, total, now + 0.0001):
            return now, found
        now += TICK
    return None


@given(blocks, st.sampled_from((44_100, 16_000, 96_000, 46_500, 49_500)), st.floats(0, 2))
def test_a_wrong_pace_is_found_and_measured(block, delivered, begins):
    told = judge(Device(block, begins), 20, delivered / RATE)
    assert told is not None
    at, found = told
    assert at < begins + 15
    assert found == pytest.approx(delivered, rel=0.005)


def test_a_usual_rate_is_found_exactly():
    assert judge(Device(0.065), 20, 44_100 / RATE) == (pytest.approx(11, abs=1.5), 44_100)


@few
@given(blocks, st.floats(0, 2), st.floats(-200, 200))
def test_a_crystal_is_never_suspected(block, begins, ppm):
    assert judge(Device(block, begins, ppm), 60) is None


@few
@given(blocks, st.floats(0.3, 20), st.sampled_from((1.1, 1.2, 1.5, 3.0, 50.0)))
def test_a_backlog_is_no_wrong_pace_however_slowly_it_comes(block, frozen, speed):
    assert judge(Device(block, freezes=((15.0, frozen, speed),)), 15 + frozen * 12 + 15) is None


@few
@given(blocks, st.lists(st.tuples(st.floats(3, 9), st.floats(0.06, 3)), min_size=1, max_size=4))
def test_losses_are_no_wrong_pace(block, waits):
    losses, now = [], 0.0
    for wait, gone in waits:
        losses.append((now + wait, gone))
        now += wait + gone
    assert judge(Device(block, losses=tuple(losses)), now + 15) is None


@few
@given(st.floats(0, 2))
def test_an_idle_sink_that_delivers_blocks_of_two_seconds_keeps_its_pace(begins):
    assert judge(Device(2.0, begins), 60) is None


@given(blocks, st.sampled_from((0.991, 0.985, 0.98, 0.97, 0.96, 0.95, 0.92, 0.5)))
def test_a_slow_device_has_no_string_of_gaps_before_it_is_found_out(block, pace):
    device = Device(block)
    device.run(20)
    times = [arrives for arrives, _ in device.arrivals]
    guard, detector = RateGuard(RATE), GapDetector(RATE)
    losses = []
    now = 0.0133
    while now < 20:
        came = bisect_right(times, now)
        total = round(device.arrivals[came - 1][1] * pace) if came else 0
        if loss := detector.feed(now, total, now):
            losses.append(loss)
        if guard.feed(now, total, now):
            break
        now += TICK
    assert now < 20
    # One where the blocks fall badly on our polls; never one after the other.
    assert len(losses) <= 1

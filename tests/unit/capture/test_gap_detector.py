"""Losses are found by clock: each one once, with its length, and nothing else is taken for one."""

from bisect import bisect_right

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recorder_gui.capture.gap_detector import GapDetector, Loss
from recorder_gui.domain.gap import GapCause
from tests.unit.capture.blocks import RATE, Device

TICK = 0.04


def judge(device: Device, seconds: float, absences: tuple[tuple[float, float], ...] = (), tick: float = TICK):
    """Poll like the encoder does; return the losses and the frames that had come when each was told."""
    device.run(seconds)
    detector = GapDetector(RATE)
    times = [arrives for arrives, _ in device.arrivals]
    found: list[Loss] = []
    now = 0.0133
    while now < seconds:
        came = bisect_right(times, now)
        total = device.arrivals[came - 1][1] if came else 0
        if loss := detector.feed(now, total, now + 0.0001):
            found.append(loss)
        now += tick
        for at, away in absences:
            if at <= now < at + away:
                now = at + away
    return found


blocks = st.sampled_from((0.0107, 0.02, 0.0213, 0.04, 0.065, 0.08, 0.1, 0.125, 0.25))


@given(blocks, st.floats(0, 2), st.floats(-200, 200), st.sampled_from((0.03, 0.04, 0.05)))
def test_a_healthy_microphone_never_has_a_gap(block, begins, ppm, tick):
    assert judge(Device(block, begins, ppm), 40, tick=tick) == []


@given(blocks, st.floats(12, 15), st.floats(0.12, 20), st.floats(0, 2), st.floats(-200, 200))
def test_a_loss_is_found_once_where_it_was_and_as_long_as_it_was(block, at, gone, begins, ppm):
    (loss,) = judge(Device(block, begins, ppm, losses=((at, gone),)), at + gone + 8)
    assert loss.frames / RATE == pytest.approx(gone, abs=0.1)
    assert loss.position / RATE == pytest.approx(at - begins, abs=block + 2 * TICK)
    assert loss.cause is GapCause.STALLED


@given(blocks, st.lists(st.tuples(st.floats(4, 9), st.floats(0.15, 3)), min_size=2, max_size=4))
def test_each_of_several_losses_is_found(block, waits):
    losses = []
    now = 0.0
    for wait, gone in waits:
        losses.append((now + wait, gone))
        now += wait + gone
    found = judge(Device(block, losses=tuple(losses)), now + 8)
    assert [loss.frames / RATE for loss in found] == pytest.approx([gone for _, gone in losses], abs=0.1)


@given(blocks, st.floats(0.3, 40), st.sampled_from((1.2, 1.5, 3.0, 50.0)))
def test_a_freeze_whose_backlog_arrives_is_no_gap(block, frozen, speed):
    assert judge(Device(block, freezes=((8, frozen, speed),)), 8 + frozen * 8 + 10) == []


@given(blocks, st.floats(2, 10), st.floats(0.3, 0.9), st.sampled_from((1.5, 3.0, 50.0)))
def test_a_freeze_whose_backlog_arrives_in_part_is_a_gap_of_the_rest(block, frozen, share, speed):
    gone = frozen * share
    device = Device(block, losses=((8.0, gone),), freezes=((8.0, frozen, speed),))
    (loss,) = judge(device, 8 + frozen * 4 + 10)
    assert loss.frames / RATE == pytest.approx(gone, abs=0.1)


@given(blocks, st.lists(st.tuples(st.floats(6, 30), st.floats(0.1, 5)), max_size=4))
@example(0.25, [(10.0, 5.0)])
def test_our_own_absence_is_no_gap(block, absences):
    assert judge(Device(block), 40, absences=tuple(absences)) == []


@given(blocks, st.floats(0.3, 3), st.floats(0.2, 5), st.floats(-2, 4))
def test_a_loss_near_our_own_absence_is_found(block, gone, away, when):
    device = Device(block, losses=((14.0, gone),))
    (loss,) = judge(device, 40, absences=((14.0 + when, away),))
    assert loss.frames / RATE == pytest.approx(gone, abs=0.1)


@given(st.floats(0, 2))
def test_an_idle_sink_that_delivers_blocks_of_two_seconds_has_no_gap(begins):
    assert judge(Device(2.0, begins), 60) == []


def test_readings_that_took_too_long_are_not_believed():
    detector = GapDetector(RATE)
    for number in range(1, 2_000):
        now = number * TICK
        late = 0.2 if number > 1_000 else 0.0  # the clock was read, then the thread was held up
        assert detector.feed(now + late, round(now * RATE), now + late + (0.3 if late else 0)) is None


def test_a_known_break_is_measured_when_frames_come_again():
    detector = GapDetector(RATE)
    total = 0
    for number in range(1, 101):
        total = round(number * TICK * RATE)
        assert detector.feed(number * TICK, total, number * TICK) is None
    detector.break_off(total, GapCause.DEVICE_LOST)
    found = [
        loss
        for number in range(400, 500)
        if (loss := detector.feed(number * TICK, round((number - 299) * TICK * RATE), number * TICK))
    ]
    assert found == [Loss(total, round(299 * TICK * RATE), GapCause.DEVICE_LOST)]


def test_what_is_missing_at_the_last_word_is_told_at_once():
    detector = GapDetector(RATE)
    for number in range(1, 101):
        detector.feed(number * TICK, round(number * TICK * RATE), number * TICK)
    loss = detector.conclude(7.0)
    assert loss is not None
    assert loss.frames / RATE == pytest.approx(3.0, abs=0.05)
    assert loss.position == 4 * RATE


def test_nothing_is_missing_at_a_prompt_last_word():
    detector = GapDetector(RATE)
    for number in range(1, 101):
        detector.feed(number * TICK, round(number * TICK * RATE), number * TICK)
    assert detector.conclude(4.1) is None


def test_nothing_is_missing_before_the_first_frame():
    detector = GapDetector(RATE)
    for number in range(100):
        assert detector.feed(number * TICK, 0, number * TICK) is None
    assert detector.break_off(0, GapCause.DEVICE_LOST) is None
    assert detector.conclude(10.0) is None

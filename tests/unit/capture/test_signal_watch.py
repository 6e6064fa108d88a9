"""A dead, a whispering and a shouting microphone are told apart from one in order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.capture.signal_watch import SignalWatch

RATE = 16_000
blocks = st.sampled_from((7, 100, 799, 800, 801, 3_000, 16_000, 40_000))
STEP = np.float32(1 / 32_768)


def noise(seconds: float, level: float, channels: int = 1) -> np.ndarray:
    drawn = np.random.default_rng(7).standard_normal((round(seconds * RATE), channels))
    return (drawn * level).astype(np.float32)


def still(seconds: float, *values: float) -> np.ndarray:
    return np.tile(np.array(values, np.float32), (round(seconds * RATE), 1))


def fed(*pieces: np.ndarray, block: int = 800) -> SignalWatch:
    watch = SignalWatch(RATE)
    frames = np.concatenate(pieces)
    for begin in range(0, len(frames), block):
        watch.feed(frames[begin : begin + block])
    return watch


def test_nothing_is_wrong_before_the_first_frame():
    reading = SignalWatch(RATE).reading
    assert (reading.zero_seconds, reading.quiet_seconds, reading.is_clipping) == (0.0, 0.0, False)


@given(blocks, st.sampled_from((0.0, 0.25, 0.7, -1.0)))
def test_digital_silence_is_counted_whatever_the_blocks(block, value):
    watch = fed(noise(1, 0.1), still(3, value), block=block)
    assert watch.reading.zero_seconds == pytest.approx(3.0, abs=0.001)


@given(blocks)
def test_one_sample_that_differs_ends_digital_silence(block):
    frames = still(3, 0.0)
    frames[-100] = STEP
    assert fed(frames, block=block).reading.zero_seconds == pytest.approx(99 / RATE, abs=1.01 / RATE)


def test_a_microphone_is_dead_only_if_both_channels_are():
    dead_left = np.hstack([still(3, 0.0), noise(3, 0.1)])
    assert fed(dead_left).reading.zero_seconds == pytest.approx(0, abs=0.001)
    assert fed(still(3, 0.0, 0.5)).reading.zero_seconds == pytest.approx(3, abs=0.001)


def test_quiet_seconds_are_counted_in_a_row():
    assert fed(noise(5, 0.0005)).reading.quiet_seconds == 5
    assert fed(noise(5, 0.002)).reading.quiet_seconds == 0
    assert fed(noise(5, 0.0005), noise(1, 0.1)).reading.quiet_seconds == 0
    assert fed(noise(5, 0.0005), noise(1, 0.1), noise(2.5, 0.0005)).reading.quiet_seconds == 2


def test_an_offset_is_no_sound_and_digital_silence_is_not_merely_quiet():
    assert fed(noise(5, 0.0005) + np.float32(0.2)).reading.quiet_seconds == 5
    for value in (0.2, 0.7, -0.99):
        assert fed(still(5, value)).reading.quiet_seconds == 0


def test_one_channel_that_is_loud_enough_is_enough():
    assert fed(np.hstack([noise(3, 0.0001), noise(3, 0.1)])).reading.quiet_seconds == 0


@given(blocks)
def test_three_samples_at_full_scale_in_a_row_are_clipping_whatever_the_blocks(block):
    frames = noise(2, 0.05)
    frames[9_000:9_003] = 1.0
    assert fed(frames, block=block).reading.is_clipping


def test_two_in_a_row_now_and_then_are_a_good_level():
    frames = noise(10, 0.05)
    frames[::16_000] = 1.0
    frames[1::16_000] = -1.0
    assert not fed(frames).reading.is_clipping


def test_runs_of_two_different_channels_do_not_add_up():
    frames = noise(1, 0.05, channels=2)
    frames[798:800, 0] = 1.0
    frames[800:802, 1] = 1.0
    assert not fed(frames).reading.is_clipping


def test_full_scale_samples_that_are_too_many_are_clipping():
    frames = noise(5, 0.05)
    frames[::500] = 1.0
    assert fed(frames).reading.is_clipping


def test_clipping_is_forgotten_5_s_after():
    loud = noise(1, 0.05)
    loud[-400:] = -1.0
    assert fed(loud, noise(4.5, 0.05)).reading.is_clipping
    assert not fed(loud, noise(5.5, 0.05)).reading.is_clipping

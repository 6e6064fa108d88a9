"""What the meter and the waveform are told."""

import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.encode.level_meter import LevelMeter

FRAMES_PER_PEAK = 320


def pcm_of(*samples):
    return struct.pack(f"<{len(samples)}h", *samples)


def test_without_a_frame_there_is_no_reading():
    assert LevelMeter().read() is None


def test_empty_blocks_are_no_reading_either():
    meter = LevelMeter()
    meter.feed(b"")
    assert meter.read() is None


def test_digital_silence_reads_as_nothing():
    meter = LevelMeter()
    meter.feed(bytes(640))
    reading = meter.read()
    assert (reading.peak, reading.rms, reading.is_clipping) == (0.0, 0.0, False)
    assert reading.peaks == ((0.0, 0.0),)


def test_a_full_scale_square_wave_is_as_loud_as_can_be_and_clips():
    meter = LevelMeter()
    meter.feed(pcm_of(-32_768, 32_767, -32_768, 32_767))
    reading = meter.read()
    assert reading.peak == 1.0
    assert reading.rms == pytest.approx(1.0, abs=1e-4)
    assert reading.is_clipping


def test_a_half_scale_sine_has_its_known_level():
    meter = LevelMeter()
    meter.feed(pcm_of(*(round(16_384 * math.sin(2 * math.pi * n / 32)) for n in range(3_200))))
    reading = meter.read()
    assert reading.peak == pytest.approx(0.5)
    assert reading.rms == pytest.approx(0.5 / math.sqrt(2), abs=1e-4)
    assert not reading.is_clipping


def test_two_frames_at_full_scale_are_a_chance_peak():
    meter = LevelMeter()
    meter.feed(pcm_of(32_767, -32_768, 0))
    assert not meter.read().is_clipping


def test_each_20_ms_gives_its_lowest_and_highest_frame():
    meter = LevelMeter()
    meter.feed(pcm_of(*[0] * 319, 16_384, -8_192, *[0] * 319))
    assert meter.read().peaks == ((0.0, 0.5), (-0.25, 0.0))


def test_frames_that_fill_no_pair_wait_for_the_next_reading():
    meter = LevelMeter()
    meter.feed(bytes(2 * 300))
    assert meter.read(300).peaks == ()
    meter.feed(bytes(2 * 40))
    reading = meter.read(340)
    assert len(reading.peaks) == 1
    assert reading.first_frame == 0


def test_while_monitoring_a_reading_has_no_place():
    meter = LevelMeter()
    meter.feed(bytes(640))
    assert meter.read().first_frame is None


def test_a_rest_from_before_the_visit_never_places_a_reading_before_it():
    meter = LevelMeter()
    meter.feed(bytes(2 * 300))
    meter.read()
    meter.feed(bytes(2 * 100))
    assert meter.read(100).first_frame == 0


@given(st.lists(st.integers(min_value=1, max_value=2_000), min_size=1, max_size=12))
def test_whatever_the_blocks_every_20_ms_is_told_once_and_in_its_place(sizes):
    meter, position, told = LevelMeter(), 0, 0
    for size in sizes:
        meter.feed(bytes(2 * size))
        position += size
        reading = meter.read(position)
        assert reading.first_frame == told * FRAMES_PER_PEAK
        told += len(reading.peaks)
    assert told == position // FRAMES_PER_PEAK

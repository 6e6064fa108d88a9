"""Whatever the device's rate and channels, what comes out is what was said."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.capture.channel_mixer import ChannelMixer
from recorder_gui.capture.frame_converter import FrameConverter
from recorder_gui.capture.resampler import to_pcm

RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000)


def noise(frames: int, channels: int = 1) -> np.ndarray:
    whole = np.random.default_rng(1).integers(-32_768, 32_768, (frames, channels))
    return (whole / 32_768).astype(np.float32)


def pcm(samples: np.ndarray) -> np.ndarray:
    return np.frombuffer(to_pcm(samples), "<i2")


def test_every_16_bit_value_comes_back_as_it_was():
    values = np.arange(-32_768, 32_768)
    assert np.array_equal(pcm((values / 32_768).astype(np.float32)), values)


def test_what_is_too_loud_is_clipped_and_never_wraps():
    assert pcm(np.array([1.0, 7.5, -1.0, -9.0], np.float32)).tolist() == [32_767, 32_767, -32_768, -32_768]


@given(st.lists(st.integers(0, 3_000), min_size=1, max_size=20))
def test_16_khz_mono_goes_through_bit_for_bit_however_it_is_cut(lengths):
    said = noise(sum(lengths))
    converter = FrameConverter(16_000)
    pieces = np.split(said, np.cumsum(lengths)[:-1])
    heard = b"".join(converter.convert(piece) for piece in pieces) + converter.flush()
    assert heard == to_pcm(said[:, 0])


@given(st.sampled_from(RATES), st.integers(0, 50_000), st.integers(1, 9_000), st.sampled_from((1, 2, 4)))
def test_the_length_is_kept_to_the_frame_at_every_rate(rate, frames, step, channels):
    converter = FrameConverter(rate)
    said = noise(frames, channels)
    heard = b"".join(converter.convert(said[at : at + step]) for at in range(0, frames, step))
    heard += converter.flush()
    assert len(heard) // 2 == pytest.approx(frames * 16_000 / rate, abs=1)
    assert converter.frames_out == len(heard) // 2


def test_a_tone_keeps_its_pitch_and_level():
    times = np.arange(48_000 * 2) / 48_000
    converter = FrameConverter(48_000)
    tone = (0.5 * np.sin(2 * np.pi * 1_000 * times)).astype(np.float32)[:, None]
    heard = np.frombuffer(converter.convert(tone) + converter.flush(), "<i2") / 32_768
    expected = 0.5 * np.sin(2 * np.pi * 1_000 * np.arange(len(heard)) / 16_000)
    assert np.abs(heard - expected)[400:-400].max() < 0.001


def test_a_place_in_the_device_s_frames_is_found_again_after_a_flush():
    converter = FrameConverter(48_000)
    converter.convert(noise(48_000))
    converter.flush()
    converter.convert(noise(96_000))
    converter.flush()
    assert converter.frames_since(48_000) == 32_000
    assert converter.frames_since(96_000) == 16_000
    assert converter.frames_since(144_000) == 0


def test_signal_on_both_channels_is_mixed_in_halves():
    said = noise(40_000, 2)
    assert np.array_equal(ChannelMixer(16_000).mix(said), (said[:, 0] + said[:, 1]) * np.float32(0.5))


@pytest.mark.parametrize("dead", [0, 1])
def test_a_dead_channel_is_dropped_and_mixed_in_from_its_first_sound_on(dead):
    said = noise(48_000, 2)
    said[:40_000, dead] = 0
    mixer = ChannelMixer(16_000)
    heard = np.concatenate([mixer.mix(said[at : at + 640]) for at in range(0, 48_000, 640)])
    assert np.array_equal(heard[:40_000], said[:40_000, 1 - dead])
    assert np.array_equal(heard[40_000:], (said[40_000:, 0] + said[40_000:, 1]) * np.float32(0.5))


def test_a_file_s_first_second_is_judged_as_a_whole():
    said = noise(48_000, 2)
    said[:12_000, 1] = 0
    assert np.array_equal(ChannelMixer(16_000).mix(said), (said[:, 0] + said[:, 1]) * np.float32(0.5))


def test_the_last_bit_s_dither_is_no_signal():
    said = noise(48_000, 2)
    said[:, 1] = np.resize([0, 1 / 32_768, -1 / 32_768], 48_000)
    assert np.array_equal(ChannelMixer(16_000).mix(said), said[:, 0])


def test_two_dead_channels_stay_silent():
    assert not ChannelMixer(16_000).mix(np.zeros((20_000, 2), np.float32)).any()


def test_only_the_first_two_of_many_channels_are_heard():
    said = noise(20_000, 6)
    assert np.array_equal(ChannelMixer(16_000).mix(said), (said[:, 0] + said[:, 1]) * np.float32(0.5))

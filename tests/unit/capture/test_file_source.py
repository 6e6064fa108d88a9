"""A recording that someone has is delivered as if it were live, and what is missing is said."""

import os
import struct

import numpy as np
import pytest
import soundfile

from recorder_gui.capture.file_source import FileSource
from recorder_gui.domain.errors import AudioFileUnreadable

RATE = 16_000


@pytest.fixture
def said():
    return np.random.default_rng(1).integers(-32_768, 32_768, 45 * RATE, dtype=np.int16)


def heard(path) -> tuple[np.ndarray, FileSource]:
    source = FileSource(path)
    source.open()
    pcm = []
    for _ in range(1_000):
        if source.is_exhausted:
            break
        blocks = source.drain()
        assert sum(block.frames for block in blocks) <= 20 * RATE + 1_000
        pcm += [block.pcm for block in blocks]
    source.close()
    return np.frombuffer(b"".join(pcm), "<i2"), source


@pytest.mark.parametrize(
    ("container", "subtype"),
    [("WAV", "PCM_16"), ("WAV", "PCM_24"), ("RF64", "PCM_16"), ("FLAC", "PCM_16"), ("AIFF", "PCM_16")],
)
def test_16_khz_mono_comes_back_bit_for_bit(tmp_path, said, container, subtype):
    path = tmp_path / "visit"
    soundfile.write(path, said, RATE, format=container, subtype=subtype)
    frames, source = heard(path)
    assert np.array_equal(frames, said)
    assert source.total_frames_16k == len(said)
    assert not source.is_truncated


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_other_rates_keep_their_length(tmp_path, rate):
    path = tmp_path / "visit.wav"
    soundfile.write(path, np.zeros((rate * 31 + 17, 2), np.float32), rate)
    frames, source = heard(path)
    assert len(frames) == round((rate * 31 + 17) * RATE / rate) == source.total_frames_16k
    assert (source.sample_rate, source.channels) == (rate, 2)


def test_a_dead_channel_of_a_file_is_dropped(tmp_path, said):
    path = tmp_path / "visit.wav"
    soundfile.write(path, np.column_stack((said, np.zeros_like(said))), RATE)
    assert np.array_equal(heard(path)[0], said)


@pytest.mark.parametrize(("container", "loss"), [("WAV", 1), ("RF64", 1), ("FLAC", 8_192)])
def test_a_file_that_was_cut_off_is_heard_to_its_end_and_called_truncated(tmp_path, said, container, loss):
    path = tmp_path / "visit"
    soundfile.write(path, said, RATE, format=container, subtype="PCM_16")
    os.truncate(path, round(path.stat().st_size * 0.6))
    frames, source = heard(path)
    assert np.array_equal(frames, said[: len(frames)])
    assert len(frames) >= 0.59 * len(said) - loss
    assert source.is_truncated


@pytest.mark.parametrize("length", [0, 0xFFFF_FFFF, 0x8000_0000, 0x7FFF_F000])
def test_a_length_that_the_writer_never_knew_is_no_truncation(tmp_path, said, length):
    path = tmp_path / "visit.wav"
    soundfile.write(path, said, RATE)
    with path.open("r+b") as file:
        file.seek(40)
        file.write(struct.pack("<I", length))
    frames, source = heard(path)
    assert np.array_equal(frames, said)
    assert not source.is_truncated


def test_chunks_before_and_after_the_audio_are_passed_over(tmp_path, said):
    path = tmp_path / "visit.wav"
    soundfile.write(path, said, RATE)
    whole = path.read_bytes()
    note = b"LIST" + struct.pack("<I", 3) + b"abc\0"
    path.write_bytes(whole[:36] + note + whole[36:] + note)
    frames, source = heard(path)
    assert np.array_equal(frames, said)
    assert not source.is_truncated


def _reason(path) -> str:
    with pytest.raises(AudioFileUnreadable) as refused:
        FileSource(path).open()
    return refused.value.reason


def test_what_is_no_recording_is_refused_with_the_reason(tmp_path):
    pipe, empty, text, bare = (tmp_path / name for name in ("pipe", "empty.wav", "text.raw", "bare.wav"))
    os.mkfifo(pipe)
    empty.touch()
    text.write_text("Dear colleague, " * 100)
    soundfile.write(bare, np.zeros(0, np.int16), RATE)
    assert _reason(tmp_path / "nowhere.wav") == "missing"
    assert _reason(tmp_path) == "not_a_file"
    assert _reason(pipe) == "not_a_file"
    assert _reason(empty) == "empty"
    assert _reason(text) == "no_audio"
    assert _reason(bare) == "no_audio"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_recording_that_may_not_be_read_is_called_forbidden(tmp_path):
    path = tmp_path / "visit.wav"
    path.touch(0o000)
    path.chmod(0o000)
    assert _reason(path) in {"forbidden", "empty"}

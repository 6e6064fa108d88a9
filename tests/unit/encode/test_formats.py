"""The bytes of a chunk on the wire, written out."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.encode.formats import pcm_from_wav, wav_from_pcm

frames = st.binary(max_size=400).map(lambda raw: raw[: len(raw) // 2 * 2])


def header(data_bytes):
    return (
        b"RIFF" + struct.pack("<I", 36 + data_bytes) + b"WAVE"
        b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 16_000, 32_000, 2, 16) + b"data"
    ) + struct.pack("<I", data_bytes)


def test_a_full_chunk_has_640044_bytes():
    assert len(wav_from_pcm(bytes(2 * CHUNK_FRAMES))) == 640_044


@pytest.mark.parametrize("count", [0, 1, 3_200, CHUNK_FRAMES])
def test_the_header_is_the_44_bytes_of_a_plain_16_khz_mono_wav(count):
    payload = wav_from_pcm(bytes(2 * count))
    assert payload[:44] == header(2 * count)


@given(frames)
def test_the_frames_follow_the_header_bit_for_bit(pcm):
    assert wav_from_pcm(pcm) == header(len(pcm)) + pcm


@given(frames)
def test_frames_come_out_of_a_chunk_as_they_went_in(pcm):
    assert pcm_from_wav(wav_from_pcm(pcm)) == pcm


def test_loudest_and_softest_frames_are_not_clipped():
    pcm = struct.pack("<5h", -32_768, -32_767, 0, 1, 32_767)
    assert pcm_from_wav(wav_from_pcm(pcm)) == pcm


def test_the_same_frames_always_make_the_same_bytes():
    pcm = bytes(range(256)) * 4
    assert wav_from_pcm(pcm) == wav_from_pcm(pcm)

"""What a chunk sounds like: how much of it is speech, and its course."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_RATE
from recorder_gui.domain.chunk_sketch import MOST_LEVELS, QUIETEST_DBFS, ChunkSketch
from recorder_gui.encode.chunk_sketch import sketch_of
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.practice.audio_facts import measure

FULL_SCALE = 32_767
QUIET_ROOM, LOUD_ROOM = -65.0, -38.0


def noise(seconds, dbfs, seed=1):
    """Return noise of a level as floats, full scale = 1."""
    level = 10 ** (dbfs / 20)
    return np.random.default_rng(seed).normal(0, level, int(seconds * SAMPLE_RATE))


def pcm_of(samples):
    return np.clip(samples * FULL_SCALE, -FULL_SCALE, FULL_SCALE).astype("<i2").tobytes()


def talk(seconds, share, *, room=QUIET_ROOM, voice=-24.0, sentence=4.0):
    """Return syllables of 0.25 s with silences of 0.1 s between them, in sentences that fill ``share``."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    is_voiced = (time % sentence < sentence * share) & (time % 0.35 < 0.25)
    return noise(seconds, room) + noise(seconds, voice, seed=2) * is_voiced


@pytest.mark.parametrize("room", [QUIET_ROOM, LOUD_ROOM])
@pytest.mark.parametrize("share", [0.25, 0.5, 0.75])
def test_talk_is_told_from_silence_in_a_quiet_room_and_in_a_loud_one(share, room):
    assert sketch_of(pcm_of(talk(20, share, room=room))).speech_share == pytest.approx(share, abs=0.04)


def test_talk_without_a_break_is_nearly_all_speech():
    assert sketch_of(pcm_of(talk(20, 1.0))).speech_share > 0.97


@pytest.mark.parametrize("level", [-70, -46, -40, -20, -6])
def test_an_even_noise_is_no_speech_however_loud(level):
    assert sketch_of(pcm_of(noise(20, level))).speech_share == 0


def test_a_click_in_silence_is_hardly_any_speech():
    samples = noise(20, QUIET_ROOM)
    samples[100_000:100_160] = 0.8
    sketch = sketch_of(pcm_of(samples))
    assert 0 < sketch.speech_share < 0.005
    assert sketch.levels.index(min(sketch.levels)) == 100_000 * MOST_LEVELS // CHUNK_FRAMES


def test_it_agrees_with_the_practice_server_where_nothing_pauses_for_less_than_a_breath():
    time = np.arange(CHUNK_FRAMES) / SAMPLE_RATE
    pcm = pcm_of(noise(20, QUIET_ROOM) + noise(20, -24, seed=2) * (time % 2 < 1.2))
    theirs = measure(wav_from_pcm(pcm)).speech_seconds / 20
    assert sketch_of(pcm).speech_share == pytest.approx(theirs, abs=0.01)


def test_the_levels_follow_the_sound_from_the_first_moment_to_the_last():
    loudness = np.repeat([-60.0, -40.0, -20.0, -10.0], 5 * SAMPLE_RATE)
    pcm = pcm_of(noise(20, 0) * 10 ** (loudness / 20) / 1.2)
    levels = [-level for level in sketch_of(pcm).levels]
    assert [round(levels[at] / 10) * 10 for at in (0, 15, 25, 39)] == [-60, -40, -20, -10]
    assert len(levels) == MOST_LEVELS


def test_digital_silence_is_the_quietest_there_is():
    assert sketch_of(bytes(2 * CHUNK_FRAMES)) == ChunkSketch(0.0, bytes([96]) * MOST_LEVELS)


def test_a_square_wave_at_full_scale_is_the_loudest_there_is():
    sketch = sketch_of(np.full(CHUNK_FRAMES, -32_768, "<i2").tobytes())
    assert (sketch.loudest_dbfs, set(sketch.levels)) == (0, {0})


def test_no_frames_have_no_sketch():
    assert sketch_of(b"") is None


@given(st.binary(min_size=2, max_size=4_000).map(lambda raw: raw[: len(raw) // 2 * 2]), st.integers(1, 40))
def test_any_frames_of_any_length_have_a_sketch_that_can_be_kept(raw, repeats):
    sketch = sketch_of(raw * repeats)
    assert 0 <= sketch.speech_share <= 1
    assert 1 <= len(sketch.levels) <= MOST_LEVELS
    assert max(sketch.levels) <= -QUIETEST_DBFS
    assert sketch_of(raw * repeats) == sketch, "the same frames give the same sketch, also after a crash"


@given(st.integers(0, 2**32 - 1), st.floats(-60, -12), st.integers(-12, 0))
def test_softer_sound_has_lower_levels_and_never_more_speech(seed, level, change):
    samples = noise(2, level, seed)
    samples[8_000:16_000] *= 4
    loud, soft = (sketch_of(pcm_of(samples * 10 ** (gain / 20))) for gain in (0, change))
    assert soft.loudest_dbfs <= loud.loudest_dbfs
    assert soft.speech_share <= loud.speech_share + 0.05

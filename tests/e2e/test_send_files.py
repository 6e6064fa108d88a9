"""Existing recordings go the same way as live audio: long, of another rate, with two channels, or lossy."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, known_noise, write_wav
from tests.e2e.labs.recorder import REPOSITORY, Recorder
from tests.e2e.labs.voice_server import VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES

LONG_SECONDS = 65.0
SECONDS = 23.7
RESAMPLER_FRAMES = 2
ALIKE = 0.99
FULL_SCALE = 32_768
# Below every codec's and resampler's cut-off, so that only the amplitude's grain may differ.
SWEEP_HZ = (100.0, 4_000.0)
WRITE_FRAMES = 4_096
SAMPLE_CONSULTATION = REPOSITORY / "resources" / "sample_consultation.ogg"


def sweep(seconds: float, sample_rate: int, *, falling: bool = False) -> np.ndarray:
    """Return a tone that moves through the voice band; no two moments are alike."""
    times = np.arange(round(seconds * sample_rate)) / sample_rate
    begin, end = reversed(SWEEP_HZ) if falling else SWEEP_HZ
    return 0.5 * np.sin(2 * np.pi * (begin * times + (end - begin) / (2 * seconds) * times**2))


def write_sound(path: Path, samples: np.ndarray, sample_rate: int, **form: str) -> Path:
    """Write a sound file block by block: the Vorbis encoder does not bear long ones."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    with soundfile.SoundFile(path, "w", sample_rate, channels, **form) as file:
        for start in range(0, len(samples), WRITE_FRAMES):
            file.write(samples[start : start + WRITE_FRAMES])
    return path


def likeness(delivered: Frames, truth: np.ndarray) -> float:
    length = min(len(delivered), len(truth))
    return float(np.corrcoef(delivered[:length].astype(float), truth[:length])[0, 1])


def delivered_by_sending(recorder: Recorder, server: VoiceServer, path: Path) -> Frames:
    recorder.run("send", str(path), "--patient", path.name)
    (session,) = server.sessions_of(path.name)
    assert session["end_count"] == 1
    return server.audio(session)


def test_a_file_of_65_seconds_arrives_as_four_chunks_bit_for_bit(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    noise = known_noise(LONG_SECONDS)
    delivered = delivered_by_sending(recorder, server, write_wav(tmp_path / "long.wav", noise))

    (session,) = server.sessions_of("long.wav")
    rest = len(noise) - 3 * CHUNK_FRAMES
    assert [chunk["frames"] for chunk in session["chunks"]] == [CHUNK_FRAMES] * 3 + [rest]
    assert np.array_equal(delivered, noise)


def test_a_file_of_exactly_one_chunk_arrives_as_one(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    noise = known_noise(CHUNK_FRAMES / SAMPLE_RATE)
    delivered = delivered_by_sending(recorder, server, write_wav(tmp_path / "one.wav", noise))

    (session,) = server.sessions_of("one.wav")
    assert [chunk["frames"] for chunk in session["chunks"]] == [CHUNK_FRAMES]
    assert np.array_equal(delivered, noise)


def test_a_stereo_flac_of_44100_hz_arrives_mixed_and_resampled(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    left, right = sweep(SECONDS, 44_100), sweep(SECONDS, 44_100, falling=True)
    path = write_sound(tmp_path / "stereo.flac", np.stack([left, right], axis=1), 44_100, subtype="PCM_16")
    delivered = delivered_by_sending(recorder, server, path)

    truth = (sweep(SECONDS, SAMPLE_RATE) + sweep(SECONDS, SAMPLE_RATE, falling=True)) / 2 * FULL_SCALE
    assert abs(len(delivered) - len(truth)) <= RESAMPLER_FRAMES
    assert likeness(delivered, truth) > ALIKE
    assert float(np.std(delivered)) == pytest.approx(float(np.std(truth)), rel=0.02)


def test_a_channel_that_is_silent_throughout_does_not_halve_the_other(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    left = sweep(SECONDS, 44_100)
    path = write_sound(
        tmp_path / "one-sided.flac", np.stack([left, np.zeros_like(left)], axis=1), 44_100, subtype="PCM_16"
    )
    delivered = delivered_by_sending(recorder, server, path)

    truth = sweep(SECONDS, SAMPLE_RATE) * FULL_SCALE
    assert abs(len(delivered) - len(truth)) <= RESAMPLER_FRAMES
    assert likeness(delivered, truth) > ALIKE
    assert float(np.std(delivered)) == pytest.approx(float(np.std(truth)), rel=0.02)


@pytest.mark.parametrize("codec", ["VORBIS", "OPUS"])
def test_an_ogg_of_48000_hz_arrives_whole(
    recorder: Recorder, server: VoiceServer, tmp_path: Path, codec: str
) -> None:
    path = write_sound(
        tmp_path / f"{codec.lower()}.ogg", sweep(SECONDS, 48_000), 48_000, format="OGG", subtype=codec
    )
    stored_frames = soundfile.info(path).frames
    delivered = delivered_by_sending(recorder, server, path)

    assert abs(len(delivered) - stored_frames / 3) <= RESAMPLER_FRAMES
    assert likeness(delivered, sweep(SECONDS, SAMPLE_RATE) * FULL_SCALE) > ALIKE


def test_several_files_become_one_visit_each(recorder: Recorder, server: VoiceServer, tmp_path: Path) -> None:
    noises = [known_noise(seconds, seed=number) for number, seconds in enumerate((1.0, 21.0, 0.02))]
    paths = [str(write_wav(tmp_path / f"{number}.wav", noise)) for number, noise in enumerate(noises)]
    run = recorder.run("send", *paths, "--patient", "Three files")

    delivered = [server.audio(session) for session in server.sessions_of("Three files")]
    assert sorted(map(len, delivered)) == sorted(map(len, noises))
    for noise in noises:
        assert any(np.array_equal(noise, audio) for audio in delivered)
    assert len({event["visit"] for event in run.of("result")}) == len(noises)


@pytest.mark.skipif(not SAMPLE_CONSULTATION.exists(), reason="the sample consultation has not been made yet")
def test_the_sample_consultation_can_be_sent(recorder: Recorder, server: VoiceServer) -> None:
    delivered = delivered_by_sending(recorder, server, SAMPLE_CONSULTATION)

    facts = soundfile.info(SAMPLE_CONSULTATION)
    assert abs(len(delivered) - facts.frames * SAMPLE_RATE / facts.samplerate) <= RESAMPLER_FRAMES
    assert float(np.std(delivered)) > 0.005 * FULL_SCALE

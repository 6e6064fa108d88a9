"""Files that cannot be sent: a clear sentence, exit code 1, and the file is left as it was."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.e2e.labs.explained import assert_explained
from tests.e2e.labs.known_noise import SAMPLE_RATE, known_noise, write_wav
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.voice_server import VoiceServer


def text(path: Path) -> None:
    path.write_text("These are minutes of a meeting, not its sound.\n" * 100)


def noughts(path: Path) -> None:
    path.write_bytes(bytes(100_000))


def nothing(path: Path) -> None:
    path.touch()


def header_only(path: Path) -> None:
    write_wav(path, known_noise(0))


def half_a_wav(path: Path) -> None:
    whole = write_wav(path, known_noise(10)).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def half_a_flac(path: Path) -> None:
    soundfile.write(path, known_noise(10), SAMPLE_RATE, format="FLAC")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def a_folder(path: Path) -> None:
    path.mkdir()


def missing(path: Path) -> None:
    """Make nothing at all."""


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (text, ("audio", "sound")),
        (noughts, ("audio", "sound")),
        (nothing, ("empty", "no audio")),
        (header_only, ("empty", "no audio", "no sound")),
        (half_a_wav, ("truncated", "incomplete", "cut", "ends")),
        (half_a_flac, ("truncated", "incomplete", "cut", "ends", "damaged")),
        (a_folder, ("folder", "directory", "not a file")),
        (missing, ("not found", "no such", "does not exist", "no file", "not there", "missing")),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_file_that_cannot_be_sent_whole_is_explained(
    recorder: Recorder, tmp_path: Path, make: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    path = tmp_path / "Ward round.wav"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    run = recorder.run("send", str(path), exit_codes=(1,))
    assert_explained(run, *words)
    assert path.name in run.stderr
    assert before is None or path.read_bytes() == before


def test_a_bad_file_does_not_stop_a_good_one(recorder: Recorder, server: VoiceServer, tmp_path: Path) -> None:
    good, bad = write_wav(tmp_path / "good.wav", known_noise(2)), tmp_path / "bad.wav"
    text(bad)
    run = recorder.run("send", str(bad), str(good), "--patient", "Good and bad", exit_codes=(1,))
    assert bad.name in run.stderr
    (session,) = server.sessions_of("Good and bad")
    assert np.array_equal(server.audio(session), known_noise(2))

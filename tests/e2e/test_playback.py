"""A visit is played back through a real sound server: what is heard is what was recorded, bit for bit."""

import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tests.e2e.labs.consultation import OpenWindow, open_window
from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES
from tests.waiting import eventually

LAST_SECONDS = 3
NOISE = known_noise(40 + LAST_SECONDS)
HEARD_SECONDS = 10.0


@contextmanager
def monitor(lab: PulseLab, path: Path) -> Iterator[Callable[[], Frames]]:
    """Record what is played to the lab's loudspeaker; yield a way to look at it so far."""
    command = ["parec", "--raw", f"--device={lab.microphone.sink}.monitor", f"--rate={SAMPLE_RATE}"]
    with path.open("wb") as target:
        process = subprocess.Popen(
            [*command, "--channels=1", "--format=s16le", "--latency-msec=20"],
            env=lab.environment,
            stdout=target,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield lambda: np.fromfile(path, np.int16)
        finally:
            process.terminate()
            process.wait(5)


def first_sound(heard: Frames) -> Frames:
    loud = np.flatnonzero(heard)
    return heard[loud[0] :] if len(loud) else heard[:0]


def choose_piece(window: OpenWindow, key: str) -> None:
    for keys in ("ctrl+shift+f", "Down", key):
        window.press(keys)


def test_a_piece_is_played_from_its_first_frame_to_its_last_and_record_ends_the_playing(
    server: VoiceServer, tmp_path: Path
) -> None:
    with PulseLab() as lab, VirtualScreen() as screen:
        recorder = Recorder(lab.environment, tmp_path / "data", server.url, tmp_path)
        recorder.run("send", str(write_wav(tmp_path / "visit.wav", NOISE)), "--patient", "Slow Crane")
        window = open_window(recorder, screen)
        for keys in ("ctrl+f", "Down"):
            window.press(keys)
        choose_piece(window, "ctrl+End")
        with monitor(lab, tmp_path / "piece.raw") as heard:
            eventually(lambda: len(heard()) > 0)
            window.press("ctrl+space")
            wanted = LAST_SECONDS * SAMPLE_RATE
            eventually(lambda: len(first_sound(heard())) >= wanted, HEARD_SECONDS)
            window.picture("e2e_playing_a_visit")
            first = assert_is_the_noise(first_sound(heard())[:wanted], NOISE)
            eventually(
                lambda: not heard()[-SAMPLE_RATE:].any(), HEARD_SECONDS
            )  # until then a press would stop it
        assert first == 2 * CHUNK_FRAMES

        choose_piece(window, "ctrl+Home")
        window.press("ctrl+space")
        with monitor(lab, tmp_path / "broken_off.raw") as heard:
            eventually(lambda: len(first_sound(heard())) > SAMPLE_RATE, HEARD_SECONDS)
            window.record()
            eventually(lambda: not heard()[-SAMPLE_RATE // 2 :].any(), HEARD_SECONDS)
            assert len(first_sound(heard())) < 2 * CHUNK_FRAMES  # it was Record that ended it
        window.run.send(signal.SIGTERM)
        window.run.finish(0)
        recorder.close()

"""The loudspeaker on a real sound server: what is put comes out bit for bit, and nothing waits for it."""

import subprocess
import time
from contextlib import contextmanager

import numpy as np
import pytest

from recorder_gui.capture import portaudio
from recorder_gui.capture.loudspeaker import Loudspeaker
from recorder_gui.domain.errors import OutputUnavailable
from tests.e2e.labs.known_noise import assert_is_the_noise, known_noise
from tests.integration.capture.private_sound import environment, pulse_server
from tests.waiting import eventually

RATE = 16_000
NOISE = known_noise(1.5)
QUICK_SECONDS = 0.05

pytestmark = pytest.mark.timeout(60)


@contextmanager
def monitor(folder):
    """Record what is played to the server's only sink; yield a way to look at it so far."""
    path = folder / "heard.raw"
    with path.open("wb") as target, running_recorder(target):
        yield lambda: np.fromfile(path, np.int16)


@contextmanager
def running_recorder(target):
    command = ["parec", "--raw", "--device=desk_sink.monitor", f"--rate={RATE}", "--channels=1"]
    process = subprocess.Popen(
        [*command, "--format=s16le", "--latency-msec=20"], stdout=target, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(5)


def sound_in(heard):
    """Return what was heard from the first frame that is not silence to the last."""
    loud = np.flatnonzero(heard)
    return heard[loud[0] : loud[-1] + 1] if len(loud) else heard[:0]


def test_what_is_put_is_heard_bit_for_bit_and_its_end_is_known(tmp_path):
    with pulse_server(RATE) as server, monitor(tmp_path) as heard:
        eventually(
            lambda: "source-output" in server.control("list", "short", "source-outputs") or len(heard()) > 0
        )
        loudspeaker = Loudspeaker()
        loudspeaker.put(NOISE.tobytes())
        eventually(lambda: loudspeaker.has_ended, 10)
        assert loudspeaker.played == len(NOISE)
        loudspeaker.close()
        eventually(lambda: len(sound_in(heard())) >= len(NOISE), 5)
        assert_is_the_noise(sound_in(heard()), NOISE)


def test_what_waits_is_dropped_at_once_and_another_place_follows(tmp_path):
    with pulse_server(RATE), monitor(tmp_path) as heard:
        eventually(lambda: len(heard()) > 0)
        loudspeaker = Loudspeaker()
        loudspeaker.put(known_noise(6.0, seed=5).tobytes())
        eventually(lambda: loudspeaker.played > RATE // 2, 10)
        before = time.perf_counter()
        loudspeaker.begin_anew()
        assert time.perf_counter() - before < QUICK_SECONDS
        loudspeaker.put(NOISE.tobytes())
        eventually(lambda: loudspeaker.has_ended, 10)
        loudspeaker.close()
        eventually(lambda: NOISE[-64:].tobytes() in heard().tobytes(), 5)
        assert_is_the_noise(sound_in(heard())[-len(NOISE) :], NOISE)
        assert len(sound_in(heard())) < 4 * RATE


def test_a_server_that_has_died_is_a_lost_loudspeaker():
    with pulse_server(RATE) as server:
        loudspeaker = Loudspeaker()
        loudspeaker.put(NOISE.tobytes())
        server.process.kill()
        eventually(lambda: loudspeaker.is_lost, 10)
        loudspeaker.close()


def test_without_a_loudspeaker_that_is_said(tmp_path):
    with environment(PULSE_SERVER=f"unix:{tmp_path}/none", XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path)):
        portaudio.refresh()
        with pytest.raises(OutputUnavailable):
            Loudspeaker()

"""The sound laboratory itself: what it claims to play must be what any recorder hears."""

import os
import signal
import subprocess
import threading
import time

import numpy as np

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab

READ_BYTES = 65_536
LISTEN_SECONDS = 4.0
# The first reads bring what the source had in store.
WARM_UP_SECONDS = 1.0
ACCURACY_SECONDS = 0.03


def record_with_times(lab: PulseLab, seconds: float) -> tuple[Frames, list[tuple[float, int]]]:
    """Record with `parecord`; return the frames and, for each read, the moment and the frames so far."""
    command = [
        "parecord", "--raw", "--latency-msec=10", "--rate=16000", "--channels=1",
        "--format=s16le", "--device=desk",
    ]  # fmt: skip
    heard, readings = bytearray(), []
    with subprocess.Popen(command, env=lab.environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            heard += os.read(process.stdout.fileno(), READ_BYTES)
            readings.append((time.monotonic(), len(heard) // 2))
        process.send_signal(signal.SIGKILL)
    return np.frombuffer(bytes(heard[: len(heard) // 2 * 2]), "<i2"), readings


def test_the_lab_microphone_hears_every_bit_and_the_player_knows_where_it_stands(
    pulse_lab: PulseLab, noise_player: NoisePlayer
) -> None:
    frames, readings = record_with_times(pulse_lab, WARM_UP_SECONDS + LISTEN_SECONDS)

    first = assert_is_the_noise(frames, noise_player.noise)
    assert len(frames) > LISTEN_SECONDS * SAMPLE_RATE
    settled = [(at, first + count) for at, count in readings if at - readings[0][0] > WARM_UP_SECONDS]
    behind = [(noise_player.position(at) - frame) / SAMPLE_RATE for at, frame in settled]
    assert abs(float(np.median(behind))) < ACCURACY_SECONDS
    assert noise_player.underruns == 0


def test_two_labs_do_not_hear_one_another(pulse_lab: PulseLab, noise_player: NoisePlayer) -> None:
    with PulseLab() as other:
        frames, _ = record_with_times(other, WARM_UP_SECONDS + 1.0)
    assert len(frames) > 0
    assert not frames.any()


def test_a_second_microphone_can_be_plugged_in_and_out() -> None:
    with PulseLab() as lab:
        second = lab.add_microphone("headset", "Headset", sample_rate=48_000, channels=2)
        with_second = _sources(lab)
        lab.remove_microphone(second)
        assert "headset" in with_second
        assert "headset" not in _sources(lab)


def test_a_frozen_server_can_be_thawed_and_closed() -> None:
    with PulseLab() as lab:
        lab.freeze()
        threading.Event().wait(0.2)
        lab.thaw()
        assert "desk" in _sources(lab)
        lab.freeze()


def _sources(lab: PulseLab) -> set[str]:
    listed = subprocess.run(
        ["pactl", "list", "short", "sources"],
        env=lab.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=10,
    )
    return {line.split("\t")[1] for line in listed.stdout.splitlines()}

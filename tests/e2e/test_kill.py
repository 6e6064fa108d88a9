"""Recordings killed without warning: all but the last quarter of a second is delivered."""

import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.voice_server import VoiceServer

LOST_FRAMES_AT_MOST = SAMPLE_RATE // 4
# The player's own position is known to about 10 ms.
AHEAD_FRAMES_AT_MOST = SAMPLE_RATE // 20
ROUNDS = 20
LONG_ROUNDS = 200
AT_ONCE = 4
SHORT_SECONDS = (0.5, 6.0)
# Around the first cut: some fall into the sealing of the full chunk.
LONG_SECONDS = (19.6, 21.5)
ONE_IN = 5
SEEDS = 1 << 32


@dataclass(frozen=True)
class KillLab:
    """What the rounds share: sound, server, and a place for their folders."""

    pulse_lab: PulseLab
    player: NoisePlayer
    server: VoiceServer
    folder: Path

    def kill_and_resume(self, number: int, seconds: float) -> float:
        """Record, kill after `seconds`, resume; return the seconds missing at the end."""
        label = f"Round {number:03}"
        folder = self.folder / label
        folder.mkdir()
        recorder = Recorder(self.pulse_lab.environment, folder / "data", self.server.url, folder)
        try:
            return self._round(recorder, label, seconds)
        except AssertionError as error:
            error.add_note(f"{label}: killed after {seconds:.3f} s of recording")
            raise
        finally:
            recorder.close()

    def _round(self, recorder: Recorder, label: str, seconds: float) -> float:
        run = recorder.start("record", "--patient", label)
        run.wait_for_state("visit", "recording")
        run.keep_running(seconds)
        at = run.send(signal.SIGKILL)
        run.finish(-signal.SIGKILL)
        recorder.run("resume", "--no-wait")

        (session,) = self.server.sessions_of(label)
        assert session["end_count"] == 1
        # A chunk whose receipt died with the program is sent again: into the same slot, the same bytes.
        assert sum(len(chunk["arrivals"]) - 1 for chunk in session["chunks"]) <= 1
        assert [chunk["distinct_versions"] for chunk in session["chunks"]] == [1] * len(session["chunks"])
        audio = self.server.audio(session)
        first = assert_is_the_noise(audio, self.player.noise)
        missing = self.player.position(at) - (first + len(audio))
        assert -AHEAD_FRAMES_AT_MOST <= missing <= LOST_FRAMES_AT_MOST, (
            f"{missing / SAMPLE_RATE:.3f} s missing"
        )
        return missing / SAMPLE_RATE


@pytest.fixture
def kill_lab(pulse_lab: PulseLab, noise_player: NoisePlayer, server: VoiceServer, tmp_path: Path) -> KillLab:
    return KillLab(pulse_lab, noise_player, server, tmp_path)


@pytest.fixture
def moments(request: pytest.FixtureRequest) -> Callable[[int], list[float]]:
    """Draw random recording times from the seed in pytest's header, or without one from a printed one."""
    seed = int(request.config.getoption("randomly_seed", time.time_ns() % SEEDS))
    sys.stdout.write(f"seed of the killing moments: {seed}\n")
    generator = np.random.default_rng(seed)

    def draw(rounds: int) -> list[float]:
        return [
            float(generator.uniform(*(LONG_SECONDS if number % ONE_IN == 0 else SHORT_SECONDS)))
            for number in range(rounds)
        ]

    return draw


def run_rounds(lab: KillLab, seconds: list[float]) -> list[float]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        missing = list(pool.map(lab.kill_and_resume, range(len(seconds)), seconds))
    sys.stdout.write(f"missing at the end: median {np.median(missing):.3f} s, most {max(missing):.3f} s\n")
    return missing


@pytest.mark.timeout(280)
def test_twenty_killed_recordings_lose_at_most_their_last_quarter_second(
    kill_lab: KillLab, moments: Callable[[int], list[float]]
) -> None:
    missing = run_rounds(kill_lab, moments(ROUNDS))
    assert len(missing) == ROUNDS


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_two_hundred_killed_recordings_lose_at_most_their_last_quarter_second(
    server: VoiceServer, tmp_path: Path, moments: Callable[[int], list[float]]
) -> None:
    with PulseLab() as lab, NoisePlayer(lab, seconds=1800) as player:
        missing = run_rounds(KillLab(lab, player, server, tmp_path), moments(LONG_ROUNDS))
    assert len(missing) == LONG_ROUNDS


def test_a_recording_whose_delivery_is_killed_too_is_delivered_once(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    run = recorder_at_microphone.start("record", "--patient", "Killed twice")
    run.wait_for_state("visit", "recording")
    run.keep_running(3)
    run.send(signal.SIGKILL)
    run.finish(-signal.SIGKILL)
    resumed = recorder_at_microphone.start("resume")
    resumed.wait_for(lambda body: body["event"] in ("visit", "chunk"))
    resumed.send(signal.SIGKILL)
    resumed.finish(-signal.SIGKILL)
    recorder_at_microphone.run("resume")
    recorder_at_microphone.run("resume")

    ended = [one for one in server.sessions_of("Killed twice") if one["end_count"]]
    assert [one["end_count"] for one in ended] == [1]
    assert_is_the_noise(server.audio(ended[0]), noise_player.noise)

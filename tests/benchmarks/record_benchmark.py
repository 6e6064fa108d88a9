"""The steady processor time of `record`, beside parecord at the same microphone."""

import signal
import subprocess
from contextlib import suppress

from tests.benchmarks.alternating import alternate
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import cpu_seconds
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.voice_server import VoiceServer

RUNS = 5
SETTLING_SECONDS = 5.0
# Exactly one chunk is cut, sealed and sent in it, wherever it begins.
WINDOW_SECONDS = 20.0
NOISE_SECONDS_A_RUN = 75.0
PEER = "`parecord`, WAV to the disk"


def run(runs: int | None) -> list[Row]:
    """Measure the share of one core."""
    count = runs or RUNS
    with (
        workplace() as place,
        PulseLab() as lab,
        NoisePlayer(lab, seconds=count * NOISE_SECONDS_A_RUN),
        place.server() as server,
    ):
        measured = alternate(lambda: _record(place, lab, server), lambda: _parecord(place, lab), count)
    share = measured.of(lambda percent: percent)
    return [compared("`record`, steady share of one core", share, PEER, unit="%")]


def _record(place: Workplace, lab: PulseLab, server: VoiceServer) -> float:
    with place.recorder(lab.environment, server.url) as recorder:
        recording = recorder.start("record", "--no-wait")
        recording.wait_for_state("visit", "recording")
        share = _steady_share(recording.process)
        recording.send(signal.SIGINT)
        recording.finish(0)
    return share


def _parecord(place: Workplace, lab: PulseLab) -> float:
    folder = place.new_folder("parecord")
    command = [
        "parecord", f"--device={lab.microphone.name}", "--rate=16000", "--channels=1", "--format=s16le",
        "--file-format=wav", str(folder / "recorded.wav"),
    ]  # fmt: skip
    process = OwnedProcess(command, lab.environment, folder / "parecord.log")
    try:
        return _steady_share(process.process)
    finally:
        process.stop()


def _steady_share(process: subprocess.Popen[bytes]) -> float:
    """Return the processor time of the window in percent of one core."""
    _keep_running(process, SETTLING_SECONDS)
    before = cpu_seconds(process.pid)
    _keep_running(process, WINDOW_SECONDS)
    return (cpu_seconds(process.pid) - before) / WINDOW_SECONDS * 100


def _keep_running(process: subprocess.Popen[bytes], seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        code = process.wait(seconds)
        msg = f"it ended by itself with {code}: {process.args!r}"
        raise RuntimeError(msg)

"""From the last frame of a chunk being heard to the server having it, beside the least an upload can take."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.alternating import Comparison, percentile
from tests.benchmarks.curl_client import CurlClient
from tests.benchmarks.report import Row
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.known_noise import known_noise, locate, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES

CHUNKS = 5
CHUNK_SECONDS = 20
CUT_AND_SENT_SECONDS = 40.0
NOISE_SECONDS_BESIDE = 60
LABEL = "Timed chunks"
# One upload of curl warms its connection; the next are what counts.
UPLOADS_A_TURN = 2
STEP_MILLISECONDS = 10
PEER = "curl uploading such a chunk on an open connection"


@dataclass(frozen=True)
class _Bench:
    place: Workplace
    recorder: Recorder
    server: VoiceServer
    player: NoisePlayer


def run(runs: int | None) -> list[Row]:
    """Record as many full chunks as there are runs, live, and upload one with curl after each."""
    count = runs or CHUNKS
    seconds = count * CHUNK_SECONDS + NOISE_SECONDS_BESIDE
    with (
        workplace() as place,
        PulseLab() as lab,
        NoisePlayer(lab, seconds=seconds) as player,
        place.server() as server,
        place.recorder(lab.environment, server.url) as recorder,
        _prompt_microphone(place, lab),
    ):
        compared = _measure(_Bench(place, recorder, server, player), count)
    return [_row("chunk's last frame heard → server's 200: p50", compared, 50), _row("… p95", compared, 95)]


@contextmanager
def _prompt_microphone(place: Workplace, lab: PulseLab) -> Iterator[None]:
    """Make the microphone work in small steps while a block runs, as real ones do.

    The lab's microphone runs ahead of the player's clock by as much as the most patient listener allows.
    """
    folder = place.new_folder("listener")
    command = ["parec", "--raw", f"--device={lab.microphone.name}", f"--latency-msec={STEP_MILLISECONDS}"]
    listener = OwnedProcess([*command, "/dev/null"], lab.environment, folder / "parec.log")
    try:
        yield
    finally:
        listener.stop()


def _measure(bench: _Bench, count: int) -> Comparison:
    wav = write_wav(bench.place.folder / "chunk.wav", known_noise(CHUNK_SECONDS, seed=1))
    recording = bench.recorder.start("record", "--no-wait", "--patient", LABEL)
    recording.wait_for_state("visit", "recording")
    by_curl = []
    for sequence in range(count):
        _wait_for_upload(recording, sequence)
        by_curl.append(_upload_by_curl(bench, wav))
    recording.send(signal.SIGINT)
    recording.finish(0)
    return Comparison(_live_seconds(bench, count), by_curl)


def _wait_for_upload(recording: Run, sequence: int) -> None:
    wanted = {"event": "chunk", "sequence": sequence, "state": "uploaded"}
    recording.wait_for(lambda body: wanted.items() <= body.items(), CUT_AND_SENT_SECONDS)


def _upload_by_curl(bench: _Bench, wav: Path) -> float:
    folder = bench.place.new_folder("curl")
    client = CurlClient(bench.server.url, bench.place.environment, folder)
    client.deliver([wav] * UPLOADS_A_TURN)
    return client.upload_seconds()[-1]


def _live_seconds(bench: _Bench, count: int) -> list[float]:
    """Return for each full chunk how long after its last frame the server had stored it and answered."""
    (session,) = bench.server.sessions_of(LABEL)
    first = locate(bench.server.audio(session), bench.player.noise)
    # The server tells wall-clock time, the player the monotonic clock's.
    offset = time.time() - time.monotonic()
    return [
        session["chunks"][sequence]["arrivals"][0]
        - offset
        - bench.player.heard_at(first + (sequence + 1) * CHUNK_FRAMES)
        for sequence in range(count)
    ]


def _row(what: str, compared: Comparison, percent: float) -> Row:
    ours, peer = percentile(compared.ours, percent), percentile(compared.peers, percent)
    return Row(
        what, f"{ours:.3f} s", f"{peer:.3f} s", f"{ours / peer:.1f}", f"{len(compared.ours)} chunks", PEER
    )

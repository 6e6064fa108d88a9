"""Half an hour of audio through `send`, beside ffmpeg's segmenter and one keep-alive curl."""

import sys
from pathlib import Path

from tests.benchmarks.alternating import alternate
from tests.benchmarks.curl_client import CurlClient
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import Cost, run_timed
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.known_noise import SAMPLE_RATE, known_noise, write_wav
from tests.e2e.labs.voice_server import VoiceServer

AUDIO_SECONDS = 30 * 60
RUNS = 5
PEER = "`ffmpeg -f segment` and one keep-alive curl, nothing kept or encrypted"


def run(runs: int | None) -> list[Row]:
    """Measure wall and processor time."""
    with workplace() as place:
        wav = write_wav(place.folder / "half-an-hour.wav", known_noise(AUDIO_SECONDS))
        measured = alternate(lambda: _send(place, wav), lambda: _segment_and_curl(place, wav), runs or RUNS)
    return [
        compared("30 min of WAV, `send --no-wait`: time", measured.of(lambda cost: cost.wall), PEER),
        compared("… its processor time", measured.of(lambda cost: cost.cpu), PEER),
    ]


def _send(place: Workplace, wav: Path) -> Cost:
    folder = place.new_folder("send")
    # A server of its own for each run: one that holds several half hours begins to use the disk.
    with place.server() as server:
        command = [
            sys.executable, "-m", "recorder_gui", "send", "--no-wait", "--json",
            "--data-dir", str(folder / "data"), "--server", server.url, str(wav),
        ]  # fmt: skip
        cost = run_timed(command, place.environment, folder)
        _require_everything(server)
    return cost


def _segment_and_curl(place: Workplace, wav: Path) -> Cost:
    folder = place.new_folder("segments")
    segment = [
        "ffmpeg", "-nostdin", "-v", "error", "-i", str(wav), "-f", "segment", "-segment_time", "20",
        "-c", "copy", str(folder / "segment-%03d.wav"),
    ]  # fmt: skip
    with place.server() as server:
        cost = run_timed(segment, place.environment, folder)
        client = CurlClient(server.url, place.environment, folder)
        cost += client.deliver(sorted(folder.glob("segment-*.wav")))
        _require_everything(server)
    return cost


def _require_everything(server: VoiceServer) -> None:
    """Both sides must have done the whole job."""
    (session,) = server.delivered()
    frames = sum(chunk["frames"] for chunk in session["chunks"])
    if frames != AUDIO_SECONDS * SAMPLE_RATE:
        msg = f"the server holds {frames} frames"
        raise RuntimeError(msg)

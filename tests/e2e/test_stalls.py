"""An interpreter that stands still loses nothing; a sound server that stands still too long is found out."""

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.labs import gil_holder
from tests.e2e.labs.jack_lab import JackLab
from tests.e2e.labs.known_noise import SAMPLE_RATE, locate_resampled
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import VoiceServer

JACK_SECONDS = 20
# One hold that cost its 3 s would show; starting and stopping may take this long.
START_AND_STOP_SECONDS = 1.5
RESAMPLER_FRAMES = 2

# At 192 kHz stereo the 4 MB that PulseAudio keeps for each recorder are full after 2.7 s. How much of the
# rest it drops differs: it feeds the recorder while it catches up.
FAST_RATE = 192_000
FREEZE_SECONDS = 12.0
FREEZES_AT_MOST = 3
SURELY_LOST_SECONDS = 0.5
SHORT_FREEZE_SECONDS = 2.0
BEFORE_SECONDS = 6.0
SETTLING_SECONDS = 2.0
AFTER_SECONDS = 6.0
EXACT_SECONDS = 0.1
LOCATED_FRAMES = 8_000
# A resampler fades in and out at the ends.
MARGIN_FRAMES = 800


@dataclass(frozen=True)
class Frozen:
    """A recording through a freeze of the sound server, and the truth by the player's clock."""

    run: Run
    frames: int
    lost_seconds: float
    frames_before_freeze: float

    @property
    def gaps(self) -> list[dict[str, Any]]:
        return self.run.of("gap")


def record_through_a_freeze(
    server: VoiceServer, folder: Path, label: str, *, freeze_seconds: float
) -> Frozen:
    with PulseLab(sample_rate=FAST_RATE, channels=2) as lab, ExitStack() as ends:
        recorder = Recorder(lab.environment, folder / label, server.url, folder)
        ends.callback(recorder.close)
        before = ends.enter_context(NoisePlayer(lab, seconds=60))
        run = recorder.start("record", "--patient", label)
        run.wait_for_state("visit", "recording")
        run.keep_running(BEFORE_SECONDS)
        frozen_at = lab.freeze()
        run.keep_running(freeze_seconds)
        lab.thaw()
        run.keep_running(SETTLING_SECONDS)
        # A player that lived through a freeze misjudges its position for as long again: take another.
        before.stop()
        after = ends.enter_context(NoisePlayer(lab, seconds=60, seed=1))
        run.keep_running(AFTER_SECONDS)
        run.send(signal.SIGINT)
        run.finish(0)
        (session,) = server.sessions_of(label)
        audio = server.audio(session)

    start, end = MARGIN_FRAMES, len(audio) - MARGIN_FRAMES - LOCATED_FRAMES
    began = before.heard_at(locate_resampled(audio[start : start + LOCATED_FRAMES], before.noise))
    ended = after.heard_at(locate_resampled(audio[end : end + LOCATED_FRAMES], after.noise))
    lost = ended - began - (end - start) / SAMPLE_RATE
    return Frozen(run, len(audio), lost, start + (frozen_at - began) * SAMPLE_RATE)


def freeze_until_audio_is_lost(server: VoiceServer, folder: Path) -> Frozen:
    for attempt in range(FREEZES_AT_MOST):
        frozen = record_through_a_freeze(server, folder, f"Frozen {attempt}", freeze_seconds=FREEZE_SECONDS)
        if frozen.lost_seconds > SURELY_LOST_SECONDS:
            return frozen
    pytest.fail("the sound server dropped too little to prove anything")


@pytest.fixture
def jack_recorder(server: VoiceServer, tmp_path: Path) -> Iterator[Recorder]:
    with JackLab() as lab:
        environment = {**lab.environment, gil_holder.REPORT_VARIABLE: str(tmp_path / "holds.json")}
        command = (sys.executable, "-m", gil_holder.__name__)
        recorder = Recorder(environment, tmp_path / "data", server.url, tmp_path, command=command)
        yield recorder
        recorder.close()


def jack_microphone(recorder: Recorder) -> str:
    listing = Recorder(
        recorder.environment, recorder.data_folder, None, recorder.log_folder, runs=recorder.runs
    )
    devices = listing.run("devices").of("device")
    return next(str(device["name"]) for device in devices if "JACK" in device["host_api"])


def test_no_frame_is_lost_while_the_interpreter_stands_still(
    jack_recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    device = jack_microphone(jack_recorder)
    run = jack_recorder.start(
        "record", "--device", device, "--seconds", str(JACK_SECONDS), "--patient", "Held interpreter"
    )
    began = run.wait_for_state("visit", "recording")
    over = run.wait_for_state("visit", "saved")
    run.finish(0)

    holds = json.loads((tmp_path / "holds.json").read_text())
    inside = [one for one in holds if began.at < one[0] and one[1] < over.at]
    assert [end - begin >= gil_holder.HOLD_SECONDS for begin, end in inside] == [True] * gil_holder.HOLDS
    (session,) = server.sessions_of("Held interpreter")
    assert abs(len(server.audio(session)) - JACK_SECONDS * SAMPLE_RATE) <= RESAMPLER_FRAMES
    assert over.at - began.at < JACK_SECONDS + START_AND_STOP_SECONDS
    assert run.of("gap") == []


def test_a_sound_server_that_drops_audio_leaves_exactly_one_gap_of_the_true_length(
    server: VoiceServer, tmp_path: Path
) -> None:
    frozen = freeze_until_audio_is_lost(server, tmp_path)

    (gap,) = frozen.gaps
    assert gap["frames"] / SAMPLE_RATE == pytest.approx(frozen.lost_seconds, abs=EXACT_SECONDS)
    assert gap["cause"] in ("stalled", "overrun", "device_lost")
    assert frozen.frames_before_freeze - SAMPLE_RATE < gap["first_frame"] < frozen.frames


@pytest.mark.long
def test_a_sound_server_that_delivers_late_but_everything_leaves_no_gap(
    server: VoiceServer, tmp_path: Path
) -> None:
    frozen = record_through_a_freeze(server, tmp_path, "Frozen briefly", freeze_seconds=SHORT_FREEZE_SECONDS)

    assert frozen.lost_seconds == pytest.approx(0, abs=EXACT_SECONDS)
    assert frozen.gaps == []

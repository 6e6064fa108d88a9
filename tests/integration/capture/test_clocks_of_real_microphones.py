"""Real microphones and clocks that disagree: a computer that slept, a device out of step."""

import shutil

import numpy as np
import pytest

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState
from tests.e2e.labs.known_noise import assert_is_the_noise, known_noise
from tests.e2e.labs.pulse_lab import PulseLab
from tests.integration.capture.conftest import Players
from tests.integration.capture.paced_microphone import paced_microphone
from tests.integration.capture.recording import Recording

pytestmark = pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs a PulseAudio server")

SLEPT_SECONDS = 5_400.0
EXACT_SECONDS = 0.1
PACE = 0.95


class Sleeper:
    """How long the computer has slept."""

    def __init__(self) -> None:
        self.slept = 0.0

    def __call__(self) -> float:
        return self.slept


def test_sleep_is_a_gap_of_its_true_length_between_frames_that_are_all_there(lab: PulseLab, players: Players):
    player = players.play(lab.microphone, seed=1)
    sleeper = Sleeper()
    recording = Recording("Desk microphone", slept=sleeper)
    recording.starts()
    recording.runs(2)
    before = len(recording.frames)
    sleeper.slept += SLEPT_SECONDS
    recording.runs(4)
    recording.stops()
    recording.microphone.close()

    (hole,) = recording.missing
    assert (hole.cause, hole.seconds) == (GapCause.SLEEP, pytest.approx(SLEPT_SECONDS, abs=EXACT_SECONDS))
    assert hole.place == pytest.approx(before, abs=EXACT_SECONDS * SAMPLE_RATE)
    assert_is_the_noise(recording.frames, player.noise)


def test_a_microphone_that_did_not_wake_up_is_opened_again(lab: PulseLab, players: Players):
    player = players.play(lab.microphone, seed=1)
    sleeper = Sleeper()
    recording = Recording("Desk microphone", slept=sleeper)
    recording.starts()
    recording.runs(2)
    lab.control("suspend-source", "desk", "1")
    recording.runs(0.4)
    sleeper.slept += SLEPT_SECONDS
    recording.runs_until(lambda: recording.microphone.state is MicrophoneState.REOPENING)
    lab.control("suspend-source", "desk", "0")
    recording.runs(4)
    recording.stops()
    recording.microphone.close()

    (hole,) = recording.missing
    first, second = recording.pieces
    heard_until = player.heard_at(assert_is_the_noise(first, player.noise) + len(first))
    heard_from = player.heard_at(assert_is_the_noise(second, player.noise))
    truth = SLEPT_SECONDS + heard_from - heard_until
    assert (hole.cause, hole.seconds) == (GapCause.SLEEP, pytest.approx(truth, abs=EXACT_SECONDS))


@pytest.mark.long
def test_a_microphone_out_of_step_is_opened_anew_then_followed_and_not_full_of_gaps(lab: PulseLab):
    with paced_microphone(lab, known_noise(60), PACE):
        recording = Recording("Paced microphone")
        recording.starts()
        recording.runs_until(lambda: recording.microphone.warning, 40)
        followed_from = len(recording.frames)
        recording.runs(10)
        recording.stops()
        recording.microphone.close()

    warning = recording.microphone.warning
    assert warning is not None
    assert warning.found == pytest.approx(PACE * SAMPLE_RATE, rel=0.003)
    # While the stream is opened anew the pipe may keep what is written, or not.
    assert len(recording.missing) <= 2
    assert sum(hole.seconds for hole in recording.missing) < 1.0
    assert not [hole for hole in recording.missing if hole.place > followed_from]
    followed = len(recording.frames) - followed_from
    assert followed / SAMPLE_RATE == pytest.approx(10, abs=0.3)
    assert np.count_nonzero(recording.frames) > 0.99 * len(recording.frames)

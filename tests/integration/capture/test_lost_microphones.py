"""Real microphones that are unplugged, plugged in again, replaced, and taken away by the sound server."""

import shutil
import subprocess
import time

import numpy as np
import pytest

from recorder_gui.capture.devices import list_devices
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceMoved, DeviceNotFound
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState
from tests.e2e.labs.known_noise import assert_is_the_noise, locate_resampled
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.integration.capture.conftest import Players
from tests.integration.capture.recording import Recording

pytestmark = pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs a PulseAudio server")

EXACT_SECONDS = 0.1
BACK_SECONDS = 3.0
# Where a resampler has faded in for sure, and how much of it is looked for.
SETTLED = slice(2 * SAMPLE_RATE, 2 * SAMPLE_RATE + 8_000)


def device(key: str) -> Device:
    return next(found for found in list_devices() if found.key == key)


def is_lost(recording: Recording) -> bool:
    return recording.microphone.state is MicrophoneState.REOPENING


def heard_until(piece: np.ndarray, player: NoisePlayer) -> float:
    """Return when the last frame of an unbroken stretch of the player's noise was heard."""
    return player.heard_at(assert_is_the_noise(piece, player.noise) + len(piece))


def heard_from(piece: np.ndarray, player: NoisePlayer) -> float:
    """Return when the first frame was heard; what follows it may have been resampled."""
    return player.heard_at(locate_resampled(piece[SETTLED], player.noise)) - SETTLED.start / SAMPLE_RATE


def our_stream(lab: PulseLab) -> str:
    """Return the server's number for the stream of this process."""
    listed = lab.control("list", "short", "source-outputs").splitlines()
    (number,) = [line.split("\t")[0] for line in listed if "float32" in line]
    return number


def test_a_replacement_is_recorded_within_3_s_and_the_gap_is_told_to_a_tenth(lab: PulseLab, players: Players):
    headset = lab.add_microphone("headset", "Headset", sample_rate=48_000, channels=2)
    third = lab.add_microphone("third", "Third")
    before = players.play(lab.microphone, seed=1)
    after = players.play(headset, seed=2)
    elsewhere = players.play(third, seed=3)
    replacement = device("headset")
    recording = Recording("Desk microphone")
    recording.starts()
    recording.runs(2)
    lab.remove_microphone(lab.microphone)
    recording.runs_until(lambda: is_lost(recording))
    assert isinstance(recording.microphone.fault, DeviceMoved | DeviceNotFound)
    recording.runs(1)
    recorded = len(recording.frames)
    recording.microphone.move_to(replacement)
    asked_at = time.monotonic()
    back_at = recording.runs_until(lambda: len(recording.frames) > recorded)
    assert recording.microphone.fault is None
    recording.runs(4)
    recording.stops()
    recording.microphone.close()

    assert back_at - asked_at < BACK_SECONDS
    (hole,) = recording.missing
    first, second = recording.pieces
    truth = heard_from(second, after) - heard_until(first, before)
    assert (hole.cause, hole.seconds) == (GapCause.DEVICE_LOST, pytest.approx(truth, abs=EXACT_SECONDS))
    with pytest.raises(LookupError):
        locate_resampled(second, elsewhere.noise)


def test_the_only_microphone_comes_back_and_the_recording_goes_on(lab: PulseLab, players: Players):
    before = players.play(lab.microphone, seed=1)
    recording = Recording("Desk microphone")
    recording.starts()
    recording.runs(2)
    lab.remove_microphone(lab.microphone)
    recording.runs_until(lambda: is_lost(recording))
    recording.runs(2.2)
    assert isinstance(recording.microphone.fault, DeviceNotFound)
    recorded = len(recording.frames)
    after = players.play(lab.add_microphone("desk", "Desk microphone", sample_rate=48_000), seed=2)
    plugged_at = time.monotonic()
    back_at = recording.runs_until(lambda: len(recording.frames) > recorded)
    recording.runs(4)
    recording.stops()
    recording.microphone.close()

    assert back_at - plugged_at < BACK_SECONDS
    (hole,) = recording.missing
    first, second = recording.pieces
    truth = heard_from(second, after) - heard_until(first, before)
    assert (hole.cause, hole.seconds) == (GapCause.DEVICE_LOST, pytest.approx(truth, abs=EXACT_SECONDS))


def test_a_stream_that_the_sound_server_moves_goes_back_to_its_microphone(lab: PulseLab, players: Players):
    third = lab.add_microphone("third", "Third")
    chosen = players.play(lab.microphone, seed=1)
    players.play(third, seed=3)
    recording = Recording("Desk microphone")
    faults = []
    recording.starts()
    recording.runs(1.5)
    lab.control("move-source-output", our_stream(lab), third.name)
    recording.runs_until(lambda: is_lost(recording))
    faults.append(recording.microphone.fault)
    recording.runs(4)
    recording.stops()
    recording.microphone.close()

    assert [(type(fault), fault.name, fault.other) for fault in faults] == [
        (DeviceMoved, "Desk microphone", "Third")
    ]
    (hole,) = recording.missing
    assert hole.seconds < 1.0
    for piece in recording.pieces:
        assert_is_the_noise(piece, chosen.noise)


def test_the_streams_of_other_programs_are_their_own_business(lab: PulseLab, players: Players):
    third = lab.add_microphone("third", "Third")
    player = players.play(lab.microphone, seed=1)
    recording = Recording("Desk microphone")
    recording.starts()
    ours = our_stream(lab)
    with subprocess.Popen(
        ["parecord", "--raw", "--device=desk", "--format=s16le"], stdout=subprocess.DEVNULL
    ) as other:
        recording.runs(0.5)
        listed = lab.control("list", "short", "source-outputs").splitlines()
        theirs = max((line.split("\t")[0] for line in listed), key=int)
        assert theirs != ours
        lab.control("move-source-output", theirs, third.name)
        recording.runs(1)
        other.terminate()
    lab.remove_microphone(third)
    recording.runs(1)
    assert recording.microphone.state is MicrophoneState.LIVE
    recording.stops()
    recording.microphone.close()
    assert recording.missing == []
    assert_is_the_noise(recording.frames, player.noise)


def test_looking_for_microphones_does_not_disturb_a_recording(lab: PulseLab, players: Players):
    player = players.play(lab.microphone, seed=1)
    recording = Recording("Desk microphone")
    recording.starts()
    for _ in range(3):
        recording.runs(0.5)
        assert [found.key for found in list_devices()] == ["desk"]
    lab.add_microphone("headset", "Headset")
    assert [found.key for found in list_devices()] == ["desk", "headset"]
    recording.runs(0.5)
    recording.stops()
    recording.microphone.close()
    assert recording.missing == []
    assert_is_the_noise(recording.frames, player.noise)

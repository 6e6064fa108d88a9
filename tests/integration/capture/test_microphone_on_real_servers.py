"""The real chain: PortAudio, rtmixer and a sound server, with noise that is known to the last bit."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from recorder_gui.capture.devices import list_devices
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound, DeviceUnavailable
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState
from tests.integration.capture.private_sound import PulseServer, jack_server, pulse_server
from tests.integration.capture.recording import Recording, known_noise

needs_pulse = pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs a PulseAudio server")
needs_jack = pytest.mark.skipif(not shutil.which("jackd"), reason="needs a JACK server")

ROOT = Path(__file__).resolve().parents[3]


def is_a_stretch_of(frames: np.ndarray, noise: np.ndarray) -> bool:
    at = noise.tobytes().find(frames[:64].tobytes()) // 2
    return at >= 0 and np.array_equal(frames, noise[at : at + len(frames)])


@pytest.fixture(scope="module")
def server():
    with pulse_server(16_000) as running:
        yield running


@needs_pulse
def test_what_is_played_is_recorded_bit_for_bit_before_and_after_a_pause(server: PulseServer):
    noise = known_noise(20)
    recording = Recording()
    with server.playing(noise, 16_000):
        recording.starts()
        recording.runs(1.5)
        recording.stops()
        said_before = recording.frames
        recording.captured = []
        recording.microphone.resume()
        recording.runs(1)
        recording.stops()
        recording.microphone.close()
    assert len(said_before) > 1.4 * 16_000
    assert len(recording.frames) == pytest.approx(16_000, rel=0.2)
    assert is_a_stretch_of(said_before, noise)
    assert is_a_stretch_of(recording.frames, noise)


@needs_pulse
def test_a_freeze_of_the_sound_server_whose_backlog_arrives_is_no_gap(server: PulseServer):
    recording = Recording()
    with server.playing(known_noise(20), 16_000):
        recording.starts()
        began = time.monotonic()
        recording.runs(1)
        server.process.send_signal(signal.SIGSTOP)
        recording.runs(1.3)
        assert recording.microphone.state is MicrophoneState.SILENT
        server.process.send_signal(signal.SIGCONT)
        recording.runs(2)
        recording.stops()
        lasted = time.monotonic() - began
        recording.microphone.close()
    assert recording.missing == []
    assert len(recording.frames) / 16_000 == pytest.approx(lasted, abs=0.3)


@needs_pulse
def test_the_list_shows_microphones_and_no_loudspeaker_s_monitor(server: PulseServer):
    (shown,) = [found for found in list_devices() if found.host_api == "PulseAudio"]
    assert (shown.name, shown.key, shown.is_default) == ("Desk microphone", "desk", True)
    assert (shown.sample_rate, shown.channels) == (16_000, 1)
    assert not [found for found in list_devices() if found.key in {"pulse", "default"}]


@needs_pulse
def test_a_microphone_that_is_not_plugged_in_is_not_found(server: PulseServer):
    missing = Microphone(Device("Gone", "PulseAudio", "gone", 1, 16_000))
    with pytest.raises(DeviceNotFound) as refused:
        missing.open()
    assert refused.value.known == ("Desk microphone",)


@needs_pulse
def test_a_48_khz_stereo_microphone_keeps_its_length_and_a_dead_server_is_a_gap_at_the_end():
    with pulse_server(48_000, 2) as server:
        recording = Recording()
        with server.playing(np.repeat(known_noise(20), 6), 48_000, 2):
            recording.starts()
            began = time.monotonic()
            recording.runs(2)
            heard = len(recording.frames) / 16_000
            assert heard == pytest.approx(time.monotonic() - began, abs=0.25)
            server.process.kill()
            killed = time.monotonic()
            recording.runs(1.5)
            recording.stops()
            gone = time.monotonic() - killed
            recording.microphone.close()
        assert recording.microphone.state is MicrophoneState.CLOSED
        assert isinstance(recording.microphone.fault, DeviceUnavailable)
        (hole,) = recording.missing
        assert hole.cause is GapCause.DEVICE_LOST
        assert hole.seconds == pytest.approx(gone, abs=0.25)


@needs_jack
def test_the_interpreter_may_stand_still_and_no_frame_is_lost():
    with jack_server() as environment:
        asked = subprocess.run(
            [sys.executable, "-m", "tests.integration.capture.jack_driver"],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    told = json.loads(asked.stdout.splitlines()[-1])
    assert told["holes"] == []
    assert told["heard"] == pytest.approx(told["lasted"], abs=0.15)

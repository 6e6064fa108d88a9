"""A device that is plugged in while nothing is recorded is in the next list; an open stream is left alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sounddevice

from recorder_gui.capture import portaudio
from recorder_gui.capture.devices import list_devices
from tests.e2e.labs.known_noise import assert_is_the_noise
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.pulse_lab import PulseLab
from tests.integration.capture.conftest import Players
from tests.integration.capture.private_sound import environment
from tests.integration.capture.recording import Recording

NEW_DEVICE = "pcm.dictaphone { type null hint { show on description 'Dictaphone' } }\n"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A home folder whose sound settings are this process's."""
    own = private_environment(tmp_path)
    with environment(**own):
        portaudio.refresh()
        yield Path(own["HOME"])
    portaudio.refresh()


def alsa_names() -> set[str]:
    return {device.key for _, device in portaudio.inputs() if device.host_api == portaudio.ALSA}


def plug_in(home: Path) -> None:
    settings = home / ".asoundrc"
    settings.write_text(settings.read_text() + NEW_DEVICE)


def unplug(home: Path) -> None:
    settings = home / ".asoundrc"
    settings.write_text(settings.read_text().replace(NEW_DEVICE, ""))


def test_a_new_device_is_found_by_the_next_look_while_nothing_is_open(home: Path):
    list_devices()
    plug_in(home)
    list_devices()
    assert "dictaphone" in alsa_names()
    unplug(home)
    list_devices()
    assert "dictaphone" not in alsa_names()


def test_the_list_is_back_by_the_next_look_after_portaudio_had_failed_to_come_up(home: Path):
    before = list_devices()
    sounddevice._terminate()  # what a failed start leaves
    with pytest.raises(sounddevice.PortAudioError):
        portaudio.inputs()
    assert list_devices() == before


@pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs a PulseAudio server")
def test_a_new_device_waits_in_the_wings_while_something_is_recorded(lab: PulseLab, players: Players):
    player = players.play(lab.microphone, seed=1)
    recording = Recording("Desk microphone")
    recording.starts()
    plug_in(Path(lab.environment["HOME"]))
    recording.runs(0.5)
    list_devices()
    assert "dictaphone" not in alsa_names()
    recording.runs(0.5)
    recording.stops()
    recording.microphone.close()
    assert recording.missing == []
    assert_is_the_noise(recording.frames, player.noise)
    list_devices()
    assert "dictaphone" in alsa_names()

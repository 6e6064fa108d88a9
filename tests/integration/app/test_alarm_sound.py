"""The alarm is a short sound, and playing it never holds up whoever asks."""

import time
import wave

import pytest

from recorder_gui.app.window.alarm_sound import AlarmSound
from recorder_gui.system.resources import resource_path

PATH = resource_path("sounds/alarm.wav")


def test_the_sound_is_short_and_loud_enough():
    with wave.open(str(PATH)) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    assert 0.3 < seconds < 1.0
    assert 12_000 < max(samples) < 20_000


@pytest.mark.qt_log_ignore("pipewire", "PulseAudioService", "FFmpeg")
def test_asking_for_it_takes_no_time_and_its_thread_ends(qapp):
    sound, began = AlarmSound(PATH), time.monotonic()
    for _ in range(3):
        sound.play()
    assert time.monotonic() - began < 0.2
    sound.close()
    sound.close()

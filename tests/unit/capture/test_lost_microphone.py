"""A microphone that is moved, replaced, asleep or out of step: the recording goes on, with a true gap."""

import pytest

from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceMoved, DeviceNotFound, NoFrames, RateUnsteady
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState
from tests.unit.capture.recording import DEVICE, RATE, Recording, near

HEADSET = Device("Headset", "PulseAudio", "headset", 2, 48_000)
MOVED = DeviceMoved(DEVICE.name, "Loudspeaker")


@pytest.fixture
def recording():
    started = Recording()
    started.microphone.open()
    return started


def heard(recording: Recording) -> float:
    return len(recording.frames) / RATE


def test_not_a_frame_of_another_source_is_taken(recording):
    recording.runs(12)
    before = heard(recording)
    recording.sound.passes(0.1)
    recording.sound.displacement = MOVED
    recording.captured += recording.microphone.drain()
    assert heard(recording) == before
    assert recording.microphone.state is MicrophoneState.REOPENING
    assert recording.microphone.fault is MOVED
    assert recording.sound.stream.is_closed


def test_a_stream_that_was_moved_is_opened_again_on_its_own_device(recording):
    recording.runs(12)
    recording.sound.displacement = MOVED
    recording.runs(5)
    recording.stops()
    assert recording.microphone.fault is None
    assert len(recording.sound.opened) == 2
    assert sum(seconds for _, seconds, _ in recording.holes) + heard(recording) == pytest.approx(17, abs=0.1)


def test_the_last_word_is_not_taken_from_another_source(recording):
    recording.runs(12)
    before = heard(recording)
    recording.sound.passes(0.3)
    recording.sound.displacement = MOVED
    recording.stops()
    assert heard(recording) == before
    assert recording.holes == near(GapCause.STALLED, 0.3, 12)


def test_a_replacement_with_another_rate_goes_on_after_a_gap_of_the_true_length(recording):
    recording.runs(12)
    recording.sound.stream.is_active = False
    recording.sound.fault = DeviceNotFound(DEVICE.name)
    recording.runs(6)
    recording.sound.fault = None
    recording.microphone.move_to(HEADSET)
    assert recording.microphone.device is HEADSET
    recording.runs(8)
    recording.stops()
    assert recording.sound.stream.sample_rate == 48_000
    (hole,) = recording.holes
    assert hole == near(GapCause.DEVICE_LOST, 6, 12)[0]
    assert heard(recording) + hole[1] == pytest.approx(26, abs=0.1)


def test_a_silent_microphone_can_be_left_and_returned_to(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.runs(2)
    assert recording.microphone.state is MicrophoneState.SILENT
    recording.microphone.move_to(HEADSET)
    recording.runs(5)
    recording.sound.stream.is_active = False
    recording.sound.fault = DeviceNotFound(HEADSET.name)
    recording.runs(3)
    recording.sound.fault = None
    recording.microphone.move_to(DEVICE)
    recording.runs(5)
    recording.stops()
    assert recording.holes == near(GapCause.DEVICE_LOST, 2, 12) + near(GapCause.DEVICE_LOST, 3, 17)
    assert heard(recording) == pytest.approx(22, abs=0.2)


def test_a_device_that_is_silent_for_too_long_says_so(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.sound.fault = None
    while recording.microphone.state is not MicrophoneState.REOPENING:
        recording.runs(0.04)
    fault = recording.microphone.fault
    assert isinstance(fault, NoFrames)
    assert fault.seconds == pytest.approx(5, abs=0.2)


@pytest.mark.parametrize("slept", [1.5, 90.0, 30_000.0])
def test_sleep_is_a_gap_of_its_true_length_and_the_recording_goes_on(recording, slept):
    recording.runs(12)
    recording.slept += slept
    recording.runs(5)
    recording.stops()
    assert recording.holes == near(GapCause.SLEEP, slept, 12)
    assert len(recording.sound.opened) == 1
    assert heard(recording) == pytest.approx(17, abs=0.1)


def test_what_else_is_missing_around_a_sleep_belongs_to_it(recording):
    recording.runs(12)
    recording.sound.stream.is_active = False
    recording.slept += 60
    recording.sound.fault = DeviceNotFound(DEVICE.name)
    recording.runs(2)
    recording.sound.fault = None
    recording.runs(6)
    recording.stops()
    ((cause, seconds, place),) = recording.holes
    assert (cause, place) == (GapCause.SLEEP, pytest.approx(12, abs=0.1))
    assert heard(recording) + seconds == pytest.approx(80, abs=0.1)


def test_a_stream_that_stays_silent_after_sleep_is_opened_again_soon(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.slept += 60
    recording.runs(1.9)
    assert len(recording.sound.opened) == 1
    assert recording.microphone.seconds_without_frames < 2
    recording.runs(1)
    assert len(recording.sound.opened) == 2


def test_sleep_in_a_pause_is_no_gap(recording):
    recording.runs(2)
    recording.stops()
    recording.slept += 600
    recording.microphone.resume()
    recording.runs(5)
    recording.stops()
    assert recording.holes == []


def test_a_microphone_that_never_comes_back_after_a_pause_is_a_gap_to_the_end(recording):
    recording.runs(2)
    recording.stops()
    recording.captured = []
    recording.sound.stream.is_active = False
    recording.sound.fault = DeviceNotFound(DEVICE.name)
    recording.microphone.resume()
    recording.runs(7)
    recording.stops()
    assert recording.holes == near(GapCause.DEVICE_LOST, 7, 0)


def test_a_wrong_pace_is_opened_anew_once_and_a_right_one_then_needs_no_words(recording):
    recording.sound.pace = 0.92
    while len(recording.sound.opened) == 1:
        recording.runs(0.04)
        assert recording.sound.clock.now < 1_020
    recording.sound.pace = 1.0
    recording.runs(30)
    recording.stops()
    assert len(recording.sound.opened) == 2
    assert recording.microphone.warning is None
    assert recording.microphone.fault is None
    assert sum(seconds for _, seconds, _ in recording.holes) < 0.3


def test_a_pace_that_stays_wrong_is_followed_and_told():
    recording = Recording(HEADSET)
    recording.microphone.open()
    recording.sound.pace = 44_100 / 48_000
    recording.runs(60)
    recording.stops()
    assert len(recording.sound.opened) == 2
    warning = recording.microphone.warning
    assert isinstance(warning, RateUnsteady)
    assert (warning.name, warning.found) == ("Headset", 44_100)
    assert recording.microphone.state is not MicrophoneState.REOPENING
    # Until it was found out, in two rounds of 10 s, time was lost without a frame being lost.
    missing = sum(seconds for _, seconds, _ in recording.holes)
    assert 58 - 2 < heard(recording) + missing < 60


def test_the_warning_goes_when_the_pace_is_right_again():
    recording = Recording(HEADSET)
    recording.microphone.open()
    recording.sound.pace = 44_100 / 48_000
    recording.runs(30)
    recording.sound.pace = 1.0
    recording.runs(15)
    assert recording.microphone.warning is None
    assert len(recording.sound.opened) == 2


def test_the_signal_is_watched_from_each_opening_on(recording):
    assert recording.microphone.signal.zero_seconds == 0
    recording.runs(3)
    assert recording.microphone.signal.zero_seconds == pytest.approx(0, abs=0.01)
    recording.sound.displacement = MOVED
    recording.captured += recording.microphone.drain()
    assert recording.microphone.signal.quiet_seconds == 0


def test_one_that_is_to_be_opened_later_is_tried_every_second_and_is_no_gap_of_its_own():
    recording = Recording()
    recording.sound.fault = DeviceNotFound(DEVICE.name)
    recording.microphone.open_later()
    assert recording.microphone.state is MicrophoneState.REOPENING
    recording.runs(4)
    assert 4 <= recording.sound.refreshed <= 5
    assert type(recording.microphone.fault) is DeviceNotFound
    recording.sound.fault = None
    recording.runs(4)
    recording.stops()
    assert 3 < heard(recording) < 4
    assert recording.holes == []

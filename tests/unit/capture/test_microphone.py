"""What a recording hears, and what is said of what it did not hear."""

import numpy as np
import pytest

from recorder_gui.domain.captured import Hole
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound, DeviceUnavailable
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState
from tests.unit.capture.recording import DEVICE, RATE, Recording, near


@pytest.fixture
def recording():
    started = Recording()
    started.microphone.open()
    return started


def test_every_frame_is_handed_out_bit_for_bit_and_in_order(recording):
    recording.runs(3)
    recording.stops()
    assert len(recording.frames) >= 2.9 * RATE
    assert np.array_equal(recording.frames, np.arange(len(recording.frames)) % 32_768)
    assert recording.holes == []


def test_a_pause_is_no_gap_and_nothing_of_it_is_recorded(recording):
    recording.runs(3)
    recording.stops()
    before = len(recording.frames)
    recording.runs(30)
    assert recording.microphone.state is MicrophoneState.STOPPED
    assert len(recording.frames) == before
    recording.microphone.resume()
    recording.runs(4)
    recording.stops()
    assert len(recording.frames) / RATE == pytest.approx(7, abs=0.2)
    assert recording.holes == []


def test_a_full_ring_is_a_gap_and_the_recording_goes_on():
    recording = Recording(ring_seconds=2.0)
    recording.microphone.open()
    recording.runs(12)
    recording.sound.passes(7)  # nobody drains
    recording.runs(5)
    recording.stops()
    assert recording.holes == near(GapCause.OVERRUN, 5, 14)
    assert len(recording.frames) / RATE == pytest.approx(19, abs=0.2)


def test_a_microphone_that_ends_is_opened_again_and_its_absence_is_a_gap(recording):
    recording.runs(12)
    recording.sound.stream.is_active = False
    recording.sound.fault = DeviceNotFound(DEVICE.name)
    recording.runs(6)
    assert recording.microphone.state is MicrophoneState.REOPENING
    assert recording.microphone.fault is recording.sound.fault
    recording.sound.fault = None
    recording.runs(5)
    recording.stops()
    assert recording.microphone.fault is None
    (hole,) = recording.holes
    assert hole[0] is GapCause.DEVICE_LOST
    assert 6 <= hole[1] <= 7.2
    assert len(recording.frames) / RATE + hole[1] == pytest.approx(23, abs=0.1)


def test_a_recording_that_ends_without_its_microphone_says_what_is_missing(recording):
    recording.runs(12)
    recording.sound.stream.is_active = False
    recording.sound.fault = DeviceUnavailable(DEVICE.name, "gone")
    recording.runs(6)
    recording.stops()
    assert recording.holes == near(GapCause.DEVICE_LOST, 6, 12)


def test_a_freeze_of_four_seconds_is_waited_for_and_its_backlog_kept(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.runs(4)
    assert recording.microphone.state is MicrophoneState.SILENT
    assert recording.microphone.seconds_without_frames == pytest.approx(4, abs=0.1)
    recording.sound.stream.is_frozen = False
    recording.runs(5)
    recording.stops()
    assert len(recording.sound.opened) == 1
    assert recording.holes == []
    assert len(recording.frames) / RATE == pytest.approx(21, abs=0.1)


def test_a_stream_that_delivers_nothing_for_five_seconds_is_opened_again(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.runs(10)
    recording.stops()
    assert len(recording.sound.opened) == 2
    assert recording.holes[0][0] is GapCause.DEVICE_LOST
    assert recording.holes[0][1] == pytest.approx(5, abs=0.2)


def test_a_stream_is_not_closed_while_its_sound_server_stands_still(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.sound.is_responsive = False
    recording.runs(40)
    assert len(recording.sound.opened) == 1
    recording.sound.is_responsive = True
    recording.runs(0.4)
    recording.sound.stream.is_frozen = False
    recording.runs(5)
    recording.stops()
    assert recording.holes == []
    assert len(recording.frames) / RATE == pytest.approx(57.4, abs=0.1)


def test_frames_that_a_frozen_server_drops_are_a_stall(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.runs(3)
    recording.sound.stream.loses_what_is_late()
    recording.sound.stream.is_frozen = False
    recording.runs(5)
    recording.stops()
    assert recording.holes == near(GapCause.STALLED, 3, 12)


def test_the_last_word_of_a_frozen_stream_is_waited_for_three_seconds_and_no_longer(recording):
    recording.runs(12)
    recording.sound.stream.is_frozen = True
    recording.runs(1)
    before = recording.sound.clock.now
    recording.stops()
    assert recording.sound.clock.now - before == pytest.approx(3, abs=0.1)
    assert recording.holes == near(GapCause.STALLED, 1, 12)


@pytest.mark.parametrize("seconds", [0.3, 0.8, 2.0])
def test_what_comes_late_with_the_last_word_is_not_missing(recording, seconds):
    recording.runs(12)
    stream = recording.sound.stream
    stream.is_frozen = True
    recording.runs(seconds)
    stream.delivers_when_stopped()
    recording.stops()
    assert recording.holes == []
    assert len(recording.frames) / RATE == pytest.approx(12 + seconds, abs=0.1)


def test_nothing_before_the_first_frame_is_a_gap():
    recording = Recording()
    recording.microphone.open()
    recording.sound.stream.is_frozen = True
    recording.runs(2)
    assert not recording.microphone.has_frames
    recording.sound.stream.loses_what_is_late()
    recording.sound.stream.is_frozen = False
    recording.runs(15)
    assert recording.microphone.has_frames
    assert recording.microphone.state is MicrophoneState.LIVE
    assert recording.holes == []


def test_a_stereo_microphone_at_its_own_rate_is_recorded_at_its_full_length():
    recording = Recording(Device("Headset", "Windows WASAPI", "Headset", 2, 48_000))
    recording.microphone.open()
    recording.runs(5)
    recording.stops()
    assert len(recording.frames) / RATE == pytest.approx(
        recording.sound.stream.frames_heard / 48_000, abs=0.1
    )


def test_a_microphone_that_cannot_be_opened_says_why():
    recording = Recording()
    recording.sound.fault = DeviceUnavailable(DEVICE.name, "busy")
    with pytest.raises(DeviceUnavailable):
        recording.microphone.open()
    assert recording.microphone.state is MicrophoneState.CLOSED


def test_a_closed_microphone_has_nothing_to_say(recording):
    recording.runs(1)
    recording.microphone.close()
    assert recording.sound.stream.is_closed
    assert recording.microphone.drain() == []
    assert recording.microphone.stop() == []


def test_a_microphone_lost_in_a_pause_is_opened_again_after_it(recording):
    recording.runs(2)
    recording.stops()
    recording.sound.stream.is_active = False
    recording.microphone.resume()
    recording.runs(5)
    recording.stops()
    assert len(recording.sound.opened) == 2
    assert len(recording.frames) / RATE == pytest.approx(7, abs=0.3)
    assert not [item for item in recording.captured if isinstance(item, Hole)]

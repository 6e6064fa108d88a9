"""A microphone that is lost: the visit goes on, it is said, and another stands in where that is allowed."""

import pytest

from recorder_gui.domain.errors import NoFrames
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone_trouble import MicrophoneLost, MicrophoneReplaced
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.settings.model import CaptureSettings
from tests.unit.app.studio import DESK, HEADSET, NO_MOVES, TICK_FRAMES, WEBCAM

S = RecordingState
FREE = CaptureSettings()


@pytest.fixture
def visit(studio):
    """Return what begins a visit at the desk microphone, with these settings and these microphones."""

    def begin(settings, *devices):
        studio.plug(*devices)
        studio.recorder.record(studio.order(capture=settings))
        studio.tick()
        return studio

    return begin


def fault_names(studio):
    return [(topic, type(fault).__name__) for topic, fault in studio.listener.faults]


def gap_seconds(studio):
    return [gap.frames / 16_000 for gap in studio.listener.gaps]


def test_a_visit_goes_on_through_a_loss_and_the_gap_has_its_length(visit):
    studio = visit(NO_MOVES, DESK)
    studio.unplug(DESK)
    studio.tick(0, times=100)
    assert studio.recorder.state is S.RECORDING
    assert studio.listener.faults == [("microphone", studio.listener.faults[0][1])]
    assert studio.listener.faults[0][1].args == MicrophoneLost("Desk", is_recording=True).args
    studio.plug(DESK)
    studio.tick(0)
    studio.tick(times=5)
    assert studio.listener.troubles == set()
    assert gap_seconds(studio) == [pytest.approx(102 * 0.04, abs=0.1)]
    assert studio.listener.gaps[0].cause is GapCause.DEVICE_LOST
    studio.recorder.finish()
    assert studio.recorded() == list(range(6 * TICK_FRAMES))


def test_the_only_other_microphone_takes_over_and_that_is_said(visit):
    studio = visit(FREE, DESK, HEADSET)
    studio.unplug(DESK)
    studio.tick(0, times=3)
    assert studio.microphone.moves == ["Headset"]
    studio.tick(times=5)
    assert studio.listener.troubles == {"moved"}
    topic, fault = studio.listener.faults[-1]
    assert (topic, type(fault), fault.name, fault.other) == ("moved", MicrophoneReplaced, "Desk", "Headset")
    assert fault.seconds == pytest.approx(0.16, abs=0.05)
    assert studio.listener.used[-1].name == "Headset"
    assert len(studio.opened) == 1
    studio.recorder.finish()
    assert [chunk.id.number for chunk in studio.listener.chunks if chunk.size_bytes] == [0, 1, 2, 3]


def test_none_is_taken_where_nobody_allowed_it(visit):
    studio = visit(FREE, DESK, HEADSET, WEBCAM)
    studio.unplug(DESK)
    studio.tick(0, times=200)
    assert studio.microphone.moves == []
    assert studio.listener.troubles == {"microphone"}
    assert 7 <= studio.lookup.asked <= 9


def test_the_chosen_one_is_said_to_be_back_and_is_not_taken_by_itself(visit):
    studio = visit(FREE, DESK, HEADSET)
    studio.unplug(DESK)
    studio.tick(0, times=3)
    studio.tick(times=5)
    studio.plug(DESK)
    studio.tick(times=60)
    topic, fault = studio.listener.faults[-1]
    assert (topic, fault.is_back) == ("moved", True)
    assert studio.microphone.device == HEADSET
    studio.unplug(DESK)
    studio.tick(times=60)
    assert studio.listener.faults[-1][1].is_back is False


def test_one_that_does_not_deliver_gives_way_to_the_next(visit):
    studio = visit(CaptureSettings(moves_by_itself=True).with_choice(_known(WEBCAM)), DESK, WEBCAM, HEADSET)
    studio.unplug(DESK)
    studio.absent.add(WEBCAM.identity)
    studio.lookup.devices = [WEBCAM]
    studio.lookup._absent = set()  # it is listed, and cannot be opened
    studio.tick(0, times=30)
    assert studio.microphone.moves[:1] == ["Webcam"]
    studio.lookup.devices = [DESK, WEBCAM]
    studio.plug(DESK)
    studio.tick(0, times=30)
    studio.tick(times=3)
    assert studio.microphone.device == DESK
    assert studio.listener.troubles == set()


def test_silence_is_told_before_the_loss_is_certain(visit):
    studio = visit(NO_MOVES, DESK)
    studio.tick(0, times=30)
    assert [type(fault) for _, fault in studio.listener.faults] == [NoFrames]
    studio.unplug(DESK)
    studio.tick(0)
    assert [type(fault) for _, fault in studio.listener.faults] == [NoFrames, MicrophoneLost]


def test_silence_is_not_over_because_a_pause_begins(visit):
    studio = visit(NO_MOVES, DESK)
    studio.tick(0, times=30)
    studio.recorder.pause()
    studio.tick(0, times=30)
    assert studio.listener.troubles == {"microphone"}
    assert len(studio.listener.faults) == 1
    studio.tick()
    assert studio.listener.troubles == set()


def test_a_loss_in_a_pause_is_told_and_another_one_is_ready_for_the_resume(visit):
    studio = visit(FREE, DESK, HEADSET)
    studio.recorder.pause()
    studio.tick()
    studio.unplug(DESK)
    studio.tick(0, times=40)
    assert fault_names(studio)[0] == ("microphone", "MicrophoneLost")
    assert studio.listener.faults[0][1].is_recording is False
    studio.tick(times=3)
    studio.recorder.resume()
    studio.tick(times=3)
    assert studio.microphone.device == HEADSET
    assert studio.listener.gaps == []


def test_a_loss_before_a_visit_is_told_and_no_other_one_is_taken(studio):
    studio.plug(DESK, HEADSET)
    studio.recorder.monitor(DESK)
    studio.tick()
    studio.unplug(DESK)
    studio.tick(0, times=60)
    assert fault_names(studio) == [("microphone", "MicrophoneLost")]
    assert studio.microphone.moves == []
    studio.recorder.monitor(HEADSET)
    assert studio.listener.troubles == set()


def test_a_loss_in_a_pause_that_lasts_to_the_end_is_a_gap_from_resume_to_finish(visit):
    studio = visit(NO_MOVES, DESK)
    studio.recorder.pause()
    studio.unplug(DESK)
    studio.tick(0, times=50)
    studio.recorder.resume()
    studio.tick(0, times=100)
    studio.recorder.finish()
    assert gap_seconds(studio) == [pytest.approx(4.0, abs=0.1)]
    assert studio.recorded() == list(range(TICK_FRAMES))


def test_a_loss_that_lasts_to_the_end_is_a_gap_up_to_finish(visit):
    studio = visit(NO_MOVES, DESK)
    studio.unplug(DESK)
    studio.tick(0, times=50)
    studio.recorder.finish()
    assert gap_seconds(studio) == [pytest.approx(2.0, abs=0.1)]


def test_the_next_visit_begins_with_the_one_that_was_chosen(visit):
    studio = visit(FREE, DESK, HEADSET)
    studio.unplug(DESK)
    studio.tick(0, times=3)
    studio.tick(times=3)
    studio.recorder.finish()
    studio.plug(DESK)
    studio.begin()
    assert studio.microphone.device == DESK
    assert studio.listener.troubles == set()


def _known(device):
    from recorder_gui.settings.model import KnownMicrophone

    return KnownMicrophone(device.host_api, device.key, device.name)

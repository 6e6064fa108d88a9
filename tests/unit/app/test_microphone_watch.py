"""What ails a microphone that delivers is said once, and said to be over; a recording never stops for it."""

from dataclasses import replace

import pytest

from recorder_gui.app.wording.visits import explain
from recorder_gui.domain.errors import RateUnsteady
from recorder_gui.domain.microphone import SignalReading
from recorder_gui.domain.microphone_trouble import ClippingMicrophone, DeadMicrophone, QuietMicrophone
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.unit.app.studio import DESK

FINE = SignalReading()


def hear(studio, seconds, **signal):
    studio.microphone.signal = replace(FINE, **signal)
    studio.tick(times=round(seconds / 0.04))


def told(studio):
    return [(topic, type(fault)) for topic, fault in studio.listener.faults]


def test_a_dead_microphone_is_an_alarm_until_a_sample_differs(studio):
    studio.begin()
    hear(studio, 0.2, zero_seconds=4.9)
    assert told(studio) == []
    hear(studio, 2.0, zero_seconds=5.1)
    assert told(studio) == [("signal", DeadMicrophone)]
    assert explain(studio.listener.faults[0][1]).is_alarm
    hear(studio, 0.2)
    assert studio.listener.troubles == set()
    assert studio.recorder.state is RecordingState.RECORDING


def test_a_dead_microphone_is_told_after_two_seconds_before_a_visit(studio):
    studio.recorder.monitor(DESK)
    hear(studio, 0.2, zero_seconds=1.9)
    assert told(studio) == []
    hear(studio, 0.2, zero_seconds=2.0)
    assert told(studio) == [("signal", DeadMicrophone)]


@pytest.mark.parametrize(
    ("signal", "kind"),
    [({"quiet_seconds": 30.0}, QuietMicrophone), ({"is_clipping": True}, ClippingMicrophone)],
)
def test_quiet_and_too_loud_are_cautions_while_recording_and_end_with_it(studio, signal, kind):
    studio.begin()
    hear(studio, 21.0, **signal)
    assert told(studio) == [("signal", kind)]
    assert not explain(studio.listener.faults[0][1]).is_alarm
    studio.recorder.finish()
    hear(studio, 0.2, **signal)
    assert studio.listener.troubles == set()


def test_a_lost_microphone_is_neither_dead_nor_quiet(studio):
    studio.begin()
    hear(studio, 1.0, zero_seconds=6.0)
    studio.unplug(DESK)
    studio.tick(0, times=3)
    assert studio.listener.troubles == {"microphone"}


def test_an_unsteady_pace_is_a_caution(studio):
    studio.begin()
    studio.microphone.warning = RateUnsteady("Desk", 44_000)
    studio.tick()
    assert told(studio) == [("pace", RateUnsteady)]
    studio.microphone.warning = None
    studio.tick()
    assert studio.listener.troubles == set()


@pytest.mark.parametrize(
    ("platform", "place"),
    [("darwin", "System Settings"), ("win32", "Settings, Privacy"), ("linux", "sound settings")],
)
def test_the_remedy_for_a_dead_microphone_names_the_place_of_each_system(platform, place):
    from recorder_gui.app.wording.microphone import explain_microphone

    notice = explain_microphone(DeadMicrophone("Desk", is_recording=True), platform)
    assert "mute switch" in str(notice.remedy)
    assert place in str(notice.remedy)
    assert "Recording goes on" in str(notice.remedy)

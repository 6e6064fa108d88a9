"""Bugs in the recorder's own code: no recording ends by one, and what it cost is said."""

import pytest

from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone_trouble import MicrophoneLost
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.model import CaptureSettings
from tests.fakes.microphone import FakeMicrophone
from tests.unit.app.studio import DESK, HEADSET, TICK_FRAMES, Studio

S = RecordingState


class Bug(Exception):
    """Nobody foresaw it."""


class BuggyTrack:
    """A track that fails when told to, before or instead of what it should do."""

    def __init__(self, track, bugs):
        self._track, self._bugs = track, bugs

    def __getattr__(self, name):
        if name in self._bugs:
            raise Bug(name)
        return getattr(self._track, name)


class BuggyMicrophone(FakeMicrophone):
    """Raises at every drain while the studio says so."""

    def __init__(self, studio, device):
        super().__init__(studio.clock, device, studio.fault, absent=studio.absent)
        self._studio = studio

    def drain(self):
        if self._studio.is_driver_failing:
            raise Bug
        return super().drain()


class BuggyStudio(Studio):
    """``track_bugs`` are the track's methods that raise; ``is_driver_failing`` is the microphone's bug."""

    def __init__(self):
        self.track_bugs: set[str] = set()
        self.is_driver_failing = False
        super().__init__()

    def track(self, visit):
        return BuggyTrack(super().track(visit), self.track_bugs)

    def bad_tick(self, frames=TICK_FRAMES):
        with pytest.raises(Bug):
            self.tick(frames)

    def _microphone(self, device):
        self.opened.append(BuggyMicrophone(self, device))
        return self.opened[-1]


@pytest.fixture
def studio():
    return BuggyStudio()


def test_a_bug_in_one_tick_loses_no_frame(studio):
    studio.begin()
    studio.tick(times=3)
    studio.track_bugs.add("feed")
    studio.bad_tick()
    studio.bad_tick()
    studio.track_bugs.clear()
    studio.tick()
    studio.recorder.finish()
    assert studio.recorded() == list(range(7 * TICK_FRAMES))
    assert studio.listener.gaps == []


@pytest.mark.expects_log("a bug beside the recording")
def test_a_bug_while_looking_on_costs_nothing_and_fills_no_log(studio, caplog):
    studio.begin()
    studio.track_bugs |= {"tell_progress"}
    studio.tick(times=20)
    studio.recorder.finish()
    assert studio.recorded() == list(range(21 * TICK_FRAMES))
    assert len(caplog.records) == 3


@pytest.mark.expects_log("a bug beside the recording")
def test_a_bug_in_a_pause_is_no_reason_to_begin_anew(studio):
    studio.begin()
    studio.tick(times=4)
    studio.recorder.pause()
    studio.track_bugs.add("persist_soon")
    studio.tick(times=10)
    studio.track_bugs.clear()
    studio.recorder.resume()
    studio.tick(times=2)
    studio.recorder.finish()
    assert len(studio.recorded()) == 7 * TICK_FRAMES
    assert len(studio.opened) == 1
    assert studio.listener.gaps == []


@pytest.mark.expects_log("a bug beside the recording")
def test_a_microphone_whose_driver_fails_is_opened_anew_for_the_same_visit(studio):
    studio.begin()
    studio.tick(times=4)
    studio.is_driver_failing = True
    for _ in range(3):
        studio.bad_tick()
    studio.clock.now += 1.0
    studio.recorder.restart()
    studio.is_driver_failing = False
    studio.tick()
    studio.recorder.finish()
    assert studio.listener.states == [S.STARTING, S.RECORDING, S.STOPPING, S.IDLE]
    (gap,) = studio.listener.gaps
    assert (gap.first_frame, gap.cause) == (5 * TICK_FRAMES, GapCause.RESTARTED)
    # From the last frame that was taken to the first of the new microphone.
    assert gap.frames == pytest.approx(16_000 + 3 * TICK_FRAMES, abs=TICK_FRAMES)
    assert len({visit.id for visit in studio.listener.visits}) == 1
    assert len(studio.opened) == 2
    assert not studio.opened[0].is_open


@pytest.mark.expects_log("a bug beside the recording")
def test_a_visit_whose_track_fails_is_closed_and_another_of_its_label_goes_on(studio):
    studio.begin()
    studio.tick(times=4)
    studio.track_bugs.add("feed")
    for _ in range(3):
        studio.bad_tick()
    studio.recorder.restart()
    studio.track_bugs.clear()
    studio.tick(times=2)
    studio.recorder.finish()
    assert studio.listener.states == [S.STARTING, S.RECORDING, S.STOPPING, S.IDLE]
    first, second = dict.fromkeys(visit.id for visit in studio.listener.visits)
    assert [visit.state for visit in studio.listener.visits if visit.id == first][-1] is VisitState.SAVED
    assert [visit.state for visit in studio.listener.visits if visit.id == second][-1] is VisitState.SAVED
    assert [(gap.first_frame, gap.cause) for gap in studio.listener.gaps] == [(0, GapCause.RESTARTED)]


@pytest.mark.expects_log("a bug beside the recording")
def test_a_recording_that_has_to_begin_anew_is_not_refused_for_want_of_room(studio):
    studio.begin()
    studio.room_fault = TooLittleRoom("data", 12, 30)
    studio.track_bugs.add("feed")
    studio.bad_tick()
    studio.recorder.restart()
    studio.track_bugs.clear()
    studio.tick(times=2)
    assert studio.recorder.state is S.RECORDING
    assert len(studio.shelf.visits) == 2
    studio.recorder.finish()
    studio.begin()
    assert studio.recorder.state is S.FAULTED


@pytest.mark.expects_log("a bug beside the recording")
def test_a_microphone_that_cannot_be_opened_again_at_once_leaves_the_visit_recording(studio):
    studio.begin()
    studio.is_driver_failing = True
    studio.bad_tick()
    studio.unplug(DESK)
    studio.recorder.restart()
    studio.is_driver_failing = False
    studio.tick(0, times=50)
    assert studio.recorder.state is S.RECORDING
    assert studio.listener.faults[-1][1].args == MicrophoneLost("Desk", is_recording=True).args
    studio.plug(DESK)
    studio.tick(0)
    studio.tick()
    assert studio.listener.troubles == set()
    assert [gap.frames / 16_000 for gap in studio.listener.gaps] == [pytest.approx(52 * 0.04, abs=0.1)]
    studio.recorder.finish()
    assert [gap.cause for gap in studio.listener.gaps] == [GapCause.RESTARTED]
    assert studio.listener.states[-1] is S.IDLE


@pytest.mark.expects_log("a bug beside the recording")
def test_another_one_stands_in_for_a_microphone_that_is_gone_after_a_bug(studio):
    studio.plug(DESK, HEADSET)
    studio.recorder.record(studio.order(capture=CaptureSettings()))
    studio.tick()
    studio.is_driver_failing = True
    studio.bad_tick()
    studio.unplug(DESK)
    studio.recorder.restart()
    studio.is_driver_failing = False
    studio.tick(0, times=3)
    studio.tick(times=3)
    assert studio.listener.used[-1] == HEADSET
    assert studio.listener.troubles == {"moved"}
    assert [gap.cause for gap in studio.listener.gaps] == [GapCause.RESTARTED]
    studio.recorder.finish()
    assert len(studio.recorded()) == 4 * TICK_FRAMES


@pytest.mark.expects_log("a bug beside the recording")
def test_who_has_finished_is_not_made_to_finish_again(studio):
    studio.begin()
    studio.is_driver_failing = True
    studio.microphone.stop = studio.microphone.drain
    studio.recorder.finish()
    assert studio.recorder.state is S.IDLE
    assert studio.recorded() == list(range(TICK_FRAMES))


def test_a_bug_in_opening_the_microphone_leaves_nobody_waiting_for_a_first_frame(studio):
    studio.fault = Bug("driver")
    with pytest.raises(Bug):
        studio.recorder.record(studio.order())
    assert studio.recorder.state is S.FAULTED
    studio.fault = None
    studio.begin()
    assert studio.recorder.state is S.RECORDING


def test_no_bug_leads_out_of_a_recording(studio):
    studio.begin()
    studio.track_bugs |= {"feed", "persist_soon", "frames"}
    for _ in range(20):
        studio.bad_tick()
    assert studio.listener.states == [S.STARTING, S.RECORDING]


@pytest.mark.expects_log("a bug beside the recording")
def test_a_visit_that_cannot_be_closed_for_a_bug_does_not_hold_up_the_next(studio):
    studio.begin()
    studio.track_bugs |= {"finish", "refusal"}
    with pytest.raises(Bug):
        studio.recorder.finish()
    studio.bad_tick()
    studio.recorder.restart()
    assert studio.recorder.state is S.FAULTED
    studio.track_bugs.clear()
    studio.begin()
    assert studio.recorder.state is S.RECORDING

"""Which missing frames are the visit's: those between Record or Resume and Pause, Finish or the limit."""

import pytest

from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.unit.app.studio import DESK, TICK_FRAMES

S = RecordingState


def test_a_hole_is_declared_where_it_was_however_late_it_is_noticed(studio):
    studio.begin()
    studio.tick(times=2)
    studio.microphone.loses(16_000, frames_ago=1_000)
    at = 3 * TICK_FRAMES - 1_000
    studio.tick(times=3)
    assert studio.listener.gaps == [Gap(at, 16_000, GapCause.STALLED)] == studio.shelf.gaps


def test_a_hole_before_the_first_frame_is_no_gap(studio):
    studio.recorder.monitor(DESK)
    studio.tick(times=5)
    studio.begin()
    studio.tick()
    studio.microphone.loses(16_000, frames_ago=2 * TICK_FRAMES)
    studio.microphone.loses(16_000, frames_ago=2 * TICK_FRAMES + 1)
    studio.tick(0)
    assert studio.listener.gaps == []


def test_a_hole_of_the_pause_is_no_gap(studio):
    studio.begin()
    studio.recorder.pause()
    studio.tick(times=3)
    studio.recorder.resume()
    studio.tick()
    studio.microphone.loses(16_000, frames_ago=TICK_FRAMES + 10)
    studio.tick(0)
    assert studio.listener.gaps == []


def test_what_is_said_after_resume_into_a_microphone_that_was_lost_before_is_a_gap(studio):
    studio.begin()
    studio.recorder.pause()
    studio.tick(0, times=100)
    studio.recorder.resume()
    studio.clock.now += 20.0
    studio.tick(times=3)
    assert studio.listener.gaps == [Gap(TICK_FRAMES, 20 * 16_000, GapCause.DEVICE_LOST)]


def test_a_resume_right_behind_the_pause_is_no_gap(studio):
    studio.begin()
    studio.recorder.pause()
    studio.recorder.resume()
    studio.clock.now += 0.9
    studio.tick(times=3)
    assert studio.listener.gaps == []


def test_of_a_hole_that_began_in_the_pause_only_the_time_since_resume_is_a_gap(studio):
    studio.begin()
    studio.recorder.pause()
    studio.tick()  # the loss is measured from here
    studio.tick(0, times=100)
    studio.recorder.resume()
    studio.clock.now += 20.0
    studio.tick()
    studio.microphone.loses(600 * 16_000, frames_ago=TICK_FRAMES)
    studio.tick(0)
    (gap,) = studio.listener.gaps
    assert gap.first_frame == TICK_FRAMES
    assert gap.frames == pytest.approx(20 * 16_000, abs=2 * TICK_FRAMES)


def test_a_hole_behind_the_limit_is_no_gap(studio):
    studio.begin(1_000)
    studio.microphone.hears(TICK_FRAMES)
    studio.microphone.loses(5_000)
    studio.tick(0)
    assert studio.recorder.state is S.IDLE
    assert studio.listener.gaps == []


def test_a_hole_inside_stays_in_its_place_when_frames_behind_the_limit_came_with_it(studio):
    studio.begin(2_000)
    studio.tick()
    studio.microphone.hears(1_000)  # 280 of them are behind the limit
    studio.microphone.loses(5_000, frames_ago=800)
    studio.tick(0)
    assert studio.shelf.gaps == [Gap(2 * TICK_FRAMES + 1_000 - 800, 5_000, GapCause.STALLED)]

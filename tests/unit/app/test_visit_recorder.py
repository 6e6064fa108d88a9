"""From Record to Finish: what belongs to the visit is in it once, and nothing else is."""

import pytest

from recorder_gui.app.recording.visit_recorder import VisitOrder
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import DeviceUnavailable, NoFrames
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.unit.app.studio import DESK, HEADSET, TICK_FRAMES

S = RecordingState


def test_a_visit_begins_at_its_first_frame(studio):
    studio.recorder.record(studio.order())
    studio.tick(0, times=10)
    assert studio.recorder.state is S.STARTING
    assert studio.listener.visits == []
    studio.tick()
    assert studio.recorder.state is S.RECORDING
    assert studio.listener.visits[0].state is VisitState.RECORDING
    studio.recorder.finish()
    assert studio.recorded() == list(range(TICK_FRAMES))
    assert studio.listener.states == [S.STARTING, S.RECORDING, S.STOPPING, S.IDLE]
    assert studio.listener.visits[-1].state is VisitState.SAVED


def test_what_was_heard_before_record_is_not_recorded(studio):
    studio.recorder.monitor(DESK)
    studio.tick(times=3)
    studio.microphone.hears(100)
    studio.recorder.record(studio.order())
    first = studio.microphone.frames_heard
    studio.tick(times=2)
    studio.recorder.finish()
    assert studio.recorded() == list(range(first, first + 2 * TICK_FRAMES))
    assert len(studio.opened) == 1


@pytest.mark.parametrize("limit", [1, 639, 640, 641, 1_000, 2_000, 2_500])
def test_a_limit_is_kept_to_the_frame(studio, limit):
    studio.begin(limit)
    studio.microphone.holds_back(5_000)
    studio.tick(times=5)
    assert studio.recorder.state is S.IDLE
    assert studio.recorded() == list(range(limit))
    assert sum(chunk.frames for chunk in studio.listener.chunks if chunk.state is ChunkState.SEALED) == limit


def test_the_last_word_completes_the_limit(studio):
    studio.begin(1_000)
    studio.microphone.holds_back(5_000)
    studio.recorder.finish()
    assert studio.recorded() == list(range(1_000))
    assert studio.recorder.state is S.IDLE


def test_a_limit_reached_by_the_last_word_of_a_pause_finishes_the_visit(studio):
    studio.begin(1_000)
    studio.microphone.holds_back(5_000)
    studio.recorder.pause()
    assert studio.recorder.state is S.IDLE
    assert studio.recorded() == list(range(1_000))


def test_pause_resume_and_finish_keep_the_last_word_and_leave_the_pause_out(studio):
    studio.begin()
    studio.microphone.holds_back(77)
    studio.recorder.pause()
    assert studio.shelf.visits[studio.listener.visits[0].id].state is VisitState.PAUSED
    before = TICK_FRAMES + 77
    assert studio.recorded() == list(range(before))
    studio.tick(times=4)
    studio.microphone.hears(33)
    studio.recorder.resume()
    again = studio.microphone.frames_heard
    studio.tick()
    studio.microphone.holds_back(55)
    studio.recorder.finish()
    assert studio.recorded() == [*range(before), *range(again, again + TICK_FRAMES + 55)]
    assert [chunk.id.number for chunk in studio.listener.chunks if chunk.state is ChunkState.SEALED] == [0, 1]
    assert [visit.state for visit in studio.listener.visits] == [
        VisitState.RECORDING,
        VisitState.PAUSED,
        VisitState.RECORDING,
        VisitState.SAVED,
    ]


def test_finish_while_paused_takes_nothing_of_the_pause(studio):
    studio.begin()
    studio.recorder.pause()
    studio.microphone.holds_back(500)
    studio.tick(times=2)
    studio.recorder.finish()
    assert studio.recorded() == list(range(TICK_FRAMES))
    assert studio.recorder.state is S.IDLE


def test_finish_before_the_first_frame_leaves_no_visit(studio):
    studio.recorder.record(studio.order())
    studio.recorder.finish()
    assert studio.recorder.state is S.IDLE
    assert studio.listener.visits == []
    studio.tick(times=3)
    assert studio.recorded() == []


def test_a_first_frame_that_only_the_last_word_brings_is_kept(studio):
    studio.recorder.record(studio.order())
    studio.microphone.holds_back(300)
    studio.recorder.finish()
    assert studio.recorded() == list(range(300))
    assert studio.listener.states == [S.STARTING, S.RECORDING, S.STOPPING, S.IDLE]


def test_the_microphone_listens_on_after_a_visit(studio):
    studio.begin()
    studio.recorder.finish()
    heard = len(studio.listener.levels)
    studio.tick(times=3)
    assert len(studio.listener.levels) == heard + 3
    assert studio.listener.levels[-1].first_frame is None
    studio.begin()
    assert studio.recorder.state is S.RECORDING


def test_a_bug_at_the_first_frame_makes_one_visit_and_a_fault_and_the_next_record_is_free(studio):
    visits = []

    def make_visit():
        visits.append(studio.new_visit())
        return {}["a bug"]

    studio.recorder.record(VisitOrder(DESK, make_visit))
    with pytest.raises(KeyError):
        studio.tick()
    assert studio.recorder.state is S.FAULTED
    studio.tick(times=5)
    assert len(visits) == 1
    studio.begin()
    assert studio.recorder.state is S.RECORDING


def test_no_frame_for_five_seconds_is_a_fault_that_ends_with_the_first_frame(studio):
    studio.recorder.record(studio.order())
    studio.tick(0, times=124)
    assert studio.recorder.state is S.STARTING
    studio.tick(0, times=2)
    assert studio.recorder.state is S.FAULTED
    ((topic, fault),) = studio.listener.faults
    assert topic == "microphone"
    assert isinstance(fault, NoFrames)
    studio.begin()
    assert studio.recorder.state is S.RECORDING
    assert studio.listener.troubles == set()


def test_silence_of_the_device_is_told_once_and_cleared(studio):
    studio.begin()
    studio.tick(0, times=60)
    assert [type(fault) for _, fault in studio.listener.faults] == [NoFrames]
    studio.tick()
    assert studio.listener.troubles == set()
    assert studio.recorder.state is S.RECORDING


def test_a_microphone_that_cannot_be_opened_is_a_fault_until_one_can(studio):
    studio.fault = DeviceUnavailable("Desk", "busy")
    studio.recorder.record(studio.order())
    assert studio.recorder.state is S.FAULTED
    assert studio.listener.faults == [("microphone", studio.fault)]
    studio.recorder.tick()
    studio.fault = None
    studio.begin()
    assert studio.recorder.state is S.RECORDING
    assert studio.listener.troubles == set()


def test_a_microphone_that_cannot_be_watched_is_told(studio):
    studio.fault = DeviceUnavailable("Desk", "busy")
    studio.recorder.monitor(DESK)
    assert studio.listener.troubles == {"microphone"}
    assert studio.recorder.state is S.IDLE


def test_another_microphone_takes_the_place_of_the_one_before_but_not_during_a_visit(studio):
    studio.recorder.monitor(DESK)
    studio.recorder.monitor(HEADSET)
    assert [microphone.is_open for microphone in studio.opened] == [False, True]
    studio.recorder.record(studio.order(device=HEADSET))
    studio.tick()
    studio.recorder.monitor(DESK)
    assert len(studio.opened) == 2
    studio.recorder.finish()
    studio.recorder.monitor(None)
    assert not studio.microphone.is_open


def test_commands_that_make_no_sense_now_do_nothing(studio):
    for command in (studio.recorder.pause, studio.recorder.resume, studio.recorder.finish):
        command()
    assert studio.listener.states == []
    studio.begin()
    studio.recorder.record(studio.order())
    studio.recorder.resume()
    assert studio.listener.states == [S.STARTING, S.RECORDING]


def test_closing_seals_what_is_in_hand_and_lets_the_microphone_go(studio):
    studio.begin()
    studio.microphone.holds_back(60)
    studio.recorder.close()
    assert studio.recorded() == list(range(TICK_FRAMES + 60))
    assert studio.listener.visits[-1].state is VisitState.SAVED
    assert not studio.microphone.is_open


def test_progress_tells_how_long_the_visit_has_run(studio):
    studio.begin()
    studio.tick(times=8)
    told = studio.listener.progress[-1]
    assert told.elapsed_seconds == pytest.approx(8 * 0.04, abs=0.1)

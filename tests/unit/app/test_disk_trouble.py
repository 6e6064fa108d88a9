"""A disk that refuses for a while costs nothing: what waits in memory is put away when it heals."""

import pytest

from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.disk import Fault
from tests.unit.app.studio import CHUNK_FRAMES, TICK_FRAMES

each_trouble = pytest.mark.parametrize("trouble", Fault)


def visit_state(studio):
    (visit,) = studio.shelf.visits.values()
    return visit.state


def test_a_disk_that_refuses_the_visit_refuses_the_recording_and_the_next_one_clears_it(studio):
    studio.shelf.trouble = Fault.BEFORE
    studio.begin()
    assert studio.recorder.state is RecordingState.FAULTED
    assert [(topic, type(fault)) for topic, fault in studio.listener.faults] == [("refused", DiskFull)]
    studio.shelf.trouble = None
    studio.begin()
    assert studio.recorder.state is RecordingState.RECORDING
    assert studio.listener.troubles == set()


def test_who_leaves_while_the_disk_refuses_is_told_how_much_no_file_has(studio):
    studio.begin()
    studio.tick(times=3)
    studio.shelf.trouble = Fault.BEFORE
    studio.tick(times=60)
    assert studio.recorder.close() == 64 * TICK_FRAMES - 2 * CHUNK_FRAMES


def test_who_leaves_when_all_is_well_leaves_nothing_behind(studio):
    studio.begin()
    studio.tick(times=60)
    assert studio.recorder.close() == 0


def test_a_disk_that_refuses_the_visit_at_finish_is_a_fault_and_no_more(studio):
    studio.recorder.record(studio.order())
    studio.microphone.holds_back(300)
    studio.shelf.trouble = Fault.BEFORE
    studio.recorder.finish()
    assert studio.recorder.state is RecordingState.FAULTED
    assert studio.microphone.is_capturing


@each_trouble
def test_trouble_during_a_recording_loses_nothing_and_is_told_once(studio, trouble):
    studio.begin()
    studio.tick(times=3)
    studio.shelf.trouble = trouble
    studio.tick(times=60)
    assert len(studio.listener.faults) == 1
    assert studio.listener.troubles == {"disk"}
    studio.shelf.trouble = None
    studio.tick(times=30)
    assert studio.listener.troubles == set()
    studio.recorder.finish()
    assert studio.recorded() == list(range(94 * TICK_FRAMES))
    assert len(studio.listener.faults) == 1


@each_trouble
def test_trouble_at_a_pause_is_made_up_for_while_paused(studio, trouble):
    studio.begin()
    studio.shelf.trouble = trouble
    studio.microphone.holds_back(10)
    studio.recorder.pause()
    assert studio.recorder.state is RecordingState.PAUSED
    studio.tick(times=30)
    studio.shelf.trouble = None
    studio.tick(times=30)
    assert visit_state(studio) is VisitState.PAUSED
    assert studio.listener.visits[-1].state is VisitState.PAUSED
    assert studio.recorded() == list(range(TICK_FRAMES + 10))
    assert studio.listener.troubles == set()
    assert len(studio.listener.faults) == 1


@each_trouble
def test_trouble_at_pause_and_resume_does_not_keep_the_doctor_from_going_on(studio, trouble):
    studio.begin()
    studio.shelf.trouble = trouble
    studio.recorder.pause()
    studio.recorder.resume()
    again = studio.microphone.frames_heard
    studio.tick(times=2)
    studio.recorder.pause()
    studio.recorder.resume()
    studio.shelf.trouble = None
    studio.tick(times=40)
    assert visit_state(studio) is VisitState.RECORDING
    studio.recorder.pause()
    assert visit_state(studio) is VisitState.PAUSED
    studio.recorder.finish()
    assert visit_state(studio) is VisitState.SAVED
    assert studio.recorded() == [*range(TICK_FRAMES), *range(again, again + 42 * TICK_FRAMES)]
    assert studio.listener.troubles == set()


@each_trouble
def test_trouble_at_finish_is_asked_again_until_the_visit_is_closed(studio, trouble):
    studio.begin()
    studio.shelf.trouble = trouble
    studio.recorder.finish()
    studio.tick(times=60)
    assert studio.recorder.state is RecordingState.STOPPING
    assert len(studio.listener.faults) == 1
    studio.shelf.trouble = None
    studio.tick(times=30)
    assert studio.recorder.state is RecordingState.IDLE
    assert visit_state(studio) is VisitState.SAVED
    assert studio.listener.visits[-1].state is VisitState.SAVED
    assert studio.recorded() == list(range(TICK_FRAMES))
    assert studio.listener.troubles == set()


def test_the_disk_is_asked_about_once_a_second_while_it_refuses(studio):
    studio.begin()
    studio.shelf.trouble = Fault.AFTER
    calls = studio.shelf.calls
    studio.tick(times=100)  # 4 s
    assert studio.shelf.calls - calls <= 6


def test_closing_asks_a_refusing_disk_a_last_time(studio):
    studio.begin()
    studio.shelf.trouble = Fault.BEFORE
    studio.recorder.finish()
    studio.shelf.trouble = None
    studio.recorder.close()
    assert visit_state(studio) is VisitState.SAVED
    assert studio.recorded() == list(range(TICK_FRAMES))


def test_closing_with_a_disk_that_refuses_to_the_end_leaves_what_is_on_it(studio):
    studio.begin()
    studio.tick(times=3)
    on_disk = studio.recorded()
    studio.shelf.trouble = Fault.BEFORE
    studio.recorder.close()
    assert studio.recorded() == on_disk
    assert not studio.microphone.is_open


def test_a_folder_that_is_gone_lets_the_next_patient_be_recorded_after_ten_seconds(studio):
    studio.begin()
    studio.tick(times=3)
    on_disk = studio.recorded()
    studio.shelf.trouble, studio.shelf.refusal = Fault.BEFORE, SpoolUnavailable("visit", "No such folder")
    studio.recorder.finish()
    studio.tick(times=9 * 25)
    assert studio.recorder.state is RecordingState.STOPPING
    studio.tick(times=3 * 25)
    assert studio.recorder.state is RecordingState.FAULTED
    assert studio.listener.faults[-1] == ("disk", studio.shelf.refusal)
    assert studio.recorded() == on_disk
    studio.shelf.trouble = None
    studio.begin()
    assert studio.recorder.state is RecordingState.RECORDING


def test_what_a_folder_refused_is_put_away_when_it_is_back_beside_the_next_visit(studio):
    studio.begin()
    studio.tick(times=3)
    studio.shelf.trouble, studio.shelf.refusal = Fault.BEFORE, SpoolUnavailable("visit", "No such folder")
    studio.tick(times=25)
    studio.recorder.finish()
    studio.tick(times=12 * 25)
    assert studio.recorder.state is RecordingState.FAULTED
    studio.shelf.trouble = None
    studio.begin()
    studio.tick(times=2 * 25)
    first, second = sorted(studio.shelf.visits.values(), key=lambda visit: visit.id)
    assert (first.state, second.state) == (VisitState.SAVED, VisitState.RECORDING)
    frames = [chunk.frames for chunk in studio.shelf.sealed.values() if chunk.id.visit == first.id]
    assert sum(frames) == 29 * TICK_FRAMES
    assert studio.listener.troubles == set()


def test_a_visit_whose_folder_stays_away_is_told_of_beside_the_next_visit_until_it_is_put_away(studio):
    studio.begin()
    studio.tick(times=3)
    first, refusal = studio.shelf.visits.copy(), SpoolUnavailable("visit", "Not a folder")
    studio.shelf.refused = dict.fromkeys(first, refusal)
    studio.tick(times=25)
    studio.recorder.finish()
    studio.tick(times=12 * 25)
    assert studio.listener.troubles == {"disk"}
    for _ in range(2):
        studio.begin()
        studio.tick(times=2 * 25)
        studio.recorder.finish()
        assert studio.recorder.state is RecordingState.IDLE
        assert studio.listener.troubles == {f"disk {visit}" for visit in first}
    studio.shelf.refused.clear()
    studio.tick(times=2 * 25)
    assert studio.listener.troubles == set()
    assert {visit.state for visit in studio.shelf.visits.values()} == {VisitState.SAVED}


def test_a_folder_that_comes_back_within_ten_seconds_gets_the_whole_visit(studio):
    studio.begin()
    studio.shelf.trouble, studio.shelf.refusal = Fault.BEFORE, SpoolUnavailable("visit", "Busy")
    studio.tick(times=20 * 25)
    studio.recorder.finish()
    studio.tick(times=8 * 25)
    studio.shelf.trouble = None
    studio.tick(times=2 * 25)
    assert studio.recorder.state is RecordingState.IDLE
    assert len(studio.recorded()) == 501 * TICK_FRAMES


def test_a_pause_that_cannot_be_kept_is_one_trouble_and_not_one_a_second(studio):
    studio.begin()
    studio.shelf.refuses_pause = True
    studio.recorder.pause()
    studio.tick(times=5 * 25)
    assert len(studio.listener.faults) == 1
    assert studio.listener.troubles == {"disk"}
    studio.shelf.refuses_pause = False
    studio.tick(times=2 * 25)
    assert studio.listener.troubles == set()
    assert visit_state(studio) is VisitState.PAUSED

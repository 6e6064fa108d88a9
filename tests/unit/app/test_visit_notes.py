"""Markers and consent in a running visit: durable at once, and no danger to the recording."""

from datetime import timedelta

from recorder_gui.app import topics
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker, VisitDetails, VisitMode
from tests.fakes.disk import Fault
from tests.unit.app.studio import AT, DESK, TICK_FRAMES, Studio

GIVEN = Consent(ConsentAnswer.GIVEN, AT)
TAKEN_BACK = Consent(ConsentAnswer.REFUSED, AT + timedelta(minutes=5))


def details(studio: Studio) -> VisitDetails:
    (visit,) = studio.shelf.visits.values()
    return visit.details


def marked(studio: Studio) -> list[int]:
    return [marker.frame for marker in details(studio).markers]


def test_a_visit_begins_with_the_details_of_its_order(studio):
    chosen = VisitDetails(VisitMode.DICTATION, ("hi", "en"), ("t1",), GIVEN)
    order = studio.order()
    studio.recorder.record(type(order)(DESK, order.make_visit, details=chosen))
    studio.tick()
    assert details(studio) == chosen


def test_a_mark_is_kept_at_once_with_the_frames_recorded_so_far_and_told(studio):
    studio.begin()
    studio.tick(times=2)
    studio.recorder.mark()
    assert marked(studio) == [3 * TICK_FRAMES]
    assert studio.listener.visits[-1].details.markers == (Marker(3 * TICK_FRAMES, AT),)


def test_a_pause_can_be_marked_and_what_is_no_visit_cannot(studio):
    studio.recorder.mark()
    studio.begin()
    studio.recorder.pause()
    studio.recorder.mark()
    studio.recorder.mark()
    assert len(marked(studio)) == 1
    studio.recorder.finish()
    studio.recorder.mark()
    assert len(marked(studio)) == 1


def test_consent_may_change_while_the_visit_runs_and_before_its_first_frame(studio):
    studio.recorder.record(studio.order())
    studio.recorder.note_consent(GIVEN)
    studio.tick()
    assert details(studio).consent == GIVEN
    studio.recorder.note_consent(TAKEN_BACK)
    assert details(studio).consent == TAKEN_BACK


def test_what_a_disk_refuses_is_told_like_frames_and_kept_when_it_heals_and_no_frame_is_lost(studio):
    studio.begin()
    studio.shelf.trouble = Fault.BEFORE
    studio.recorder.mark()
    studio.recorder.note_consent(GIVEN)
    assert studio.listener.troubles == {topics.DISK}
    studio.tick(times=5)
    assert studio.recorder.state is RecordingState.RECORDING
    studio.shelf.trouble = None
    studio.tick(times=40)
    assert (len(marked(studio)), details(studio).consent) == (1, GIVEN)
    assert studio.listener.troubles == set()
    studio.recorder.finish()
    assert studio.recorded() == list(range(46 * TICK_FRAMES))


def test_a_mark_does_not_end_the_trouble_that_frames_have(studio):
    studio.begin()
    studio.shelf.trouble = Fault.BEFORE
    studio.tick(times=5)
    studio.shelf.trouble = None
    studio.recorder.mark()
    assert studio.listener.troubles == {topics.DISK}
    studio.tick(times=40)
    assert (studio.listener.troubles, len(marked(studio))) == (set(), 1)


def test_a_mark_that_was_made_and_reported_as_failed_is_one_mark(studio):
    studio.begin()
    studio.shelf.trouble = Fault.AFTER
    studio.recorder.mark()
    studio.shelf.trouble = None
    studio.tick(times=40)
    assert len(marked(studio)) == 1


def test_what_waits_for_the_disk_at_the_end_is_kept_before_the_visit_counts_as_finished(studio):
    studio.begin()
    studio.shelf.trouble = Fault.BEFORE
    studio.recorder.mark()
    studio.recorder.finish()
    assert studio.recorder.state is RecordingState.STOPPING
    studio.shelf.trouble = None
    studio.tick(times=40)
    assert studio.recorder.state is RecordingState.IDLE
    assert len(marked(studio)) == 1

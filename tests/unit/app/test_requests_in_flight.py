"""How many requests there may be at once: a few uploads that flow, and never very many."""

import pytest

from recorder_gui.app.delivery.requests_in_flight import RequestsInFlight
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.upload.attempt import Attempt
from tests.fakes.input_stream import FakeClock


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def in_flight(clock):
    return RequestsInFlight(clock)


def begin(in_flight, *names, has_chunk=True, is_poll=False):
    for name in names:
        visit = VisitId(name)
        chunk = ChunkId(visit, 0) if has_chunk else None
        in_flight.add(Attempt(visit, chunk, 0, lambda _: None, lambda _: None, is_poll))


def test_four_uploads_at_once_are_enough(in_flight):
    begin(in_flight, *"abc")
    assert in_flight.has_room
    begin(in_flight, "d")
    assert not in_flight.has_room
    in_flight.remove(VisitId("a"))
    assert in_flight.has_room


def test_uploads_that_hang_for_long_make_room_for_others(in_flight, clock):
    begin(in_flight, *"abcd")
    clock.now += 11
    assert in_flight.has_room


def test_questions_that_the_server_holds_take_no_room_from_audio(in_flight):
    begin(in_flight, *"abcdefgh", has_chunk=False)
    assert in_flight.has_room


def test_there_are_never_very_many_whatever_they_are(in_flight, clock):
    begin(in_flight, *(str(number) for number in range(32)), has_chunk=False)
    clock.now += 60
    assert not in_flight.has_room


def test_a_visit_is_under_way_from_its_beginning_to_its_end(in_flight):
    begin(in_flight, "a")
    assert VisitId("a") in in_flight
    assert [attempt.visit for attempt in in_flight.attempts] == ["a"]
    in_flight.remove(VisitId("a"))
    assert VisitId("a") not in in_flight


def test_questions_about_notes_leave_half_of_all_requests_to_new_visits(in_flight):
    begin(in_flight, *(str(number) for number in range(15)), has_chunk=False, is_poll=True)
    assert in_flight.has_room_to_poll
    begin(in_flight, "last", has_chunk=False, is_poll=True)
    assert not in_flight.has_room_to_poll
    assert in_flight.has_room
    in_flight.remove(VisitId("3"))
    assert in_flight.has_room_to_poll


def test_the_late_outcome_of_an_earlier_request_is_not_taken_for_that_of_the_present_one(in_flight):
    begin(in_flight, "a")
    (earlier,) = in_flight.attempts
    in_flight.clear()
    begin(in_flight, "a")
    in_flight.note_outcome(earlier, "an old answer")
    assert in_flight.unrecorded == ()

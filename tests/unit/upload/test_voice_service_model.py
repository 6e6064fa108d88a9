"""The model of the service notices each rule that a client could break."""

import pytest

from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.domain.upload_outcome import Receipt, SessionLost
from tests.fakes.clock import SettableClock
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, RuleBroken, VoiceServiceModel


@pytest.fixture
def clock():
    return SettableClock()


@pytest.fixture
def service(clock):
    service = VoiceServiceModel(clock)
    service.create(SessionOrder("a", 0, clock()))
    return service


def send(service, *numbers):
    return [service.upload("a", None, number, b"%d" % number) for number in numbers]


def test_an_orderly_delivery_is_taken(service):
    assert send(service, 0, 1) == [Receipt()] * 2
    service.look_up("a")
    assert service.end("a", 2).is_ended
    assert service.look_up("a").transcript == "words"


def test_an_id_is_sent_once(service, clock):
    with pytest.raises(RuleBroken):
        service.create(SessionOrder("a", 0, clock()))


def test_chunks_come_in_order(service):
    with pytest.raises(RuleBroken):
        send(service, 1)


def test_a_chunk_without_an_answer_is_not_passed(service):
    service.script(Call.UPLOAD, DoneButAnswered())
    with pytest.raises(RuleBroken):
        send(service, 0, 1)


def test_a_chunk_has_the_same_bytes_for_ever(service):
    send(service, 0)
    with pytest.raises(RuleBroken):
        service.upload("a", None, 0, b"other")


def test_one_request_is_open_for_a_visit(service):
    with pytest.raises(RuleBroken):
        service.upload("a", None, 0, b"0", lambda _: service.look_up("a"))


@pytest.mark.parametrize("chunks", [0, 1, 3])
def test_end_tells_what_was_confirmed(service, chunks):
    if chunks:
        send(service, 0, 1)
    service.look_up("a")
    with pytest.raises(RuleBroken):
        service.end("a", chunks)


def test_end_comes_after_every_chunk_that_was_begun(service):
    service.script(Call.UPLOAD, None, Answers(DoneButAnswered().outcome))
    send(service, 0, 1)
    service.look_up("a")
    with pytest.raises(RuleBroken):
        service.end("a", 1)


def test_end_comes_when_no_upload_can_be_open(service, clock):
    service.script(Call.UPLOAD, DoneButAnswered())
    send(service, 0, 0)
    service.look_up("a")
    with pytest.raises(RuleBroken):
        service.end("a", 1)
    clock.advance(seconds=5)
    assert service.end("a", 1).is_ended


def test_end_comes_after_asking(service):
    send(service, 0)
    with pytest.raises(RuleBroken):
        service.end("a", 1)


def test_end_comes_once(service):
    send(service, 0)
    service.look_up("a")
    service.end("a", 1)
    service.look_up("a")
    with pytest.raises(RuleBroken):
        service.end("a", 1)


def test_an_ended_session_takes_no_chunk(service):
    send(service, 0)
    service.look_up("a")
    service.end("a", 1)
    assert send(service, 1) == [SessionLost("session_ended")]


def test_a_session_that_was_never_made_is_not_there(service):
    assert service.look_up("b") == service.end("b", 1) == SessionLost("session_not_found")

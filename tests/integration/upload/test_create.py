"""Create: no id is ever sent twice, and a lost answer is settled by asking."""

from datetime import timedelta

import pytest

from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle, Wait
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, Reports

DOUBTFUL = (
    DelayCause.UNREACHABLE,
    DelayCause.TIMED_OUT,
    DelayCause.NOT_THE_SERVICE,
    DelayCause.SERVER_FAULT,
)
SURELY_NOT_MADE = (DelayCause.NOT_CONNECTED, DelayCause.CERTIFICATE, DelayCause.BUSY)


def start(bench, chunks=1):
    visit = bench.visit(chunks)
    bench.run(visit, until=lambda: bool(bench.service.calls(Call.UPLOAD)))
    return visit


@pytest.mark.parametrize("cause", DOUBTFUL)
def test_a_session_whose_answer_was_lost_is_found_and_used(bench, cause):
    bench.service.script(Call.CREATE, DoneButAnswered(TryLater(cause)))
    visit = start(bench)
    assert [call for call, _, _ in bench.service.journal] == [Call.CREATE, Call.LOOK_UP, Call.UPLOAD]
    bench.run(visit)
    assert len(bench.service.posted) == 1
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("cause", DOUBTFUL)
def test_a_session_that_is_not_there_after_a_lost_answer_is_made_under_a_fresh_id(bench, cause):
    bench.service.script(Call.CREATE, Answers(TryLater(cause)))
    bench.run(visit := bench.visit(1))
    assert [call for call, _, _ in bench.service.journal][:3] == [Call.CREATE, Call.LOOK_UP, Call.CREATE]
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("cause", SURELY_NOT_MADE)
def test_a_create_that_never_reached_the_service_is_made_under_a_fresh_id_without_asking(bench, cause):
    bench.service.script(Call.CREATE, Answers(TryLater(cause)))
    bench.run(visit := bench.visit(1))
    assert [call for call, _, _ in bench.service.journal][:3] == [Call.CREATE, Call.CREATE, Call.UPLOAD]
    assert bench.state(visit) is VisitState.READY


def test_the_question_after_a_lost_answer_is_repeated_until_it_is_answered(bench):
    bench.service.script(Call.CREATE, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, *[Answers(TryLater(DelayCause.UNREACHABLE))] * 4)
    bench.run(visit := bench.visit(1))
    assert len(bench.service.posted) == 1
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("answer", [SessionExists(), SessionLost("session_expired")])
def test_an_answer_no_fresh_id_should_get_is_followed_by_a_fresh_id_and_a_pause(bench, answer):
    bench.service.script(Call.CREATE, *[Answers(answer)] * 3)
    began = bench.clock()
    bench.run(visit := bench.visit(1))
    assert bench.clock() - began == timedelta(seconds=1 + 2 + 4)
    assert len(bench.service.posted) == 4
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("reason", list(RefusalReason))
def test_a_refused_create_stops_the_visit_until_a_person_looks(bench, reason):
    bench.service.script(Call.CREATE, Answers(Refused(reason, 400)))
    bench.run(visit := bench.visit(3))
    assert bench.state(visit) is VisitState.ATTENTION
    assert bench.reason(visit) == reason
    assert len(bench.service.journal) == 1
    bench.uploader.release(visit)
    bench.run(visit)
    assert len(bench.service.posted) == 2
    assert bench.state(visit) is VisitState.READY


def test_a_refused_create_is_not_repeated_for_each_chunk_that_is_still_recorded(bench):
    bench.service.script(Call.CREATE, *[Answers(Refused(RefusalReason.LIMIT_REACHED, 400))] * 9)
    visit = bench.begin()
    for _ in range(3):
        bench.seal(visit)
        bench.run(visit)
    assert len(bench.service.journal) == 1
    assert bench.state(visit) is VisitState.RECORDING
    bench.finish(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.ATTENTION


def test_a_refused_question_stops_the_visit(bench):
    bench.service.script(Call.CREATE, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, Answers(Refused(RefusalReason.WRONG_ADDRESS, 404)))
    bench.run(visit := bench.visit(1))
    assert bench.reason(visit) == RefusalReason.WRONG_ADDRESS
    assert bench.state(visit) is VisitState.ATTENTION


def test_delivery_waits_for_sign_in_and_goes_on_after_it_under_a_fresh_id(bench):
    bench.service.script(Call.CREATE, Answers(SignInNeeded()))
    bench.run(visit := bench.visit(1))
    assert bench.state(visit) is VisitState.SIGNED_OUT
    assert isinstance(bench.step(visit), Idle)
    bench.uploader.release(visit)
    bench.run(visit)
    assert len(bench.service.posted) == 2
    assert bench.state(visit) is VisitState.READY


def test_the_question_after_a_lost_answer_waits_for_sign_in_too(bench):
    bench.service.script(Call.CREATE, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, Answers(SignInNeeded()))
    bench.run(visit := bench.visit(1))
    assert bench.parts(visit)[0].state is PartState.CREATING
    bench.uploader.release(visit)
    bench.run(visit)
    assert len(bench.service.posted) == 1
    assert bench.state(visit) is VisitState.READY


def test_the_id_that_the_server_chose_is_used_from_then_on_and_after_a_crash(bench):
    bench.service.script(Call.CREATE, Reports({"session_id": "its-own"}))
    visit = start(bench, 2)
    bench.restart()
    bench.run(visit)
    assert {session for call, session, _ in bench.service.journal if call is not Call.CREATE} == {"its-own"}
    assert bench.state(visit) is VisitState.READY


def test_a_create_broken_off_at_shutdown_is_no_failure_and_is_asked_about_at_once(bench):
    bench.cancel(visit := bench.visit(1))
    assert bench.parts(visit)[0].failures == 0
    assert bench.state(visit) is VisitState.SAVED
    bench.run(visit, until=lambda: bool(bench.service.calls(Call.LOOK_UP)))
    assert bench.service.calls(Call.LOOK_UP)


def test_a_refused_connection_is_shown_as_waiting_and_a_session_as_going_on(bench):
    bench.service.script(Call.CREATE, Answers(TryLater(DelayCause.NOT_CONNECTED)))
    visit = bench.visit(1)
    bench.step(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.WAITING, "not_connected")
    task = bench.step(visit)
    assert isinstance(task, Wait)
    bench.clock.move_to(task.until)
    bench.step(visit)
    assert bench.state(visit) is VisitState.UPLOADING
    assert bench.parts(visit)[0].failures == 0

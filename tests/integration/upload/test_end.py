"""The proof before End, End itself, and what becomes of its lost answers."""

from datetime import timedelta

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle, Wait
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, Forgets, Reports
from tests.integration.upload.delivery_bench import body_of

FORGETS_ONE = Forgets(frozenset({1}))
ENDED_BEFORE = Refused(RefusalReason.INVALID, 400, "session_ended")
OUR_OWN = (DelayCause.CANCELLED, DelayCause.LOCKED, DelayCause.UNREADABLE)
CAUSES = [cause for cause in DelayCause if cause not in OUR_OWN]


def sent(bench, chunks=3):
    """Deliver up to the check before End."""
    visit = bench.visit(chunks)
    bench.run(visit, until=lambda: len(bench.service.calls(Call.UPLOAD)) == chunks)
    return visit


def kinds(bench):
    return [call for call, _, _ in bench.service.journal]


def test_a_chunk_that_the_server_forgot_is_sent_again_before_end(bench):
    bench.service.script(Call.LOOK_UP, FORGETS_ONE)
    bench.run(visit := bench.visit(3))
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, 1, 2, 1]
    assert bench.delivered(visit) == [[body_of(0), body_of(1), body_of(2)]]
    assert ChunkState.SEALED in [chunk.state for chunk in bench.told.chunks if chunk.attempts == 1]
    assert bench.state(visit) is VisitState.READY


def test_a_chunk_that_is_missing_after_two_rounds_needs_a_person(bench):
    bench.service.script(Call.LOOK_UP, *[FORGETS_ONE] * 3)
    bench.run(visit := bench.visit(3))
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, 1, 2, 1, 1]
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "chunks_missing")
    assert bench.chunks(visit)[1].state is ChunkState.SEALED
    assert not bench.service.calls(Call.END)


def test_two_rounds_may_be_needed(bench):
    bench.service.script(Call.LOOK_UP, *[FORGETS_ONE] * 2)
    bench.run(visit := bench.visit(3))
    assert bench.state(visit) is VisitState.READY


def test_without_a_list_the_receipts_decide(bench):
    bench.service.script(Call.LOOK_UP, Reports({"sequences": None}))
    bench.service.script(Call.END, Reports({"sequences": None}))
    bench.run(visit := bench.visit(2))
    assert len(bench.service.calls(Call.UPLOAD)) == 2
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("listed", [{0, 2}, {0, 1, 2, 3}, set()])
def test_another_list_after_end_needs_a_person_and_keeps_everything(bench, listed):
    bench.service.script(Call.END, Reports({"sequences": frozenset(listed)}))
    bench.run(visit := bench.visit(3))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "chunks_missing")
    assert len(list(bench.layout.sealed_chunks(visit))) == 3


@pytest.mark.parametrize("cause", CAUSES)
def test_the_check_is_repeated_until_it_is_answered(bench, cause):
    bench.service.script(Call.LOOK_UP, *[Answers(TryLater(cause))] * 3)
    bench.run(visit := bench.visit(2))
    assert kinds(bench).index(Call.END) == 1 + 2 + 4
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("answer", [*map(TryLater, CAUSES), ENDED_BEFORE])
def test_an_end_that_took_effect_under_a_lost_answer_is_found_and_not_repeated(bench, answer):
    bench.service.script(Call.END, DoneButAnswered(answer))
    bench.run(visit := bench.visit(2))
    assert len(bench.service.calls(Call.END)) == 1
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("answer", [*map(TryLater, CAUSES), ENDED_BEFORE])
def test_an_end_that_took_no_effect_is_never_assumed(bench, answer):
    bench.service.script(Call.END, Answers(answer))
    bench.run(visit := bench.visit(2))
    assert len(bench.service.calls(Call.END)) == 2
    assert bench.state(visit) is VisitState.READY


def test_the_question_after_a_lost_end_is_repeated_until_it_is_answered(bench):
    visit = sent(bench)
    bench.step(visit)
    bench.service.script(Call.END, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, *[Answers(TryLater(DelayCause.UNREACHABLE))] * 3)
    bench.run(visit)
    assert len(bench.service.calls(Call.END)) == 1
    assert bench.state(visit) is VisitState.READY


def test_a_server_that_refuses_end_and_calls_the_session_open_is_asked_ever_more_slowly(bench):
    bench.service.script(Call.END, *[Answers(ENDED_BEFORE)] * 8)
    began = bench.clock()
    bench.run(visit := bench.visit(1))
    assert bench.clock() - began == timedelta(seconds=1 + 2 + 4 + 8 + 16 + 32 + 60 + 60)
    assert bench.state(visit) is VisitState.READY


def test_a_list_that_came_short_after_a_lost_end_revokes_receipts_too(bench):
    visit = sent(bench, 2)
    bench.step(visit)
    bench.service.script(Call.END, Answers(TryLater(DelayCause.TIMED_OUT)))
    bench.service.script(Call.LOOK_UP, FORGETS_ONE)
    bench.run(visit)
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, 1, 1]
    assert bench.delivered(visit) == [[body_of(0), body_of(1)]]
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("call", [Call.LOOK_UP, Call.END])
def test_a_refusal_at_the_end_needs_a_person(bench, call):
    bench.service.script(call, Answers(Refused(RefusalReason.WRONG_ADDRESS, 404)))
    bench.run(visit := bench.visit(2))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "wrong_address")
    assert not bench.service.calls(Call.END) or call is Call.END


def test_a_refusal_after_a_lost_end_needs_a_person(bench):
    visit = sent(bench)
    bench.step(visit)
    bench.service.script(Call.END, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, Answers(Refused(RefusalReason.WRONG_ADDRESS, 404)))
    bench.run(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "wrong_address")


def test_a_session_lost_under_end_is_made_good(bench):
    visit = sent(bench)
    bench.step(visit)
    bench.service.script(Call.END, Answers(TryLater(DelayCause.TIMED_OUT)))
    bench.service.script(Call.LOOK_UP, Answers(SessionLost("session_expired")))
    bench.run(visit)
    assert len(bench.service.posted) == 2
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("call", [Call.LOOK_UP, Call.END])
def test_sign_in_at_the_end_is_waited_for_and_the_check_made_again(bench, call):
    bench.service.script(call, Answers(SignInNeeded()))
    visit = bench.visit(1)
    bench.run(visit)
    assert bench.state(visit) is VisitState.SIGNED_OUT
    assert bench.parts(visit)[0].state is PartState.OPEN
    before = len(bench.service.journal)
    bench.uploader.release(visit)
    bench.run(visit)
    assert kinds(bench)[before:] == [Call.LOOK_UP, Call.END, Call.LOOK_UP]
    assert bench.state(visit) is VisitState.READY


def test_sign_in_after_a_lost_end_is_waited_for(bench):
    visit = sent(bench)
    bench.step(visit)
    bench.service.script(Call.END, DoneButAnswered())
    bench.service.script(Call.LOOK_UP, Answers(SignInNeeded()))
    bench.run(visit)
    assert bench.state(visit) is VisitState.SIGNED_OUT
    bench.uploader.release(visit)
    bench.run(visit)
    assert len(bench.service.calls(Call.END)) == 1
    assert bench.state(visit) is VisitState.READY


def test_a_session_that_somebody_ended_with_every_chunk_in_it_is_taken_as_ended(bench):
    visit = sent(bench)
    bench.service.sessions[bench.parts(visit)[0].session_id].is_ended = True
    bench.run(visit)
    assert not bench.service.calls(Call.END)
    assert bench.state(visit) is VisitState.READY


def test_a_session_that_somebody_ended_too_early_is_replaced(bench):
    visit = sent(bench)
    session = bench.service.sessions[bench.parts(visit)[0].session_id]
    session.is_ended = True
    del session.slots[2]
    bench.run(visit)
    assert len(bench.service.posted) == 2
    assert bench.delivered(visit) == [[body_of(0), body_of(1), body_of(2)]]
    assert bench.state(visit) is VisitState.READY


def test_a_visit_is_processing_as_soon_as_end_is_answered(bench):
    visit = sent(bench)
    bench.step(visit)
    bench.step(visit)
    bench.uploader.next_attempt(visit)
    assert bench.state(visit) is VisitState.PROCESSING


def test_asking_again_makes_a_waiting_check_due_at_the_latest_when_all_is_quiet(bench):
    visit = sent(bench)
    bench.service.script(Call.LOOK_UP, Answers(TryLater(DelayCause.BUSY, timedelta(hours=1))))
    bench.step(visit)
    bench.uploader.release(visit)
    assert bench.step(visit) == Wait(bench.clock() + timedelta(seconds=5))
    assert bench.parts(visit)[0].failures == 0


def test_a_part_that_cannot_be_ended_does_not_hold_up_the_parts_after_it(bench):
    visit = bench.begin()
    bench.seal(visit)
    bench.run(visit)
    bench.clock.advance(minutes=50)
    bench.service.script(Call.END, Reports({"sequences": frozenset()}))
    bench.seal(visit)
    bench.finish(visit)
    bench.run(visit)
    assert [part.state for part in bench.parts(visit)] == [PartState.STUCK, PartState.SETTLED]
    assert bench.delivered(visit) == [[body_of(0)], [body_of(1)]]
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "chunks_missing")
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert isinstance(bench.step(visit), Idle)


@pytest.mark.parametrize(
    ("call", "faults"),
    [
        (Call.UPLOAD, [None, None, Answers(SessionLost("session_not_found"))]),
        (Call.LOOK_UP, [FORGETS_ONE]),
        (Call.UPLOAD, [None, Answers(SignInNeeded())]),
    ],
)
def test_what_is_sent_again_after_an_answer_does_not_hold_up_end(bench, call, faults):
    bench.service.script(call, *faults)
    began = bench.clock()
    bench.run(visit := bench.visit(3))
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.clock() == began
    assert bench.state(visit) is VisitState.READY

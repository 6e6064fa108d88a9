"""Polling survives every error and takes no "failed" at its first word."""

from datetime import timedelta
from itertools import pairwise

import pytest

from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, SignInNeeded, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Wait
from tests.fakes.voice_service import Answers, Call, Reports

WORKING = {"result": None, "status": "processing", "transcript": None}
FAILED = {"result": ResultStatus.FAILED, "status": "failed", "transcript": None}
GOOD = {"result": ResultStatus.COMPLETED, "status": "completed", "transcript": "words"}
WORDLESS = {"result": ResultStatus.PARTIAL, "status": "partial", "transcript": ""}


def ended(bench):
    """Deliver a visit up to its first look for a result."""
    visit = bench.visit(1)
    bench.run(visit, until=lambda: bench.is_processing(visit))
    return visit


def say(bench, *reports):
    bench.service.script(Call.LOOK_UP, *[Reports(report) for report in reports])


def looks(bench):
    return len(bench.service.calls(Call.LOOK_UP)) - 1  # one was the check before End


def test_the_result_is_asked_for_every_second_then_less_often_for_ever(bench):
    visit, ended_at, asked = ended(bench), bench.clock(), []
    bench.service.result.update(WORKING)
    for _ in range(600):
        if isinstance(task := bench.step(visit), Wait):
            bench.clock.move_to(task.until)
        else:
            asked.append((bench.clock() - ended_at).total_seconds())
    pauses = {round(later - earlier) for earlier, later in pairwise(asked)}
    assert pauses == {1, 2, 5, 30}
    assert asked[60] == 60
    assert (asked[180], asked[240]) == (300, 600)
    assert bench.state(visit) is VisitState.PROCESSING


def test_a_held_answer_is_followed_by_the_next_question_at_once(bench):
    visit = ended(bench)
    say(bench, WORKING)
    attempt = bench.uploader.next_attempt(visit)
    outcome = attempt.perform(lambda _: None)
    bench.clock.advance(seconds=14)
    bench.uploader.conclude(attempt, outcome)
    asked = looks(bench)
    bench.step(visit)
    assert looks(bench) == asked + 1


def test_a_growing_transcript_is_shown(bench):
    visit = ended(bench)
    say(bench, WORKING, WORKING | {"transcript": "Good"}, WORKING | {"transcript": "Good morning"})
    bench.run(visit)
    assert [result.transcript for result in bench.told.growing] == ["Good", "Good morning"]
    assert [result.transcript for result in bench.told.final] == ["words"]


@pytest.mark.parametrize("cause", [DelayCause.UNREACHABLE, DelayCause.TIMED_OUT, DelayCause.SERVER_FAULT])
def test_an_error_does_not_end_polling(bench, cause):
    visit = ended(bench)
    bench.service.script(Call.LOOK_UP, *[Answers(TryLater(cause))] * 12)
    bench.run(visit)
    assert looks(bench) == 13
    assert bench.state(visit) is VisitState.READY


def test_a_refusal_does_not_end_polling(bench):
    visit, began = ended(bench), bench.clock()
    bench.service.script(Call.LOOK_UP, Answers(Refused(RefusalReason.WRONG_ADDRESS, 404)))
    bench.run(visit)
    assert bench.clock() - began == timedelta(seconds=30)
    assert bench.state(visit) is VisitState.READY


def test_polling_broken_off_at_shutdown_goes_on_at_once(bench):
    visit = ended(bench)
    bench.cancel(visit)
    bench.step(visit)
    assert looks(bench) == 1


def test_signed_out_while_the_note_is_written_waits_for_sign_in(bench):
    visit = ended(bench)
    bench.service.script(Call.LOOK_UP, Answers(SignInNeeded()))
    bench.run(visit)
    assert bench.state(visit) is VisitState.SIGNED_OUT
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("bad", [FAILED, WORDLESS])
def test_a_bad_result_is_looked_at_three_more_times_in_30_s_before_it_counts(bench, bad):
    visit, began = ended(bench), bench.clock()
    bench.service.result.update(bad)
    bench.run(visit)
    assert looks(bench) == 4
    assert bench.clock() - began == timedelta(seconds=30)
    assert bench.service.asked_for_transcript == [False, False, False, True, False]
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, f"result_{bad['status']}")
    assert [result.status for result in bench.told.final] == [bad["result"]]
    assert list(bench.layout.sealed_chunks(visit))


@pytest.mark.parametrize("is_ledger_lost", [False, True])
@pytest.mark.parametrize("bad", [FAILED, WORDLESS])
def test_a_visit_without_a_note_is_sent_anew_when_a_person_asks(bench, bad, is_ledger_lost):
    visit = ended(bench)
    bench.service.result.update(bad)
    bench.run(visit)
    bench.service.result.update(GOOD)
    if is_ledger_lost:
        bench.close()
        for path in bench.layout.root.glob("ledger*"):
            path.unlink()
        bench.restart()
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.service.posted) == 2
    first, second = (session.slots for session in bench.service.sessions.values())
    assert first == second


def test_a_visit_without_a_note_is_not_sent_anew_unless_a_person_asks(bench):
    visit = ended(bench)
    bench.service.result.update(FAILED)
    bench.run(visit)
    bench.uploader.release(visit, sends_anew=False)
    bench.run(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "result_failed")
    assert len(bench.service.posted) == 1


def test_a_visit_with_a_note_is_not_sent_anew(bench):
    bench.run(visit := bench.visit(3))
    bench.uploader.release(visit)
    bench.run(visit)
    assert (bench.state(visit), len(bench.service.posted)) == (VisitState.READY, 1)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_failure_that_heals_while_it_is_looked_at_brings_the_note(bench, times):
    visit = ended(bench)
    say(bench, *[FAILED] * times)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert not [event for event in bench.told.visits if event.state is VisitState.ATTENTION]


def test_a_failure_that_goes_back_to_work_is_looked_at_anew(bench):
    visit = ended(bench)
    say(bench, FAILED, FAILED, WORKING, WORKING, FAILED, FAILED, FAILED)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_a_text_saved_from_a_spoiled_session_is_a_partial_result(bench):
    visit = ended(bench)
    say(bench, WORDLESS, WORDLESS, {"result": ResultStatus.COMPLETED, "transcript": "saved"})
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert bench.store.result(visit).status is ResultStatus.PARTIAL
    assert bench.store.result(visit).transcript == "saved"


@pytest.mark.parametrize(
    "answer",
    [
        Answers(Refused(RefusalReason.INVALID, 404, "resource_not_found")),
        Reports({"result": None, "transcript": "half a"}),
        Reports({"result": ResultStatus.COMPLETED, "transcript": ""}),
    ],
)
def test_the_look_at_the_transcript_alone_never_holds_up_the_end(bench, answer):
    visit = ended(bench)
    say(bench, FAILED, FAILED)
    bench.service.script(Call.LOOK_UP, answer)
    say(bench, FAILED)
    bench.run(visit)
    assert looks(bench) == 4
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "result_failed")


def test_the_look_at_the_transcript_alone_survives_an_error(bench):
    visit = ended(bench)
    say(bench, FAILED, FAILED)
    bench.service.script(Call.LOOK_UP, Answers(TryLater(DelayCause.TIMED_OUT)))
    bench.run(visit)
    assert bench.service.asked_for_transcript[-2:] == [True, True]
    assert bench.state(visit) is VisitState.READY


def test_a_partial_result_with_a_text_is_good(bench):
    visit = ended(bench)
    bench.service.result.update(WORDLESS | {"transcript": "most of it"})
    bench.run(visit)
    assert looks(bench) == 1
    assert bench.state(visit) is VisitState.READY


def test_a_note_without_a_transcript_is_good(bench):
    visit = ended(bench)
    note = Document("soap", "success", "# Note")
    bench.service.result.update(WORDLESS | {"documents": (note,)})
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert bench.store.result(visit).documents == (note,)


def test_an_expired_result_has_the_part_sent_again(bench):
    visit = ended(bench)
    say(bench, {"result": ResultStatus.EXPIRED, "status": "expired"})
    bench.run(visit)
    assert len(bench.service.posted) == 2
    assert bench.state(visit) is VisitState.READY


def test_a_server_where_everything_expires_needs_a_person_in_the_end(bench):
    bench.service.result.update(result=ResultStatus.EXPIRED, status="expired")
    bench.run(visit := bench.visit(1))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "sessions_lost")
    assert len(bench.service.posted) == 3


def test_asking_again_has_the_next_look_at_once(bench):
    visit = ended(bench)
    bench.service.script(Call.LOOK_UP, Answers(TryLater(DelayCause.BUSY, timedelta(hours=1))))
    bench.step(visit)
    bench.uploader.release(visit)
    bench.run(visit)
    assert looks(bench) == 2
    assert bench.state(visit) is VisitState.READY

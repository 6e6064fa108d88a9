"""The program dies at any moment of a delivery, and the next start completes it."""

import pytest

from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from tests.fakes.voice_service import Answers, Call, Forgets, Reports, SessionGone
from tests.integration.upload.delivery_bench import body_of

STEPS = 14


def die(bench, visit, moment):
    """Crash before the request, while it is on its way, or before its outcome is recorded."""
    attempt = bench.uploader.next_attempt(visit)
    if moment != "before the request" and isinstance(attempt, Attempt):
        attempt.perform(lambda _: None)
    bench.restart()


def advance(bench, visit, steps):
    for _ in range(steps):
        task = bench.step(visit)
        if not isinstance(task, Attempt):
            bench.clock.advance(seconds=2)


def assert_delivered_once(bench, visit, chunks):
    assert bench.state(visit) is VisitState.READY
    assert bench.delivered(visit) == [[body_of(number) for number in range(chunks)]]
    last = bench.parts(visit)[0].session_id
    assert bench.service.sessions[last].times_ended == 1
    assert bench.service.journal[-1] == (Call.LOOK_UP, last, None)


@pytest.mark.parametrize("moment", ["before the request", "before its outcome is recorded"])
@pytest.mark.parametrize("steps", range(8))
def test_a_crash_at_any_step_of_a_delivery_costs_nothing(bench, steps, moment):
    visit = bench.visit(3)
    advance(bench, visit, steps)
    die(bench, visit, moment)
    bench.run(visit)
    assert_delivered_once(bench, visit, 3)


@pytest.mark.parametrize("steps", range(STEPS))
def test_a_crash_at_any_step_of_a_troubled_delivery_costs_nothing(bench, steps):
    bench.service.script(Call.CREATE, Answers(TryLater(DelayCause.TIMED_OUT)))
    bench.service.script(Call.UPLOAD, None, Answers(TryLater(DelayCause.SERVER_FAULT)), SessionGone())
    bench.service.script(Call.LOOK_UP, None, Forgets(frozenset({0})))
    bench.service.script(Call.END, Answers(TryLater(DelayCause.TIMED_OUT)))
    visit = bench.visit(2)
    advance(bench, visit, steps)
    die(bench, visit, "before its outcome is recorded")
    bench.run(visit)
    assert_delivered_once(bench, visit, 2)


def test_a_crash_after_every_single_step_costs_nothing_either(bench):
    visit = bench.visit(3)
    for _ in range(60):
        if bench.state(visit) is VisitState.READY:
            break
        advance(bench, visit, 1)
        bench.restart()
    assert_delivered_once(bench, visit, 3)


def test_a_recording_cut_off_by_a_crash_is_delivered_and_ended(bench):
    visit = bench.begin()
    bench.seal(visit, 2)
    bench.step(visit)
    bench.restart()
    assert bench.store.visit(visit).is_interrupted
    bench.run(visit)
    assert_delivered_once(bench, visit, 2)


def lose_the_ledger(bench):
    bench.close()
    for path in bench.layout.root.glob("ledger*"):
        path.unlink()
    bench.restart()


@pytest.mark.parametrize("steps", range(8))
def test_a_lost_ledger_never_sends_a_visit_twice(bench, steps):
    visit = bench.visit(3)
    advance(bench, visit, steps)
    lose_the_ledger(bench)
    bench.run(visit)
    assert len(bench.service.posted) == 1
    assert_delivered_once(bench, visit, 3)


@pytest.mark.parametrize("report", [{}, {"session_id": "its-own"}])
def test_a_lost_ledger_asks_nothing_about_a_visit_whose_note_is_here(bench, report):
    bench.service.script(Call.CREATE, Reports(report))
    bench.run(visit := bench.visit(3))
    asked = len(bench.service.journal)
    lose_the_ledger(bench)
    assert bench.state(visit) is VisitState.READY  # told by the folder alone
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.service.journal) == asked


@pytest.mark.parametrize(
    ("call", "fault", "reason"),
    [
        (Call.CREATE, Answers(Refused(RefusalReason.LIMIT_REACHED, 400)), "limit_reached"),
        (Call.UPLOAD, Answers(Refused(RefusalReason.TOO_LARGE, 413)), "chunk_refused"),
        (Call.LOOK_UP, Forgets(frozenset({1})), "chunks_missing"),
        (Call.LOOK_UP, Reports({"result": ResultStatus.FAILED, "is_ended": True}), "result_failed"),
    ],
)
def test_a_lost_ledger_leaves_a_visit_that_waits_for_a_person_waiting(bench, call, fault, reason):
    bench.service.script(call, *[fault] * 9)
    bench.run(visit := bench.visit(3))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, reason)
    asked = len(bench.service.journal)
    lose_the_ledger(bench)
    bench.run(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, reason)
    assert len(bench.service.journal) == asked


def test_a_refused_chunk_is_sent_again_after_a_lost_ledger_once_a_person_asks(bench):
    bench.service.script(Call.UPLOAD, None, Answers(Refused(RefusalReason.TOO_LARGE, 413)))
    bench.run(visit := bench.visit(3))
    lose_the_ledger(bench)
    bench.uploader.release(visit)
    bench.run(visit)
    assert_delivered_once(bench, visit, 3)
    asked = len(bench.service.journal)
    lose_the_ledger(bench)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.service.journal) == asked

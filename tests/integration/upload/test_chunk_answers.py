"""Every answer an upload can get (voice-api.md 12.1), and what becomes of the chunk and its visit."""

from datetime import timedelta

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader
from tests.fakes.voice_service import Answers, Call, DoneButAnswered
from tests.integration.upload.delivery_bench import body_of

WRONG_FORMAT = Answers(Refused(RefusalReason.WRONG_FORMAT, 400))
HUNG = Answers(TryLater(DelayCause.TIMED_OUT))


def opened(bench, chunks=1):
    visit = bench.visit(chunks)
    bench.run(visit, until=lambda: bool(bench.service.calls(Call.CREATE)))
    return visit


def wait_after_step(bench, visit):
    bench.step(visit)
    task = bench.step(visit)
    assert isinstance(task, Wait)
    return task.until - bench.clock()


@pytest.mark.parametrize("cause", [cause for cause in DelayCause if cause is not DelayCause.CANCELLED])
@pytest.mark.parametrize("kind", [Answers, DoneButAnswered])
def test_a_chunk_is_sent_until_it_has_a_receipt(bench, cause, kind):
    bench.service.script(Call.UPLOAD, None, *[kind(TryLater(cause))] * 5)
    bench.run(visit := bench.visit(3))
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, *[1] * 6, 2]
    assert bench.delivered(visit) == [[body_of(0), body_of(1), body_of(2)]]
    assert bench.state(visit) is VisitState.READY


def test_the_pauses_grow_until_the_account_asks_at_its_own_pace_and_begin_anew_after_a_receipt(bench):
    busy = Answers(TryLater(DelayCause.SERVER_FAULT, status=503))
    bench.service.script(Call.UPLOAD, *[busy] * 8, None, busy)
    visit, pauses = opened(bench, 2), []
    while len(pauses) < 10:
        if isinstance(task := bench.step(visit), Wait):
            pauses.append((task.until - bench.clock()).total_seconds())
            bench.clock.move_to(task.until)
    growing, away, (spaced, anew) = pauses[:5], pauses[5:8], pauses[8:]
    assert growing == [1, 2, 4, 8, 16]
    assert away == [30, 30, 30]
    assert 1 < spaced <= 30
    assert anew == 1


def test_the_pause_is_drawn_between_nothing_and_its_bound(bench):
    bench.service.script(Call.UPLOAD, *[Answers(TryLater(DelayCause.BUSY))] * 3)
    bench.dice.share = 0.25
    visit = opened(bench)
    assert wait_after_step(bench, visit) == timedelta(seconds=0.25)
    bench.clock.advance(seconds=1)
    assert wait_after_step(bench, visit) == timedelta(seconds=0.5)
    bench.clock.advance(seconds=1)
    bench.dice.share = 0.0
    bench.step(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (timedelta(seconds=90), timedelta(seconds=90)),
        (timedelta(milliseconds=1), timedelta(seconds=1)),
        (timedelta(days=2), timedelta(hours=1)),
    ],
)
def test_the_server_may_ask_for_a_longer_pause_up_to_an_hour(bench, asked, given):
    bench.service.script(Call.UPLOAD, Answers(TryLater(DelayCause.BUSY, asked, 429)))
    assert wait_after_step(bench, opened(bench)) == given


def test_a_trouble_is_shown_while_it_lasts(bench):
    bench.service.script(Call.UPLOAD, Answers(TryLater(DelayCause.UNREACHABLE)))
    visit = opened(bench)
    bench.step(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.WAITING, "unreachable")
    assert bench.chunks(visit)[0].state is ChunkState.BACKING_OFF
    bench.clock.advance(seconds=1)
    bench.step(visit)
    assert bench.state(visit) is VisitState.UPLOADING
    assert bench.chunks(visit)[0].failures == 0
    assert bench.chunks(visit)[0].attempts == 2


@pytest.mark.parametrize(
    "outcome",
    [
        Receipt(status=201),
        TryLater(DelayCause.BUSY, status=429),
        Refused(RefusalReason.TOO_LARGE, 413),
        Refused(RefusalReason.WRONG_FORMAT, 400),
        Refused(RefusalReason.WRONG_ADDRESS, 404),
        SessionLost("session_expired", 410),
        SignInNeeded(401),
    ],
)
def test_every_answer_leaves_its_number_and_its_time_with_the_chunk(bench, outcome):
    visit = opened(bench)
    attempt = bench.uploader.next_attempt(visit)
    asked_at = bench.clock()
    bench.clock.advance(seconds=0.4)
    bench.uploader.conclude(attempt, outcome)
    (chunk,) = bench.chunks(visit)
    assert (chunk.asked_at, chunk.answered_at, chunk.answer_status) == (
        asked_at,
        bench.clock(),
        outcome.status,
    )


def test_an_attempt_without_an_answer_leaves_none_not_even_an_earlier_one(bench):
    bench.service.script(
        Call.UPLOAD, Answers(TryLater(DelayCause.BUSY, status=429)), Answers(TryLater(DelayCause.TIMED_OUT))
    )
    visit = opened(bench)
    bench.step(visit)
    assert bench.chunks(visit)[0].answer_status == 429
    bench.clock.advance(seconds=2)
    bench.step(visit)
    (chunk,) = bench.chunks(visit)
    assert (chunk.asked_at, chunk.answered_at, chunk.answer_status) == (bench.clock(), None, None)


def test_signed_out_parks_every_visit_and_deletes_nothing(bench):
    visit, other = opened(bench, 2), bench.visit(1)
    bench.service.script(Call.UPLOAD, None, Answers(SignInNeeded()))
    bench.run(visit)
    assert bench.uploader.is_parked
    assert isinstance(bench.step(other), Idle)
    assert bench.state(visit) is VisitState.SIGNED_OUT
    assert [chunk.state for chunk in bench.chunks(visit)] == [ChunkState.UPLOADED, ChunkState.SEALED]
    assert len(list(bench.layout.sealed_chunks(visit))) == 2
    bench.uploader.release(visit)
    bench.run(visit)
    bench.run(other)
    assert bench.state(visit) is bench.state(other) is VisitState.READY


def test_signed_out_while_recording_does_not_touch_the_recording(bench):
    bench.service.script(Call.UPLOAD, Answers(SignInNeeded()))
    visit = bench.begin()
    bench.seal(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.RECORDING


def test_signed_out_is_told_only_of_a_visit_that_has_something_to_send(bench):
    visit, idle = opened(bench), bench.begin()
    bench.finish(idle)
    other = bench.visit(1)
    bench.service.script(Call.UPLOAD, Answers(SignInNeeded()))
    bench.run(visit)
    assert isinstance(bench.step(idle), Idle)
    assert isinstance(bench.step(other), Idle)
    assert (bench.state(idle), bench.state(other)) == (VisitState.SAVED, VisitState.SIGNED_OUT)


def test_a_wrong_format_is_sent_once_without_its_type(bench):
    bench.service.script(Call.UPLOAD, WRONG_FORMAT)
    bench.run(visit := bench.visit(2))
    assert bench.service.content_types == [True, False, True]
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize(
    ("answers", "tries"),
    [
        ([WRONG_FORMAT, WRONG_FORMAT], 2),
        ([Answers(Refused(RefusalReason.TOO_LARGE, 413))], 1),
        ([Answers(Refused(RefusalReason.INVALID, 422))], 1),
        ([HUNG, Answers(Refused(RefusalReason.INVALID, 400))], 2),
    ],
)
def test_a_refused_chunk_is_parked_the_others_go_on_and_the_visit_is_not_ended(bench, answers, tries):
    bench.service.script(Call.UPLOAD, None, *answers)
    bench.run(visit := bench.visit(4))
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, *[1] * tries, 2, 3]
    states = [chunk.state for chunk in bench.chunks(visit)]
    assert states == [ChunkState.UPLOADED, ChunkState.BLOCKED, ChunkState.UPLOADED, ChunkState.UPLOADED]
    assert not bench.service.calls(Call.END)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "chunk_refused")


def test_a_person_can_have_a_visit_with_a_parked_chunk_sent_again_as_a_whole(bench):
    bench.service.script(Call.UPLOAD, Answers(Refused(RefusalReason.TOO_LARGE, 413)))
    bench.run(visit := bench.visit(2))
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.delivered(visit) == [[body_of(0), body_of(1)]]
    assert bench.state(visit) is VisitState.READY


def test_a_person_can_have_a_parked_chunk_sent_again_while_the_visit_is_recorded(bench):
    bench.service.script(Call.UPLOAD, Answers(Refused(RefusalReason.TOO_LARGE, 413)))
    visit = bench.begin()
    bench.seal(visit, 2)
    bench.run(visit)
    bench.uploader.release(visit)
    bench.run(visit)
    assert [number for _, _, number in bench.service.calls(Call.UPLOAD)] == [0, 1, 0]
    bench.finish(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_a_chunk_parked_while_recording_is_told_after_finish(bench):
    bench.service.script(Call.UPLOAD, Answers(Refused(RefusalReason.TOO_LARGE, 413)))
    visit = bench.begin()
    bench.seal(visit, 2)
    bench.run(visit)
    assert bench.state(visit) is VisitState.RECORDING
    bench.finish(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.ATTENTION


def test_a_wrong_address_stops_the_visit_and_keeps_the_chunk(bench):
    bench.service.script(Call.UPLOAD, Answers(Refused(RefusalReason.WRONG_ADDRESS, 405)))
    bench.run(visit := bench.visit(2))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "wrong_address")
    assert bench.chunks(visit)[0].state is ChunkState.SEALED
    assert len(bench.service.calls(Call.UPLOAD)) == len(bench.service.calls(Call.CREATE)) == 1


def test_a_chunk_broken_off_at_shutdown_is_due_again_without_a_failure(bench):
    visit = opened(bench)
    bench.cancel(visit)
    (chunk,) = bench.chunks(visit)
    assert (chunk.state, chunk.failures, chunk.due_at) == (ChunkState.SEALED, 0, None)
    assert bench.state(visit) is VisitState.UPLOADING


@pytest.mark.parametrize("ending", ["times out", "is broken off", "is cut off by a crash"])
def test_the_check_and_end_wait_until_an_abandoned_upload_cannot_be_open_any_more(bench, ending):
    visit = opened(bench)
    if ending == "times out":
        bench.service.script(Call.UPLOAD, DoneButAnswered())
        bench.dice.share = 0.0
        bench.step(visit)
    elif ending == "is broken off":
        bench.cancel(visit)
    else:
        bench.uploader.next_attempt(visit)
        bench.restart()
    began = bench.clock()
    bench.step(visit)
    assert bench.chunks(visit)[0].state is ChunkState.UPLOADED
    bench.uploader.release(visit)
    assert bench.step(visit) == Wait(began + timedelta(seconds=5))
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_asking_again_makes_a_waiting_chunk_due_at_once_with_its_first_pause(bench):
    busy = Answers(TryLater(DelayCause.BUSY, timedelta(hours=1)))
    bench.service.script(Call.UPLOAD, busy, Answers(TryLater(DelayCause.BUSY)))
    visit = opened(bench)
    assert wait_after_step(bench, visit) == timedelta(hours=1)
    bench.uploader.release(visit)
    assert wait_after_step(bench, visit) == timedelta(seconds=1)


@pytest.mark.parametrize("steps", range(6))
def test_asking_again_while_a_request_is_in_flight_is_harmless(bench, steps):
    visit = bench.visit(2)
    for _ in range(steps):
        bench.step(visit)
    attempt = bench.uploader.next_attempt(visit)
    outcome = attempt.perform(lambda _: None)
    bench.uploader.release(visit)
    bench.uploader.conclude(attempt, outcome)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.service.calls(Call.END)) == 1


def test_an_uploader_begins_with_delivery_released(bench):
    assert isinstance(bench.uploader, Uploader)
    assert not bench.uploader.is_parked

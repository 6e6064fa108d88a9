"""A session the server no longer has: the part goes into a new one, by itself and in order."""

from datetime import timedelta

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, SessionLost, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call, SessionGone
from tests.integration.upload.delivery_bench import body_of

GONE = SessionGone()
CODES = ("session_not_found", "session_expired", "session_ended", "session_completed", None)


def numbers(bench):
    return [number for _, _, number in bench.service.calls(Call.UPLOAD)]


@pytest.mark.parametrize("code", CODES)
def test_the_whole_part_goes_into_a_new_session_from_its_first_chunk(bench, code):
    bench.service.script(Call.UPLOAD, None, None, Answers(SessionLost(code)))
    bench.run(visit := bench.visit(4))
    assert numbers(bench) == [0, 1, 2, 0, 1, 2, 3]
    assert bench.delivered(visit) == [[body_of(number) for number in range(4)]]
    assert len(bench.service.posted) == 2
    assert len(bench.service.calls(Call.END)) == 1
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize("where", [Call.LOOK_UP, Call.END])
def test_a_session_lost_at_its_end_is_made_good(bench, where):
    bench.service.script(where, GONE)
    bench.run(visit := bench.visit(2))
    assert bench.delivered(visit) == [[body_of(0), body_of(1)]]
    assert bench.state(visit) is VisitState.READY


def test_a_session_lost_while_its_note_is_written_is_made_good(bench):
    bench.service.script(Call.LOOK_UP, None, GONE)
    visit = bench.visit(2)
    bench.run(visit, until=lambda: len(bench.service.posted) > 1)
    assert VisitState.SAVED in [visit.state for visit in bench.told.visits]
    bench.run(visit)
    assert bench.delivered(visit) == [[body_of(0), body_of(1)]]
    assert bench.state(visit) is VisitState.READY


def test_three_sessions_lost_without_a_receipt_need_a_person(bench):
    bench.service.script(Call.UPLOAD, *[GONE] * 3)
    bench.run(visit := bench.visit(2))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "sessions_lost")
    assert len(bench.service.posted) == 3
    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_a_receipt_makes_the_count_of_lost_sessions_begin_anew(bench):
    bench.service.script(Call.UPLOAD, GONE, GONE, None, GONE, None, None, GONE)
    bench.run(visit := bench.visit(3))
    assert len(bench.service.posted) == 5
    assert bench.state(visit) is VisitState.READY


def test_receipts_that_only_make_up_for_lost_ones_are_no_progress(bench):
    bench.service.script(Call.END, *[GONE] * 9)
    bench.run(visit := bench.visit(2))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "sessions_lost")
    assert len(bench.service.posted) == 3


def test_a_delay_of_a_chunk_that_is_sent_again_makes_it_no_progress(bench):
    busy = Answers(TryLater(DelayCause.SERVER_FAULT))
    bench.service.script(Call.UPLOAD, None, None, *[busy, None, None] * 8)
    bench.service.script(Call.END, *[GONE] * 9)
    bench.run(visit := bench.visit(2))
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "sessions_lost")
    assert len(bench.service.posted) == 3


def test_a_session_lost_between_two_tries_of_a_chunk_is_made_good(bench):
    bench.service.script(Call.UPLOAD, None, Answers(TryLater(DelayCause.SERVER_FAULT)), GONE)
    bench.run(visit := bench.visit(2))
    assert numbers(bench) == [0, 1, 1, 0, 1]
    assert bench.state(visit) is VisitState.READY


def test_a_parked_chunk_gets_its_chance_in_the_new_session(bench):
    refused = Answers(Refused(RefusalReason.INVALID, 400))
    bench.service.script(Call.UPLOAD, refused, GONE)
    bench.run(visit := bench.visit(2))
    assert bench.delivered(visit) == [[body_of(0), body_of(1)]]
    assert bench.state(visit) is VisitState.READY


def deliver_slowly(bench, visit, seconds_a_chunk):
    """Deliver with uploads that take their time."""
    for _ in range(900):
        before = len(bench.service.calls(Call.UPLOAD))
        bench.run(visit, until=lambda: len(bench.service.calls(Call.UPLOAD)) > before)  # noqa: B023
        if bench.state(visit) in (VisitState.READY, VisitState.ATTENTION):
            return
        bench.clock.advance(seconds=seconds_a_chunk)


@pytest.mark.parametrize("seconds_a_chunk", [65, 180, 290])
def test_a_part_that_expires_again_is_split_in_half_or_so_that_it_fits(bench, seconds_a_chunk):
    bench.service.enforces_expiry = True
    bench.service.lifetime = timedelta(minutes=10)
    visit = bench.visit(12)
    bench.run(visit, until=lambda: bool(bench.service.calls(Call.CREATE)))
    for _ in range(12):  # all of it gets its place in one session
        bench.step(visit)
    bench.service.sessions[bench.parts(visit)[0].session_id].is_gone = True
    deliver_slowly(bench, visit, seconds_a_chunk)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.parts(visit)) > 1
    delivered = [body for part in bench.delivered(visit) for body in part]
    assert delivered == [body_of(number) for number in range(12)]
    for part in bench.parts(visit):
        sequences = [chunk.sequence for chunk in bench.chunks(visit) if chunk.part == part.part]
        assert sequences == list(range(len(sequences)))


def test_a_part_that_others_follow_is_not_split_and_keeps_its_place(bench):
    visit = bench.begin()
    bench.seal(visit)
    bench.run(visit)
    bench.clock.advance(minutes=50)
    bench.run(visit, until=lambda: bench.is_processing(visit))
    bench.seal(visit)
    bench.service.result["status"], bench.service.result["result"] = "processing", None
    bench.run(visit, until=lambda: len(bench.service.calls(Call.UPLOAD)) == 2)
    bench.service.sessions[bench.parts(visit)[0].session_id].is_gone = True
    bench.seal(visit)
    bench.run(visit, until=lambda: len(bench.service.posted) == 3 and bench.is_processing(visit))
    bench.seal(visit)
    bench.finish(visit)
    bench.service.result.update(status="completed", result="completed")
    bench.run(visit)
    assert bench.delivered(visit) == [[body_of(0)], [body_of(1), body_of(2), body_of(3)]]


def test_more_parts_to_give_up_than_are_looked_at_in_a_row_are_given_up_all_the_same(bench):
    visit = bench.visit(1)
    for number in range(20):
        bench.store.plan_part(visit, number, SessionId(f"ses_{number}"))
        bench.store.note_part(visit, number, lost_sessions=3)
    bench.run(visit)
    assert bench.state(visit) is VisitState.ATTENTION
    assert bench.service.journal == []

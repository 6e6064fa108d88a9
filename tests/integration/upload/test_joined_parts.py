"""The parts of a visit belong together: linked at the server, joined here, judged as one."""

from datetime import timedelta

import pytest

from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.upload_outcome import RefusalReason, Refused
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call
from tests.integration.upload.paced_visit import all_delivered, parts_of, record


def test_the_result_of_every_part_is_waited_for_and_the_worst_speaks(bench):
    bench.service.lifetime = timedelta(seconds=25)
    visit = bench.begin()
    record(bench, visit, 2)
    bench.finish(visit)
    bench.service.result.update(result=ResultStatus.FAILED, status="failed", transcript=None)
    bench.run(visit)
    assert bench.state(visit) is VisitState.ATTENTION
    assert bench.store.result(visit).status is ResultStatus.FAILED


def test_each_part_names_the_visit_and_the_session_before_it(bench):
    bench.service.lifetime = timedelta(seconds=50)
    visit = bench.begin()
    record(bench, visit, 5)
    first, second, third = bench.service.orders
    assert {order.visit for order in bench.service.orders} == {visit}
    assert first.previous_session is None
    assert (second.previous_session, third.previous_session) == (first.session_id, second.session_id)


def test_a_growing_text_stands_behind_the_results_of_the_parts_before(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 5)
    bench.run(visit)
    bench.service.result.update(result=None, status="processing", transcript="more")
    bench.finish(visit)
    bench.run(visit, until=lambda: bool(bench.told.growing))
    assert bench.told.growing[0].transcript == "words\nmore"


def test_a_part_that_was_given_up_holds_up_no_other_and_is_made_good_when_a_person_asks(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 5)
    bench.service.result.update(result=None, status="processing")
    first = bench.parts(visit)[0]
    bench.service.sessions[first.session_id].is_gone = True
    bench.service.script(Call.CREATE, Answers(Refused(RefusalReason.LIMIT_REACHED, 400)))
    bench.run(visit, until=lambda: bench.parts(visit)[0].state is PartState.STUCK)
    record(bench, visit, 5)
    assert parts_of(bench, visit) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
    bench.finish(visit)
    bench.service.result.update(result="completed", status="completed")
    bench.run(visit)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, "limit_reached")
    assert bench.store.result(visit).transcript == "words\nwords"

    bench.uploader.release(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert all_delivered(bench, visit, 10)
    assert bench.store.result(visit).transcript == "words\nwords\nwords"
    assert bench.service.orders[-1].previous_session is None


@pytest.mark.parametrize("status", ["partial", "failed"])
def test_what_is_said_of_one_part_is_said_of_the_visit(bench, status):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 4)
    text = "words" if status == "partial" else None
    bench.service.result.update(result=ResultStatus(status), status=status, transcript=text)
    bench.clock.advance(minutes=2)
    bench.run(visit, until=lambda: bench.parts(visit)[0].state is PartState.SETTLED)
    bench.service.result.update(result=ResultStatus.COMPLETED, status="completed", transcript="words")
    bench.seal(visit)
    bench.finish(visit)
    bench.run(visit)
    assert bench.store.result(visit).status is ResultStatus(status)
    is_good = status == "partial"  # it has a text
    assert bench.state(visit) is (VisitState.READY if is_good else VisitState.ATTENTION)

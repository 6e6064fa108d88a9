"""Whole visits on a server in good health, and while they are still recorded."""

import hashlib

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle
from tests.fakes.voice_service import Call
from tests.integration.upload.delivery_bench import body_of


def test_a_visit_is_created_sent_in_order_checked_ended_and_brings_its_note(bench):
    visit = bench.visit(3, label="Ada")
    bench.run(visit)
    kinds = [(call, number) for call, _, number in bench.service.journal]
    assert kinds == [
        (Call.CREATE, None),
        *((Call.UPLOAD, number) for number in range(3)),
        (Call.LOOK_UP, None),
        (Call.END, 3),
        (Call.LOOK_UP, None),
    ]
    assert bench.delivered(visit) == [[body_of(0), body_of(1), body_of(2)]]
    assert bench.state(visit) is VisitState.READY
    assert [result.transcript for result in bench.told.final] == ["words"]
    assert bench.service.orders[0].label == "Ada"


def test_what_arrives_is_what_was_sealed(bench):
    visit = bench.visit(2)
    bench.run(visit)
    sealed = [chunk.sha256 for chunk in bench.chunks(visit)]
    assert [hashlib.sha256(body).hexdigest() for body in bench.delivered(visit)[0]] == sealed
    assert all(chunk.state is ChunkState.UPLOADED for chunk in bench.chunks(visit))


def test_a_visit_is_delivered_while_it_is_recorded_and_ended_only_after_finish(bench):
    visit = bench.begin()
    for count in (1, 2, 3):
        bench.seal(visit)
        bench.run(visit)
        assert len(bench.service.calls(Call.UPLOAD)) == count
        assert bench.state(visit) is VisitState.RECORDING
    assert not bench.service.calls(Call.END)
    bench.finish(visit)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_a_paused_visit_is_delivered_and_not_ended(bench):
    visit = bench.begin()
    bench.seal(visit)
    bench.shelf.pause(visit)
    bench.run(visit)
    assert [call for call, _, _ in bench.service.journal] == [Call.CREATE, Call.UPLOAD]


def test_a_visit_without_a_chunk_asks_nothing_of_the_server(bench):
    visit = bench.begin()
    assert isinstance(bench.step(visit), Idle)
    bench.finish(visit)
    assert isinstance(bench.step(visit), Idle)
    assert bench.service.journal == []
    assert bench.state(visit) is VisitState.SAVED


def test_two_visits_are_delivered_side_by_side(bench):
    first, second = bench.visit(2), bench.visit(2)
    for _ in range(20):
        bench.step(first)
        bench.step(second)
    assert bench.state(first) is bench.state(second) is VisitState.READY


def test_what_came_is_told_again_where_the_program_stopped_before_it_could(bench):
    visit = bench.visit(1)
    bench.run(visit, until=lambda: bench.is_processing(visit))
    bench.run(visit, until=lambda: bench.parts(visit)[0].state is PartState.SETTLED)
    assert not bench.told.final
    bench.restart()
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    assert len(bench.told.final) == 1


def test_a_finished_visit_needs_nothing_more(bench):
    visit = bench.visit(1)
    bench.run(visit)
    asked = len(bench.service.journal)
    bench.uploader.release(visit)
    assert isinstance(bench.step(visit), Idle)
    assert len(bench.service.journal) == asked


def test_the_bytes_sent_are_told_while_they_go_out(bench):
    visit = bench.visit(1)
    bench.step(visit)
    attempt, told = bench.uploader.next_attempt(visit), []
    bench.uploader.conclude(attempt, attempt.perform(told.append))
    assert told == [attempt.size_bytes] == [len(body_of(0))]

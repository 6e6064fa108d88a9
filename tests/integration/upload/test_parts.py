"""A visit outlives its sessions: the next part begins in time, linked and in order."""

from datetime import timedelta

import pytest

from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle, Wait
from tests.fakes.voice_service import Answers, Call
from tests.integration.upload.paced_visit import all_delivered, parts_of, record


def test_the_next_part_begins_at_four_fifths_of_the_session_announced(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 9)
    assert parts_of(bench, visit) == [0, 0, 0, 0, 1, 1, 1, 1, 2]
    assert [chunk.sequence for chunk in bench.chunks(visit)] == [0, 1, 2, 3, 0, 1, 2, 3, 0]
    bench.finish(visit)
    bench.run(visit)
    assert all_delivered(bench, visit, 9)
    assert [order.part for order in bench.service.orders] == [0, 1, 2]
    assert len({order.visit_started_at for order in bench.service.orders}) == 1
    assert bench.state(visit) is VisitState.READY


def test_the_next_part_begins_after_48_min_of_audio_however_fast_it_goes(bench):
    visit = bench.begin()
    bench.seal(visit, 5, frames=36 * CHUNK_FRAMES)  # 12 min each
    bench.finish(visit)
    bench.run(visit)
    assert parts_of(bench, visit) == [0, 0, 0, 0, 1]
    assert all_delivered(bench, visit, 5)
    assert bench.store.result(visit).transcript == "words\nwords"
    assert bench.state(visit) is VisitState.READY


def test_a_chunk_longer_than_a_part_may_be_is_delivered_all_the_same(bench):
    visit = bench.begin()
    bench.seal(visit, 2, frames=200 * CHUNK_FRAMES)
    bench.finish(visit)
    bench.run(visit)
    assert parts_of(bench, visit) == [0, 1]
    assert bench.state(visit) is VisitState.READY


def test_a_session_that_ends_at_once_takes_one_chunk_at_least(bench):
    bench.service.lifetime = timedelta(microseconds=1)
    visit = bench.begin()
    record(bench, visit, 3)
    bench.finish(visit)
    bench.run(visit)
    assert parts_of(bench, visit) == [0, 1, 2]
    assert bench.state(visit) is VisitState.READY


def test_without_an_announced_end_a_session_lives_an_hour(bench):
    bench.service.lifetime = None
    visit = bench.begin()
    record(bench, visit, 4, seconds_a_chunk=1000)
    assert parts_of(bench, visit) == [0, 0, 0, 1]


def test_a_part_that_is_over_is_ended_while_the_recording_goes_on(bench):
    visit = bench.begin()
    record(bench, visit, 2)
    bench.clock.advance(minutes=48)
    bench.run(visit)
    assert len(bench.service.calls(Call.END)) == 1
    assert bench.parts(visit)[0].state is PartState.SETTLED
    assert bench.state(visit) is VisitState.RECORDING
    assert isinstance(bench.step(visit), Idle)


def test_audio_goes_before_results(bench):
    bench.service.lifetime = timedelta(seconds=25)
    visit = bench.begin()
    record(bench, visit, 2)
    bench.service.result.update(result=None, status="processing")
    asked = len(bench.service.calls(Call.LOOK_UP))
    record(bench, visit, 1)
    assert [call for call, _, _ in bench.service.journal][-1] is Call.UPLOAD
    assert len(bench.service.calls(Call.LOOK_UP)) == asked + 1  # the check before End
    bench.step(visit)
    assert len(bench.service.calls(Call.LOOK_UP)) == asked + 2


def test_a_part_that_waits_with_audio_in_hand_holds_up_the_next(bench):
    bench.service.lifetime = timedelta(seconds=50)
    visit = bench.begin()
    record(bench, visit, 1)
    bench.service.script(Call.UPLOAD, *[Answers(TryLater(DelayCause.SERVER_FAULT))] * 9)
    bench.clock.advance(seconds=20)
    bench.seal(visit)
    bench.step(visit)
    bench.clock.advance(seconds=40)
    bench.seal(visit)
    bench.step(visit)
    assert isinstance(bench.step(visit), Wait)
    assert len(bench.service.posted) == 1
    bench.finish(visit)
    bench.run(visit)
    assert parts_of(bench, visit) == [0, 0, 1]
    assert bench.state(visit) is VisitState.READY


@pytest.mark.parametrize(
    ("longest", "chunks_a_part"),
    [(timedelta(minutes=1), 2), (timedelta(minutes=10), 24), (timedelta(hours=9), 144), (None, 144)],
)
def test_a_part_carries_no_more_audio_than_the_servers_model_takes(bench, longest, chunks_a_part):
    bench.service.longest_session = longest
    visit = bench.visit(chunks_a_part + 1)
    bench.run(visit)
    assert parts_of(bench, visit) == [0] * chunks_a_part + [1]


def test_a_part_gets_no_older_than_the_servers_model_lets_it(bench):
    bench.service.longest_session = timedelta(minutes=10)
    visit = bench.begin()
    record(bench, visit, 10, seconds_a_chunk=60)
    assert parts_of(bench, visit) == [0] * 8 + [1] * 2

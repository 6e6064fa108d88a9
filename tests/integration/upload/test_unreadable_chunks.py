"""What cannot be read from disk: damaged chunks are parked, locked keys are waited for."""

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.upload_outcome import RefusalReason
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Wait
from tests.fakes.voice_service import Call


@pytest.mark.parametrize("spoil", ["remove", "cut"])
def test_a_chunk_that_cannot_be_read_back_is_parked(bench, spoil):
    visit = bench.visit(3)
    path = bench.layout.sealed(bench.chunks(visit)[1].id)
    content = path.read_bytes()
    path.unlink()
    if spoil == "cut":
        path.write_bytes(content[:-20])
    bench.service.withheld.add(1)
    bench.run(visit)
    assert bench.chunks(visit)[1].state is ChunkState.BLOCKED
    assert bench.chunks(visit)[1].reason == RefusalReason.DAMAGED
    assert bench.chunks(visit)[2].state is ChunkState.UPLOADED
    assert bench.state(visit) is VisitState.ATTENTION


def test_a_chunk_that_the_disk_does_not_give_just_now_is_tried_again(bench):
    visit = bench.visit(2)
    bench.run(visit, until=lambda: len(bench.service.calls(Call.UPLOAD)) == 1)
    path = bench.layout.sealed(bench.chunks(visit)[1].id)
    content = path.read_bytes()
    path.unlink()
    path.mkdir()
    bench.step(visit)
    assert bench.chunks(visit)[1].state is ChunkState.BACKING_OFF
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.WAITING, "unreadable")
    assert bench.parts(visit)[0].due_at is None  # nothing was sent: nothing can be open at the server
    path.rmdir()
    path.write_bytes(content)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def lock_keys(bench):
    kept = {path: path.read_bytes() for path in bench.layout.keys.iterdir()}
    for path in kept:
        path.unlink()
    return kept


def unlock_keys(kept):
    for path, content in kept.items():
        path.write_bytes(content)


def test_a_visit_whose_key_is_locked_waits_for_the_key(bench):
    visit = bench.visit(1, label="Ada")
    kept = lock_keys(bench)
    bench.restart()
    bench.run(visit)
    assert bench.service.journal == []
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.WAITING, "locked")
    unlock_keys(kept)
    bench.restart()
    bench.run(visit)
    assert bench.service.orders[0].label == "Ada"
    assert bench.state(visit) is VisitState.READY


def test_a_chunk_whose_key_is_locked_waits_for_the_key(bench):
    visit = bench.visit(1)
    kept = lock_keys(bench)
    bench.restart()
    for _ in range(9):
        if isinstance(task := bench.step(visit), Wait):
            bench.clock.move_to(task.until)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.WAITING, "locked")
    assert not bench.service.calls(Call.UPLOAD)
    unlock_keys(kept)
    bench.restart()
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY


def test_a_result_whose_key_is_locked_is_told_when_the_key_opens(bench):
    visit = bench.visit(1)
    bench.run(
        visit, until=lambda: bench.parts(visit)[:1] and bench.parts(visit)[0].state is PartState.SETTLED
    )
    kept = lock_keys(bench)
    bench.restart()
    bench.run(visit)
    assert bench.state(visit) is VisitState.PROCESSING
    unlock_keys(kept)
    bench.restart()
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY

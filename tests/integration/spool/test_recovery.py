"""The normal path at start: what a crash left becomes an ordinary visit awaiting delivery."""

import os
from contextlib import closing
from datetime import UTC, datetime

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    VISIT,
    names_in,
    noise,
    recorded,
    seal,
    visit_record,
)


@pytest.fixture
def begun(shelf):
    shelf.begin(visit_record())


def leave_open(desk, number, first_frame, *pieces, visit=VISIT):
    """Append to a running chunk and stop there, as a kill does."""
    with closing(desk.files.open(ChunkId(visit, number), first_frame)) as running:
        for pcm in pieces:
            running.append(pcm)


def restarted(new_desk):
    desk = new_desk()
    return desk, recover(desk, wav_from_pcm)


def test_a_running_chunk_becomes_a_sealed_one_and_the_visit_is_closed(desk, shelf, new_desk, begun):
    seal(shelf, 0, 40)
    leave_open(desk, 1, 40, noise(10, 1), noise(5, 2))
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40, 0) + noise(10, 1) + noise(5, 2)
    visit = after.visits.get(VISIT)
    assert (visit.state, visit.is_interrupted, visit.frames) == (VisitState.SAVED, True, 55)
    assert list(after.layout.open_parts(VISIT)) == []


def test_a_visit_is_closed_at_the_time_of_its_last_file_and_not_of_the_start(desk, new_desk, begun):
    leave_open(desk, 0, 0, noise(10))
    then = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
    folder = desk.layout.visit(VISIT)
    for path in (*folder.iterdir(), folder):
        os.utime(path, (then.timestamp(), then.timestamp()))
    after, _ = restarted(new_desk)
    assert after.visits.get(VISIT).finished_at == then


def test_a_visit_that_was_paused_is_closed_too(shelf, new_desk, begun):
    seal(shelf, 0)
    shelf.pause(VISIT)
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert after.visits.get(VISIT).state is VisitState.SAVED


def test_a_visit_that_was_finished_is_left_alone(shelf, new_desk, begun):
    seal(shelf, 0)
    shelf.finish(VISIT, AT)
    after, interrupted = restarted(new_desk)
    assert interrupted == ()
    visit = after.visits.get(VISIT)
    assert (visit.finished_at, visit.is_interrupted) == (AT, False)


def test_of_several_files_of_a_chunk_the_furthest_counts(desk, new_desk, begun):
    leave_open(desk, 0, 0, noise(10))
    leave_open(desk, 0, 0, noise(30))
    leave_open(desk, 0, 0)
    leave_open(desk, 0, 0, noise(20))
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(30)
    assert list(after.layout.open_parts(VISIT)) == []


def test_a_chunk_that_was_in_flight_is_due_again(desk, shelf, new_desk, begun):
    seal(shelf, 0)
    desk.chunks.advance(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_STARTED, attempts=1)
    after, _ = restarted(new_desk)
    (chunk,) = after.chunks.of_visit(VISIT)
    assert (chunk.state, chunk.attempts) == (ChunkState.SEALED, 1)


def test_a_chunk_frozen_without_its_row_is_entered(desk, new_desk, begun):
    desk.files.write_sealed(ChunkId(VISIT, 0), 0, 40, wav_from_pcm(noise(40)))
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40)


def test_an_open_part_beside_its_sealed_chunk_is_dropped_and_not_doubled(desk, shelf, new_desk, begun):
    seal(shelf, 0, 40)
    leave_open(desk, 0, 0, noise(30))
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(40, 0)
    assert list(after.layout.open_parts(VISIT)) == []


def test_a_visit_that_never_held_a_frame_is_forgotten(desk, shelf, new_desk, begun):
    leave_open(desk, 0, 0)
    shelf.declare_gap(VISIT, Gap(0, 5, GapCause.DEVICE_LOST))
    (desk.layout.visit(VISIT) / "000000.chunk.part").write_bytes(b"half of a file's chunk")
    after, interrupted = restarted(new_desk)
    assert interrupted == ()
    with pytest.raises(VisitNotFound):
        after.visits.get(VISIT)
    assert names_in(after.layout.visits) == []


def test_a_running_chunk_torn_in_its_very_first_record_held_no_frame(desk, new_desk, begun):
    leave_open(desk, 0, 0)
    path = desk.layout.open_part(ChunkId(VISIT, 0), 0)
    path.write_bytes(path.read_bytes()[:90])
    after, _ = restarted(new_desk)
    assert names_in(after.layout.visits) == []


def test_something_foreign_in_an_empty_visits_folder_stays_and_does_not_stop_the_start(desk, new_desk, begun):
    (desk.layout.visit(VISIT) / "notes.txt").write_bytes(b"somebody's")
    after, _ = restarted(new_desk)
    assert names_in(after.layout.visit(VISIT)) == ["notes.txt"]
    assert after.visits.all_since() == ()


def test_a_visit_whose_folder_somebody_removed_does_not_stop_the_start(desk, shelf, new_desk, begun):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    for visit in (VISIT, OTHER_VISIT):
        for path in desk.layout.visit(visit).iterdir():
            path.unlink()
        desk.layout.visit(visit).rmdir()
    after, interrupted = restarted(new_desk)
    assert interrupted == (OTHER_VISIT,)
    assert [visit.id for visit in after.visits.all_since()] == [OTHER_VISIT]


def test_odd_names_and_links_in_the_folder_do_not_stop_the_start(desk, shelf, new_desk, tmp_path, begun):
    seal(shelf, 0)
    folder = desk.layout.visit(VISIT)
    (folder / "000001.chunk").mkdir()
    (folder / "000002.0.open").symlink_to(tmp_path / "nothing")
    (folder / "journal-0.rec").mkdir()
    (desk.layout.visits / "lost+found").mkdir()
    (desk.layout.visits / OTHER_VISIT).mkdir()
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40, 0)


def test_a_file_linked_into_a_visit_is_not_taken_for_its_audio(desk, shelf, new_desk, tmp_path, begun):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    stolen = desk.layout.sealed(ChunkId(OTHER_VISIT, 0))
    desk.layout.sealed(ChunkId(VISIT, 0)).symlink_to(stolen)
    after, interrupted = restarted(new_desk)
    assert interrupted == (OTHER_VISIT,)
    assert stolen.exists()
    assert [visit.id for visit in after.visits.all_since()] == [OTHER_VISIT]


def test_several_visits_cut_off_at_once_are_all_closed(desk, shelf, new_desk, begun):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0)
    leave_open(desk, 0, 0, noise(10, 9), visit=OTHER_VISIT)
    after, interrupted = restarted(new_desk)
    assert set(interrupted) == {VISIT, OTHER_VISIT}
    assert recorded(after, OTHER_VISIT) == noise(10, 9)


def test_the_next_visit_is_recorded_as_if_nothing_had_been(desk, new_desk, begun):
    leave_open(desk, 0, 0, noise(10))
    after, _ = restarted(new_desk)
    shelf = Shelf(after)
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    assert shelf.finish(OTHER_VISIT, AT).chunks == 1
    assert Block(recorded(after, OTHER_VISIT)).frames == 40

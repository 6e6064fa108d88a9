"""A visit on its way to disk tells its chunks as they grow and as they are sealed."""

from recorder_gui.domain.captured import Block
from recorder_gui.domain.chunk_lifecycle import ChunkState
from tests.fakes.disk import Fault
from tests.fakes.microphone import numbered
from tests.unit.app.studio import AT, CHUNK_FRAMES, Studio


def track_with(studio: Studio, frames: int):
    track = studio.track(studio.new_visit())
    track.feed([Block(numbered(0, frames))])
    return track


def test_the_running_chunk_is_told_twice_a_second(studio):
    track = track_with(studio, 400)
    for _ in range(25):
        studio.clock.now += 0.04
        track.tell_progress()
    told = studio.listener.chunks
    assert 2 <= len(told) <= 3
    assert {(chunk.state, chunk.frames, chunk.id.number) for chunk in told} == {
        (ChunkState.RECORDING, 400, 0)
    }


def test_a_sealed_chunk_is_told_with_its_facts_and_the_next_one_has_the_next_number(studio):
    track = track_with(studio, CHUNK_FRAMES + 250)
    track.persist_soon()
    track.tell_progress()
    sealed, running = studio.listener.chunks
    assert (sealed.state, sealed.frames, sealed.size_bytes) == (ChunkState.SEALED, 1_000, 2_000)
    assert len(sealed.sha256) == 64
    assert (running.id.number, running.first_frame, running.frames) == (1, 1_000, 250)


def test_the_running_chunk_keeps_its_number_while_the_disk_refuses_the_one_before(studio):
    track = track_with(studio, CHUNK_FRAMES + 250)
    studio.shelf.trouble = Fault.BEFORE
    track.persist_soon()
    track.tell_progress()
    (running,) = studio.listener.chunks
    assert (running.id.number, running.first_frame) == (1, 1_000)


def test_frames_are_on_disk_within_a_tenth_of_a_second(studio):
    track = studio.track(studio.new_visit())
    for tick in range(1, 20):
        track.feed([Block(numbered((tick - 1) * 640, 640))])
        studio.clock.now += 0.04
        track.persist_soon()
        on_disk = len(studio.shelf.safe_frames()) // 2
        assert tick * 640 - on_disk <= 1_600


def test_a_visit_keeps_the_moment_at_which_it_was_asked_to_end(studio):
    track = track_with(studio, 100)
    assert track.finish()
    (visit,) = studio.shelf.visits.values()
    assert visit.finished_at == AT


def test_an_abandoned_visit_stays_as_it_is_on_disk(studio):
    track = track_with(studio, 300)
    track.persist_soon()
    track.abandon()
    assert studio.shelf.sealed == {}
    assert studio.shelf.safe_frames() == numbered(0, 300)

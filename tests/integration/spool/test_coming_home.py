"""Audio that had to stay in memory comes home to a disk that still has faults of its own."""

import os
from shutil import rmtree

import pytest

from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.runway import MARGIN_BYTES
from recorder_gui.encode.chunk_sketch import sketch_of
from recorder_gui.encode.formats import wav_from_pcm
from tests.integration.spool.disk_ladder import ladder
from tests.integration.spool.known_visit import AT, OTHER_VISIT, VISIT, noise, recorded, visit_record

__all__ = ["ladder"]

CHUNK_FRAMES = 320_000


def fill_to_the_brim(ladder) -> None:
    ladder.tend()
    ladder.fill()
    ladder.room.reserve.release()
    ladder.fill()


def seal_into_memory(ladder, visit, chunks: int) -> bytes:
    """Record a visit on the full disk; return what was heard."""
    heard = b""
    ladder.shelf.begin(visit_record(visit))
    for number in range(chunks):
        pcm = noise(CHUNK_FRAMES, number)
        start, payload = number * CHUNK_FRAMES, wav_from_pcm(pcm)
        ladder.shelf.seal(ChunkId(visit, number), start, CHUNK_FRAMES, payload, sketch_of(pcm))
        heard += pcm
    ladder.shelf.finish(visit, AT)
    assert ladder.room.is_memory_only
    return heard


def test_room_for_some_of_it_only_leaves_the_ledger_the_room_it_needs(ladder):
    fill_to_the_brim(ladder)
    seal_into_memory(ladder, VISIT, chunks=7)
    notes = ladder.room.ledger_reserve.size_on(ladder.room.look().total_bytes)
    missing = notes + 2 * MARGIN_BYTES + 100_000 - ladder.free_bytes()
    ballast = ladder.folder / "ballast"
    os.truncate(ballast, ballast.stat().st_size - missing)
    for _ in range(3):
        report = ladder.tend()
    assert report.unsafe_frames > 0
    assert ladder.room.is_memory_only
    assert not ladder.room.ledger_reserve.is_held
    assert ladder.free_bytes() >= notes


def test_a_visit_whose_folder_was_removed_to_make_room_comes_home_all_the_same(ladder):
    fill_to_the_brim(ladder)
    heard = seal_into_memory(ladder, VISIT, chunks=3)
    rmtree(ladder.layout.visit(VISIT))
    ladder.make_room()
    assert ladder.tend().unsafe_frames == 0
    assert ladder.desk.memory.ids() == ()
    assert recorded(ladder.desk) == heard


def test_a_folder_that_takes_nothing_holds_up_no_other_visit(ladder):
    fill_to_the_brim(ladder)
    seal_into_memory(ladder, VISIT, chunks=1)
    seal_into_memory(ladder, OTHER_VISIT, chunks=2)
    folder = ladder.layout.visit(VISIT)
    rmtree(folder)
    folder.write_bytes(b"in the way")
    ladder.make_room()
    with pytest.raises(SpoolUnavailable):
        ladder.tend()
    assert [chunk.visit for chunk in ladder.desk.memory.ids()] == [VISIT]
    folder.unlink()
    assert ladder.tend().unsafe_frames == 0

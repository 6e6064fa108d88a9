"""A ledger that takes no chunk for a while keeps no frame from the disk: a crash then still loses nothing."""

import sqlite3
from contextlib import closing, suppress

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery.recovery import recover
from tests.integration.spool.known_visit import VISIT, noise, recorded, visit_record

CHUNK_FRAMES = 16_000
BLOCK_FRAMES = 1_600


def rename(layout, before: str, after: str) -> None:
    with closing(sqlite3.connect(layout.ledger)) as other:
        other.execute(f"ALTER TABLE {before} RENAME TO {after}")


def test_what_is_recorded_while_the_ledger_refuses_survives_a_crash_whole(desk, shelf, new_desk):
    pcm = noise(5 * CHUNK_FRAMES + 3 * BLOCK_FRAMES)
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
    rename(desk.layout, "chunks", "elsewhere")
    for start in range(0, len(pcm), 2 * BLOCK_FRAMES):
        encoder.feed([Block(pcm[start : start + 2 * BLOCK_FRAMES])])
        with suppress(SpoolUnavailable):
            encoder.persist()
    encoder.abandon()  # as a crash would
    rename(desk.layout, "elsewhere", "chunks")
    after = new_desk()
    recover(after, wav_from_pcm)
    assert recorded(after) == pcm
    assert after.visits.get(VISIT).gaps == ()


def test_what_waited_for_the_ledger_is_sealed_once_it_takes_chunks_again(desk, shelf):
    pcm = noise(4 * CHUNK_FRAMES)
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
    rename(desk.layout, "chunks", "elsewhere")
    for start in range(0, len(pcm), 2 * BLOCK_FRAMES):
        encoder.feed([Block(pcm[start : start + 2 * BLOCK_FRAMES])])
        with suppress(SpoolUnavailable):
            encoder.persist()
    rename(desk.layout, "elsewhere", "chunks")
    assert [chunk.id.number for chunk in encoder.persist()] == [0, 1, 2, 3]
    assert recorded(desk) == pcm
    assert list(desk.layout.open_parts(VISIT)) == []

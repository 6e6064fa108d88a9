"""A crash between any two steps: every start afterwards comes to the same visit, nothing lost or doubled."""

import shutil
from contextlib import closing

import pytest

from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.integration.spool.crash_camera import crash_camera
from tests.integration.spool.known_visit import (
    AT,
    VISIT,
    files_below,
    names_in,
    noise,
    recorded,
    tables_of,
    visit_record,
)

CHUNK_FRAMES = 100


def record_a_visit(layout, key_store):
    """Record two and a half chunks with a gap; yield the frames that are safe after each step."""
    with closing(Spool(layout, key_store).desk()) as desk:
        shelf = Shelf(desk)
        shelf.begin(visit_record())
        encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
        pcm = noise(250)
        for start in range(0, len(pcm), 80):
            encoder.feed([Block(pcm[start : start + 80])])
            if start == 160:
                encoder.feed([Hole(900, GapCause.STALLED)])
            encoder.persist()
            yield min(start + 80, len(pcm))
        encoder.finish(AT)
        yield len(pcm)


@pytest.fixture
def crashes(layout, key_store, tmp_path):
    """Return each picture with the number of bytes that were safe when it was taken."""
    found, safe = [], 0
    with crash_camera.watching(layout.root, tmp_path / "album"):
        for safe_after in record_a_visit(layout, key_store):
            found += [(picture, safe) for picture in crash_camera.pictures[len(found) :]]
            safe = safe_after
            crash_camera.take()
    return [*found, *((picture, safe) for picture in crash_camera.pictures[len(found) :])]


def start(folder, key_store):
    """Start the program on a folder; return the visits cut off, the visit, its audio and its chunks."""
    layout = FolderLayout(folder)
    with closing(Spool(layout, key_store).desk()) as desk:
        interrupted = recover(desk, wav_from_pcm)
        known = {record.id: record for record in desk.visits.all_since()}
        return interrupted, known.get(VISIT), recorded(desk), desk.chunks.of_visit(VISIT)


def test_after_a_crash_at_any_step_everything_that_was_safe_is_delivered_once(crashes, key_store):
    assert len(crashes) > 40
    for picture, safe in crashes:
        interrupted, visit, pcm, chunks = start(picture, key_store)
        assert noise(250).startswith(pcm), picture
        assert len(pcm) >= safe, picture
        assert {chunk.state for chunk in chunks} <= {ChunkState.SEALED}
        if visit is None:
            assert pcm == b""
            assert names_in(picture / "visits") in ([], [VISIT])
        else:
            assert visit.state is VisitState.SAVED
            assert visit.is_interrupted is (interrupted == (VISIT,))
            assert set(visit.gaps) <= {Gap(120, 900, GapCause.STALLED)}
            assert list(FolderLayout(picture).open_parts(VISIT)) == []


def test_starting_again_changes_nothing(crashes, key_store):
    for picture, _ in crashes:
        start(picture, key_store)
        before = tables_of(picture / "ledger.sqlite3"), files_below(picture)
        assert start(picture, key_store)[0] == ()
        assert (tables_of(picture / "ledger.sqlite3"), files_below(picture)) == before


def test_a_lost_ledger_after_a_crash_at_any_step_loses_no_frame(crashes, key_store):
    for picture, safe in crashes:
        for side in picture.glob("ledger.*"):
            side.unlink()
        _, visit, pcm, _ = start(picture, key_store)
        assert noise(250).startswith(pcm)
        assert len(pcm) >= safe
        assert (visit is None) == (pcm == b"")


def test_a_crash_during_recovery_is_recovered_from(crashes, key_store, tmp_path):
    # The picture with the most to do: sealed chunks, an open one, nothing finished.
    picture, safe = max(
        (crash for crash in crashes if list(crash[0].glob("visits/*/*.open"))),
        key=lambda crash: crash[1],
    )
    copy = tmp_path / "copy"
    shutil.copytree(picture, copy)
    with crash_camera.watching(copy, tmp_path / "second album"):
        _, expected, pcm, _ = start(copy, key_store)
    assert len(pcm) >= safe
    for again in crash_camera.pictures:
        _, visit, pcm_again, _ = start(again, key_store)
        assert pcm_again == pcm
        assert (visit.state, visit.gaps, visit.frames) == (expected.state, expected.gaps, expected.frames)


def test_a_chunk_is_durable_before_its_row_and_its_row_before_the_open_part_goes(crashes, key_store):
    chunk = ChunkId(VISIT, 0)
    stages = set()
    for picture, _ in crashes:
        layout = FolderLayout(picture)
        if (picture / "ledger.sqlite3").exists() and layout.visit(VISIT).is_dir():
            with closing(Spool(layout, key_store).desk()) as desk:
                has_row = any(record.id == chunk for record in desk.chunks.of_visit(VISIT))
                is_sealed = chunk in layout.sealed_chunks(VISIT)
                is_open = any(found == chunk for found, _ in layout.open_parts(VISIT))
                stages.add((is_open, is_sealed, has_row))
    assert stages == {
        (False, False, False),
        (True, False, False),
        (True, True, False),
        (True, True, True),
        (False, True, True),
    }

"""The encoder's side of the spool: a visit begins, grows chunk by chunk, and is closed."""

import shutil
from contextlib import closing

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import DiskFull, IllegalTransition, SpoolUnavailable
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.visit_journal import read_facts
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.integration.spool.known_visit import (
    AT,
    VISIT,
    names_in,
    noise,
    recorded,
    seal,
    visit_record,
)
from tests.integration.spool.small_disk import file_size_limit, fill, tiny_disk


def test_a_visit_that_begins_has_its_folder_and_its_first_journal(shelf, desk, layout):
    assert shelf.begin(visit_record()) == visit_record()
    assert [fact["fact"] for fact in read_facts(layout, desk.keys, VISIT)] == ["begun"]


def test_beginning_again_after_a_fault_is_harmless(shelf):
    shelf.begin(visit_record())
    assert shelf.begin(visit_record()) == visit_record()


def test_sealing_drops_every_file_of_the_running_chunk_and_no_other(shelf, desk, layout):
    shelf.begin(visit_record())
    for number in (0, 0, 1):
        shelf.open_chunk(ChunkId(VISIT, number), 0).close()
    seal(shelf, 0)
    assert [name for name in names_in(layout.visit(VISIT)) if not name.startswith("journal")] == [
        "000000.chunk",
        "000001.0.open",
    ]
    assert recorded(desk) == noise(40, 0)


def test_sealing_the_same_chunk_again_after_a_fault_leaves_one(shelf, desk):
    shelf.begin(visit_record())
    assert seal(shelf, 0) == seal(shelf, 0)
    assert len(desk.chunks.of_visit(VISIT)) == 1


def test_a_pause_and_what_follows_it(shelf):
    shelf.begin(visit_record())
    assert shelf.pause(VISIT).state is VisitState.PAUSED
    with pytest.raises(IllegalTransition):
        shelf.pause(VISIT)
    assert shelf.resume(VISIT).state is VisitState.RECORDING
    shelf.pause(VISIT)
    assert shelf.finish(VISIT, AT).finished_at == AT
    assert shelf.visit(VISIT).state is VisitState.SAVED


def test_a_gap_is_in_the_journal_and_in_the_ledger(shelf, desk, layout):
    shelf.begin(visit_record())
    gap = Gap(320_000, 8_000, GapCause.SLEEP)
    for _ in range(2):
        shelf.declare_gap(VISIT, gap)
    assert shelf.visit(VISIT).gaps == (gap,)
    facts = read_facts(layout, desk.keys, VISIT)
    assert facts[-1] == {"fact": "gap", "first_frame": 320_000, "frames": 8_000, "cause": "sleep"}


def test_a_folder_that_refuses_for_a_while_gets_every_frame_once_it_takes_them_again(shelf, desk):
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=4_000)
    pcm, refusals = noise(18_000), 0
    for step in range(18):
        encoder.feed([Block(pcm[2_000 * step : 2_000 * (step + 1)])])
        try:
            if 5 <= step < 9:
                with file_size_limit(1_500):
                    encoder.persist()
            else:
                encoder.persist()
        except SpoolUnavailable:
            refusals += 1
    encoder.finish(AT)
    assert refusals == 4
    assert recorded(desk) == pcm


def test_a_disk_that_fills_up_and_is_cleared_loses_no_frame(layout, new_desk):
    layout.root.mkdir()
    with tiny_disk(layout.root, 1_500_000) as is_mounted:
        if not is_mounted:
            pytest.skip("this user may not mount a small disk")
        with closing(new_desk()) as desk:
            shelf = Shelf(desk)
            shelf.begin(visit_record())
            encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=20_000)
            pcm, faults, ballast = noise(90_000), [], layout.root / "ballast"
            for start in range(0, len(pcm), 6_000):
                encoder.feed([Block(pcm[start : start + 6_000])])
                if start == 60_000:
                    fill(ballast)
                if start == 120_000:
                    ballast.unlink()
                try:
                    encoder.persist()
                except DiskFull:
                    faults.append(start)
            encoder.finish(AT)
            assert faults
            assert set(faults) <= set(range(60_000, 120_000, 6_000))
            assert recorded(desk) == pcm


def test_a_visit_that_finds_no_room_to_begin_says_so_and_begins_when_there_is(layout, new_desk):
    layout.root.mkdir()
    with tiny_disk(layout.root, 500_000) as is_mounted:
        if not is_mounted:
            pytest.skip("this user may not mount a small disk")
        with closing(new_desk()) as desk:
            fill(layout.root / "ballast")
            with pytest.raises(DiskFull):
                Shelf(desk).begin(visit_record())
            (layout.root / "ballast").unlink()
            assert Shelf(desk).begin(visit_record()).label == visit_record().label


def test_a_full_disk_refuses_a_new_data_folder_in_plain_words(layout, key_store):
    layout.root.mkdir()
    with tiny_disk(layout.root, 100_000) as is_mounted:
        if not is_mounted:
            pytest.skip("this user may not mount a small disk")
        fill(layout.root / "ballast")
        with pytest.raises(DiskFull):
            Spool(layout, key_store)


def test_a_folder_that_somebody_removed_while_recording_is_made_again(shelf, desk, layout):
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=100)
    encoder.feed([Block(noise(60))])
    encoder.persist()
    shutil.rmtree(layout.visit(VISIT))
    encoder.feed([Block(noise(100)[120:])])
    encoder.persist()
    encoder.finish(AT)
    assert recorded(desk) == noise(100)
    assert desk.visits.get(VISIT).finished_at == AT

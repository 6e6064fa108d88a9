"""A sync that fails has lost what it was for: everything is written again, into another file."""

import errno
import os
from contextlib import ExitStack, closing, suppress

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import SpoolError
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.disk.caretaker import Caretaker
from recorder_gui.spool.disk.disk_room import DiskRoom, DiskStage
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import AT, VISIT, noise, recorded, visit_record
from tests.integration.spool.thin_disk import ThinDisk

CHUNK_FRAMES = 80_000
BLOCK_FRAMES = 1_600


@pytest.fixture
def thin_disk(tmp_path):
    if not ThinDisk.is_possible(tmp_path / "trial"):
        pytest.skip("mounting a file system needs root")
    (tmp_path / "lab").mkdir()
    with ThinDisk(tmp_path / "lab") as disk:
        yield disk


def test_the_disk_of_these_tests_lies_as_disks_do(thin_disk):
    thin_disk.starve()
    descriptor = os.open(thin_disk.folder / "file", os.O_WRONLY | os.O_CREAT)
    os.write(descriptor, noise(100_000))
    told = []
    for _ in range(4):
        try:
            os.fsync(descriptor)
        except OSError as error:
            told.append(error.errno)
    os.close(descriptor)
    assert told
    assert len(told) < 4, "a sync that went well, after the data had been lost"
    assert set(told) <= {errno.EIO, errno.ENOSPC}


@pytest.mark.parametrize("starved_blocks", [(10, 60), (30, 50), (95, 130)])
def test_a_recording_on_a_disk_whose_syncs_fail_for_a_while_is_whole(thin_disk, starved_blocks):
    keys = MemoryKeyStore()
    pcm = noise(200 * BLOCK_FRAMES)
    assert record(thin_disk, keys, pcm, range(*starved_blocks)), "the disk failed nobody"
    thin_disk.forget_what_was_not_written()
    with closing(Spool(FolderLayout(thin_disk.folder / "data"), keys).desk()) as desk:
        recover(desk, wav_from_pcm)
        assert recorded(desk) == pcm
        assert desk.visits.get(VISIT).finished_at == AT


@pytest.mark.parametrize("keeps_back", [False, True])
@pytest.mark.parametrize("starved_blocks", [(10, 12), (10, 40), (30, 31)])
def test_a_kill_after_syncs_failed_costs_nothing_that_was_taken_since(thin_disk, starved_blocks, keeps_back):
    keys = MemoryKeyStore()
    pcm = noise(45 * BLOCK_FRAMES)  # not yet a chunk
    record(thin_disk, keys, pcm, range(*starved_blocks), finishes=False, keeps_back=keeps_back)
    thin_disk.forget_what_was_not_written()
    with closing(Spool(FolderLayout(thin_disk.folder / "data"), keys).desk()) as desk:
        recover(desk, wav_from_pcm)
        assert recorded(desk) == pcm
        assert desk.visits.get(VISIT).is_interrupted


def record(disk, keys, pcm, starved, *, finishes=True, keeps_back=False):
    """Record all of ``pcm``, on a starved disk for some of its blocks; tell whether the spool noticed."""
    refusals = []
    with ExitStack() as stack:
        spool = Spool(FolderLayout(disk.folder / "data"), keys)
        desk = stack.enter_context(closing(spool.desk()))
        room = DiskRoom(spool.layout.root)
        shelf, caretaker = Shelf(desk, room), Caretaker(stack.enter_context(closing(spool.desk())), room)
        if keeps_back:
            caretaker.tend(is_recording=False)
        shelf.begin(visit_record())
        encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
        for number, start in enumerate(range(0, len(pcm), 2 * BLOCK_FRAMES)):
            if number == starved.start:
                disk.starve()
            elif number == starved.stop:
                disk.feed()
            encoder.feed([Block(pcm[start : start + 2 * BLOCK_FRAMES])])
            try:
                encoder.persist()
                if number % 20 == 0:
                    caretaker.tend(is_recording=True, keeps_back=False)
            except SpoolError as refusal:
                refusals.append(refusal)
        disk.feed()
        if finishes:
            finish(encoder, caretaker)
        else:
            caretaker.tend(is_recording=True, keeps_back=False)
            encoder.feed([])
            encoder.persist()
            encoder.abandon()
        room_was_made = room.stage is not DiskStage.ROOMY
    return refusals or room_was_made


def finish(encoder, caretaker):
    for _ in range(5):
        with suppress(SpoolError):
            encoder.finish(AT)
            report = caretaker.tend(is_recording=False, keeps_back=False)
            if not report.unsafe_frames:
                return
    pytest.fail("the visit could not be closed")

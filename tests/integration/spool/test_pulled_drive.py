"""A drive that fails every question, as one that was pulled out: trouble in our words, and no frame lost."""

from contextlib import contextmanager

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.disk.pruning import prune_visit
from tests.integration.spool.disk_ladder import complete_visit, record_visit
from tests.integration.spool.known_visit import AT, OTHER_VISIT, VISIT, noise, recorded, visit_record

CHUNK_FRAMES = 8_000


@contextmanager
def unaskable(folder):
    """Have the system refuse every question below a folder with an error that pathlib passes on."""
    away = folder.with_name(f"{folder.name} away")
    folder.rename(away)
    folder.symlink_to("x" * 300)
    try:
        with pytest.raises(OSError, match="too long"):
            (folder / "anything").exists()
        yield
    finally:
        folder.unlink()
        away.rename(folder)


def test_a_recording_waits_in_memory_until_the_drive_is_back(desk, shelf):
    pcm = noise(3 * CHUNK_FRAMES)
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
    encoder.feed([Block(pcm[:10_000])])
    encoder.persist()
    with unaskable(desk.layout.visits):
        encoder.feed([Block(pcm[10_000:])])
        for _ in range(3):
            with pytest.raises(SpoolUnavailable):
                encoder.persist()
    encoder.finish(AT)
    assert recorded(desk) == pcm


def test_room_that_is_asked_for_on_such_a_drive_is_refused_in_our_words(desk):
    room = DiskRoom(desk.layout.root)
    room.reserve.make(room.look().total_bytes)
    with unaskable(desk.layout.root):
        with pytest.raises(SpoolUnavailable):
            room.reserve.release()
        with pytest.raises(SpoolUnavailable):
            room.reserve.make(1 << 30)
    assert room.reserve.release()


def test_nothing_is_pruned_that_cannot_be_looked_at(desk, shelf, store):
    record_visit(shelf, OTHER_VISIT)
    complete_visit(store, OTHER_VISIT)
    with unaskable(desk.layout.visits), pytest.raises(SpoolUnavailable):
        prune_visit(desk, OTHER_VISIT)
    assert not any(chunk.is_pruned for chunk in desk.chunks.of_visit(OTHER_VISIT))

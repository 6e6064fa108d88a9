"""A real disk of 64 MB fills up: reserve, pruning, memory, and back, without the loss of a frame."""

from contextlib import closing

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import pcm_from_wav, wav_from_pcm
from recorder_gui.spool.disk.caretaker import unsafe_frames
from recorder_gui.spool.disk.disk_room import DiskRoom, DiskStage
from recorder_gui.spool.files.chunk_files import sealed_chunk
from recorder_gui.spool.files.memory_chunks import MemoryChunks
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.spool import Spool
from tests.integration.spool.disk_ladder import MEGABYTE, complete_visit, ladder, record_visit
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    VISIT,
    deliver,
    noise,
    open_session,
    recorded,
    visit_record,
)
from tests.integration.spool.running_file import left_in

__all__ = ["ladder"]

CHUNK_FRAMES = 20_000
BLOCK_FRAMES = 1_600


class Recording:
    """A visit of noise, fed in blocks of 0.1 s."""

    def __init__(self, ladder, seconds: float = 60) -> None:
        self.shelf = ladder.shelf
        self.shelf.begin(visit_record())
        self.encoder = ChunkEncoder(VISIT, ladder.shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
        self.pcm = noise(round(seconds * 16_000))
        self.fed = 0

    def go_on(self, frames: int) -> None:
        for _ in range(0, frames, BLOCK_FRAMES):
            self.encoder.feed([Block(self.pcm[2 * self.fed : 2 * (self.fed + BLOCK_FRAMES)])])
            self.fed += BLOCK_FRAMES
            self.encoder.persist()

    def finish(self) -> None:
        self.encoder.finish(AT)

    @property
    def heard(self) -> bytes:
        return self.pcm[: 2 * self.fed]


def fill_to_the_brim(ladder):
    """Leave the program neither free room nor a reserve for audio."""
    ladder.tend()
    ladder.fill()
    ladder.room.reserve.release()
    ladder.fill()


def test_room_is_kept_back_scaled_to_the_disk_and_really_allocated(ladder):
    before = ladder.free_bytes()
    ladder.tend()
    held = before - ladder.free_bytes()
    assert 0.07 * 64 * MEGABYTE < held < 0.08 * 64 * MEGABYTE
    assert ladder.room.reserve.is_held
    assert ladder.room.ledger_reserve.is_held
    assert (ladder.layout.root / "reserve").stat().st_mode & 0o777 == 0o600


def test_without_any_room_for_notes_frames_wait_where_they_are(ladder):
    recording = Recording(ladder)
    ladder.fill()  # before the program kept anything back
    with pytest.raises(DiskFull):
        recording.go_on(2 * CHUNK_FRAMES)
    ladder.make_room()
    ladder.tend(is_recording=True)
    recording.finish()
    assert recorded(ladder.desk) == recording.heard


def test_a_full_disk_gives_up_the_reserve_first_and_nobody_notices(ladder):
    ladder.tend()
    recording = Recording(ladder)
    recording.go_on(CHUNK_FRAMES)
    ladder.fill()
    recording.go_on(3 * CHUNK_FRAMES)
    recording.finish()
    assert ladder.room.stage is DiskStage.ON_RESERVE
    assert not ladder.room.reserve.is_held
    assert ladder.room.ledger_reserve.is_held
    assert recorded(ladder.desk) == recording.heard
    assert unsafe_frames(ladder.desk) == 0


def test_behind_the_reserve_the_audio_of_completed_visits_goes(ladder):
    record_visit(ladder.shelf, OTHER_VISIT, 3, frames=200_000)
    complete_visit(ladder.store, OTHER_VISIT)
    recording = Recording(ladder)
    fill_to_the_brim(ladder)
    recording.go_on(3 * CHUNK_FRAMES)
    recording.finish()
    assert list(ladder.layout.sealed_chunks(OTHER_VISIT)) == []
    assert all(chunk.is_pruned for chunk in ladder.desk.chunks.of_visit(OTHER_VISIT))
    assert not ladder.room.is_memory_only
    assert recorded(ladder.desk) == recording.heard


def test_behind_that_audio_stays_in_memory_where_delivery_finds_it(ladder):
    recording = Recording(ladder)
    recording.go_on(CHUNK_FRAMES // 2)
    fill_to_the_brim(ladder)
    recording.go_on(3 * CHUNK_FRAMES)
    recording.finish()
    assert ladder.room.is_memory_only
    assert not ladder.room.ledger_reserve.is_held
    chunks = ladder.store.delivery(VISIT).chunks
    assert b"".join(ladder.store.payload(chunk.id)[44:] for chunk in chunks) == recording.heard
    assert unsafe_frames(ladder.desk) == recording.fed - sum(
        chunk.frames for chunk in chunks if ladder.layout.sealed(chunk.id).exists()
    )
    assert unsafe_frames(ladder.desk) > 2 * CHUNK_FRAMES


def test_room_that_returns_takes_everything_back_to_disk_in_order(ladder):
    recording = Recording(ladder)
    fill_to_the_brim(ladder)
    recording.go_on(5 * CHUNK_FRAMES // 2)
    assert list(ladder.layout.open_parts(VISIT)) == []
    assert ladder.tend(is_recording=True).stage is DiskStage.MEMORY_ONLY
    ladder.make_room()
    assert ladder.tend(is_recording=True).stage is DiskStage.ON_RESERVE
    assert ladder.desk.memory.ids() == ()
    recording.go_on(BLOCK_FRAMES)
    assert ladder.tend(is_recording=True).unsafe_frames == 0
    ((_, running),) = ladder.layout.open_parts(VISIT)
    left = left_in(running, ChunkId(VISIT, 2), ladder.desk.keys)
    assert left.pcm == recording.heard[4 * CHUNK_FRAMES :]
    recording.go_on(CHUNK_FRAMES)
    recording.finish()
    assert recorded(ladder.desk) == recording.heard
    assert list(ladder.layout.open_parts(VISIT)) == []


def test_what_was_kept_back_is_kept_back_anew_after_the_visit_only(ladder):
    recording = Recording(ladder)
    fill_to_the_brim(ladder)
    recording.go_on(CHUNK_FRAMES)
    ladder.make_room()
    for _ in range(3):
        assert ladder.tend(is_recording=True).stage is DiskStage.ON_RESERVE
    assert not ladder.room.reserve.is_held
    recording.finish()
    assert ladder.tend().stage is DiskStage.ROOMY
    assert ladder.room.reserve.is_held


def test_a_delivered_and_completed_visit_in_memory_needs_no_disk_any_more(ladder):
    recording = Recording(ladder)
    fill_to_the_brim(ladder)
    recording.go_on(2 * CHUNK_FRAMES)
    recording.finish()
    complete_visit(ladder.store, VISIT)
    assert unsafe_frames(ladder.desk) == 0
    ladder.tend()
    assert ladder.desk.memory.ids() == ()
    assert all(chunk.is_pruned for chunk in ladder.desk.chunks.of_visit(VISIT))


def test_a_receipted_chunk_stays_in_memory_until_its_visit_is_completed(ladder):
    recording = Recording(ladder)
    fill_to_the_brim(ladder)
    recording.go_on(2 * CHUNK_FRAMES)
    chunk = ladder.desk.memory.ids()[0]
    open_session(ladder.store)
    deliver(ladder.store, chunk.number, 0)
    ladder.tend(is_recording=True)
    assert ladder.desk.chunks.get(chunk).state is ChunkState.UPLOADED
    assert ladder.store.payload(chunk)


def test_memory_has_a_bound_and_says_that_it_is_reached(ladder):
    memory = MemoryChunks(most_bytes=250)
    sealed = [sealed_chunk(ChunkId(VISIT, number), 0, 50, bytes(100)) for number in range(3)]
    memory.put(sealed[0], bytes(100))
    memory.put(sealed[1], bytes(100))
    memory.put(sealed[1], bytes(100))
    with pytest.raises(DiskFull):
        memory.put(sealed[2], bytes(100))
    memory.drop(sealed[0].id)
    memory.put(sealed[2], bytes(100))
    assert memory.ids() == (sealed[1].id, sealed[2].id)


def test_no_visit_begins_with_less_than_half_an_hour_of_room(ladder):
    ladder.room.check_for_visit(None)
    ladder.fill(leaving=40 * MEGABYTE)
    with pytest.raises(TooLittleRoom) as refused:
        ladder.room.check_for_visit(None)
    assert 15 < refused.value.minutes_left < 25
    assert refused.value.minutes_needed == 30


def test_a_file_needs_no_more_room_than_its_own_length(ladder):
    ladder.fill(leaving=40 * MEGABYTE)
    ladder.room.check_for_visit(10 * 60)
    with pytest.raises(TooLittleRoom) as refused:
        ladder.room.check_for_visit(45 * 60 + 1)
    assert refused.value.minutes_needed == 46


def test_a_full_disk_at_rest_gives_the_reserve_to_delivery(ladder):
    ladder.tend()
    ladder.fill()
    assert ladder.tend().stage is DiskStage.ON_RESERVE
    assert not ladder.room.reserve.is_held


def test_a_start_on_a_full_disk_uses_what_was_kept_back(ladder):
    ladder.tend()
    recording = Recording(ladder)
    recording.go_on(CHUNK_FRAMES + 4 * BLOCK_FRAMES)
    recording.encoder.abandon()  # as a crash would
    ladder.desk.close()
    ladder.fill()
    room = DiskRoom(ladder.layout.root)
    room.make_room_for_ledger()
    with closing(Spool(ladder.layout, ladder.keys).desk()) as after:
        room.keep(after, lambda: recover(after, wav_from_pcm))
        assert recorded(after) == recording.heard
    assert room.stage is DiskStage.ON_RESERVE


def test_a_disk_that_is_full_before_anything_was_kept_back_is_called_full(ladder):
    record_visit(ladder.shelf, VISIT)
    ladder.close()
    ladder.fill()
    with pytest.raises(DiskFull):
        Spool(ladder.layout, ladder.keys)


def test_after_a_crash_what_was_in_memory_alone_is_a_gap_and_all_else_is_delivered(ladder):
    recording = Recording(ladder)
    recording.go_on(CHUNK_FRAMES + 4 * BLOCK_FRAMES)
    on_disk = recording.fed
    fill_to_the_brim(ladder)
    recording.go_on(2 * CHUNK_FRAMES)
    assert [chunk.number for chunk in ladder.desk.memory.ids()] == [1, 2]
    ladder.make_room()
    with closing(Spool(ladder.layout, ladder.keys).desk()) as after:
        recover(after, wav_from_pcm)
        chunks, gaps = after.chunks.of_visit(VISIT), after.visits.get(VISIT).gaps
        pcm = b"".join(pcm_from_wav(after.files.read_sealed(chunk.id)[1]) for chunk in chunks)
    assert pcm == recording.heard[: 2 * on_disk]
    assert {gap.cause for gap in gaps} == {GapCause.DAMAGED}
    assert sum(gap.frames for gap in gaps) == 3 * CHUNK_FRAMES - on_disk, gaps

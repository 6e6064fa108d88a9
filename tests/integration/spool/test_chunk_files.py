"""Chunk files: what was appended survives, what was sealed is proven, and nothing else passes."""

import json
import stat
from contextlib import closing
from pathlib import Path

import pytest

from recorder_gui.domain.errors import ChunkDamaged, SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.file_access import write_durably
from recorder_gui.spool.files.sealed_records import FileHeader, RecordKind, RecordSealer
from recorder_gui.spool.recovery.damaged_audio import AudioLeft
from tests.integration.spool.known_visit import OTHER_VISIT, VISIT, names_in, noise
from tests.integration.spool.running_file import left_in
from tests.integration.spool.small_disk import file_size_limit

CHUNK = ChunkId(VISIT, 3)


@pytest.fixture
def files(desk, layout):
    layout.visit(VISIT).mkdir()
    layout.visit(OTHER_VISIT).mkdir()
    return desk.files


def flip(path, position):
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)


def open_descriptors(layout):
    folder = layout.visit(VISIT)
    descriptors = Path("/proc/self/fd")
    if not descriptors.is_dir():
        pytest.skip("this system does not tell open files")
    # A descriptor may be gone before it is read: the listing's own is.
    links = [entry.readlink() for entry in descriptors.iterdir() if entry.is_symlink() and entry.exists()]
    return [link for link in links if link.is_relative_to(folder)]


def test_frames_appended_to_a_running_chunk_are_on_disk_at_once(files, layout, desk):
    with closing(files.open(CHUNK, 960_000)) as running:
        running.append(noise(100, 1))
        running.append(noise(50, 2))
        left = left_in(layout.open_part(CHUNK, 0), CHUNK, desk.keys)
    assert left == AudioLeft(960_000, noise(100, 1) + noise(50, 2), gaps=())


def test_a_running_chunk_begun_again_lies_beside_the_one_given_up(files, layout):
    for _ in range(12):
        files.open(CHUNK, 0).close()
    assert len(list(layout.open_parts(VISIT))) == 12
    assert layout.open_part(CHUNK, 11).exists()


def test_closing_twice_is_harmless(files, layout, desk):
    running = files.open(CHUNK, 0)
    running.append(b"\x01\x02")
    running.close()
    running.close()
    (left,) = (path for _, path in layout.open_parts(VISIT))
    assert left_in(left, CHUNK, desk.keys).pcm == b"\x01\x02"


@pytest.mark.parametrize("size", [0, 79, 80, 90])
def test_a_running_chunk_torn_in_its_first_record_holds_nothing(files, layout, desk, size):
    files.open(CHUNK, 0).close()
    path = layout.open_part(CHUNK, 0)
    path.write_bytes(path.read_bytes()[:size])
    assert left_in(path, CHUNK, desk.keys).frames == 0


def test_a_running_chunk_is_read_up_to_its_torn_tail(files, layout, desk):
    with closing(files.open(CHUNK, 0)) as running:
        running.append(noise(100, 1))
        running.append(noise(100, 2))
    path = layout.open_part(CHUNK, 0)
    path.write_bytes(path.read_bytes()[:-1])
    assert left_in(path, CHUNK, desk.keys) == AudioLeft(0, noise(100, 1), gaps=())


def test_a_running_chunk_of_another_number_is_not_taken_for_ours(files, layout, desk):
    with closing(files.open(CHUNK, 0)) as running:
        running.append(noise(100))
    assert left_in(layout.open_part(CHUNK, 0), ChunkId(VISIT, 4), desk.keys).frames == 0


def test_sealed_bytes_come_back_proven(files):
    payload = wav_from_pcm(noise(320_000))
    sealed = files.write_sealed(CHUNK, 960_000, 320_000, payload)
    assert (sealed.id, sealed.first_frame, sealed.frames, sealed.size_bytes) == (
        CHUNK,
        960_000,
        320_000,
        640_044,
    )
    assert files.read_sealed(CHUNK) == (sealed, payload)


@pytest.mark.parametrize("size", [1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 2 << 18])
def test_a_payload_of_any_size_is_a_closed_file(files, size):
    files.write_sealed(CHUNK, 0, size, bytes(size))
    assert files.read_sealed(CHUNK)[1] == bytes(size)


def test_files_are_private(files, layout):
    with closing(files.open(CHUNK, 0)):
        files.write_sealed(CHUNK, 0, 10, noise(10))
        modes = {stat.S_IMODE(path.stat().st_mode) for path in layout.visit(VISIT).iterdir()}
    assert modes == {0o600}


def test_a_missing_chunk_is_damage(files):
    with pytest.raises(ChunkDamaged) as caught:
        files.read_sealed(CHUNK)
    assert (caught.value.path, caught.value.reason) == ("000003.chunk", "missing")


def test_a_chunk_that_cannot_be_read_is_the_folders_fault(files, layout):
    layout.sealed(CHUNK).mkdir()
    with pytest.raises(SpoolUnavailable):
        files.read_sealed(CHUNK)


@pytest.mark.parametrize("size", [0, 80, 200, -1])
def test_a_chunk_cut_short_is_damage(files, layout, size):
    files.write_sealed(CHUNK, 0, 300, noise(300))
    path = layout.sealed(CHUNK)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(ChunkDamaged, match="incomplete"):
        files.read_sealed(CHUNK)


@pytest.mark.parametrize("position", [0, 8, 12, 20, 79, 85, 300, -1])
def test_a_changed_bit_of_a_chunk_is_damage(files, layout, position):
    files.write_sealed(CHUNK, 0, 300, noise(300))
    flip(layout.sealed(CHUNK), position)
    with pytest.raises(ChunkDamaged):
        files.read_sealed(CHUNK)


@pytest.mark.parametrize("other", [ChunkId(VISIT, 4), ChunkId(OTHER_VISIT, 3)])
def test_a_chunk_put_in_the_place_of_another_is_noticed(files, layout, other):
    files.write_sealed(CHUNK, 0, 300, noise(300))
    layout.sealed(CHUNK).rename(layout.sealed(other))
    with pytest.raises(ChunkDamaged):
        files.read_sealed(other)


def test_a_running_chunks_file_is_no_sealed_chunk(files, layout):
    files.open(CHUNK, 0).close()
    layout.open_part(CHUNK, 0).rename(layout.sealed(CHUNK))
    with pytest.raises(ChunkDamaged):
        files.read_sealed(CHUNK)


def test_a_payload_other_than_the_one_whose_checksum_was_sealed_is_noticed(files, layout, desk):
    header = FileHeader.fresh(RecordKind.SEALED_CHUNK, VISIT, CHUNK.number, desk.keys.active)
    sealer = RecordSealer(header, desk.keys.active)
    facts = json.dumps({"first_frame": 0, "frames": 1, "size_bytes": 2, "sha256": "0" * 64}).encode()
    records = sealer.header + sealer.seal(facts) + sealer.seal(b"ab", is_last=True)
    write_durably(layout.sealed(CHUNK), records)
    with pytest.raises(ChunkDamaged, match="checksum"):
        files.read_sealed(CHUNK)


def test_dropping_the_running_chunk_leaves_its_neighbours(files, layout):
    for number in (3, 3, 4):
        files.open(ChunkId(VISIT, number), 0).close()
    files.drop_open(CHUNK)
    assert names_in(layout.visit(VISIT)) == ["000004.0.open"]


def test_a_visits_folder_that_is_gone_is_said(files, layout):
    layout.visit(VISIT).rmdir()
    for action in (
        lambda: files.open(CHUNK, 0),
        lambda: files.write_sealed(CHUNK, 0, 1, b"ab"),
        lambda: files.drop_open(CHUNK),
    ):
        with pytest.raises(SpoolUnavailable):
            action()


def test_a_disk_that_stays_full_gathers_neither_files_nor_descriptors(files, layout):
    with file_size_limit(100):
        for _ in range(20):
            with pytest.raises(SpoolUnavailable):
                files.open(CHUNK, 0)
    assert names_in(layout.visit(VISIT)) == []
    assert open_descriptors(layout) == []


def test_files_whose_first_append_fails_take_no_room(files, layout):
    with closing(files.open(CHUNK, 0)) as running:
        running.append(noise(1_000))
    with file_size_limit(3_000):
        for _ in range(5):
            again = files.open(CHUNK, 0)
            with pytest.raises(SpoolUnavailable):
                again.append(noise(2_000))
            again.close()
    assert names_in(layout.visit(VISIT)) == ["000003.0.open"]
    assert open_descriptors(layout) == []


def test_an_append_that_fails_leaves_what_was_appended_before(files, layout, desk):
    with closing(files.open(CHUNK, 0)) as running:
        running.append(noise(1_000))
        with file_size_limit(3_000), pytest.raises(SpoolUnavailable):
            running.append(noise(1_000))
    assert left_in(layout.open_part(CHUNK, 0), CHUNK, desk.keys).pcm == noise(1_000)

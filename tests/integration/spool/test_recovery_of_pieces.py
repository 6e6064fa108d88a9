"""Sealed chunks that are damaged, gone or in each other's place."""

import pytest

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.formats import pcm_from_wav, wav_from_pcm
from tests.integration.spool.known_visit import VISIT, noise, recorded, seal
from tests.integration.spool.recovered import flip, gaps, restarted, set_aside

CHUNK = ChunkId(VISIT, 0)
LONG = 320_000
PIECE_FRAMES = ((1 << 17) - 22, 1 << 17, LONG - (1 << 18) + 22)


@pytest.mark.parametrize("lost", range(3))
@pytest.mark.parametrize("has_row", [True, False])
def test_of_a_sealed_chunk_all_pieces_but_the_damaged_one_are_kept(
    desk, shelf, new_desk, begun, lost, has_row
):
    pcm = noise(LONG)
    payload = wav_from_pcm(pcm)
    if has_row:
        shelf.seal(CHUNK, 0, LONG, payload)
    else:
        desk.files.write_sealed(CHUNK, 0, LONG, payload)
    seal(shelf, 1, first_frame=LONG)
    path = desk.layout.sealed(CHUNK)
    flip(path, 200 + lost * ((1 << 18) + 20) + 1_000)
    spoilt = path.read_bytes()
    after, _ = restarted(new_desk)
    start, end = sum(PIECE_FRAMES[:lost]), sum(PIECE_FRAMES[: lost + 1])
    first, _ = after.chunks.of_visit(VISIT)
    assert pcm_from_wav(after.files.read_sealed(CHUNK)[1]) == pcm[: 2 * start] + pcm[2 * end :]
    assert (first.first_frame, first.frames) == (0 if lost else end, LONG - PIECE_FRAMES[lost])
    assert gaps(after) == [(start, PIECE_FRAMES[lost])]
    assert set_aside(after) == {"000000.chunk": spoilt}


def test_an_undelivered_chunk_whose_file_is_gone_is_a_gap(desk, shelf, new_desk, begun):
    for number in range(3):
        seal(shelf, number)
    desk.layout.sealed(ChunkId(VISIT, 1)).unlink()
    desk.layout.sealed(ChunkId(VISIT, 2)).unlink()
    after, _ = restarted(new_desk)
    assert [chunk.id.number for chunk in after.chunks.of_visit(VISIT)] == [0]
    assert sum(frames for _, frames in gaps(after)) == 80


def test_swapped_files_go_back_to_their_places(desk, shelf, new_desk, begun):
    for number in range(2):
        seal(shelf, number)
    first, second = (desk.layout.sealed(ChunkId(VISIT, number)) for number in range(2))
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(40, 0) + noise(40, 1)
    assert gaps(after) == []

"""Where chunks end, whatever the size of the blocks."""

from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.encode.chunk_cutter import ChunkCutter, Cut

blocks_of_frames = st.lists(st.integers(min_value=0, max_value=40), max_size=30)


def numbered(frames, start=0):
    """Frames that tell their own position."""
    return b"".join((position % 65_536).to_bytes(2, "little") for position in range(start, start + frames))


def as_blocks(sizes):
    position, blocks = 0, []
    for size in sizes:
        blocks.append(numbered(size, position))
        position += size
    return blocks


@given(blocks_of_frames, st.integers(min_value=1, max_value=25))
def test_the_pieces_are_the_blocks_and_every_full_chunk_has_the_exact_length(sizes, chunk_frames):
    cutter, chunks, running = ChunkCutter(chunk_frames), [], b""
    for block in as_blocks(sizes):
        for cut in cutter.split(block):
            running += cut.pcm
            if cut.is_full:
                chunks.append(running)
                running = b""
    assert b"".join(chunks) + running == numbered(sum(sizes))
    assert {len(chunk) for chunk in chunks} <= {2 * chunk_frames}
    assert len(running) < 2 * chunk_frames


def test_a_chunk_is_cut_at_exactly_320000_frames():
    cuts = list(ChunkCutter().split(bytes(2 * 320_001)))
    assert [(len(cut.pcm), cut.is_full) for cut in cuts] == [(640_000, True), (2, False)]


def test_a_block_that_ends_with_the_chunk_leaves_nothing_over():
    assert list(ChunkCutter(2).split(numbered(2))) == [Cut(numbered(2), is_full=True)]


def test_after_an_early_close_the_next_chunk_has_its_full_length_again():
    cutter = ChunkCutter(10)
    assert [cut.is_full for cut in cutter.split(numbered(7))] == [False]
    cutter.close()
    assert [(len(cut.pcm), cut.is_full) for cut in cutter.split(numbered(12))] == [(20, True), (4, False)]

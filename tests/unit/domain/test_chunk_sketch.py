"""A sketch is small, and holds nothing that cannot be painted."""

import pytest

from recorder_gui.domain.chunk_sketch import MOST_LEVELS, ChunkSketch


def test_the_loudest_moment_is_the_one_nearest_to_full_scale():
    assert ChunkSketch(0.5, bytes([96, 12, 40])).loudest_dbfs == -12


@pytest.mark.parametrize("share", [-0.01, 1.01, float("nan")])
def test_a_share_is_a_part_of_the_whole(share):
    with pytest.raises(ValueError, match=str(share)):
        ChunkSketch(share, b"\x10")


@pytest.mark.parametrize("levels", [b"", bytes(MOST_LEVELS + 1)])
def test_there_are_some_levels_and_never_many(levels):
    with pytest.raises(ValueError, match="b'"):
        ChunkSketch(0.5, levels)

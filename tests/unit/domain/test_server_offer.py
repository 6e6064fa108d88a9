"""A server may want shorter chunks than we make; longer ones than ours it gets from nobody."""

import pytest

from recorder_gui.domain.server_offer import ServerOffer


@pytest.mark.parametrize(
    ("longest", "seconds"),
    [(None, 20), (20, 20), (60, 20), (12.5, 12), (10, 10), (1, 1), (0.5, 20), (0, 20), (-3, 20)],
)
def test_a_chunk_is_as_long_as_wanted_or_as_the_server_takes(longest, seconds):
    assert ServerOffer(("en",), longest_chunk_seconds=longest).chunk_seconds(20) == seconds

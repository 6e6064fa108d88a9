"""A compressed answer is read as far as it is honest."""

import gzip
import zlib

import pytest

from recorder_gui.voice_api.content_coding import unpack

TEXT = b'{"success": true}'
ZIPPED = gzip.compress(TEXT, mtime=0)  # a test's name must not change with the time of day
LIMIT = 1_000


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (ZIPPED, "gzip"),
        (ZIPPED, " X-GZIP "),
        (zlib.compress(TEXT), "deflate"),
    ],
)
def test_an_honest_body_is_unpacked(packed, coding):
    assert unpack(packed, coding, LIMIT) == TEXT


def test_of_a_bomb_only_as_much_is_unpacked_as_will_be_read():
    assert unpack(gzip.compress(bytes(50_000_000)), "gzip", LIMIT) == bytes(LIMIT)


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "gzip"])
def test_what_cannot_be_unpacked_comes_as_it_is(coding):
    assert unpack(b"\x1f\x8bno", coding, LIMIT) == b"\x1f\x8bno"


def test_what_is_cut_off_is_unpacked_up_to_the_cut():
    packed = gzip.compress(bytes(range(256)) * 3)
    assert bytes(range(256)).startswith(unpack(packed[:60], "gzip", LIMIT)[:200])

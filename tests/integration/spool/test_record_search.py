"""What still opens in a damaged file is found, before and behind the damage; scrap is given up soon."""

import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.spool.files.record_search import find_records
from recorder_gui.spool.files.sealed_records import DataKey, FileHeader, RecordKind, RecordSealer
from tests.integration.spool.known_visit import VISIT

KEY = DataKey(b"k" * 16, b"s" * 32)
CONTENTS = [bytes([number]) * 100 for number in range(8)]
RECORD_BYTES = 120
HEADER_BYTES = 80


def file_of(contents):
    sealer = RecordSealer(FileHeader.fresh(RecordKind.OPEN_CHUNK, VISIT, 0, KEY), KEY)
    records = [sealer.seal(content, is_last=content is contents[-1]) for content in contents]
    return sealer.header + b"".join(records)


def found_in(content):
    found = find_records(content, lambda _: KEY)
    return {record.number: record.content for record in found.records}


def test_of_a_sound_file_everything_is_found():
    assert found_in(file_of(CONTENTS)) == dict(enumerate(CONTENTS))


@given(st.integers(HEADER_BYTES, HEADER_BYTES + 8 * RECORD_BYTES - 1), st.integers(0, 7))
def test_one_flipped_bit_costs_one_record_and_no_other(position, bit):
    content = bytearray(file_of(CONTENTS))
    content[position] ^= 1 << bit
    lost = (position - HEADER_BYTES) // RECORD_BYTES
    assert found_in(bytes(content)) == {n: body for n, body in enumerate(CONTENTS) if n != lost}


@given(st.integers(0, 960), st.integers(0, 960))
def test_a_zeroed_stretch_costs_the_records_it_touches(first, second):
    start, end = HEADER_BYTES + min(first, second), HEADER_BYTES + max(first, second)
    content = bytearray(file_of(CONTENTS))
    content[start:end] = bytes(end - start)
    touched = {
        n
        for n in range(8)
        if HEADER_BYTES + n * RECORD_BYTES < end and HEADER_BYTES + (n + 1) * RECORD_BYTES > start
    }
    found = found_in(bytes(content))
    assert found.items() >= {n: body for n, body in enumerate(CONTENTS) if n not in touched}.items()
    assert all(CONTENTS[number] == body for number, body in found.items())


@pytest.mark.parametrize("scrap", [os.urandom(700_000), bytes(700_000), b"\x00\x00\x00\x20" * 175_000])
def test_scrap_under_a_good_header_is_given_up_within_seconds(scrap):
    began = time.monotonic()
    assert found_in(file_of(CONTENTS)[:HEADER_BYTES] + scrap) == {}
    assert time.monotonic() - began < 10

"""The file format: what was written comes back, and whatever was done to it since is noticed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.errors import KeyLocked
from recorder_gui.spool.files.sealed_records import (
    LARGEST_RECORD,
    DataKey,
    FileHeader,
    RecordKind,
    RecordSealer,
    open_records,
)
from tests.integration.spool.known_visit import OTHER_VISIT, VISIT

KEY = DataKey(b"k" * 16, bytes(range(32)))
HEADER_BYTES = 80

contents = st.lists(st.binary(max_size=60), min_size=1, max_size=6)


def key_of(key_id):
    if key_id != KEY.id:
        raise KeyLocked(key_id.hex())
    return KEY


def new_header(kind=RecordKind.SEALED_CHUNK, visit=VISIT, number=7):
    return FileHeader.fresh(kind, visit, number, KEY)


def file_of(records, *, header=None, is_closed=True):
    """Return header and records of a file, each as the bytes on disk."""
    sealer = RecordSealer(header or new_header(), KEY)
    last = len(records) - 1
    return [
        sealer.header,
        *(sealer.seal(content, is_last=is_closed and n == last) for n, content in enumerate(records)),
    ]


def opened(content):
    return open_records(content, key_of)


def is_noticed(content):
    """Whether a reader would see that a closed file is not what was written."""
    try:
        found = opened(content)
    except KeyLocked:
        return True
    return found is None or not found.is_complete


@given(contents)
def test_records_come_back_as_they_were_written(records):
    found = opened(b"".join(file_of(records)))
    assert found.records == tuple(records)
    assert found.is_complete
    assert found.unread_bytes == 0
    assert (found.header.kind, found.header.visit, found.header.number) == (RecordKind.SEALED_CHUNK, VISIT, 7)


def test_the_header_has_80_bytes_and_packs_as_it_was_parsed():
    header = new_header()
    assert len(header.pack()) == HEADER_BYTES
    assert FileHeader.parse(header.pack()) == header


@given(contents, st.data())
def test_any_truncation_of_a_closed_file_is_noticed(records, data):
    content = b"".join(file_of(records))
    length = data.draw(st.integers(min_value=0, max_value=len(content) - 1))
    assert is_noticed(content[:length])


@given(contents, st.data())
def test_any_flipped_bit_is_noticed(records, data):
    content = bytearray(b"".join(file_of(records)))
    position = data.draw(st.integers(min_value=0, max_value=len(content) - 1))
    content[position] ^= 1 << data.draw(st.integers(min_value=0, max_value=7))
    assert is_noticed(bytes(content))


def test_every_flipped_bit_of_the_header_is_noticed():
    content = b"".join(file_of([b"audio"]))
    for bit in range(8 * HEADER_BYTES):
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        assert is_noticed(bytes(changed)), f"bit {bit}"


@given(contents, st.binary(min_size=1, max_size=40))
def test_anything_after_the_end_is_noticed(records, more):
    assert is_noticed(b"".join(file_of(records)) + more)


@given(st.lists(st.binary(max_size=30), min_size=2, max_size=6), st.data())
def test_records_in_another_order_are_noticed(records, data):
    header, *sealed = file_of(records)
    shuffled = data.draw(st.permutations(sealed).filter(lambda order: order != sealed))
    assert is_noticed(b"".join((header, *shuffled)))


@given(st.lists(st.binary(max_size=30), min_size=2, max_size=6), st.data())
def test_a_record_left_out_or_doubled_is_noticed(records, data):
    header, *sealed = file_of(records)
    position = data.draw(st.integers(min_value=0, max_value=len(sealed) - 1))
    assert is_noticed(b"".join((header, *sealed[:position], *sealed[position + 1 :])))
    assert is_noticed(b"".join((header, *sealed[:position], sealed[position], *sealed[position:])))


@given(contents, st.data())
def test_a_record_of_another_file_is_noticed_even_with_the_same_chunk_and_place(records, data):
    ours, theirs = file_of(records), file_of(records)
    position = data.draw(st.integers(min_value=1, max_value=len(records)))
    ours[position] = theirs[position]
    assert is_noticed(b"".join(ours))


@given(contents)
def test_a_foreign_header_is_noticed(records):
    ours, theirs = file_of(records), file_of(records)
    assert is_noticed(b"".join((theirs[0], *ours[1:])))


@pytest.mark.parametrize(
    "change", [{"kind": RecordKind.JOURNAL}, {"visit": OTHER_VISIT}, {"number": 8}, {"key_id": b"x" * 16}]
)
def test_a_header_that_claims_another_visit_chunk_kind_or_key_is_noticed(change):
    header = new_header()
    _, *sealed = file_of([b"one", b"two"], header=header)
    assert is_noticed(b"".join((replace(header, **change).pack(), *sealed)))


@pytest.mark.parametrize("content", [b"", b"RIFF", bytes(79), bytes(200), b"CRSPOOL1\x09" + bytes(100)])
def test_a_file_that_is_none_of_ours_is_not_read(content):
    assert opened(content) is None


@given(contents, st.data())
def test_a_torn_tail_is_the_normal_end_of_a_file_still_being_written(records, data):
    pieces = file_of(records, is_closed=False)
    torn = data.draw(st.integers(min_value=0, max_value=len(pieces[-1]) - 1))
    found = opened(b"".join(pieces[:-1]) + pieces[-1][:torn])
    assert found.records == tuple(records[:-1])
    assert (found.is_complete, found.unread_bytes) == (False, torn)


@pytest.mark.parametrize("tail", [bytes(3), bytes(500), b"\x7f" + b"\xff" * 500])
def test_zeros_and_scrap_after_a_power_cut_do_not_hide_what_came_before(tail):
    found = opened(b"".join(file_of([b"one", b"two"], is_closed=False)) + tail)
    assert found.records == (b"one", b"two")
    assert found.unread_bytes == len(tail)


def test_records_after_a_broken_one_are_not_trusted():
    pieces = file_of([b"one", b"two", b"three"])
    pieces[2] = pieces[2][:-1] + bytes([pieces[2][-1] ^ 1])
    found = opened(b"".join(pieces))
    assert found.records == (b"one",)
    assert found.unread_bytes == len(pieces[2]) + len(pieces[3])


def test_a_record_longer_than_anything_of_ours_is_damage():
    length = (LARGEST_RECORD + 17).to_bytes(4, "big")
    found = opened(new_header().pack() + length + bytes(100))
    assert found.records == ()


def test_a_note_of_several_megabytes_is_a_record_like_any_other():
    content = bytes(10_000_000)
    assert opened(b"".join(file_of([content]))).records == (content,)


def test_every_file_has_a_key_of_its_own():
    same = FileHeader.fresh(RecordKind.JOURNAL, VISIT, 0, KEY)
    other = FileHeader.fresh(RecordKind.JOURNAL, VISIT, 0, KEY)
    assert same.salt != other.salt
    assert RecordSealer(same, KEY).seal(bytes(64)) == RecordSealer(same, KEY).seal(bytes(64))
    assert RecordSealer(same, KEY).seal(bytes(64)) != RecordSealer(other, KEY).seal(bytes(64))


def test_no_nonce_comes_twice_in_a_file():
    # Equal content under a repeated nonce would be equal on disk.
    sealer = RecordSealer(new_header(), KEY)
    sealed = {sealer.seal(bytes(32), is_last=n % 2 == 1)[4:] for n in range(500)}
    assert len(sealed) == 500


def test_a_key_does_not_print_its_secret():
    assert repr(KEY) == f"DataKey({KEY.id.hex()})"

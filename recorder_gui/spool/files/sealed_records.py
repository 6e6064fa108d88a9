"""The one file format of the spool: encrypted, authenticated records behind a bound header.

Layout: an 80-byte header, then records. A record is a 4-byte big-endian length, whose top bit
marks the last record, and that many bytes of AES-256-GCM output. Each file has a key of its own,
HKDF-SHA256(data key, salt, header), so the nonce can be the record's number: it never repeats,
because a file is written by one run only and never appended to by a second. Number and end mark
are in the nonce, kind, visit and chunk in the key: records that were cut off, moved, swapped or
taken from another file do not open.
"""

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from recorder_gui.domain.identifiers import VisitId

_MAGIC: Final = b"CRSPOOL1"
_HEADER: Final = struct.Struct(">8sB3xI16s16s32s")
_LENGTH: Final = struct.Struct(">I")
_LAST: Final = 0x8000_0000
_TAG_BYTES: Final = 16
_SALT_BYTES: Final = 32

HEADER_BYTES: Final = _HEADER.size
RECORD_EXTRA_BYTES: Final = _LENGTH.size + _TAG_BYTES
"""What a record takes on disk beyond its content."""

LARGEST_RECORD: Final = 1 << 26
"""Longer lengths are damage, not data: nothing of ours writes more at once, be it a chunk or a note."""


class RecordKind(IntEnum):
    """What a file holds. The numbers are on disk: never change one."""

    OPEN_CHUNK = 1
    SEALED_CHUNK = 2
    JOURNAL = 3


@dataclass(frozen=True, slots=True)
class DataKey:
    """A 32-byte key and the 16-byte id under which files name it."""

    id: bytes
    secret: bytes

    def __repr__(self) -> str:
        return f"DataKey({self.id.hex()})"


@dataclass(frozen=True, slots=True)
class FileHeader:
    """Whose file it is: bound into every record's key."""

    kind: RecordKind
    visit: VisitId
    number: int
    key_id: bytes
    salt: bytes

    @classmethod
    def fresh(cls, kind: RecordKind, visit: VisitId, number: int, key: DataKey) -> Self:
        """Return the header of a new file."""
        return cls(kind, visit, number, key.id, os.urandom(_SALT_BYTES))

    @classmethod
    def parse(cls, content: bytes) -> Self | None:
        """Return the header at the start of a file, or None if it is none of ours."""
        if len(content) < _HEADER.size:
            return None
        magic, kind, number, visit, key_id, salt = _HEADER.unpack_from(content)
        if magic != _MAGIC or kind not in set(RecordKind):
            return None
        return cls(RecordKind(kind), VisitId(visit.hex()), number, key_id, salt)

    def pack(self) -> bytes:
        """Return the bytes that stand at the start of the file."""
        return _HEADER.pack(_MAGIC, self.kind, self.number, bytes.fromhex(self.visit), self.key_id, self.salt)


class RecordSealer:
    """Turns content into the records of one new file, in order."""

    def __init__(self, header: FileHeader, key: DataKey) -> None:
        self._header: Final = header.pack()
        self._cipher: Final = _cipher(self._header, key)
        self._next = 0

    @property
    def header(self) -> bytes:
        """The bytes that come before the first record."""
        return self._header

    def seal(self, content: bytes, *, is_last: bool = False) -> bytes:
        """Return ``content`` as the next record. Its number is used up, whatever becomes of it."""
        nonce = _nonce(self._next, is_last=is_last)
        self._next += 1
        sealed = self._cipher.encrypt(nonce, content, self._header)
        return _LENGTH.pack(len(sealed) | (_LAST if is_last else 0)) + sealed


@dataclass(frozen=True, slots=True)
class OpenedRecords:
    """What could be read: ``is_complete`` tells that the last record was there and nothing after it."""

    header: FileHeader
    records: tuple[bytes, ...]
    is_complete: bool
    unread_bytes: int


def open_records(content: bytes, key_of: Callable[[bytes], DataKey]) -> OpenedRecords | None:
    """Read a file's records up to its end or the first that does not open.

    A torn tail is the normal end of a file that was still being written. Returns None where
    the header is none of ours. ``key_of`` finds the data key by id and may raise KeyLocked.
    """
    header = FileHeader.parse(content)
    if header is None:
        return None
    opener = RecordOpener(content, key_of(header.key_id))
    records: list[bytes] = []
    end, is_complete = HEADER_BYTES, False
    while (place := record_at(content, end)) and not is_complete:
        try:
            sealed = content[place.start : place.end]
            records.append(opener.open(sealed, len(records), is_last=place.is_last))
        except InvalidTag:
            break
        end, is_complete = place.end, place.is_last
    unread = len(content) - end
    return OpenedRecords(header, tuple(records), is_complete and unread == 0, unread)


class RecordOpener:
    """Opens records of one file, whose header ``content`` begins with."""

    def __init__(self, content: bytes, key: DataKey) -> None:
        self._header: Final = content[:HEADER_BYTES]
        self._cipher: Final = _cipher(self._header, key)

    def open(self, sealed: bytes, number: int, *, is_last: bool) -> bytes:
        """Return a record's content. Raises InvalidTag where it is not the record of that number."""
        return self._cipher.decrypt(_nonce(number, is_last=is_last), sealed, self._header)


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record lies in its file, by what its length says."""

    start: int
    end: int
    is_last: bool


def record_at(content: bytes, position: int) -> RecordPlace | None:
    """Return the record whose length stands at ``position``, or None where none can."""
    start = position + _LENGTH.size
    if start > len(content):
        return None
    (word,) = _LENGTH.unpack_from(content, position)
    length = word & ~_LAST
    if not _TAG_BYTES <= length <= LARGEST_RECORD + _TAG_BYTES or start + length > len(content):
        return None
    return RecordPlace(start, start + length, bool(word & _LAST))


def _cipher(header: bytes, key: DataKey) -> AESGCM:
    salt = header[-_SALT_BYTES:]
    derived = HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"recorder file v1" + header)
    return AESGCM(derived.derive(key.secret))


def _nonce(number: int, *, is_last: bool) -> bytes:
    return struct.pack(">3xQ?", number, is_last)

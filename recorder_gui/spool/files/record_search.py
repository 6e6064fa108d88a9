"""Reads what is left of a damaged file: every record that still opens, before and behind the damage.

Records are authenticated one by one, so what opens is what was written, in its own place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag

from recorder_gui.spool.files.sealed_records import (
    HEADER_BYTES,
    RECORD_EXTRA_BYTES,
    DataKey,
    FileHeader,
    RecordOpener,
    record_at,
)

_FURTHEST_NUMBER: Final = 4_096
"""How many records in a row may be missing: more than a running chunk of 20 s holds."""

_TRIES: Final = 20_000
_TRIED_BYTES: Final = 1 << 28
"""What one file may cost at most, about a second."""


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record that opens: its number, its content, and the bytes it lies between."""

    number: int
    content: bytes
    is_last: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundRecords:
    """All that opens in a file, by number."""

    header: FileHeader
    records: tuple[FoundRecord, ...]
    size_bytes: int

    @property
    def unread_bytes(self) -> int:
        """How much follows the last record that opens."""
        return self.size_bytes - (self.records[-1].end if self.records else HEADER_BYTES)


def find_records(content: bytes, key_of: Callable[[bytes], DataKey]) -> FoundRecords | None:
    """Return every record of a file that opens; None where its header is none of ours.

    ``key_of`` finds the data key by id and may raise KeyLocked.
    """
    header = FileHeader.parse(content)
    if header is None:
        return None
    search = _Search(content, RecordOpener(content, key_of(header.key_id)))
    return FoundRecords(header, tuple(search.records()), len(content))


class _Search:
    """Walks through one file's bytes."""

    def __init__(self, content: bytes, opener: RecordOpener) -> None:
        self._content: Final = content
        self._opener: Final = opener
        self._tries_left = _TRIES
        self._bytes_left = _TRIED_BYTES

    def records(self) -> Iterator[FoundRecord]:
        position, number = HEADER_BYTES, 0
        while found := self._at(position, number) or self._behind(position, number):
            yield found
            if found.is_last:
                return
            position, number = found.end, found.number + 1

    def _behind(self, position: int, number: int) -> FoundRecord | None:
        """Return the next record that opens behind damage at ``position``, where ``number`` should be."""
        if place := record_at(self._content, position):
            following = self._at(place.end, number + 1)  # its length may be all that can be believed
            if following:
                return following
        for start in range(position + 1, len(self._content) - RECORD_EXTRA_BYTES + 1):
            if record_at(self._content, start):
                furthest = min(_FURTHEST_NUMBER, (start - position) // RECORD_EXTRA_BYTES + 1)
                for later in range(number, number + furthest + 1):
                    if found := self._at(start, later):
                        return found
            if self._tries_left <= 0 or self._bytes_left <= 0:
                return None
        return None

    def _at(self, start: int, number: int) -> FoundRecord | None:
        place = record_at(self._content, start)
        if place is None:
            return None
        self._tries_left -= 1
        self._bytes_left -= place.end - start
        try:
            content = self._opener.open(self._content[place.start : place.end], number, is_last=place.is_last)
        except InvalidTag:
            return None
        return FoundRecord(number, content, place.is_last, start, place.end)

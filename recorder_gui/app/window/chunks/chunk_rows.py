"""The chunks of one visit in the order of recording, and what each cell of their table says. Plain Python.

Every question is answered in a time that does not grow with the number of chunks: a table asks thousands of
them for each picture.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from typing import Final

from recorder_gui.app.window.chunks.placed_markers import PlacedMarkers
from recorder_gui.app.wording import chunk_sound
from recorder_gui.app.wording import chunks as chunk_words
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.about_visit import remark_with_markers
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_details import Marker

SortKey = float | str


class Column(IntEnum):
    """The columns, in the order of ``wording.window.COLUMNS``."""

    NUMBER = 0
    SPAN = 1
    LENGTH = 2
    SPEECH = 3
    SIZE = 4
    STATE = 5
    TRIES = 6
    REMARK = 7


class ChunkFilter(IntEnum):
    """Which chunks are of interest, in the order of ``wording.chunks.FILTERS``."""

    ALL = 0
    UNSENT = 1
    TROUBLED = 2


_TROUBLED: Final = frozenset({ChunkState.BACKING_OFF, ChunkState.BLOCKED})
_GRAVEST_FIRST: Final = (
    *(ChunkState.BLOCKED, ChunkState.BACKING_OFF, ChunkState.RECORDING),
    *(ChunkState.UPLOADING, ChunkState.SEALED, ChunkState.UPLOADED),
)
_GRAVITY: Final = {state: place for place, state in enumerate(_GRAVEST_FIRST)}
_NOT_MEASURED: Final = -1
"""Sorts before every share."""

_NUMBERS: Final[Mapping[Column, Callable[[ChunkRecord], float]]] = {
    Column.NUMBER: lambda chunk: chunk.id.number,
    Column.SPAN: lambda chunk: chunk.first_frame,
    Column.LENGTH: lambda chunk: chunk.frames,
    Column.SPEECH: lambda chunk: chunk.sketch.speech_share if chunk.sketch else _NOT_MEASURED,
    Column.SIZE: lambda chunk: chunk.size_bytes,
    Column.STATE: lambda chunk: _GRAVITY[chunk.state],
    Column.TRIES: lambda chunk: chunk.attempts,
}
_TEXTS: Final[Mapping[Column, Callable[[ChunkRecord], str]]] = {
    Column.NUMBER: lambda chunk: str(chunk.id.number + 1),
    Column.SPAN: lambda chunk: wording.span_text(chunk.first_frame, chunk.frames),
    Column.LENGTH: lambda chunk: wording.length_text(chunk.frames),
    Column.SPEECH: lambda chunk: chunk_sound.share_text(chunk.sketch),
    Column.SIZE: lambda chunk: wording.size_text(chunk.size_bytes),
}
_LAST: Final = "\U0010ffff"
"""Sorts behind every remark."""


class ChunkRows:
    """One row for each chunk, oldest first."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._chunks: list[ChunkRecord] = []
        self._rows: dict[int, int] = {}
        self._sent: dict[int, float] = {}
        self._waiting: set[int] = set()
        self._gaps: tuple[Gap, ...] = ()
        self._gaps_at: Mapping[int, tuple[Gap, ...]] = {}
        self._markers = PlacedMarkers(())

    def __len__(self) -> int:
        return len(self._chunks)

    def __getitem__(self, row: int) -> ChunkRecord:
        return self._chunks[row]

    def row_of(self, chunk: ChunkId) -> int | None:
        """Return the row of a chunk, None if it is not one of these."""
        row = self._rows.get(chunk.number)
        return row if row is not None and self._chunks[row].id == chunk else None

    def place_for(self, chunk: ChunkId) -> int:
        """Return the row that a chunk which is not here yet belongs into."""
        return bisect_right(self._chunks, chunk.number, key=_number)

    @property
    def has_waiting(self) -> bool:
        """Whether the words of any row run with the clock."""
        return bool(self._waiting)

    def waiting_rows(self) -> list[int]:
        """Return the rows whose words run with the clock."""
        return [self._rows[number] for number in self._waiting]

    def reset(self, chunks: Iterable[ChunkRecord], gaps: tuple[Gap, ...]) -> None:
        """Hold the chunks of another visit."""
        self._chunks = sorted(chunks, key=_number)
        self._rows = {chunk.id.number: row for row, chunk in enumerate(self._chunks)}
        self._waiting = {chunk.id.number for chunk in self._chunks if _is_waiting(chunk)}
        self._sent.clear()
        self._gaps = gaps
        self._gaps_at = self._place_gaps()
        self._markers = PlacedMarkers(self._chunks)

    def insert(self, row: int, chunk: ChunkRecord) -> set[int]:
        """Take in a chunk at its ``place_for``; return the other rows that lost or gained a gap or marker."""
        self._chunks.insert(row, chunk)
        for later in range(row, len(self._chunks)):
            self._rows[self._chunks[later].id.number] = later
        self._note(chunk)
        taken_over = {row - 1} if row and self._markers.of_row(row) else set()
        return taken_over | self.put_gaps(self._gaps) - {row}

    def replace(self, row: int, chunk: ChunkRecord) -> None:
        """Take in what is new about a chunk."""
        self._chunks[row] = chunk
        self._note(chunk)

    def put_sent(self, row: int, share: float) -> None:
        """Take in how much of a chunk the network has taken, 0 to 1."""
        self._sent[self._chunks[row].id.number] = share

    def put_gaps(self, gaps: tuple[Gap, ...]) -> set[int]:
        """Take in the gaps of the visit; return the rows that they came to or went from."""
        if not gaps and not self._gaps:
            return set()
        before = self._gaps_at
        self._gaps = gaps
        self._gaps_at = self._place_gaps()
        either = before.keys() | self._gaps_at.keys()
        return {row for row in either if before.get(row) != self._gaps_at.get(row)}

    def put_markers(self, markers: tuple[Marker, ...]) -> set[int]:
        """Take in the markers of the visit, sorted by frame; return the rows they came to or went from."""
        return self._markers.put(markers)

    def sent_share(self, row: int) -> float | None:
        """Return how much of a chunk the network has taken; None unless it is being sent."""
        return self._sent.get(self._chunks[row].id.number)

    def gaps_of(self, row: int) -> tuple[Gap, ...]:
        """Return the gaps before a frame of this chunk; the last chunk also has those at its end."""
        return self._gaps_at.get(row, ())

    def fits(self, row: int, wanted: ChunkFilter, text: str) -> bool:
        """Whether a chunk passes the filter and contains ``text``, which is in folded case."""
        chunk = self._chunks[row]
        if wanted is ChunkFilter.UNSENT and chunk.state is ChunkState.UPLOADED:
            return False
        if wanted is ChunkFilter.TROUBLED and chunk.state not in _TROUBLED and row not in self._gaps_at:
            return False
        return not text or text in self._searched(row)

    def sort_key(self, row: int, column: Column) -> SortKey:
        """Return what a column is sorted by: numbers as numbers, states the gravest first, no remark last."""
        number = _NUMBERS.get(column)
        return number(self._chunks[row]) if number else self._remark(row).casefold() or _LAST

    def text(self, row: int, column: Column) -> str:
        """Return what a cell says."""
        chunk = self._chunks[row]
        fixed = _TEXTS.get(column)
        if fixed is not None:
            return fixed(chunk)
        if column is Column.TRIES:
            return wording.tries_text(chunk, self._now())
        if column is Column.REMARK:
            return self._remark(row)
        sent = self._sent.get(chunk.id.number)
        return self._state(chunk) if sent is None else words.sending(int(sent * 100))

    def told(self, row: int, column: Column) -> str:
        """Return what a cell says to who does not see its picture, or not the column of tries."""
        said = self.text(row, column)
        if column is Column.SPEECH:
            return chunk_sound.sound_text(self._chunks[row].sketch)
        if column is Column.STATE and self._chunks[row].attempts:
            return chunk_sound.with_tries(said, self.text(row, Column.TRIES))
        return said

    def details(self, row: int) -> tuple[tuple[str, str], ...]:
        """Return titles and texts of all that is known about a chunk."""
        return chunk_words.details_of(self._chunks[row], self.gaps_of(row), self._now())

    def _state(self, chunk: ChunkRecord) -> str:
        return wording.chunk_state_text(chunk, self._now())

    def _remark(self, row: int) -> str:
        told = chunk_words.remark_text(self._chunks[row], self._gaps_at.get(row, ()))
        return remark_with_markers(told, self._markers.of_row(row))

    def _searched(self, row: int) -> str:
        chunk = self._chunks[row]
        told = (str(chunk.id.number + 1), wording.span_text(chunk.first_frame, chunk.frames))
        return "\n".join((*told, self._state(chunk), self._remark(row))).casefold()

    def _note(self, chunk: ChunkRecord) -> None:
        number = chunk.id.number
        if chunk.state is not ChunkState.UPLOADING:
            self._sent.pop(number, None)
        (self._waiting.add if _is_waiting(chunk) else self._waiting.discard)(number)

    def _place_gaps(self) -> dict[int, tuple[Gap, ...]]:
        placed: dict[int, tuple[Gap, ...]] = {}
        last = len(self._chunks) - 1
        for gap in self._gaps if self._chunks else ():
            row = max(0, bisect_right(self._chunks, gap.first_frame, key=_first_frame) - 1)
            chunk = self._chunks[row]
            if row < last and gap.first_frame >= chunk.first_frame + chunk.frames:
                row += 1  # the chunk it lay in is gone: it lies before the next one
            placed[row] = (*placed.get(row, ()), gap)
        return placed


def _number(chunk: ChunkRecord) -> int:
    return chunk.id.number


def _first_frame(chunk: ChunkRecord) -> int:
    return chunk.first_frame


def _is_waiting(chunk: ChunkRecord) -> bool:
    return chunk.state is ChunkState.BACKING_OFF

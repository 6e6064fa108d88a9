"""The chunks of the visit that is shown, as rows of a table.

Changes are gathered and announced at most ten times a second: a fast network would otherwise make the
window paint more often than anyone can see.
"""

from bisect import bisect_right
from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from recorder_gui.app.facts import TransferProgress
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap

CHUNK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``ChunkRecord``."""

SENT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""How much of the chunk the network has taken, 0 to 1; None unless it is being sent."""

HAS_GAP_ROLE: Final = Qt.ItemDataRole.UserRole + 3

_ANNOUNCE_MS: Final = 100
_COUNTDOWN_MS: Final = 1000
_RIGHT_TO_LEFT_NUMBERS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_EXPLAINED: Final = frozenset({ChunkState.BACKING_OFF, ChunkState.BLOCKED})

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    """The columns, in the order of ``window_wording.COLUMNS``."""

    NUMBER = 0
    SPAN = 1
    LENGTH = 2
    SIZE = 3
    STATE = 4
    TRIES = 5
    REMARK = 6


_NUMBERS: Final = frozenset({Column.NUMBER, Column.LENGTH, Column.SIZE})


class ChunkTableModel(QAbstractTableModel):
    """One row for each chunk, oldest first."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._chunks: list[ChunkRecord] = []
        self._rows: dict[int, int] = {}
        self._sent: dict[int, float] = {}
        self._gaps: tuple[Gap, ...] = ()
        self._changed_rows: set[int] = set()
        self._announcing = QTimer(self, singleShot=True, interval=_ANNOUNCE_MS)
        self._announcing.timeout.connect(self._announce)
        self._countdown = QTimer(self, interval=_COUNTDOWN_MS)
        self._countdown.timeout.connect(self._count_down)

    def reset(self, chunks: tuple[ChunkRecord, ...], gaps: tuple[Gap, ...] = ()) -> None:
        """Show the chunks of another visit."""
        self.beginResetModel()
        self._chunks = sorted(chunks, key=_number)
        self._rows = {chunk.id.number: row for row, chunk in enumerate(self._chunks)}
        self._gaps = gaps
        self._sent.clear()
        self._changed_rows.clear()
        self.endResetModel()
        self._start_or_stop_countdown()

    def put(self, chunk: ChunkRecord) -> None:
        """Add a chunk, or replace what is known about it."""
        if chunk.state is not ChunkState.UPLOADING:
            self._sent.pop(chunk.id.number, None)
        row = self._rows.get(chunk.id.number)
        if row is None:
            self._insert(chunk)
        else:
            self._chunks[row] = chunk
            self._mark(row)
        self._start_or_stop_countdown()

    def put_transfer(self, progress: TransferProgress) -> None:
        """Move the progress bar of the chunk that is being sent."""
        row = self._rows.get(progress.chunk.number)
        if row is None or self._chunks[row].id != progress.chunk or progress.size_bytes <= 0:
            return
        self._sent[progress.chunk.number] = min(1.0, progress.sent_bytes / progress.size_bytes)
        self._mark(row)

    def put_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Replace the gaps of the visit."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        self._changed_rows.update(range(len(self._chunks)))
        self._announcing.start()

    def _insert(self, chunk: ChunkRecord) -> None:
        row = bisect_right(self._chunks, chunk.id.number, key=_number)
        self._announce()  # the rows waiting to be announced move with the insertion
        self.beginInsertRows(QModelIndex(), row, row)
        self._chunks.insert(row, chunk)
        for later in range(row, len(self._chunks)):
            self._rows[self._chunks[later].id.number] = later
        self.endInsertRows()

    def _mark(self, row: int) -> None:
        self._changed_rows.add(row)
        if not self._announcing.isActive():
            self._announcing.start()

    @Slot()
    def _announce(self) -> None:
        if not self._changed_rows:
            return
        first, last = min(self._changed_rows), max(self._changed_rows)
        self._changed_rows.clear()
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _start_or_stop_countdown(self) -> None:
        is_waiting = any(chunk.state is ChunkState.BACKING_OFF for chunk in self._chunks)
        if is_waiting != self._countdown.isActive():
            self._countdown.start() if is_waiting else self._countdown.stop()

    @Slot()
    def _count_down(self) -> None:
        for row, chunk in enumerate(self._chunks):
            if chunk.state is ChunkState.BACKING_OFF:
                self._mark(row)

    def _text(self, row: int, column: Column) -> str:
        chunk = self._chunks[row]
        match column:
            case Column.NUMBER:
                return str(chunk.id.number + 1)
            case Column.SPAN:
                return wording.span_text(chunk.first_frame, chunk.frames)
            case Column.LENGTH:
                return wording.length_text(chunk.frames)
            case Column.SIZE:
                return wording.size_text(chunk.size_bytes)
            case _:
                return self._state_words(row, column)

    def _state_words(self, row: int, column: Column) -> str:
        chunk = self._chunks[row]
        if column is Column.TRIES:
            return wording.tries_text(chunk, self._now())
        if column is Column.STATE:
            sent = self._sent.get(chunk.id.number)
            return (
                wording.chunk_state_text(chunk, self._now())
                if sent is None
                else words.sending(int(sent * 100))
            )
        is_explained = chunk.state in _EXPLAINED or chunk.is_pruned
        remarks = [wording.reason_text(chunk.reason)] if chunk.reason and is_explained else []
        return "; ".join([*remarks, *(wording.gap_text(gap) for gap in self._gaps_in(row))])

    def _gaps_in(self, row: int) -> list[Gap]:
        """Return the gaps before a frame of this chunk; the last chunk also has those at its end."""
        chunk = self._chunks[row]
        first = chunk.first_frame if row else 0
        is_last = row == len(self._chunks) - 1
        end = chunk.first_frame + chunk.frames
        return [gap for gap in self._gaps if first <= gap.first_frame and (is_last or gap.first_frame < end)]

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many chunks there are."""
        return 0 if parent.isValid() else len(self._chunks)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT_TO_LEFT_NUMBERS if section in _NUMBERS else _WORDS
        return words.COLUMNS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says or carries."""
        if not index.isValid() or not 0 <= index.row() < len(self._chunks):
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words.COLUMNS[column]}: {self._text(row, column) or words.NOTHING}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT_TO_LEFT_NUMBERS if column in _NUMBERS else _WORDS
            case _:
                return self._facts(row, role)

    def _facts(self, row: int, role: int) -> object:
        chunk = self._chunks[row]
        if role == CHUNK_ROLE:
            return chunk
        if role == SENT_ROLE:
            return self._sent.get(chunk.id.number)
        return bool(self._gaps_in(row)) if role == HAS_GAP_ROLE else None


def _number(chunk: ChunkRecord) -> int:
    return chunk.id.number

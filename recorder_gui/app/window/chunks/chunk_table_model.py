"""The chunks of the visit that is shown, as rows of a table in the order of recording.

Changes are gathered and announced at most ten times a second: a fast network would otherwise make the
window paint more often than anyone can see.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from recorder_gui.app.facts import TransferProgress
from recorder_gui.app.window.chunks.chunk_rows import ChunkRows, Column
from recorder_gui.app.wording import chunks as chunk_words
from recorder_gui.app.wording import window as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_details import Marker

CHUNK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``ChunkRecord``."""

SENT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""How much of the chunk the network has taken, 0 to 1; None unless it is being sent."""

HAS_GAP_ROLE: Final = Qt.ItemDataRole.UserRole + 3

IS_PLAYED_ROLE: Final = Qt.ItemDataRole.UserRole + 20
"""Whether the chunk is heard just now."""

_ANNOUNCE_MS: Final = 100
_COUNTDOWN_MS: Final = 1000
_RIGHT_TO_LEFT_NUMBERS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS: Final = frozenset({Column.NUMBER, Column.LENGTH, Column.SPEECH, Column.SIZE})
_COLUMNS: Final = tuple(Column)

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class ChunkTableModel(QAbstractTableModel):
    """One row for each chunk, oldest first; ``ChunkOrderModel`` sorts and filters it."""

    rows_changed = Signal(object)
    """frozenset[int]: what exactly ``dataChanged``, which follows at once, will span."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = ChunkRows(now)
        self._changed_rows: set[int] = set()
        self._played: ChunkId | None = None
        self._announcing = QTimer(self, singleShot=True, interval=_ANNOUNCE_MS)
        self._announcing.timeout.connect(self.announce_now)
        self._countdown = QTimer(self, interval=_COUNTDOWN_MS)
        self._countdown.timeout.connect(self._count_down)

    def reset(self, chunks: tuple[ChunkRecord, ...], gaps: tuple[Gap, ...] = ()) -> None:
        """Show the chunks of another visit."""
        self.beginResetModel()
        self.rows.reset(chunks, gaps)
        self._changed_rows.clear()
        self.endResetModel()
        self._start_or_stop_countdown()

    def put(self, chunk: ChunkRecord) -> None:
        """Add a chunk, or replace what is known about it."""
        row = self.rows.row_of(chunk.id)
        if row is None:
            self._insert(chunk)
        else:
            self.rows.replace(row, chunk)
            self._mark({row})
        self._start_or_stop_countdown()

    def put_transfer(self, progress: TransferProgress) -> None:
        """Move the progress bar of the chunk that is being sent."""
        row = self.rows.row_of(progress.chunk)
        if row is None or progress.size_bytes <= 0:
            return
        self.rows.put_sent(row, min(1.0, progress.sent_bytes / progress.size_bytes))
        self._mark({row})

    def put_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Replace the gaps of the visit."""
        self._mark(self.rows.put_gaps(gaps))

    def put_markers(self, markers: tuple[Marker, ...]) -> None:
        """Replace the markers of the visit."""
        self._mark(self.rows.put_markers(markers))

    def show_playing(self, chunk: ChunkId | None) -> None:
        """Mark the chunk that is heard, and no other."""
        either, self._played = (self._played, chunk), chunk
        rows = (self.rows.row_of(one) for one in either if one is not None)
        self._mark({row for row in rows if row is not None})

    def _insert(self, chunk: ChunkRecord) -> None:
        row = self.rows.place_for(chunk.id)
        self.announce_now()  # the rows waiting to be announced move with the insertion
        self.beginInsertRows(QModelIndex(), row, row)
        others = self.rows.insert(row, chunk)
        self.endInsertRows()
        self._mark(others)

    def _mark(self, rows: set[int]) -> None:
        self._changed_rows |= rows
        if self._changed_rows and not self._announcing.isActive():
            self._announcing.start()

    @Slot()
    def announce_now(self) -> None:
        """Tell the view of all that has changed, in one signal."""
        self._announcing.stop()
        if not self._changed_rows:
            return
        changed = frozenset(self._changed_rows)
        self._changed_rows.clear()
        self.rows_changed.emit(changed)
        self._emit_changed(min(changed), max(changed))

    def _emit_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _start_or_stop_countdown(self) -> None:
        is_waiting = self.rows.has_waiting
        if is_waiting != self._countdown.isActive():
            self._countdown.start() if is_waiting else self._countdown.stop()

    @Slot()
    def _count_down(self) -> None:
        waiting = self.rows.waiting_rows()
        self._emit_changed(min(waiting), max(waiting))  # only words: nothing is sorted by them

    def retell(self) -> None:
        """Say every cell anew, in another language, and look again which rows pass a filter."""
        if self.rows:
            self._mark(set(range(len(self.rows))))
            self.announce_now()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many chunks there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT_TO_LEFT_NUMBERS if section in _NUMBERS else _WORDS
            case Qt.ItemDataRole.ToolTipRole:
                return chunk_words.header_help(words.COLUMNS[section], section)
            case Qt.ItemDataRole.DisplayRole:
                return str(words.COLUMNS[section])
            case _:
                return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says or carries."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        return self.cell(index.row(), index.column(), role)

    def cell(self, row: int, column: int, role: int) -> object:
        """Return what ``data`` does, without an index: the view's own model asks for every cell it paints."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.rows.text(row, _COLUMNS[column])
            case Qt.ItemDataRole.ToolTipRole:
                return self.rows.told(row, _COLUMNS[column])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT_TO_LEFT_NUMBERS if column in _NUMBERS else _WORDS
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words.COLUMNS[column]}: {self.rows.told(row, _COLUMNS[column]) or words.NOTHING}"
            case _:
                return self._carried(row, role)

    def _carried(self, row: int, role: int) -> object:
        """Return what a delegate needs besides a cell's text."""
        match role:
            case _:
                return self._fact(row, role)

    def _fact(self, row: int, role: int) -> object:
        if role == CHUNK_ROLE:
            return self.rows[row]
        if role == SENT_ROLE:
            return self.rows.sent_share(row)
        if role == HAS_GAP_ROLE:
            return bool(self.rows.gaps_of(row))
        return self.rows[row].id == self._played if role == IS_PLAYED_ROLE else None

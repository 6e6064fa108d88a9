"""Stands between the chunks and the table that shows them: sorts them by a column, leaves some of them out.

Not a ``QSortFilterProxyModel``: that asks Python for the data of two cells for every comparison, so that
100,000 rows would hold the window up for seconds. Here keys are computed once and Python's own sort,
which never leaves C, puts them in order; only what has changed is looked at again.
"""

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal, Slot

from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter, Column, SortKey
from recorder_gui.app.window.chunks.chunk_table_model import AnyIndex, ChunkTableModel
from recorder_gui.app.wording import chunks as chunk_words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.identifiers import ChunkId

_ROOT: Final = QModelIndex()
_BY_TIME: Final = frozenset({Column.NUMBER, Column.SPAN})


class ChunkOrderModel(QAbstractTableModel):
    """Some of the chunks in some order. Rows here are places; rows of the source are called rows."""

    count_changed = Signal()
    """How many chunks are shown, or how many there are, may have changed."""

    def __init__(self, source: ChunkTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._rows = source.rows
        self._column, self._is_descending = Column.NUMBER, False
        self._filter, self._text = ChunkFilter.ALL, ""
        self._keys: list[SortKey] = []
        self._shown = bytearray()
        self._order: list[int] = []
        self._places: dict[int, int] | None = None
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._on_source_reset)
        source.rowsAboutToBeInserted.connect(self._on_rows_to_be_inserted)
        source.rowsInserted.connect(self._on_rows_inserted)
        source.rows_changed.connect(self._on_rows_changed)
        source.dataChanged.connect(self._on_data_changed)
        source.headerDataChanged.connect(self.headerDataChanged)
        self._take_all()

    @property
    def total(self) -> int:
        """How many chunks there are, shown or not."""
        return len(self._rows)

    @property
    def is_newest_last(self) -> bool:
        """Whether new chunks appear at the end."""
        return self._column in _BY_TIME and not self._is_descending

    def chunk_at(self, place: int) -> ChunkRecord:
        """Return the chunk at a place."""
        return self._rows[self._order[place]]

    def place_of(self, chunk: ChunkId) -> int | None:
        """Return where a chunk is shown, None if it is not."""
        row = self._rows.row_of(chunk)
        return None if row is None else self._place_by_row().get(row)

    def details_at(self, place: int) -> tuple[tuple[str, str], ...]:
        """Return titles and texts of all that is known about the chunk at a place."""
        return self._rows.details(self._order[place])

    def texts_at(self, place: int) -> list[str]:
        """Return what the cells at a place say."""
        return [self._rows.text(self._order[place], column) for column in Column]

    def show_only(self, wanted: ChunkFilter, text: str) -> None:
        """Leave out what does not fit the filter, and what does not contain ``text`` in any case."""
        folded = text.strip().casefold()
        if (wanted, folded) == (self._filter, self._text):
            return
        self._filter, self._text = wanted, folded
        self.beginResetModel()
        self._take_all()
        self.endResetModel()
        self.count_changed.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; chunks that are alike there stay in the order of recording."""
        if column < 0:
            return
        self._column, self._is_descending = Column(column), order == Qt.SortOrder.DescendingOrder
        self._keys = [self._rows.sort_key(row, self._column) for row in range(len(self._rows))]
        self._sort_anew()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _sort_anew(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._order[index.row()] for index in before]
        self._order = self._sorted()
        self._places = None
        if before:
            places = self._place_by_row()
            after = [self.index(places[row], index.column()) for row, index in zip(rows, before, strict=True)]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self) -> list[int]:
        shown = self._shown
        rows = [row for row in range(len(shown)) if shown[row]]
        if self.is_newest_last:
            return rows
        return sorted(rows, key=self._keys.__getitem__, reverse=self._is_descending)

    def _take_all(self) -> None:
        rows = range(len(self._rows))
        self._keys = [self._rows.sort_key(row, self._column) for row in rows]
        self._shown = bytearray(self._fits(row) for row in rows)
        self._order = self._sorted()
        self._places = None

    def _fits(self, row: int) -> bool:
        return self._rows.fits(row, self._filter, self._text)

    def _place_by_row(self) -> dict[int, int]:
        if self._places is None:
            self._places = {row: place for place, row in enumerate(self._order)}
        return self._places

    @Slot()
    def _on_source_reset(self) -> None:
        self._take_all()
        self.endResetModel()
        self.count_changed.emit()

    @Slot(QModelIndex, int, int)
    def _on_rows_to_be_inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        if first != len(self._shown):
            self.beginResetModel()  # rare: the rows behind it get other numbers

    @Slot(QModelIndex, int, int)
    def _on_rows_inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        if first != len(self._shown):
            self._take_all()
            self.endResetModel()
        else:
            self._append(first)
        self.count_changed.emit()

    def _append(self, row: int) -> None:
        key, is_shown = self._rows.sort_key(row, self._column), self._fits(row)
        place = len(self._order)
        if not self.is_newest_last:
            place = bisect_left(
                self._order,
                1,
                key=lambda other: int(_comes_before(key, self._keys[other], self._is_descending)),
            )
        if is_shown:
            self.beginInsertRows(QModelIndex(), place, place)
        self._keys.append(key)
        self._shown.append(is_shown)
        if is_shown:
            if self._places is not None and place == len(self._order):
                self._places[row] = place
            else:
                self._places = None
            self._order.insert(place, row)
            self.endInsertRows()

    @Slot(object)
    def _on_rows_changed(self, changed: frozenset[int]) -> None:
        has_moved = False
        appearing: list[int] = []
        for row in changed:
            key = self._rows.sort_key(row, self._column)
            has_moved = has_moved or key != self._keys[row]
            self._keys[row] = key
            if self._fits(row) != self._shown[row]:
                appearing.append(row)
        if appearing:
            self.beginResetModel()
            for row in appearing:
                self._shown[row] = not self._shown[row]
            self._order = self._sorted()
            self._places = None
            self.endResetModel()
            self.count_changed.emit()
        elif has_moved and not self.is_newest_last:
            self._sort_anew()

    @Slot(QModelIndex, QModelIndex)
    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if not self._order:
            return
        span = (0, len(self._order) - 1)
        if self.is_newest_last and len(self._order) == len(self._rows):
            span = (first.row(), last.row())
        self.dataChanged.emit(self.index(span[0], 0), self.index(span[1], len(Column) - 1))

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many chunks are shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title; the one that is sorted by has an arrow."""
        said = self._source.headerData(section, orientation, role)
        if role == Qt.ItemDataRole.DisplayRole and section == self._column and isinstance(said, str):
            return chunk_words.sorted_title(said, is_descending=self._is_descending)
        return said

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says or carries."""
        place = index.row()
        if not 0 <= place < len(self._order):
            return None
        return self._source.cell(self._order[place], index.column(), role)


def _comes_before(key: SortKey, other: SortKey, is_descending: bool) -> bool:  # noqa: FBT001 - a direction
    lesser, greater = (other, key) if is_descending else (key, other)
    if isinstance(lesser, str) or isinstance(greater, str):
        return str(lesser) < str(greater)
    return lesser < greater

"""The table of chunks: one delegate paints the state, no row has widgets of its own."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recorder_gui.app.window.chunks.chunk_order_model import ChunkOrderModel
from recorder_gui.app.window.chunks.chunk_rows import Column
from recorder_gui.app.wording import chunks as chunk_words
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.ui.chunks.delegates import (
    PICTURE_ROOM,
    SKETCH_ROOM,
    RemarkDelegate,
    SpeechDelegate,
    StateDelegate,
)
from recorder_gui.ui.look.theme import palette_of, scaled, with_tabular_digits
from recorder_gui.ui.said import say

_ROW_PADDING: Final = 12
_CELL_MARGINS: Final = 16
_SMALLER: Final = 0.95
_LEAST_REMARK: Final = 130
"""A shorter remark says nothing."""

_WHERE_THERE_IS_ROOM: Final = (Column.SPEECH, Column.TRIES, Column.SIZE, Column.LENGTH)
"""In the order in which they come; the details tell all of them."""

_PICTURES: Final = {Column.STATE: PICTURE_ROOM, Column.SPEECH: SKETCH_ROOM}

_KEEP: Final = QItemSelectionModel.SelectionFlag.NoUpdate
_CHOOSE: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WIDEST: Final = {
    Column.NUMBER: "9999",
    Column.SPAN: "00:00 \N{EN DASH} 00:00",
    Column.LENGTH: "20.0 s",
    Column.SPEECH: "100 %",
    Column.SIZE: "999 kB",
}
"""Fixed widths: measuring every cell would cost a call for each."""


_FIXED: Final = tuple(column for column in Column if column is not Column.REMARK)


class ChunkTable(QTableView):
    """Keeps the newest chunk in view unless someone scrolled up to read, or sorts otherwise."""

    current_changed = Signal()
    """Another chunk is the chosen one, or none is."""

    def __init__(self, model: ChunkOrderModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self.setAccessibleName, words.CHUNKS)
        say(self.setAccessibleDescription, words.CHUNKS_HELP)
        self.setFont(with_tabular_digits(scaled(self.font(), _SMALLER)))
        self._chunks = model
        self._chosen: list[ChunkId] = []
        self._current: ChunkId | None = None
        self.setModel(model)
        self.setItemDelegateForColumn(Column.SPEECH, SpeechDelegate(self))
        self.setItemDelegateForColumn(Column.STATE, StateDelegate(self))
        self.setItemDelegateForColumn(Column.REMARK, RemarkDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._size_sections()
        self._follows_newest = True
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        model.modelAboutToBeReset.connect(self._keep_choice)
        model.modelReset.connect(self._on_reset)
        model.layoutChanged.connect(self._on_sorted)
        self.selectionModel().currentRowChanged.connect(self.current_changed)
        self._add_actions()

    def _add_actions(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._action(chunk_words.COPY, QKeySequence(QKeySequence.StandardKey.Copy)).triggered.connect(
            self.copy
        )
        for column, title in zip(Column, words.COLUMNS, strict=True):
            action = self._action(chunk_words.sort_by(title), QKeySequence(f"Alt+{column + 1}"))
            action.setData(column)
            action.triggered.connect(self._on_sort_asked)

    def _action(self, phrase: Phrase, keys: QKeySequence) -> QAction:
        action = QAction(self)
        say(action.setText, phrase)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    @Slot()
    def copy(self) -> None:
        """Put the chosen rows on the clipboard as they stand, under the titles, with tabs between."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if places:
            lines = [list(map(str, words.COLUMNS)), *(self._chunks.texts_at(place) for place in places)]
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    @Slot()
    def _on_sort_asked(self) -> None:
        action, header = self.sender(), self.horizontalHeader()
        if isinstance(action, QAction):
            column = int(action.data())
            is_again = header.sortIndicatorSection() == column
            is_rising = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            falling = Qt.SortOrder.DescendingOrder
            self.sortByColumn(column, falling if is_again and is_rising else Qt.SortOrder.AscendingOrder)

    def _size_sections(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        columns.setHighlightSections(False)
        columns.setSortIndicator(Column.NUMBER, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        columns.setSortIndicatorShown(
            False
        )  # it would lie on the titles of numbers: the model writes an arrow
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.REMARK, QHeaderView.ResizeMode.Stretch)
        for column in _FIXED:
            self.setColumnWidth(column, self._width(column))

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self._follows_newest = value >= self.verticalScrollBar().maximum()

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        if self._follows_newest and self._chunks.is_newest_last:
            self.verticalScrollBar().setValue(most)

    @Slot()
    def _keep_choice(self) -> None:
        """Remember what is chosen: a reset forgets it, and a filter's reset is no reason to choose again."""
        chunk_at = self._chunks.chunk_at
        self._chosen = [chunk_at(index.row()).id for index in self.selectionModel().selectedRows()]
        current = self.currentIndex()
        self._current = chunk_at(current.row()).id if current.isValid() else None

    @Slot()
    def _on_reset(self) -> None:
        places = [place for chunk in self._chosen if (place := self._chunks.place_of(chunk)) is not None]
        current = self._chunks.place_of(self._current) if self._current is not None else None
        chosen = QItemSelection()
        for first, last in _runs(sorted(places)):
            chosen.select(self._chunks.index(first, 0), self._chunks.index(last, len(Column) - 1))
        self.selectionModel().select(chosen, _CHOOSE)
        if current is not None:
            self.selectionModel().setCurrentIndex(self._chunks.index(current, 0), _KEEP)
            self.scrollTo(self.currentIndex())
        elif self._chunks.is_newest_last:
            self._follows_newest = True
            self.scrollToBottom()
        self.current_changed.emit()

    @Slot()
    def _on_sorted(self) -> None:
        self._on_scrolled(self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the remarks."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        others = (column for column in _FIXED if column not in _WHERE_THERE_IS_ROOM)
        room = self.viewport().width() - sum(self._width(column) for column in others) - _LEAST_REMARK
        for column in _WHERE_THERE_IS_ROOM:
            room -= self._width(column)
            self.setColumnHidden(column, room < 0)  # what comes after the first without room has none either

    def _width(self, column: Column) -> int:
        title = chunk_words.sorted_title(str(words.COLUMNS[column]), is_descending=True)
        bold = QFontMetrics(scaled(self.horizontalHeader().font(), 1, is_bold=True))
        metrics = self.fontMetrics()
        cell = max(metrics.horizontalAdvance(text) for text in _widest(column)) + _PICTURES.get(column, 0)
        return max(cell, bold.horizontalAdvance(title)) + _CELL_MARGINS

    def changeEvent(self, event: QEvent) -> None:
        """Leave room for the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for column in _FIXED:
                self.setColumnWidth(column, self._width(column))
            self._share_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or words that say what will stand here."""
        super().paintEvent(event)
        if self._chunks.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(palette_of(self).muted))
            painter.drawText(
                self.viewport().rect().adjusted(16, 0, -16, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                str(chunk_words.NO_MATCH if self._chunks.total else words.CHUNKS_EMPTY),
            )
            painter.end()


def _widest(column: Column) -> tuple[str, ...]:
    match column:
        case Column.STATE:
            return wording.chunk_state_words()
        case Column.TRIES:
            return (wording.tries_left_text(12, 60),)
        case _:
            return (_WIDEST[column],)


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each run of rising numbers: Qt is slow with many small selections."""
    starts = [at for at, place in enumerate(places) if at == 0 or place != places[at - 1] + 1]
    return [
        (places[start], places[end - 1])
        for start, end in zip(starts, [*starts[1:], len(places)], strict=False)
    ]

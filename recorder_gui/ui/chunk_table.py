"""The table of chunks: one delegate paints the state, no row has widgets of its own."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from recorder_gui.app.window.chunk_table_model import (
    CHUNK_ROLE,
    HAS_GAP_ROLE,
    SENT_ROLE,
    ChunkTableModel,
    Column,
)
from recorder_gui.app.wording import window as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.ui import glyphs
from recorder_gui.ui.palette import Palette
from recorder_gui.ui.state_signs import CHUNK_SIGNS
from recorder_gui.ui.theme import palette_of, scaled, with_tabular_digits

_PICTURE: Final = 16
_GAP: Final = 8
_BAR_HEIGHT: Final = 4
_ROW_PADDING: Final = 12
_CELL_MARGINS: Final = 18
_SMALLER: Final = 0.95
_WIDEST: Final = {
    Column.NUMBER: "9999",
    Column.SPAN: "00:00 \N{EN DASH} 00:00",
    Column.LENGTH: "Length.",
    Column.SIZE: "999 kB",
    Column.STATE: "Waiting to retry",
    Column.TRIES: "12 · in 60 s",
}
"""Fixed widths: measuring every cell would cost a call for each."""


class ChunkTable(QTableView):
    """Keeps the newest chunk in view unless someone scrolled up to read."""

    def __init__(self, model: ChunkTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.CHUNKS)
        self.setAccessibleDescription(words.CHUNKS_HELP)
        self.setFont(with_tabular_digits(scaled(self.font(), _SMALLER)))
        self.setModel(model)
        self.setItemDelegateForColumn(Column.STATE, StateDelegate(self))
        self.setItemDelegateForColumn(Column.REMARK, RemarkDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
        model.modelReset.connect(self._on_reset)

    def _size_sections(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.REMARK, QHeaderView.ResizeMode.Stretch)
        for column, text in _WIDEST.items():
            extra = _PICTURE + _GAP if column is Column.STATE else 0
            self.setColumnWidth(column, self.fontMetrics().horizontalAdvance(text) + _CELL_MARGINS + extra)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self._follows_newest = value >= self.verticalScrollBar().maximum()

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        if self._follows_newest:
            self.verticalScrollBar().setValue(most)

    @Slot()
    def _on_reset(self) -> None:
        self._follows_newest = True
        self.scrollToBottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or words that say what will stand here."""
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(palette_of(self).muted))
            painter.drawText(
                self.viewport().rect().adjusted(16, 0, -16, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                words.CHUNKS_EMPTY,
            )
            painter.end()


class StateDelegate(QStyledItemDelegate):
    """Paints picture, words and, in the row that is being sent, a progress bar."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one state cell."""
        table, chunk = option.widget, index.data(CHUNK_ROLE)
        if not isinstance(chunk, ChunkRecord):
            return
        _paint_ground(painter, option, index, self)
        palette, sign = palette_of(table), CHUNK_SIGNS[chunk.state]
        colour = QColor(sign.colour(palette))
        cell = QRectF(option.rect).adjusted(7, 0, -7, 0)
        sent = index.data(SENT_ROLE)
        lift = _BAR_HEIGHT - 1 if isinstance(sent, float) else 0
        picture = QRectF(cell.left(), cell.center().y() - _PICTURE / 2 - lift, _PICTURE, _PICTURE)
        glyphs.paint(painter, sign.glyph, picture, colour, QColor(palette.surface))
        painter.setPen(colour)
        words_at = cell.adjusted(_PICTURE + _GAP, -2 * lift, 0, 0)
        painter.setFont(table.font())
        painter.drawText(words_at, _MIDDLE, str(index.data()))
        if isinstance(sent, float):
            _paint_bar(painter, cell.adjusted(_PICTURE + _GAP, 0, 0, 0), sent, palette)


class RemarkDelegate(QStyledItemDelegate):
    """Paints a remark; one about lost sound in the colour of an alarm."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Colour the text of a row that has a gap."""
        super().initStyleOption(option, index)
        if index.data(HAS_GAP_ROLE):
            ink = QColor(palette_of(option.widget).alarm)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, ink)


def _paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    delegate: QStyledItemDelegate,
) -> None:
    ground = QStyleOptionViewItem(option)
    delegate.initStyleOption(ground, index)
    ground.text = ""
    option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)


def _paint_bar(painter: QPainter, cell: QRectF, share: float, palette: Palette) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    bar = QRectF(cell.left(), cell.bottom() - _BAR_HEIGHT - 4, cell.width(), _BAR_HEIGHT)
    painter.setBrush(QColor(palette.track))
    painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    bar.setWidth(max(_BAR_HEIGHT, cell.width() * share))
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    painter.restore()


_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

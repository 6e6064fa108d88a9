"""How a chunk's state and its remark are painted: no row has widgets of its own."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recorder_gui.app.window.chunk_table_model import CHUNK_ROLE, HAS_GAP_ROLE, SENT_ROLE
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.ui import glyphs
from recorder_gui.ui.palette import Palette
from recorder_gui.ui.state_signs import CHUNK_SIGNS
from recorder_gui.ui.theme import palette_of

_PICTURE: Final = 16
_GAP: Final = 8
_BAR_HEIGHT: Final = 4

PICTURE_ROOM: Final = _PICTURE + _GAP
"""What the picture takes of a state's cell, in pixels."""


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

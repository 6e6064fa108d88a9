"""Marks the row of the piece that is being played: a small picture before its number."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from recorder_gui.app.window.chunks.chunk_table_model import IS_PLAYED_ROLE
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of

_PICTURE: Final = 13.0


class PlayingDelegate(QStyledItemDelegate):
    """Paints a number, and before it the mark of the piece that is heard."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one number."""
        super().paint(painter, option, index)
        if not index.data(IS_PLAYED_ROLE):
            return
        cell, colours = QRectF(option.rect), palette_of(option.widget)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = cell.right() - _PICTURE - 3 if is_mirrored else cell.left() + 3
        picture = QRectF(left, cell.center().y() - _PICTURE / 2, _PICTURE, _PICTURE)
        glyphs.paint(painter, Glyph.RESUME, picture, QColor(colours.accent), QColor(colours.surface))

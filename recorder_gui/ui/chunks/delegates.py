"""How a chunk's state and its remark are painted: no row has widgets of its own."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recorder_gui.app.window.chunks.chunk_table_model import CHUNK_ROLE, HAS_GAP_ROLE, SENT_ROLE
from recorder_gui.app.wording.chunk_sound import HARDLY_ANY
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_sketch import MOST_LEVELS, ChunkSketch
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.palette import Palette
from recorder_gui.ui.look.state_signs import CHUNK_SIGNS
from recorder_gui.ui.look.theme import palette_of

_PICTURE: Final = 16
_GAP: Final = 8
_BAR_HEIGHT: Final = 4

_QUIET_DB: Final = 60
"""So far below full scale a step has no height: what is softer is the room."""

_LOUD_DB: Final = 12
"""So far below full scale a step has all of it: loud speech."""

PICTURE_ROOM: Final = _PICTURE + _GAP
"""What the picture takes of a state's cell, in pixels."""

_SKETCH_WIDTH: Final = MOST_LEVELS * 3 // 2

SKETCH_ROOM: Final = _SKETCH_WIDTH + _GAP
"""What the course of a level takes of a share's cell, in pixels."""


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
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        sent = index.data(SENT_ROLE)
        lift = _BAR_HEIGHT - 1 if isinstance(sent, float) else 0
        left = cell.right() - _PICTURE if is_mirrored else cell.left()
        picture = QRectF(left, cell.center().y() - _PICTURE / 2 - lift, _PICTURE, _PICTURE)
        glyphs.paint(painter, sign.glyph, picture, colour, QColor(palette.surface))
        painter.setPen(colour)
        beside = (
            cell.adjusted(0, 0, -PICTURE_ROOM, 0) if is_mirrored else cell.adjusted(PICTURE_ROOM, 0, 0, 0)
        )
        painter.setFont(table.font())
        painter.drawText(beside.adjusted(0, -2 * lift, 0, 0), _MIDDLE, str(index.data()))
        if isinstance(sent, float):
            _paint_bar(painter, beside, sent, palette, is_mirrored=is_mirrored)


class SpeechDelegate(QStyledItemDelegate):
    """Paints the course of a chunk's level, and how much of it was speech; hardly any stands back.

    The oldest moment is on the left in every language, as in the waveform.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell; one without a sketch stays empty."""
        _paint_ground(painter, option, index, self)
        chunk = index.data(CHUNK_ROLE)
        if not isinstance(chunk, ChunkRecord) or chunk.sketch is None:
            return
        palette, cell = palette_of(option.widget), option.rect.adjusted(7, 5, -7, -5)
        is_speech = chunk.sketch.speech_share >= HARDLY_ANY
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = cell.right() + 1 - _SKETCH_WIDTH if is_mirrored else cell.left()
        place = QRect(left, cell.top(), _SKETCH_WIDTH, cell.height())
        _paint_sketch(painter, place, chunk.sketch, palette.accent if is_speech else palette.muted)
        painter.setPen(QColor(palette.text if is_speech else palette.muted))
        painter.setFont(option.widget.font())
        painter.drawText(cell, _END, str(index.data()))


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


def _paint_sketch(painter: QPainter, place: QRect, sketch: ChunkSketch, colour: str) -> None:
    count, middle = len(sketch.levels), place.top() + place.height() / 2
    bars = []
    for step, below in enumerate(sketch.levels):
        left, right = _SKETCH_WIDTH * step // count, _SKETCH_WIDTH * (step + 1) // count
        tall = max(1.0, place.height() * _height_of(below))
        bars.append(QRectF(place.left() + left, middle - tall / 2, right - left, tall))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRects(bars)
    painter.restore()


def _height_of(below: int) -> float:
    """Return 0 to 1: speech stands out, steady noise is a low band and silence a line."""
    above = (_QUIET_DB - below) / (_QUIET_DB - _LOUD_DB)
    return min(1.0, max(0.0, above)) ** 2


def _paint_bar(painter: QPainter, cell: QRectF, share: float, palette: Palette, *, is_mirrored: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    bar = QRectF(cell.left(), cell.bottom() - _BAR_HEIGHT - 4, cell.width(), _BAR_HEIGHT)
    painter.setBrush(QColor(palette.track))
    painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    done = max(_BAR_HEIGHT, cell.width() * share)
    bar = QRectF(bar.right() - done if is_mirrored else bar.left(), bar.top(), done, _BAR_HEIGHT)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    painter.restore()


_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

"""The window's small pictures, painted as paths: sharp at every scale, no file that could be missing.

Each differs in shape, so that colour is never the only sign.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_ICON_SIZES: Final = (16, 20, 24, 32, 40, 48, 64)
_UNIT: Final = 24.0
"""Glyphs are drawn on a square of 24 units."""


class Glyph(Enum):
    """What a picture means."""

    RECORD = auto()
    PAUSE = auto()
    RESUME = auto()
    FINISH = auto()
    CHECK = auto()
    WARNING = auto()
    ALARM = auto()
    DOTS = auto()
    RING = auto()
    CLOCK = auto()
    LOCK = auto()
    LINES = auto()
    ARROW = auto()
    DISK = auto()
    RETRY = auto()
    MICROPHONE = auto()
    WINDOW = auto()
    FLAG = auto()


def paint(painter: QPainter, glyph: Glyph, rect: QRectF, colour: QColor, ground: QColor) -> None:
    """Paint a glyph into a square; ``ground`` is the colour of what is cut out of it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _UNIT, rect.height() / _UNIT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _PAINTERS[glyph](painter, colour, ground)
    painter.restore()


def icon(glyph: Glyph, colour: str, disabled: str, ground: str, *, gap: float = 0.0) -> QIcon:
    """Return an icon for a button, with its own colour for when the button cannot be used.

    ``gap`` leaves so much of its height free at the right: a style puts the words too close to it.
    """
    made = QIcon()
    for size in _ICON_SIZES:
        for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
            made.addPixmap(
                _pixmap(glyph, QSize(round(size * (1 + gap)), size), QColor(ink), QColor(ground)), mode
            )
    return made


def _pixmap(glyph: Glyph, size: QSize, colour: QColor, ground: QColor) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint(painter, glyph, QRectF(0, 0, size.height(), size.height()), colour, ground)
    painter.end()
    return pixmap


def _outline(painter: QPainter, colour: QColor, width: float = 2.4) -> None:
    painter.setPen(
        QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _record(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 8, 8)


def _pause(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawRoundedRect(QRectF(5.5, 4, 4.5, 16), 1.5, 1.5)
    painter.drawRoundedRect(QRectF(14, 4, 4.5, 16), 1.5, 1.5)


def _resume(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(7, 4), QPointF(20, 12), QPointF(7, 20)]))


def _finish(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawRoundedRect(QRectF(5, 5, 14, 14), 2.5, 2.5)


def _check(painter: QPainter, _colour: QColor, ground: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 10, 10)
    _outline(painter, ground, 2.8)
    painter.drawPolyline(QPolygonF([QPointF(7.2, 12.4), QPointF(10.6, 15.8), QPointF(16.8, 8.8)]))


def _warning(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(QPolygonF([QPointF(12, 3.6), QPointF(21.4, 19.8), QPointF(2.6, 19.8)]))
    _outline(painter, ground, 2.6)
    painter.drawLine(QPointF(12, 9), QPointF(12, 14))
    painter.drawPoint(QPointF(12, 17.8))


def _alarm(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    near, far = 3.0, 21.0
    cut = (far - near) * 0.293  # an eighth of a turn: all sides are of one length
    low, high = near + cut, far - cut
    painter.drawPolygon(
        QPolygonF(
            [
                *(QPointF(low, near), QPointF(high, near), QPointF(far, low), QPointF(far, high)),
                *(QPointF(high, far), QPointF(low, far), QPointF(near, high), QPointF(near, low)),
            ]
        )
    )
    _outline(painter, ground, 2.8)
    painter.drawLine(QPointF(12, 7), QPointF(12, 12.6))
    painter.drawPoint(QPointF(12, 17))


def _dots(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 10, 10)
    painter.setBrush(ground)
    for x in (7.2, 12.0, 16.8):
        painter.drawEllipse(QPointF(x, 12), 1.6, 1.6)
    painter.setBrush(colour)


def _ring(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _outline(painter, colour)
    painter.drawEllipse(QPointF(12, 12), 8.8, 8.8)


def _clock(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _outline(painter, colour)
    painter.drawEllipse(QPointF(12, 12), 8.8, 8.8)
    painter.drawPolyline(QPolygonF([QPointF(12, 7), QPointF(12, 12.4), QPointF(15.6, 14.4)]))


def _lock(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawRoundedRect(QRectF(4.5, 10.5, 15, 10.5), 2, 2)
    _outline(painter, colour)
    shackle = QPainterPath(QPointF(8, 10.5))
    shackle.lineTo(8, 7.5)
    shackle.arcTo(QRectF(8, 3.5, 8, 8), 180, -180)
    shackle.lineTo(16, 10.5)
    painter.drawPath(shackle)


def _lines(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _outline(painter, colour)
    painter.drawRoundedRect(QRectF(4.5, 2.8, 15, 18.4), 2, 2)
    for y, end in ((8.2, 15.6), (12.0, 15.6), (15.8, 12.4)):
        painter.drawLine(QPointF(8.4, y), QPointF(end, y))


def _arrow(painter: QPainter, _colour: QColor, ground: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 10, 10)
    _outline(painter, ground, 2.8)
    painter.drawLine(QPointF(12, 17), QPointF(12, 7.4))
    painter.drawPolyline(QPolygonF([QPointF(7.8, 11.4), QPointF(12, 7.2), QPointF(16.2, 11.4)]))


def _disk(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _outline(painter, colour)
    painter.drawPolyline(
        QPolygonF([QPointF(4, 15), QPointF(4, 20), QPointF(20, 20), QPointF(20, 15)]),
    )
    painter.drawLine(QPointF(12, 4), QPointF(12, 14))
    painter.drawPolyline(QPolygonF([QPointF(7.8, 10.4), QPointF(12, 14.6), QPointF(16.2, 10.4)]))


def _retry(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _outline(painter, colour)
    painter.drawArc(QRectF(4, 4, 16, 16), 40 * 16, 280 * 16)
    painter.drawPolyline(QPolygonF([QPointF(18.6, 3.4), QPointF(18.4, 7.6), QPointF(14.2, 7.2)]))


def _microphone(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawRoundedRect(QRectF(8.6, 2.6, 6.8, 11.4), 3.4, 3.4)
    _outline(painter, colour, 2.0)
    painter.drawArc(QRectF(5.2, 5, 13.6, 12.6), 190 * 16, 160 * 16)
    painter.drawLine(QPointF(12, 17.8), QPointF(12, 21))
    painter.drawLine(QPointF(8.6, 21), QPointF(15.4, 21))


def _flag(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(6, 3.5), QPointF(20, 8.5), QPointF(6, 13.5)]))
    _outline(painter, colour)
    painter.drawLine(QPointF(6, 3.5), QPointF(6, 21))


def _window(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawRect(QRectF(4, 5, 16, 4.4))
    _outline(painter, colour, 2.2)
    painter.drawRoundedRect(QRectF(3.4, 4.4, 17.2, 15.2), 2, 2)


_PAINTERS: Final[Mapping[Glyph, Callable[[QPainter, QColor, QColor], None]]] = MappingProxyType(
    {
        Glyph.RECORD: _record,
        Glyph.PAUSE: _pause,
        Glyph.RESUME: _resume,
        Glyph.FINISH: _finish,
        Glyph.CHECK: _check,
        Glyph.WARNING: _warning,
        Glyph.ALARM: _alarm,
        Glyph.DOTS: _dots,
        Glyph.RING: _ring,
        Glyph.CLOCK: _clock,
        Glyph.LOCK: _lock,
        Glyph.LINES: _lines,
        Glyph.ARROW: _arrow,
        Glyph.DISK: _disk,
        Glyph.RETRY: _retry,
        Glyph.MICROPHONE: _microphone,
        Glyph.WINDOW: _window,
        Glyph.FLAG: _flag,
    }
)

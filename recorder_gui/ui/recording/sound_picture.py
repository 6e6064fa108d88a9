"""The two pictures a waveform is made of: the ground that stands, and the sound that moves over it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from recorder_gui.ui.look.palette import Palette

MARGIN: Final = 10
"""Left and right of the sound."""

_GAIN: Final = 1.6
"""Speech peaks near a third of full scale; drawn as is, it would look like silence."""

_CORNER: Final = 6.0
_LEAST: Final = 0.75
_HALO: Final = 4.0
_HEAD: Final = 4.0
_FLAG: Final = 10.0
"""As wide as the margin: the flag of the newest place is whole."""


class MarkKind(Enum):
    """What happened there. Each has a shape of its own."""

    CUT = auto()
    GAP = auto()
    MARKER = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened ``age`` bars before the newest one."""

    age: float
    kind: MarkKind


def ground_picture(size: QSize, ratio: float, palette: Palette) -> QPixmap:
    """Return the rounded ground with its middle line, for a screen with ``ratio`` pixels a unit."""
    picture, painter = _begin(size, ratio, QColor(palette.surface))
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size), _CORNER, _CORNER)
    painter.setPen(QPen(QColor(palette.border), 1))
    middle = size.height() / 2
    painter.drawLine(QLineF(MARGIN, middle, size.width() - MARGIN, middle))
    painter.end()
    return picture


@dataclass(frozen=True, slots=True)
class SoundPicture:
    """Draws ``bars``, (lowest, highest) of each, newest last, ``pitch`` apart, with marks over them."""

    width: float
    height: int
    pitch: float
    ink: str
    palette: Palette

    def draw(self, bars: Sequence[tuple[float, float]], marks: Iterable[Mark], ratio: float) -> QPixmap:
        """Return the picture; the newest bar ends at ``width``, and a flag may stand out into the margin."""
        size = QSize(round(self.width + MARGIN), self.height)
        picture, painter = _begin(size, ratio, QColor(Qt.GlobalColor.transparent))
        painter.setBrush(QColor(self.ink))
        painter.drawPolygon(self._outline(bars))
        for mark in marks:
            x = self.width - mark.age * self.pitch
            if x >= 0:
                self._draw_mark(painter, x, mark)
        painter.end()
        return picture

    def _outline(self, bars: Sequence[tuple[float, float]]) -> QPolygonF:
        """Go above the middle line from right to left, and back below it."""
        middle, half = self.height / 2, self.height / 2 - 5
        above, below = [], []
        for age, (low, high) in enumerate(reversed(bars)):
            x = self.width - (age + 0.5) * self.pitch
            above.append(QPointF(x, middle - max(min(1.0, high * _GAIN) * half, _LEAST)))
            below.append(QPointF(x, middle - min(max(-1.0, low * _GAIN) * half, -_LEAST)))
        return QPolygonF([*above, *reversed(below)])

    def _draw_mark(self, painter: QPainter, x: float, mark: Mark) -> None:
        """Draw a line with a head: broken and in the alarm's colour for a gap, with a flag for a marker."""
        is_gap = mark.kind is MarkKind.GAP
        ink = QColor(self.palette.alarm if is_gap else self.palette.text)
        line = QLineF(x, 3, x, self.height - 3)
        painter.setPen(QPen(QColor(self.palette.raised), _HALO))  # else it would drown in the sound
        painter.drawLine(line)
        if mark.kind is MarkKind.MARKER:
            self._draw_flag(painter, x)
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine if is_gap else Qt.PenStyle.SolidLine))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if mark.kind is not MarkKind.MARKER:
            head = [QPointF(x - _HEAD, 2), QPointF(x + _HEAD, 2), QPointF(x, 2 + 1.5 * _HEAD)]
            painter.drawPolygon(QPolygonF(head))

    def _draw_flag(self, painter: QPainter, x: float) -> None:
        """Draw a flag that flies to the right, larger than the head of a cut."""
        flag = QPolygonF([QPointF(x, 2), QPointF(x + _FLAG, 2 + _FLAG * 0.6), QPointF(x, 2 + _FLAG * 1.2)])
        painter.setPen(QPen(QColor(self.palette.raised), 1))
        painter.setBrush(QColor(self.palette.caution))
        painter.drawPolygon(flag)  # in the halo of its pole, which is drawn over it


def _begin(size: QSize, ratio: float, colour: QColor) -> tuple[QPixmap, QPainter]:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(colour)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return picture, painter

"""A picture with words beside it: one state, told twice."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recorder_gui.ui import glyphs
from recorder_gui.ui.glyphs import Glyph
from recorder_gui.ui.state_signs import Sign
from recorder_gui.ui.theme import palette_of, scaled

_GAP: Final = 8
_PICTURE_TO_TEXT: Final = 1.1


class SignLabel(QWidget):
    """Shows a sign, a bold word in the sign's colour, and a plain name before it if there is one."""

    def __init__(self, accessible_name: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._word = ""
        self._sign = Sign(Glyph.RING, "muted")
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        """The word that is shown."""
        return self._word

    def show_sign(self, sign: Sign, word: str) -> None:
        """Show another state and say it to a screen reader."""
        if (sign, word) == (self._sign, self._word):
            return
        self._sign, self._word = sign, word
        self.setAccessibleDescription(word)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that picture and words need."""
        metrics, bold = self.fontMetrics(), QFontMetrics(scaled(self.font(), 1, is_bold=True))
        words = bold.horizontalAdvance(self._word) + 2
        if self._name:
            words += metrics.horizontalAdvance(self._name) + _GAP
        return QSize(self._picture_side() + _GAP + words, max(self._picture_side(), metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a state is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture, name and word."""
        painter, palette = QPainter(self), palette_of(self)
        colour, side = QColor(self._sign.colour(palette)), self._picture_side()
        top = (self.height() - side) / 2
        glyphs.paint(painter, self._sign.glyph, QRectF(0, top, side, side), colour, QColor(palette.surface))
        left = side + _GAP
        if self._name:
            painter.setPen(QColor(palette.text))
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self._name)
            left += painter.fontMetrics().horizontalAdvance(self._name) + _GAP
        painter.setFont(scaled(self.font(), 1, is_bold=True))
        painter.setPen(colour)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self._word)
        painter.end()

    def _picture_side(self) -> int:
        return round(self.fontMetrics().height() * _PICTURE_TO_TEXT)


_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

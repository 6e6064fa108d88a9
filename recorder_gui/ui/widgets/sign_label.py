"""A picture with words beside it: one state, told twice."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recorder_gui.app.facts import Sentence
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.mirror import mirrored
from recorder_gui.ui.look.state_signs import Sign
from recorder_gui.ui.look.theme import palette_of, scaled
from recorder_gui.ui.said import say

_GAP: Final = 8
_PICTURE_TO_TEXT: Final = 1.1


class SignLabel(QWidget):
    """Shows a sign, a bold word in the sign's colour, and a plain name before it if there is one."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self, accessible_name: Phrase, name: Phrase | str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._accessible_name = accessible_name
        self._name = name
        self._word: Sentence | str = ""
        self._sign = Sign(Glyph.RING, "muted")
        say(self.setAccessibleName, accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        """The word that is shown."""
        return str(self._word)

    def show_sign(self, sign: Sign, word: Sentence | str) -> None:
        """Show another state and say it to a screen reader."""
        if (sign, word) == (self._sign, self._word):
            return
        self._sign, self._word = sign, word
        say(self.setAccessibleName, words.told_of(self._accessible_name, word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that picture and words need."""
        return self.room_for(self._word)

    def room_for(self, word: Sentence | str) -> QSize:
        """Return the room that another word would need."""
        metrics, bold = self.fontMetrics(), QFontMetrics(scaled(self.font(), 1, is_bold=True))
        width = bold.horizontalAdvance(str(word)) + 2
        if name := str(self._name):
            width += metrics.horizontalAdvance(name) + _GAP
        return QSize(self._picture_side() + _GAP + width, max(self._picture_side(), metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a state is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture, name and word."""
        painter, palette = QPainter(self), palette_of(self)
        colour, side = QColor(self._sign.colour(palette)), self._picture_side()
        top = (self.height() - side) / 2
        picture = QRectF(mirrored(QRect(0, round(top), side, side), self.rect(), self.layoutDirection()))
        glyphs.paint(painter, self._sign.glyph, picture, colour, QColor(palette.surface))
        left = side + _GAP
        if name := str(self._name):
            painter.setPen(QColor(palette.text))
            painter.drawText(self._from(left), _MIDDLE, name)
            left += painter.fontMetrics().horizontalAdvance(name) + _GAP
        painter.setFont(scaled(self.font(), 1, is_bold=True))
        painter.setPen(colour)
        painter.drawText(self._from(left), _MIDDLE, self.word)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Leave room for the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()

    def _from(self, left: int) -> QRect:
        """Return the room for words that begin here, seen from where the language begins its lines."""
        return mirrored(self.rect().adjusted(left, 0, 0, 0), self.rect(), self.layoutDirection())

    def _picture_side(self) -> int:
        return round(self.fontMetrics().height() * _PICTURE_TO_TEXT)


_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

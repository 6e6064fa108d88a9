"""The big round button: pressing it records; filled with colour, it says that a visit runs or waits."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.palette import Palette
from recorder_gui.ui.look.theme import palette_of, scaled
from recorder_gui.ui.said import say

_SIDE: Final = 92
_FOCUS_WIDTH: Final = 2.0
_RIM: Final = 3.0
_LONE_PICTURE: Final = 44.0
_PICTURE: Final = 30.0
_WORD_FACTOR: Final = 0.95
_SMALLEST_WORD: Final = 0.6
_WORD_ROOM: Final = 0.82
"""Of the disc's width: as far below its middle as the word stands, the disc is no wider."""


@dataclass(frozen=True, slots=True)
class Face:
    """How the button looks: a picture, a word for what pressing does, names of colours in the palette."""

    glyph: Glyph
    glyph_ink: str
    ground: str
    rim: str
    word: Phrase | None = None
    word_ink: str = "text"


_READY: Final = Face(Glyph.RECORD, "recording", "surface", "recording", words.RECORD)
_BETWEEN: Final = Face(Glyph.DOTS, "muted", "raised", "field_border")
_DEAF: Final = Face(Glyph.ALARM, "on_recording", "recording", "recording")
_FACES: Final = {
    RecordingState.IDLE: _READY,
    RecordingState.STARTING: _BETWEEN,
    RecordingState.RECORDING: Face(Glyph.RECORD, "on_recording", "recording", "recording"),
    RecordingState.PAUSED: Face(Glyph.RESUME, "on_paused", "paused", "caution", words.RESUME, "on_paused"),
    RecordingState.STOPPING: _BETWEEN,
    RecordingState.FAULTED: _READY,
}
"""Hollow while nothing is recorded, filled while a visit is: told apart without colour, and from afar."""


class RoundButton(QPushButton):
    """Starts a visit or resumes one; while it records there is nothing to press, and it is a lamp."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _READY
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(RecordingState.IDLE, is_deaf=False)

    @property
    def face(self) -> Face:
        """How the button looks now."""
        return self._face

    def show_state(self, state: RecordingState, *, is_deaf: bool) -> None:
        """Put on the face of a state; ``is_deaf`` when no sound reaches the visit."""
        is_paused = state is RecordingState.PAUSED
        self._face = _DEAF if is_deaf and state is RecordingState.RECORDING else _FACES[state]
        self.setEnabled(self._face.word is not None)
        say(self.setText, words.RESUME if is_paused else words.RECORD)
        help_phrase = words.PAUSE_HELP if is_paused else words.RECORD_HELP
        say(self.setToolTip, help_phrase)
        say(self.setAccessibleDescription, help_phrase)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the disc and the ring that says where the keyboard is."""
        return QSize(_SIDE, _SIDE)

    def hitButton(self, pos: QPoint) -> bool:
        """Take no click in the corners outside of the disc."""
        away = QPointF(pos) - QRectF(self.rect()).center()
        return QPointF.dotProduct(away, away) <= (_SIDE / 2) ** 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc, picture and word."""
        painter, palette, face = QPainter(self), palette_of(self), self._face
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), _FOCUS_WIDTH))
            painter.drawEllipse(middle, *_both(_SIDE / 2 - _FOCUS_WIDTH / 2))
        ground = QColor(_named(palette, face.ground))
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            ground = _pressed(ground, palette, is_down=self.isDown())
        painter.setPen(QPen(QColor(_named(palette, face.rim)), _RIM))
        painter.setBrush(ground)
        painter.drawEllipse(middle, *_both(_SIDE / 2 - 2 * _FOCUS_WIDTH - _RIM / 2))
        side = _PICTURE if face.word else _LONE_PICTURE
        picture = QRectF(0, 0, side, side)
        picture.moveCenter(middle - QPointF(0, 11 if face.word else 0))
        glyphs.paint(painter, face.glyph, picture, QColor(_named(palette, face.glyph_ink)), ground)
        if face.word:
            self._paint_word(painter, str(face.word), QColor(_named(palette, face.word_ink)))
        painter.end()

    def _paint_word(self, painter: QPainter, word: str, ink: QColor) -> None:
        painter.setFont(self._font_that_fits(word))
        painter.setPen(ink)
        line = QRect(0, _SIDE // 2 + 4, _SIDE, _SIDE // 4)
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, word)

    def _font_that_fits(self, word: str) -> QFont:
        """Return a font small enough for the word: in another language it may be long."""
        font, room = scaled(self.font(), _WORD_FACTOR, is_bold=True), _SIDE * _WORD_ROOM - 2 * _RIM
        width = QFontMetrics(font).horizontalAdvance(word)
        return font if width <= room else scaled(font, max(_SMALLEST_WORD, room / width))


def _named(palette: Palette, name: str) -> str:
    return str(getattr(palette, name))


def _both(radius: float) -> tuple[float, float]:
    return radius, radius


def _pressed(ground: QColor, palette: Palette, *, is_down: bool) -> QColor:
    if ground == QColor(palette.surface):
        return QColor(palette.chosen_ground if is_down else palette.raised)
    return ground.darker(112 if is_down else 105)

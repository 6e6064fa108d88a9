"""Shows how loud the microphone is, in picture and word, also before a recording."""

import math
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.level import LevelReading
from recorder_gui.ui.look.mirror import mirrored
from recorder_gui.ui.look.palette import Palette
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say

_FLOOR_DB: Final = -60.0
_SILENT_DB: Final = -59.0
_QUIET_DB: Final = -36.0
"""Speech peaks below this reach a recogniser badly."""

_LOUD_DB: Final = -3.0
_HOLD_MS: Final = 1200
_FALL_DB: Final = 1.5  # a reading, about 20 a second: calm, yet quick enough to trust
_SILENT_MS: Final = 500
"""Without a reading for so long nothing is heard: a bar that stood still would look like sound."""

_BAR_HEIGHT: Final = 10
_GAP: Final = 10
_ZONE_CUT: Final = 2


class LevelMeter(QWidget):
    """A bar on a decibel scale with a held peak, and the word for it, unless there is no room for one."""

    # A bar's role would have screen readers say every change of it aloud, into the recording.
    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self, parent: QWidget | None = None, *, name: Phrase = words.LEVEL, shows_word: bool = True
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._shows_word = shows_word
        self._level_db = _FLOOR_DB
        self._held_db = _FLOOR_DB
        self._held_for = QElapsedTimer()
        self._word = words.LEVEL_NONE
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENT_MS)
        self._silence.timeout.connect(self._fall_silent)
        # Painted many times a second: the card behind it need not be painted each time as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        say(self.setAccessibleName, words.told_of(name, self._word))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def word(self) -> str:
        """What the held level is called."""
        return str(self._word)

    def show_level(self, reading: LevelReading) -> None:
        """Move the bar; the peak is held for a moment."""
        level = decibels_of_amplitude(reading.peak)
        self._level_db = max(level, self._level_db - _FALL_DB)
        if level >= self._held_db:
            self._held_db = level
            self._held_for.restart()
        elif self._held_for.elapsed() > _HOLD_MS:
            self._held_db = self._level_db  # falls with the bar, so that the word never contradicts it
        self._name_level(is_clipping=reading.is_clipping)
        self._silence.start()
        self.update()

    @Slot()
    def _fall_silent(self) -> None:
        self._level_db = self._held_db = _FLOOR_DB
        self._name_level(is_clipping=False)
        self.update()

    def _name_level(self, *, is_clipping: bool) -> None:
        if is_clipping or self._held_db >= _LOUD_DB:
            word = words.LEVEL_LOUD
        elif self._held_db < _SILENT_DB:
            word = words.LEVEL_NONE
        else:
            word = words.LEVEL_QUIET if self._held_db < _QUIET_DB else words.LEVEL_GOOD
        if word != self._word:
            self._word = word
            say(self.setAccessibleName, words.told_of(self._name, word))

    def changeEvent(self, event: QEvent) -> None:
        """Leave room for the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a bar and the longest word."""
        return QSize(100 + self._word_width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a short bar and the longest word."""
        return QSize(50 + self._word_width(), self._height())

    def _height(self) -> int:
        return self.fontMetrics().height() + 6 if self._shows_word else _BAR_HEIGHT + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar in its three zones, the held peak and the word."""
        painter, palette = QPainter(self), palette_of(self)
        painter.fillRect(self.rect(), QColor(palette.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width() - self._word_width()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        track = QRectF(0, (self.height() - _BAR_HEIGHT) / 2, width, _BAR_HEIGHT)
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(track, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        ink = QColor(
            {words.LEVEL_LOUD: palette.alarm, words.LEVEL_QUIET: palette.caution}.get(
                self._word, palette.good
            )
        )
        painter.setBrush(ink)
        filled = QRectF(track)
        filled.setWidth(width * _share(self._level_db))
        if filled.width() >= _BAR_HEIGHT:
            painter.drawRoundedRect(filled, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        self._paint_zones(painter, track, palette)
        painter.setBrush(ink)
        if self._held_db > _SILENT_DB:
            peak_at = min(width - 3.0, width * _share(self._held_db))
            painter.drawRoundedRect(QRectF(peak_at, track.top() - 3, 3, _BAR_HEIGHT + 6), 1.5, 1.5)
        if self._shows_word:
            painter.setPen(QColor(palette.muted) if self._word == words.LEVEL_NONE else ink)
            painter.resetTransform()
            words_at = mirrored(
                self.rect().adjusted(width + _GAP, 0, 0, 0), self.rect(), self.layoutDirection()
            )
            painter.drawText(
                words_at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(self._word)
            )
        painter.end()

    def _paint_zones(self, painter: QPainter, track: QRectF, palette: Palette) -> None:
        """Cut the bar where quiet ends and where too loud begins."""
        painter.setBrush(QColor(palette.surface))
        for level_db in (_QUIET_DB, _LOUD_DB):
            x = track.width() * _share(level_db)
            painter.drawRect(QRectF(round(x), track.top() - 1, _ZONE_CUT, track.height() + 2))

    def _word_width(self) -> int:
        if not self._shows_word:
            return 0
        texts = (words.LEVEL_NONE, words.LEVEL_QUIET, words.LEVEL_GOOD, words.LEVEL_LOUD)
        return _GAP + max(self.fontMetrics().horizontalAdvance(str(text)) for text in texts)


def decibels_of_amplitude(fraction: float) -> float:
    """Return a fraction of full scale in dBFS, not below the meter's floor."""
    return max(_FLOOR_DB, 20 * math.log10(fraction)) if fraction > 0 else _FLOOR_DB


def _share(level_db: float) -> float:
    return min(1.0, max(0.0, 1 - level_db / _FLOOR_DB))

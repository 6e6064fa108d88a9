"""Draws the sound of the last minute, with the cuts between chunks, the gaps and the markers on it.

Peaks are gathered into bars of 0.2 s as they arrive. The sound is drawn when a bar is complete, five times a
second; every paint in between only moves that picture to the left.
"""

from collections import deque
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recorder_gui.app.wording import window as words
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.level import PEAKS_PER_SECOND, LevelReading
from recorder_gui.ui.look.palette import Palette
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.recording.sound_picture import MARGIN, Mark, MarkKind, SoundPicture, ground_picture
from recorder_gui.ui.said import say

_SECONDS: Final = 60
_PEAKS_A_BAR: Final = 10
_BARS: Final = _SECONDS * PEAKS_PER_SECOND // _PEAKS_A_BAR
_FRAMES_A_PEAK: Final = SAMPLE_RATE // PEAKS_PER_SECOND
_FRAMES_A_BAR: Final = _PEAKS_A_BAR * _FRAMES_A_PEAK
_MARKS_KEPT: Final = 64
_HEIGHT: Final = 84
_LOW_HEIGHT: Final = 48


class Waveform(QWidget):
    """A ring of the last minute's peaks, newest at the right edge."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: deque[tuple[float, float]] = deque(maxlen=_BARS)
        self._open_bar: list[tuple[float, float]] = []
        self._head_frame = 0
        self._marks: dict[MarkKind, deque[int]] = {kind: deque(maxlen=_MARKS_KEPT) for kind in MarkKind}
        self._is_live = False
        self._ground: QPixmap | None = None
        self._sound: QPixmap | None = None
        # Painted many times a second: the card behind it need not be painted each time as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        say(self.setAccessibleName, words.WAVEFORM)
        say(self.setAccessibleDescription, words.WAVEFORM_HELP)
        say(self.setToolTip, words.WAVEFORM_HELP)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars_shown(self) -> int:
        """How many complete bars the picture has."""
        return len(self._bars)

    def clear(self) -> None:
        """Forget everything: another visit begins."""
        self._bars.clear()
        self._open_bar.clear()
        for frames in self._marks.values():
            frames.clear()
        self._head_frame = 0
        self._sound = None
        self.update()

    def show_live(self, *, is_live: bool) -> None:
        """Paint in full colour while recording, dimmed otherwise."""
        self._is_live = is_live
        self._sound = None
        self.update()

    def be_low(self, *, is_low: bool) -> None:
        """Take less height in a low window."""
        self.setFixedHeight(_LOW_HEIGHT if is_low else _HEIGHT)

    def add(self, reading: LevelReading) -> None:
        """Append what was recorded; readings from before a recording are not drawn."""
        if reading.first_frame is None:
            return
        for peak in reading.peaks:
            self._open_bar.append(peak)
            if len(self._open_bar) == _PEAKS_A_BAR:
                self._bars.append(_bar_of(self._open_bar))
                self._open_bar.clear()
                self._sound = None
        self._head_frame = reading.first_frame + len(reading.peaks) * _FRAMES_A_PEAK
        self.update()

    def mark_cut(self, first_frame: int) -> None:
        """Draw a line where a chunk begins."""
        if first_frame:
            self._mark(MarkKind.CUT, first_frame)

    def mark_gap(self, first_frame: int) -> None:
        """Draw a sign where sound is missing."""
        self._mark(MarkKind.GAP, first_frame)

    def mark_place(self, frame: int) -> None:
        """Draw a flag at a place that somebody marked."""
        self._mark(MarkKind.MARKER, frame)

    def _mark(self, kind: MarkKind, frame: int) -> None:
        if frame not in self._marks[kind]:
            self._marks[kind].append(frame)
            self._sound = None
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the pictures drawn anew for the other size."""
        super().resizeEvent(event)
        self._ground = self._sound = None

    def changeEvent(self, event: QEvent) -> None:
        """Have the pictures drawn anew in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ground = self._sound = None

    def sizeHint(self) -> QSize:
        """Return a wide strip."""
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows speech."""
        return QSize(200, _LOW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the sound moved by what has come since its picture was drawn."""
        painter, palette, ratio = QPainter(self), palette_of(self), self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground, self._sound = ground_picture(self.size(), ratio, palette), None
        painter.drawPixmap(0, 0, self._ground)
        if self._bars or self._open_bar:
            if self._sound is None:
                self._sound = self._drawn_sound(palette, ratio)
            moved = self._pitch * len(self._open_bar) / _PEAKS_A_BAR
            # In whole pixels of the screen: it stays sharp.
            painter.drawPixmap(QPointF(MARGIN - round(moved * ratio) / ratio, 0), self._sound)
        else:
            self._paint_hint(painter, palette)
        painter.end()

    def _paint_hint(self, painter: QPainter, palette: Palette) -> None:
        text = self.fontMetrics().elidedText(
            str(words.WAVEFORM_EMPTY), Qt.TextElideMode.ElideRight, self.width() - 2 * MARGIN
        )
        box = self.fontMetrics().boundingRect(text).adjusted(-10, -4, 10, 4)
        box.moveCenter(self.rect().center())
        painter.fillRect(box, QColor(palette.raised))
        painter.setPen(QColor(palette.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)

    def _drawn_sound(self, palette: Palette, ratio: float) -> QPixmap:
        ink = palette.accent if self._is_live else palette.field_border
        newest = self._head_frame - len(self._open_bar) * _FRAMES_A_PEAK
        marks = (
            Mark((newest - frame) / _FRAMES_A_BAR, kind)
            for kind, frames in self._marks.items()
            for frame in frames
        )
        drawing = SoundPicture(self.width() - 2 * MARGIN, self.height(), self._pitch, ink, palette)
        return drawing.draw(self._bars, marks, ratio)

    @property
    def _pitch(self) -> float:
        return (self.width() - 2 * MARGIN) / _BARS


def _bar_of(peaks: list[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in peaks), max(high for _, high in peaks)

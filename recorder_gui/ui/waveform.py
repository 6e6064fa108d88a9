"""Draws the sound of the last minute, with the cuts between chunks and the gaps on it.

Peaks are gathered into bars of 0.2 s as they arrive, so that painting costs the same 300 lines however long
the visit is.
"""

from collections import deque
from typing import Final

from PySide6.QtCore import QElapsedTimer, QLineF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recorder_gui.app.wording import window as words
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.level import PEAKS_PER_SECOND, LevelReading
from recorder_gui.ui.palette import Palette
from recorder_gui.ui.theme import palette_of

_SECONDS: Final = 60
_PEAKS_A_BAR: Final = 10
_BARS: Final = _SECONDS * PEAKS_PER_SECOND // _PEAKS_A_BAR
_FRAMES_A_PEAK: Final = SAMPLE_RATE // PEAKS_PER_SECOND
_FRAMES_SHOWN: Final = _SECONDS * SAMPLE_RATE
_PAINT_MS: Final = 60
"""Sixteen pictures a second: the minute moves by less than a pixel in between."""

_MARKS_KEPT: Final = 64
_GAIN: Final = 1.6
"""Speech peaks near a third of full scale; drawn as is, it would look like silence."""

_MARGIN: Final = 10


class Waveform(QWidget):
    """A ring of the last minute's peaks, newest at the right edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: deque[tuple[float, float]] = deque(maxlen=_BARS)
        self._open_bar: list[tuple[float, float]] = []
        self._head_frame = 0
        self._cuts: deque[int] = deque(maxlen=_MARKS_KEPT)
        self._gaps: deque[int] = deque(maxlen=_MARKS_KEPT)
        self._is_live = False
        self._since_paint = QElapsedTimer()
        self._late_paint = QTimer(self, singleShot=True)
        self._late_paint.timeout.connect(self._paint_now)
        # Painted many times a second: the card behind it need not be painted each time as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(words.WAVEFORM)
        self.setAccessibleDescription(words.WAVEFORM_HELP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars_shown(self) -> int:
        """How many complete bars the picture has."""
        return len(self._bars)

    def clear(self) -> None:
        """Forget everything: another visit begins."""
        for kept in (self._bars, self._open_bar, self._cuts, self._gaps):
            kept.clear()
        self._head_frame = 0
        self.update()

    def show_live(self, *, is_live: bool) -> None:
        """Paint in full colour while recording, dimmed otherwise."""
        self._is_live = is_live
        self.update()

    def add(self, reading: LevelReading) -> None:
        """Append what was recorded; readings from before a recording are not drawn."""
        if reading.first_frame is None:
            return
        for peak in reading.peaks:
            self._open_bar.append(peak)
            if len(self._open_bar) == _PEAKS_A_BAR:
                self._bars.append(_bar_of(self._open_bar))
                self._open_bar.clear()
        self._head_frame = reading.first_frame + len(reading.peaks) * _FRAMES_A_PEAK
        self._paint_soon()

    def mark_cut(self, first_frame: int) -> None:
        """Draw a line where a chunk begins."""
        if first_frame and first_frame not in self._cuts:
            self._cuts.append(first_frame)

    def mark_gap(self, first_frame: int) -> None:
        """Draw a sign where sound is missing."""
        self._gaps.append(first_frame)
        self.update()

    def _paint_soon(self) -> None:
        if not self._since_paint.isValid() or self._since_paint.elapsed() >= _PAINT_MS:
            self._paint_now()
        elif not self._late_paint.isActive():
            self._late_paint.start(_PAINT_MS - self._since_paint.elapsed())

    @Slot()
    def _paint_now(self) -> None:
        self._since_paint.restart()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a wide strip."""
        return QSize(400, 64)

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows speech."""
        return QSize(200, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, bars, cuts and gaps."""
        painter, palette = QPainter(self), palette_of(self)
        painter.fillRect(self.rect(), QColor(palette.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.raised))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        middle = self.height() / 2
        painter.setPen(QPen(QColor(palette.border), 1))
        painter.drawLine(QLineF(_MARGIN, middle, self.width() - _MARGIN, middle))
        if self._bars or self._open_bar:
            self._paint_marks(painter, palette)
            self._paint_bars(painter, palette)
        else:
            self._paint_hint(painter, palette)
        painter.end()

    def _paint_hint(self, painter: QPainter, palette: Palette) -> None:
        text = self.fontMetrics().elidedText(
            words.WAVEFORM_EMPTY, Qt.TextElideMode.ElideRight, self.width() - 2 * _MARGIN
        )
        box = self.fontMetrics().boundingRect(text).adjusted(-10, -4, 10, 4)
        box.moveCenter(self.rect().center())
        painter.fillRect(box, QColor(palette.raised))
        painter.setPen(QColor(palette.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_bars(self, painter: QPainter, palette: Palette) -> None:
        pitch = (self.width() - 2 * _MARGIN) / _BARS
        middle, half = self.height() / 2, self.height() / 2 - 5
        right = self.width() - _MARGIN - pitch * len(self._open_bar) / _PEAKS_A_BAR
        lines = []
        for age, (low, high) in enumerate(reversed(self._bars)):
            x = right - (age + 0.5) * pitch
            if x < _MARGIN:
                break
            up, down = min(1.0, high * _GAIN) * half, max(-1.0, low * _GAIN) * half
            lines.append(QLineF(x, middle - max(up, 0.5), x, middle - min(down, -0.5)))
        ink = QColor(palette.accent if self._is_live else palette.field_border)
        painter.setRenderHint(
            QPainter.RenderHint.Antialiasing, on=False
        )  # a third of the cost; upright lines
        painter.setPen(QPen(ink, max(1.0, pitch * 0.65), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(lines)

    def _paint_marks(self, painter: QPainter, palette: Palette) -> None:
        for frames, ink, style in (
            (self._cuts, palette.field_border, Qt.PenStyle.SolidLine),
            (self._gaps, palette.alarm, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(QColor(ink), 1.5, style))
            for frame in frames:
                x = self._x_of(frame)
                if _MARGIN <= x <= self.width() - _MARGIN:
                    painter.drawLine(QLineF(x, 4, x, self.height() - 4))

    def _x_of(self, frame: int) -> float:
        width = self.width() - 2 * _MARGIN
        return self.width() - _MARGIN - (self._head_frame - frame) / _FRAMES_SHOWN * width


def _bar_of(peaks: list[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in peaks), max(high for _, high in peaks)

"""Paints the sound of the last minute 60 times a second; prints the share of one core that it costs.

A program of its own, on a real screen: handing the picture to the window system counts as well. Its
argument says whose waveform: `ours`, or `plain`, the same bars drawn anew at every paint.
"""

import json
import math
import os
import sys
import time
from collections import deque

from PySide6.QtCore import QLineF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - a widget is what is measured

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.level import PEAKS_PER_SECOND, LevelReading
from recorder_gui.ui.look import theme
from recorder_gui.ui.recording.waveform import Waveform

PAINTS_A_SECOND = 60
SECONDS = 10.0
SETTLING_SECONDS = 2.0
PICTURE_SECONDS = 60
SIZE = (560, 84)
PEAKS_A_READING = 2
PEAKS_A_BAR = 10


def reading(number: int) -> LevelReading:
    """Return the ``number``-th reading of something like speech: 25 of them are a second."""
    peaks = []
    for peak in range(number * PEAKS_A_READING, (number + 1) * PEAKS_A_READING):
        loud = 0.5 + 0.4 * math.sin(peak / 7) * math.sin(peak / 61)
        peaks.append((-loud, loud))
    first_frame = number * PEAKS_A_READING * SAMPLE_RATE // PEAKS_PER_SECOND
    return LevelReading(0.5, 0.1, is_clipping=False, peaks=tuple(peaks), first_frame=first_frame)


class PlainWaveform(QWidget):
    """The same bars, every one of them a line, drawn anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self._peaks: deque[tuple[float, float]] = deque(maxlen=PICTURE_SECONDS * PEAKS_PER_SECOND)

    def add(self, reading: LevelReading) -> None:
        """Append peaks."""
        self._peaks.extend(reading.peaks)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        """Draw all that is known."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QColor("#0b5d7d"))
        peaks, middle = list(self._peaks), self.height() / 2
        pitch = self.width() / (PICTURE_SECONDS * PEAKS_PER_SECOND / PEAKS_A_BAR)
        for number in range(len(peaks) // PEAKS_A_BAR):
            bar = peaks[number * PEAKS_A_BAR : (number + 1) * PEAKS_A_BAR]
            low, high = min(low for low, _ in bar), max(high for _, high in bar)
            x = number * pitch
            painter.drawLine(QLineF(x, middle - high * middle, x, middle - low * middle))
        painter.end()


def main(whose: str) -> None:
    """Fill the picture, let it run, tell what it cost."""
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    widget: Waveform | PlainWaveform
    widget = Waveform() if whose == "ours" else PlainWaveform()
    if isinstance(widget, Waveform):
        widget.show_live(is_live=True)
    widget.setFixedSize(*SIZE)
    numbers = iter(range(1_000_000))
    readings_a_second = PEAKS_PER_SECOND // PEAKS_A_READING
    for _ in range(PICTURE_SECONDS * readings_a_second):
        widget.add(reading(next(numbers)))
    widget.show()
    paint, feed = QTimer(widget), QTimer(widget)
    paint.setTimerType(Qt.TimerType.PreciseTimer)
    paint.timeout.connect(widget.repaint)
    feed.timeout.connect(lambda: widget.add(reading(next(numbers))))
    paint.start(round(1000 / PAINTS_A_SECOND))
    feed.start(round(1000 / readings_a_second))
    began: list[float] = []

    def begin() -> None:
        began.extend((time.monotonic(), time.process_time()))
        QTimer.singleShot(round(SECONDS * 1000), application.quit)

    QTimer.singleShot(round(SETTLING_SECONDS * 1000), begin)
    application.exec()
    share = (time.process_time() - began[1]) / (time.monotonic() - began[0]) * 100
    sys.stdout.write(json.dumps({"percent": share}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
    os._exit(0)

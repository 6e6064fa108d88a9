"""The window in a process of its own, whose scaling cannot be changed later: it saves pictures, tells faults.

Run as ``python -m tests.integration.ui.scaled_window <percent>`` with ``QT_SCALE_FACTOR`` set to it. It says
on standard output what is cut off, one line each, and nothing when nothing is.
"""

import os
import sys
from itertools import combinations
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - a process of its own needs its application

from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT, Palette
from recorder_gui.ui.window.main_window import MainWindow
from tests.fakes.recorder_controller import FakeRecorderController

FOLDER = Path(__file__).parents[3] / "build" / "screenshots"
SETTLE_MS = 150


def panel_parts(window: MainWindow) -> list[QWidget]:
    """Return all that the record panel shows, in no order."""
    found = window.panel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [part for part in found if part.isVisible()]


def faults_of(window: MainWindow) -> list[str]:
    """Return what is too small for its content, outside of its card, or over something else."""
    parts, card = panel_parts(window), QRect(window.panel.rect())
    cut_off = [
        f"{type(part).__name__} is too small"
        for part in parts
        if part.width() < part.minimumSizeHint().width() or part.height() < part.minimumSizeHint().height()
    ]
    outside = [f"{type(part).__name__} is outside" for part in parts if not card.contains(part.geometry())]
    over = [
        f"{type(one).__name__} is over {type(other).__name__}"
        for one, other in combinations(parts, 2)
        if one.geometry().intersects(other.geometry())
    ]
    is_smallest = (window.width(), window.height()) == (900, 560)
    return [*cut_off, *outside, *over, *([] if is_smallest else ["the window grew"])]


def look_at(window: MainWindow, name: str) -> None:
    """Save a picture and tell what is wrong in it."""
    QTest.qWait(SETTLE_MS)
    for fault in faults_of(window):
        sys.stdout.write(f"{name}: {fault}\n")
    window.grab().save(str(FOLDER / f"{name}.png"))


def go_through(colours: Palette, percent: str) -> None:
    """Show ready, recording with a red banner, paused with an amber one, in these colours."""
    prefix = f"scaled-{percent}-{'dark' if colours.is_dark else 'light'}"
    controller = FakeRecorderController()
    window = MainWindow(controller)
    window.resize(900, 560)
    window.show()
    controller.open_the_day()
    controller.hear(1, 0.2, is_recording=False)
    look_at(window, f"{prefix}_1_ready")
    window.panel.label.setText("Mr. Okonkwo")
    controller.record("Mr. Okonkwo")
    for _ in range(12):
        controller.hear(4.5)
    look_at(window, f"{prefix}_2_recording")
    controller.warn("device", is_alarm=True)
    look_at(window, f"{prefix}_3_alarm")
    controller.notice_cleared.emit("device")
    controller.warn()
    controller.pause_or_resume()
    look_at(window, f"{prefix}_4_paused")
    controller.close_agreed.emit()


def main() -> None:
    """Go through all states in both sets of colours."""
    application = QApplication(sys.argv)
    theme.apply(application)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for colours in (LIGHT, DARK):
        theme.wear(application, colours)
        go_through(colours, sys.argv[1])


if __name__ == "__main__":
    main()

"""Runs the program in this process, on the practice server, and does something once its window is open."""

import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - looks for the window among all widgets

from recorder_gui.bootstrap import Choices, prepare_process, run_window
from recorder_gui.ui.window.main_window import MainWindow
from tests.waiting import eventually

START_SECONDS = 20.0
TURN_SECONDS = 1.0


def run_with(begin, data_folder):
    """Return the program's exit status. ``begin`` is called in the main thread, with the open window."""
    prepare_process()
    threading.Thread(target=_wait_for_the_window, args=(begin,), daemon=True).start()
    return run_window(Choices("practice", Path(data_folder)))


def _wait_for_the_window(begin):
    shown = threading.Event()

    def look():
        window = _window()
        if window is not None and window.isVisible():
            shown.set()

    def is_shown():
        # Widgets belong to the main thread: the look is taken there.
        if application := QCoreApplication.instance():
            QTimer.singleShot(0, application, look)
        return shown.wait(TURN_SECONDS)

    eventually(is_shown, START_SECONDS)
    QTimer.singleShot(0, QCoreApplication.instance(), lambda: begin(_window()))


def _window():
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)

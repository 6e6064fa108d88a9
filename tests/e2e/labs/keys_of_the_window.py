"""Opens the program's window, prints every action and button with keys as JSON, and closes it again."""

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - looks at the window as its list of keys does

from recorder_gui.bootstrap import Choices, prepare_process, run_window
from recorder_gui.ui.help.shortcut_list import shortcuts_of
from recorder_gui.ui.window.main_window import MainWindow
from tests.waiting import eventually

START_SECONDS = 20.0
TURN_SECONDS = 1.0


def _window():
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)


def _tell_and_leave():
    window = _window()
    listed = [(shortcut.keys, shortcut.action) for shortcut in shortcuts_of(window)]
    actions = [(action.shortcut().toString(), action.text()) for action in window.actions()]
    print(json.dumps({"listed": listed, "actions": actions}), flush=True)  # noqa: T201 - the answer
    window.close()


def _ask_when_it_is_open():
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
    QTimer.singleShot(0, QCoreApplication.instance(), _tell_and_leave)


if __name__ == "__main__":
    prepare_process()
    threading.Thread(target=_ask_when_it_is_open, daemon=True).start()
    sys.exit(run_window(Choices("practice", Path(sys.argv[1]))))

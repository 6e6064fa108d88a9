"""Opens the program's window, triggers all its actions as if a visit were recorded, and tells what is modal.

Prints JSON: for every action what came up, and whether it holds the window up. Record, Pause and Finish are
left out: they have no dialog, and a microphone is needed for them.
"""

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - looks at all windows of the program

from recorder_gui.bootstrap import Choices, prepare_process, run_window
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.window.main_window import MainWindow
from tests.waiting import eventually

START_SECONDS = 20.0
TURN_SECONDS = 1.0
AFTER_START_MS = 1_500
STEP_MS = 150


def _window():
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)


def _shown(window):
    return {one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window}


class Walk:
    """Triggers one action after the other, from the main thread."""

    def __init__(self, window):
        self.window = window
        self.left = [action for action in window.actions() if action not in window.recorder_actions]
        self.seen = []
        window._controller.recording_state_changed.emit(RecordingState.RECORDING)

    def step(self):
        if not self.left:
            self.window._controller.recording_state_changed.emit(RecordingState.IDLE)
            print(json.dumps(self.seen), flush=True)  # noqa: T201 - the answer
            self.window.come_to_front()
            self.window.close()
            return
        action = self.left.pop()
        before = _shown(self.window)
        action.trigger()
        QTimer.singleShot(STEP_MS, self.window, lambda: self.look(action, before))

    def look(self, action, before):
        came = _shown(self.window) - before
        self.seen.append(
            {
                "action": action.text(),
                "came": [type(one).__name__ for one in came],
                "modal": [type(one).__name__ for one in _shown(self.window) if one.isModal()],
            }
        )
        for one in came:
            one.close()
        self.step()


def _begin():
    QTimer.singleShot(AFTER_START_MS, lambda: Walk(_window()).step())


def _begin_when_it_is_open():
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
    QTimer.singleShot(0, QCoreApplication.instance(), _begin)


if __name__ == "__main__":
    prepare_process()
    threading.Thread(target=_begin_when_it_is_open, daemon=True).start()
    sys.exit(run_window(Choices("practice", Path(sys.argv[1]))))

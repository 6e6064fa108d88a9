"""Opens the program's window, triggers all its actions as if a visit were recorded, and tells what is modal.

Prints JSON: for every action what came up, and whether it holds the window up. Record, Pause and Finish are
left out: they have no dialog, and a microphone is needed for them.
"""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - looks at all windows of the program

from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.e2e.labs.opened_window import run_with

AFTER_START_MS = 1_500
STEP_MS = 150


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


def begin(window):
    """Walk when what comes up by itself after the start has come."""
    QTimer.singleShot(AFTER_START_MS, window, lambda: Walk(window).step())


if __name__ == "__main__":
    sys.exit(run_with(begin, sys.argv[1]))

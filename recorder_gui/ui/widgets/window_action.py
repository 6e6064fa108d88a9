"""What can be done anywhere in a window, by its keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.said import say


def window_action(
    window: QWidget, phrase: Phrase, keys: str, slot: Callable[..., object] | SignalInstance
) -> QAction:
    """Add an action to a window, or to a page of it, and return it. ``keys`` as in "Ctrl+R"."""
    action = QAction(window)
    say(action.setText, phrase)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setAutoRepeat(False)  # a key held down must not pause and resume again and again
    action.triggered.connect(slot)
    window.addAction(action)
    return action

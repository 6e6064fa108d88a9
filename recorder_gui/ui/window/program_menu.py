"""The program's own menu, at the bottom right: what belongs to no visit. Every entry has its keys."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from recorder_gui.app.wording import program_menu as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.keyed_button import KeyedButton
from recorder_gui.ui.widgets.window_action import window_action


class ProgramMenu(KeyedButton):
    """Opened by F10, as menus are. The parts of the window offer their entries themselves."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__("F10")
        self._window = window
        self.setObjectName("flat")
        self.entries = QMenu(self)
        self.setMenu(self.entries)
        say(self.setText, words.MENU)
        say(self.setToolTip, words.MENU_HELP)
        say(self.setAccessibleDescription, words.MENU_HELP)
        window.statusBar().addPermanentWidget(self)

    def offer(self, phrase: Phrase, keys: str, slot: Callable[[], object]) -> QAction:
        """Add an entry and return it; its keys work anywhere in the window."""
        action = window_action(self._window, phrase, keys, slot)
        self.entries.addAction(action)
        return action

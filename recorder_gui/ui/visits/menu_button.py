"""The button above the visits that opens the menu of the chosen one."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from recorder_gui.app.wording import visits_list as words
from recorder_gui.ui.said import say


class VisitMenuButton(QPushButton):
    """Three dots, and a menu behind them; it stays grey until there is one."""

    def __init__(self) -> None:
        super().__init__("⋯")
        self.setObjectName("flat")
        say(self.setAccessibleName, words.ACTIONS)
        say(self.setAccessibleDescription, words.ACTIONS_HELP)
        say(self.setToolTip, words.ACTIONS_HELP)
        self.setEnabled(False)

    def hold(self, menu: QMenu) -> None:
        """Open this menu from now on, by a click or by Ctrl+Shift+V."""
        self.setMenu(menu)
        self.setShortcut(QKeySequence("Ctrl+Shift+V"))

"""The search field above the visits: what is typed narrows the list at once."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListView

from recorder_gui.app.window.visits.visit_list_model import VisitListModel
from recorder_gui.app.wording import visits_list as words
from recorder_gui.ui.said import say

_TO_THE_LIST: Final = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class VisitSearch(QLineEdit):
    """Ctrl+F comes here, Escape shows all visits again, Down or Enter goes to what was found."""

    def __init__(self, visits: QListView, model: VisitListModel) -> None:
        super().__init__()
        self._visits = visits
        say(self.setAccessibleName, words.SEARCH)
        say(self.setAccessibleDescription, words.SEARCH_HELP)
        say(self.setPlaceholderText, words.SEARCH_HINT)
        say(self.setToolTip, words.SEARCH_HELP)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(model.search)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._begin)

    def _begin(self) -> None:
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Escape, and lead to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in _TO_THE_LIST:
            self._visits.setFocus()
            if not self._visits.currentIndex().isValid() and self._visits.model().rowCount():
                self._visits.setCurrentIndex(self._visits.model().index(0, 0))
        else:
            super().keyPressEvent(event)

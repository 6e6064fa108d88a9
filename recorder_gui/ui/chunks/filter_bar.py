"""What of the chunks is shown: a choice by state, a search field, and the way to the details."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter
from recorder_gui.app.wording import chunks as words
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.drop_down import DropDown

_TYPING_MS: Final = 150
"""Who types is let finish: a search looks at every chunk."""

_SEARCH_WIDTH: Final = 116
_ARROW_ROOM: Final = 38


class ChunkFilterBar(QWidget):
    """One line; it stands beside the tabs, where it costs no height."""

    changed = Signal(ChunkFilter, str)
    left = Signal()
    """Enter or Down in the search field: on to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = (0, 0)
        self.filter = _FilterBox()
        self.search = _SearchField()
        self.details = QPushButton()
        say(self.details.setText, words.DETAILS)
        self.details.setCheckable(True)
        say(self.details.setToolTip, words.DETAILS_HELP)
        say(self.details.setAccessibleDescription, words.DETAILS_HELP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(6)
        for widget in (self.filter, self.search, self.details):
            row.addWidget(widget)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.filter.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(self._typing.start)
        self.search.left.connect(self._leave)

    @Slot()
    def clear(self) -> None:
        """Show all of another visit."""
        self.search.clear()
        self.filter.setCurrentIndex(ChunkFilter.ALL)
        self._tell()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many are shown, where it is not all of them."""
        self._counts = (shown, total)
        chosen = self.filter.currentIndex()
        for choice, name in enumerate(words.FILTERS):
            text = words.filter_text(choice, shown, total) if choice == chosen else str(name)
            if text != self.filter.itemText(choice):
                self.filter.setItemText(choice, text)

    def changeEvent(self, event: QEvent) -> None:
        """Name the choices in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_count(*self._counts)
            self.filter.updateGeometry()

    @Slot()
    def _tell(self) -> None:
        self._typing.stop()
        self.changed.emit(ChunkFilter(max(0, self.filter.currentIndex())), self.search.text())

    @Slot()
    def _leave(self) -> None:
        self._tell()
        self.left.emit()


class _FilterBox(DropDown):
    """As wide as its widest choice with a number behind it: it does not move under the hand."""

    def __init__(self) -> None:
        super().__init__()
        self.addItems([str(name) for name in words.FILTERS])
        say(self.setAccessibleName, words.FILTER)
        say(self.setAccessibleDescription, words.FILTER_HELP)
        say(self.setToolTip, words.FILTER_HELP)

    def sizeHint(self) -> QSize:
        """Return room for every choice, its number and the arrow."""
        widest = max((words.filter_text(choice, 999, 0) for choice in ChunkFilter), key=len)
        return QSize(self.fontMetrics().horizontalAdvance(widest) + _ARROW_ROOM, super().sizeHint().height())


class _SearchField(QLineEdit):
    """Escape empties it, Enter and Down lead into the list."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search-pieces")
        say(self.setPlaceholderText, words.SEARCH_HINT)
        say(self.setAccessibleName, words.SEARCH)
        say(self.setAccessibleDescription, words.SEARCH_HELP)
        say(self.setToolTip, words.SEARCH_HELP)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(_SEARCH_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that lead out of the field."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

"""All that is known about one chunk, as text that can be marked and copied."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from recorder_gui.app.wording import chunks as words
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say

Details = tuple[tuple[str, str], ...]


class ChunkDetails(QWidget):
    """A title, a way back, and one text: a single stop for the keyboard and for a screen reader."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Details = ()
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.back = QPushButton()
        say(self.back.setText, words.BACK)
        say(self.back.setToolTip, words.BACK_HELP)
        say(self.back.setAccessibleDescription, words.BACK_HELP)
        self.back.clicked.connect(self.closed)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        say(self.text.setAccessibleName, words.DETAILS)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        heading = QHBoxLayout()
        heading.addWidget(self.title, 1)
        heading.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self.text, 1)
        self.show_nothing()

    def show_chunk(self, title: str, details: Details) -> None:
        """Show a chunk; what someone has marked stays marked until there is news."""
        is_same = title == self.title.text()
        scrolled = self.text.verticalScrollBar().value() if is_same else 0
        say(self.title.setText, title)
        if details != self._shown:
            self._shown = details
            self._write()
            self.text.moveCursor(
                QTextCursor.MoveOperation.Start
            )  # else it is kept in view when there is less room
            self.text.verticalScrollBar().setValue(scrolled)

    def show_nothing(self) -> None:
        """Say that no chunk is chosen."""
        say(self.title.setText, words.DETAILS)
        self._shown = ()
        self._write()

    def _write(self) -> None:
        if not self._shown:
            self.text.setPlainText(str(words.DETAILS_EMPTY))
            return
        muted = palette_of(self).muted
        rows = (
            f'<tr><td style="color: {muted}; padding-right: 16px; white-space: nowrap">{escape(name)}</td>'
            f"<td>{escape(said)}</td></tr>"
            for name, said in self._shown
        )
        self.text.setHtml(f'<table cellspacing="0" cellpadding="1">{"".join(rows)}</table>')

    def changeEvent(self, event: QEvent) -> None:
        """Write again in other colours, or in another language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

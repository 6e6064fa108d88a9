"""The line under a note that finds words in it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from recorder_gui.app.wording import note as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.note.reader import NoteText
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain


class NoteFind(QWidget):
    """Finds as one types; Enter goes on, Escape puts the line away."""

    def __init__(self, text: NoteText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.field, self.told = QLineEdit(), QLabel()
        say(self.field.setPlaceholderText, words.FIND_HINT)
        say(self.field.setAccessibleName, words.FIND_HINT)
        self.told.setObjectName("muted")
        self.back = plain.button(words.FIND_BACK, "flat")
        self.next = plain.button(words.FIND_NEXT, "flat")
        self.close_button = plain.button(words.FIND_CLOSE, "flat")
        self._lay_out()
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self.find_next)
        self.next.clicked.connect(self.find_next)
        self.back.clicked.connect(self.find_back)
        self.close_button.clicked.connect(self.fold)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.fold)
        self._tell(None)
        self.hide()

    @Slot()
    def unfold(self) -> None:
        """Show the line, with what is selected in the note to look for."""
        selected = self._text.textCursor().selectedText()
        if selected and "\N{PARAGRAPH SEPARATOR}" not in selected:
            self.field.setText(selected)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def fold(self) -> None:
        """Put the line away and go back to the note."""
        self.hide()
        self._text.setFocus()

    @Slot()
    def find_next(self) -> None:
        """Go to where the words stand next."""
        self._find()

    @Slot()
    def find_back(self) -> None:
        """Go to where they stand before."""
        self._find(backward=True)

    @Slot()
    def _on_edited(self) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())  # what is found stays found while it is typed on
        self._text.setTextCursor(cursor)
        self._find()

    def _find(self, *, backward: bool = False) -> None:
        if self.isHidden():
            self.unfold()
        sought = self.field.text()
        is_found = not sought or self._text.find_words(sought, backward=backward)
        self._tell(None if is_found else words.NOT_FOUND)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for button in (self.back, self.next, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.told)

    def _tell(self, sentence: Phrase | None) -> None:
        say(self.told.setText, sentence or "")
        self.told.setVisible(sentence is not None)
        say(self.field.setAccessibleDescription, sentence or "")

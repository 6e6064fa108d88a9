"""The line under a note that finds words in it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from recorder_gui.app.wording import note as words
from recorder_gui.ui.note_reader import NoteText


class NoteFind(QWidget):
    """Finds as one types; Enter goes on, Escape puts the line away."""

    def __init__(self, text: NoteText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.field, self.told = QLineEdit(), QLabel()
        self.field.setPlaceholderText(words.FIND_HINT)
        self.field.setAccessibleName(words.FIND_HINT)
        self.told.setObjectName("muted")
        self.back = QPushButton(words.FIND_BACK)
        self.next = QPushButton(words.FIND_NEXT)
        self.close_button = QPushButton(words.FIND_CLOSE)
        self._lay_out()
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self.find_next)
        self.next.clicked.connect(self.find_next)
        self.back.clicked.connect(self.find_back)
        self.close_button.clicked.connect(self.fold)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.fold)
        self._tell("")
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
        self._tell("" if not sought or self._text.find_words(sought, backward=backward) else words.NOT_FOUND)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for button in (self.back, self.next, self.close_button):
            button.setObjectName("flat")
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.told)

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

"""The text of a note: one tab for each document and one for the transcript, and one reader below them."""

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTabBar, QTextBrowser, QVBoxLayout, QWidget

from recorder_gui.app.wording import note as words
from recorder_gui.app.wording import window as window_words
from recorder_gui.ui.note import document as note_document
from recorder_gui.ui.note.text import Sheet
from recorder_gui.ui.said import say


class NoteReader(QWidget):
    """Shows one sheet at a time and keeps the place in each.

    Signals:
        sheet_changed: another sheet is shown, or the shown one has grown.
    """

    sheet_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._shown: Sheet | None = None
        self._places: dict[str, int] = {}
        self._is_chosen_by_hand = False
        self.tabs = QTabBar()
        say(self.tabs.setAccessibleName, words.SHEETS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setObjectName("sheets")
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.text = NoteText()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self.text, 1)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown, if any."""
        return self._shown

    def take_tabs(self) -> None:
        """Put the tabs above the text; they may have been lent to another row."""
        self._column.insertWidget(0, self.tabs)

    def forget(self) -> None:
        """Forget the places of a visit that is no longer shown."""
        self._shown = None
        self._places.clear()
        self._is_chosen_by_hand = False

    def put(self, sheets: tuple[Sheet, ...]) -> None:
        """Show these sheets; who reads one of them stays there, at the same line."""
        if sheets == self._sheets and self._shown in sheets:
            return
        self._sheets = sheets
        titles = [sheet.title for sheet in sheets]
        at = titles.index(self._shown.title) if self._stays(titles) and self._shown else 0
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for title in titles:
                self.tabs.addTab(title.replace("&", "&&"))
            self.tabs.setCurrentIndex(at)
        self._show(sheets[at] if sheets else None)

    @Slot()
    def turn_forward(self) -> None:
        """Show the next sheet."""
        self._turn(1)

    @Slot()
    def turn_back(self) -> None:
        """Show the sheet before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if self.tabs.count():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _stays(self, titles: list[str]) -> bool:
        is_there = self._shown is not None and self._shown.title in titles
        return is_there and (self._is_chosen_by_hand or self.text.hasFocus())

    @Slot(int)
    def _on_tab_changed(self, at: int) -> None:
        if 0 <= at < len(self._sheets):
            self._is_chosen_by_hand = True
            self._show(self._sheets[at])

    def _show(self, sheet: Sheet | None) -> None:
        before, bar = self._shown, self.text.verticalScrollBar()
        if before is not None:
            self._places[before.title] = bar.value()
        self._shown = sheet
        if sheet is None:
            self.text.clear()
        elif _has_grown(before, sheet) and before is not None:
            is_at_end = bar.value() == bar.maximum() and bar.maximum() > 0
            note_document.append_spoken(self.text.document(), sheet.body[len(before.body) :])
            bar.setValue(bar.maximum() if is_at_end else self._places.get(sheet.title, 0))
        elif sheet != before:
            self.text.put(sheet)
            bar.setValue(self._places.get(sheet.title, 0))
        self.sheet_changed.emit()


class NoteText(QTextBrowser):
    """Read-only text; nothing in it is fetched, nothing can be followed, and copies carry no colours."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        say(self.setAccessibleName, window_words.NOTE)
        say(self.setAccessibleDescription, window_words.NOTE_HELP)

    def put(self, sheet: Sheet) -> None:
        """Show a sheet from its beginning."""
        before = self.document()
        self.setDocument(note_document.document_of(sheet, self.font(), self))
        if isinstance(before, note_document.NoteDocument):
            before.deleteLater()

    def loadResource(self, _type: int, _name: object) -> object:
        """Load nothing: a picture in a note could tell a stranger that it was read."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as it can be pasted anywhere."""
        return note_document.copy_of_selection(self.textCursor())

    def find_words(self, sought: str, *, backward: bool = False) -> bool:
        """Select where the words stand next, from the beginning again after the end."""
        flags = note_document.BACKWARD if backward else note_document.FORWARD
        if self.find(sought, flags):
            return True
        kept = self.textCursor()
        self.moveCursor(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
        if self.find(sought, flags):
            return True
        self.setTextCursor(kept)
        return False


def _has_grown(before: Sheet | None, now: Sheet) -> bool:
    if before is None or before.is_markdown or now.is_markdown or before.title != now.title:
        return False
    return now.body != before.body and now.body.startswith(before.body)

"""The settings: beside the window, never before it, and without a button to apply them.

A choice counts as soon as it is made and is right. Window and dialog stand side by side, so there must be no
time in which they disagree; and what cannot be used is said under its field and counts for nothing.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.said import say, say_by
from recorder_gui.ui.settings import pages
from recorder_gui.ui.settings.key_book import KeyBook
from recorder_gui.ui.settings.keyboard_page import KeyboardPage
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain

_SIZE: Final = QSize(780, 520)
_SMALLEST: Final = QSize(560, 320)
_GROUPS_WIDTH: Final = 160


class SettingsDialog(QDialog):
    """Groups on the left, one page on the right."""

    def __init__(
        self,
        book: SettingsControl,
        keys: KeyBook,
        account: QPushButton | None,
        system_place: str,
        parent: QWidget,
        *,
        looks_for_updates: bool,
        unsent: UnsentLook | None = None,
    ) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, words.SETTINGS)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self.groups, self.pages, self.told = QListWidget(), QStackedWidget(), plain.sentence(style="muted")
        self.close_button: Final = QPushButton()
        self.sending: Final = pages.Sending(book, account)
        for phrase, page in (
            (words.GENERAL, pages.general(book, looks_for_updates=looks_for_updates)),
            (words.RECORDING, pages.recording(book)),
            (words.MICROPHONES, pages.microphones(book)),
            (words.SENDING, self.sending),
            (words.STORAGE, pages.storage(book, system_place, unsent)),
            (words.SOUNDS, pages.sounds(book)),
            (words.HOTKEYS, pages.hotkeys(book)),
            (words.KEYBOARD, KeyboardPage(book, keys)),
        ):
            self._add(phrase, page)
        self._arrange()
        self.groups.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.groups.setCurrentRow(0)
        self.close_button.clicked.connect(self.close)
        book.saved.connect(self._on_saved)
        say(self.told.setText, words.AT_ONCE)

    @Slot()
    def unfold(self) -> None:
        """Show what counts now."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.groups.setFocus()

    def _add(self, phrase: Phrase, page: QWidget) -> None:
        row = self.groups.count()
        self.groups.addItem(str(phrase))
        say_by(self.groups, lambda groups: groups.item(row).setText, phrase)
        say(page.setAccessibleName, phrase)
        self.pages.addWidget(page)

    def _arrange(self) -> None:
        middle, bottom, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        say(self.groups.setAccessibleName, words.CATEGORIES)
        self.groups.setSpacing(1)
        self._make_room()
        say(self.close_button.setText, words.CLOSE)
        self.close_button.setAutoDefault(False)
        middle.setSpacing(16)
        middle.addWidget(self.groups)
        middle.addWidget(self.pages, 1)
        bottom.addWidget(self.told, 1)
        bottom.addWidget(self.close_button)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addLayout(bottom)

    def _make_room(self) -> None:
        """Give the groups room for their names."""
        names = self.groups.sizeHintForColumn(0) + 4 * self.groups.spacing() + 2 * self.groups.frameWidth()
        self.groups.setFixedWidth(max(_GROUPS_WIDTH, names))

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the names in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._make_room()

    @Slot(bool)
    def _on_saved(self, is_saved: bool) -> None:  # noqa: FBT001 - a signal's only argument
        self.told.setText(str(words.AT_ONCE if is_saved else words.NOT_SAVED))

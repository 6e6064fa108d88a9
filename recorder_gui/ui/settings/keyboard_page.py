"""The keys of the window: a list of what has keys, and a field for the keys of the chosen line."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.keys import NO_KEYS
from recorder_gui.app.wording.policy import SET_BY_ORGANISATION
from recorder_gui.settings.model import Settings
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.field import heading
from recorder_gui.ui.settings.key_book import BoundKeys, KeyBook
from recorder_gui.ui.settings.key_field import KeysEdit
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.key_bearers import NATIVE

_KEYS_WIDTH: Final = 150


class KeyboardPage(QWidget):
    """Keys that clash are refused as they are pressed, and the other action is named."""

    def __init__(self, book: SettingsControl, keys: KeyBook) -> None:
        super().__init__()
        self._book: Final = book
        self._keys: Final = keys
        self._lines: tuple[BoundKeys, ...] = ()
        self.table: Final = QTableWidget(0, 2)
        self.edit: Final = KeysEdit()
        self.none, self.reset, self.reset_all = QPushButton(), QPushButton(), QPushButton()
        self.fault, self.lock = plain.sentence(style="fault"), plain.sentence(style="lock")
        self._dress()
        self._arrange()
        self.table.currentCellChanged.connect(self._show_chosen)
        self.edit.keySequenceChanged.connect(self._on_pressed)
        self.none.clicked.connect(self.edit.clear)
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(keys.reset_all)
        keys.changed.connect(self.show_lines)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has keys by now."""
        super().showEvent(event)
        self.show_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Name the actions in the language of now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_lines()

    def show_lines(self) -> None:
        """Show all keys as they are now; the chosen line stays chosen."""
        chosen = self._chosen()
        self._lines = self._keys.lines()
        self.table.setHorizontalHeaderLabels([str(words.ACTION), str(words.KEYS)])
        self.table.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            keys = line.keys.toString(NATIVE) or str(NO_KEYS)
            for column, text in enumerate((line.name, keys)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.name}: {keys}")
                font = item.font()
                font.setBold(not line.is_default)
                item.setFont(font)
                self.table.setItem(row, column, item)
        row = next((row for row, line in enumerate(self._lines) if chosen and line.id == chosen.id), 0)
        self.table.setCurrentCell(row, 0)
        self._show_chosen()

    def _dress(self) -> None:
        table = self.table
        say(table.setAccessibleName, words.KEYBOARD)
        say(self.edit.setAccessibleName, words.NEW_KEYS)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _KEYS_WIDTH)
        for button, phrase in (
            (self.none, words.NO_KEYS),
            (self.reset, words.RESET),
            (self.reset_all, words.RESET_ALL),
        ):
            button.setAutoDefault(False)
            say(button.setText, phrase)
        say(self.lock.setText, SET_BY_ORGANISATION)

    def _arrange(self) -> None:
        column, row, hint = QVBoxLayout(self), QHBoxLayout(), plain.sentence(style="muted")
        say(hint.setText, words.KEYBOARD_HELP)
        row.addWidget(self.edit, 1)
        for button in (self.none, self.reset, self.reset_all):
            row.addWidget(button)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addWidget(heading(words.NEW_KEYS))
        column.addLayout(row)
        column.addWidget(self.fault)
        column.addWidget(self.lock)

    def _chosen(self) -> BoundKeys | None:
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_chosen(self) -> None:
        line, settings = self._chosen(), self._book.settings
        self.fault.hide()
        is_locked = line is not None and f"shortcuts.{line.id}" in settings.locked
        self.lock.setVisible(is_locked)
        for control in (self.edit, self.none, self.reset):
            control.setEnabled(line is not None and not is_locked)
        self.reset.setEnabled(self.reset.isEnabled() and line is not None and not line.is_default)
        self.reset_all.setEnabled(_has_own(settings))
        blocked = self.edit.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.edit.setKeySequence(line.keys if line else QKeySequence())
        self.edit.blockSignals(blocked)

    def _on_pressed(self, keys: QKeySequence) -> None:
        line = self._chosen()
        if line is None:
            return
        clash = self._keys.clash(line.id, keys)
        if clash is None:
            self._keys.choose(line.id, keys)
            self.fault.hide()
        else:
            self.fault.setText(words.keys_taken(clash) if clash else str(words.RESERVED))
            self.fault.show()

    def _on_reset(self) -> None:
        if line := self._chosen():
            self._keys.reset(line.id)


def _has_own(settings: Settings) -> bool:
    return any(f"shortcuts.{action}" not in settings.locked for action in settings.shortcuts)

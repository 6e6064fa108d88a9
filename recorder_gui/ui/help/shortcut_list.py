"""The keys of the window, read from the window itself each time they are shown: the list cannot lie."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.wording import diagnostics as words
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.key_bearers import NATIVE, KeyBearer, bearers_of

_SIZE: Final = QSize(840, 520)
_SMALLEST: Final = QSize(360, 260)
_KEYS_WIDTH: Final = 120
_ACTION_WIDTH: Final = 250
_TOLD_KEYS: Final = re.compile(r"\s*\([^()]*\)(?=\.?$|\. )")


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the list."""

    keys: str
    action: str
    more: str = ""


def shortcuts_of(window: QWidget) -> tuple[Shortcut, ...]:
    """Return every action and button of a window that has keys, but not those of its dialogs."""
    found = (
        Shortcut(keys.toString(NATIVE), bearer.name, _more(bearer))
        for bearer in bearers_of(window)
        for keys in bearer.keys
    )
    return tuple(dict.fromkeys(found))


def _more(bearer: KeyBearer) -> str:
    """Return what a tool tip says beyond the name, without the keys that it ends with."""
    told = _TOLD_KEYS.sub("", bearer.help).strip()
    return "" if told == bearer.name else told


class ShortcutList(QDialog):
    """Beside the window, never before it. Escape closes it; a press on the button leads to the report."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        say(self.setWindowTitle, words.SHORTCUTS)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self.table = QTableWidget(0, len(words.SHORTCUT_COLUMNS))
        self.report, self.close_button, hint = QPushButton(), QPushButton(), QLabel()
        say(self.report.setText, words.REPORT_ACTION)
        say(self.close_button.setText, words.CLOSE)
        say(hint.setText, words.SHORTCUTS_HINT)
        self._dress_table()
        for button in (self.report, self.close_button):
            button.setAutoDefault(False)
        say(self.report.setAccessibleDescription, words.REPORT_HELP)
        self.close_button.clicked.connect(self.close)
        bottom, column = QHBoxLayout(), QVBoxLayout(self)
        bottom.addWidget(self.report)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        hint.setWordWrap(True)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    @Slot()
    def unfold(self) -> None:
        """Show the window's keys as they are now."""
        found = self._fill()
        if found:
            self.table.setCurrentCell(0, 0)
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus()

    def _fill(self) -> tuple[Shortcut, ...]:
        window = self.parentWidget()
        found = shortcuts_of(window) if window else ()
        self.table.setHorizontalHeaderLabels([str(title) for title in words.SHORTCUT_COLUMNS])
        self.table.setRowCount(len(found))
        for row, shortcut in enumerate(found):
            for column, text in enumerate((shortcut.keys, shortcut.action, shortcut.more)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shortcut.action}: {shortcut.keys}")
                item.setToolTip(shortcut.more)
                self.table.setItem(row, column, item)
        return found

    def changeEvent(self, event: QEvent) -> None:
        """Tell the keys in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            # When all actions have been told theirs.
            QTimer.singleShot(0, self, self._fill)

    def _dress_table(self) -> None:
        table = self.table
        say(table.setAccessibleName, words.SHORTCUTS)
        say(table.setAccessibleDescription, words.SHORTCUTS_HELP)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.resizeSection(0, _KEYS_WIDTH)
        header.resizeSection(1, _ACTION_WIDTH)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

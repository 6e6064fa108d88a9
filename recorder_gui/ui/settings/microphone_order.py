"""The microphones that were ever chosen, in the order in which they are wanted."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton

from recorder_gui.app.wording import settings as words
from recorder_gui.settings.model import KnownMicrophone, Settings
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.field import Field, heading
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain

_LINES: Final = 6


class MicrophoneOrder(Field):
    """A list, and what moves or removes its chosen line."""

    def __init__(self, book: SettingsControl) -> None:
        super().__init__(book, "capture.priority")
        self._shown: tuple[KnownMicrophone, ...] = ()
        self.list: Final = QListWidget()
        self.empty: Final = plain.sentence(style="muted")
        self.up, self.down, self.remove = QPushButton(), QPushButton(), QPushButton()
        say(self.list.setAccessibleName, words.PRIORITY)
        say(self.empty.setText, words.NO_MICROPHONES)
        self.list.setFixedHeight(_LINES * (self.list.fontMetrics().lineSpacing() + 8))
        self.column.addWidget(heading(words.PRIORITY))
        self.put(self.list)
        self.column.addWidget(self.empty)
        self.column.addLayout(self._buttons())
        self.complete(words.PRIORITY_HELP)
        self.list.currentRowChanged.connect(self._enable)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now; the chosen line stays chosen wherever it went."""
        chosen = self._chosen()
        if settings.capture.priority != self._shown or not self.list.count():
            self._shown = settings.capture.priority
            self.list.clear()
            self.list.addItems([known.name for known in self._shown])
            row = next((row for row, known in enumerate(self._shown) if known == chosen), 0)
            self.list.setCurrentRow(min(row, len(self._shown) - 1))
        self.empty.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))
        self._enable()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button, phrase, slot in (
            (self.up, words.UP, lambda: self._move(-1)),
            (self.down, words.DOWN, lambda: self._move(1)),
            (self.remove, words.REMOVE, self._remove),
        ):
            say(button.setText, phrase)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _chosen(self) -> KnownMicrophone | None:
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _enable(self) -> None:
        row, last = self.list.currentRow(), len(self._shown) - 1
        is_free = self.list.isEnabled() and row >= 0
        self.up.setEnabled(is_free and row > 0)
        self.down.setEnabled(is_free and row < last)
        self.remove.setEnabled(is_free)

    def _move(self, step: int) -> None:
        row, order = self.list.currentRow(), list(self._shown)
        order.insert(row + step, order.pop(row))
        self._keep(tuple(order))

    def _remove(self) -> None:
        row = self.list.currentRow()
        self._keep(self._shown[:row] + self._shown[row + 1 :])

    def _keep(self, order: tuple[KnownMicrophone, ...]) -> None:
        settings = self._book.settings
        self._book.change(replace(settings, capture=settings.capture.with_priority(order)))
        if not any(button.hasFocus() for button in (self.up, self.down, self.remove)):
            self.list.setFocus()

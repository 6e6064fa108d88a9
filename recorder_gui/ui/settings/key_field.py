"""A field that takes keys as they are pressed."""

import re
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QPushButton

from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import values_of
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.field import Field, heading
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets.key_bearers import PORTABLE

_MAY_BE_TAKEN: Final = re.compile(r"(?:Shift\+)?(?:.*(?:Ctrl|Alt|Meta)\+|F\d+$)")
_MOVES: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeysEdit(QKeySequenceEdit):
    """Takes one press; Tab leads on, as everywhere: whoever has no mouse would never get out."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Let Tab be Tab."""
        if isinstance(event, QKeyEvent) and event.key() in _MOVES and not event.modifiers() & _WITH_TAB:
            if event.type() is QEvent.Type.KeyPress:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return True
        return super().event(event)


_WITH_TAB: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class HotkeyField(Field):
    """Keys that work in every program."""

    def __init__(self, book: SettingsControl, name: str, phrase: Phrase) -> None:
        super().__init__(book, name)
        self._name: Final = name
        self.edit, self.clear = KeysEdit(), QPushButton()
        say(self.edit.setAccessibleName, phrase)
        say(self.clear.setText, words.NO_KEYS)
        self.clear.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.edit)
        row.addWidget(self.clear)
        row.addStretch(1)
        self.controls.extend((self.edit, self.clear))
        self.column.addWidget(heading(phrase))
        self.column.addLayout(row)
        self.complete()
        self.edit.keySequenceChanged.connect(self._on_changed)
        self.clear.clicked.connect(self.edit.clear)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        keys = QKeySequence.fromString(values_of(settings)[self._name], PORTABLE)
        if keys != self.edit.keySequence() and not self.fault.isVisible():
            self.edit.setKeySequence(keys)
        is_on = settings.hotkeys.enabled and self._name not in settings.locked
        for control in self.controls:
            control.setEnabled(is_on)

    def _on_changed(self, keys: QKeySequence) -> None:
        is_bare = not keys.isEmpty() and not _has_modifier(keys)
        other = None if is_bare else self._other_with(keys)
        if is_bare:
            self.tell_fault(lambda: str(words.HOTKEY_NEEDS_MODIFIER))
        elif other:
            self.tell_fault(lambda: words.keys_taken(str(NAMES[other])))
        else:
            self.tell_fault(None)
            self.choose(self._name, keys.toString(PORTABLE))

    def _other_with(self, keys: QKeySequence) -> str | None:
        values = values_of(self._book.settings)
        text = keys.toString(PORTABLE)
        return next((name for name in NAMES if name != self._name and text and values[name] == text), None)


NAMES: Final = {
    "hotkeys.record": words.HOTKEY_RECORD,
    "hotkeys.pause": words.HOTKEY_PAUSE,
    "hotkeys.finish": words.HOTKEY_FINISH,
}


def _has_modifier(keys: QKeySequence) -> bool:
    return _MAY_BE_TAKEN.match(keys.toString(PORTABLE)) is not None

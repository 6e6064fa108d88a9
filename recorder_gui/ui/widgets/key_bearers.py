"""Everything in a window that has keys: actions, buttons and bare shortcuts, told apart by a lasting id."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
NATIVE: Final = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class KeyBearer:
    """One thing with keys. ``place`` has a say in its name where it has none of its own."""

    place: QAction | QAbstractButton | QShortcut

    @property
    def keys(self) -> tuple[QKeySequence, ...]:
        """The keys it has now."""
        if isinstance(self.place, QAction):
            return tuple(self.place.shortcuts())
        key = self.place.key() if isinstance(self.place, QShortcut) else self.place.shortcut()
        return () if key.isEmpty() else (key,)

    @property
    def shown_keys(self) -> str:
        """What to press, as this system writes it; "" for nothing."""
        return self.keys[0].toString(NATIVE) if self.keys else ""

    @property
    def name(self) -> str:
        """What it is called, in the language of now."""
        if isinstance(self.place, QAction):
            return plain(self.place.text())
        if isinstance(self.place, QShortcut):
            owner = self.place.parent()
            return owner.accessibleName() if isinstance(owner, QWidget) else ""
        return self.place.accessibleName() or plain(self.place.text())

    @property
    def help(self) -> str:
        """What is said of it beyond its name, in the language of now; it may name the keys."""
        if isinstance(self.place, QAction):
            return self.place.toolTip()
        owner = self.place.parent() if isinstance(self.place, QShortcut) else self.place
        return owner.accessibleDescription() if isinstance(owner, QWidget) else ""

    def give(self, keys: tuple[QKeySequence, ...]) -> None:
        """Let these be its keys, and no others."""
        first = keys[0] if keys else QKeySequence()
        if isinstance(self.place, QAction):
            self.place.setShortcuts(list(keys))
        elif isinstance(self.place, QShortcut):
            self.place.setKey(first)
        else:
            self.place.setShortcut(first)


def bearers_of(window: QWidget) -> Iterator[KeyBearer]:
    """Yield all that has keys in a window, each once, but not what its dialogs have."""
    for action in dict.fromkeys((*window.actions(), *window.findChildren(QAction))):
        if _belongs_to(window, action):
            yield KeyBearer(action)
    for button in window.findChildren(QAbstractButton):
        if button.window() is window and not button.shortcut().isEmpty():
            yield KeyBearer(button)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        is_ours = isinstance(owner, QWidget) and owner.window() is window
        # What holds in one field only, such as Escape, is that field's own.
        if is_ours and shortcut.context() is Qt.ShortcutContext.WindowShortcut:
            yield KeyBearer(shortcut)


def plain(text: str) -> str:
    """Return an action's text without its mnemonic and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _belongs_to(window: QWidget, action: QAction) -> bool:
    places = [place for place in action.associatedObjects() if isinstance(place, QWidget)]
    return any(place.window() is window for place in places)

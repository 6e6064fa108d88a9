"""A button with keys of its own, whatever it is called at the moment."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton


class KeyedButton(QPushButton):
    """Keeps its keys when it is renamed: Qt takes a button's keys away with every new text."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self.setShortcut(QKeySequence(keys))

    def setText(self, text: str) -> None:
        """Call it by another name."""
        keys = self.shortcut()
        super().setText(text)
        self.setShortcut(keys)

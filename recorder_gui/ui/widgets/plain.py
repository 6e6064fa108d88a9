"""Labels, buttons and rows as most of the window needs them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from recorder_gui.app.facts import Sentence
from recorder_gui.ui.said import say


def sentence(words: Sentence | str = "", style: str = "") -> QLabel:
    """Return words that wrap, or the empty place for them. ``style`` is their name in the style sheet.

    What is shown may hold a stranger's words (a title, a name, a server's answer): none of it is ever markup.
    """
    label = QLabel()
    label.setObjectName(style)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    say(label.setText, words)
    return label


def button(words: Sentence | str = "", style: str = "", help_text: Sentence | None = None) -> QPushButton:
    """Return a button, with its help as tool tip and for screen readers."""
    made = QPushButton()
    made.setObjectName(style)
    made.setAutoDefault(False)  # Enter belongs to the field that has the keyboard
    say(made.setText, words)
    if help_text is not None:
        say(made.setToolTip, help_text)
        say(made.setAccessibleDescription, help_text)
    return made


def row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return widgets side by side; None is the room that is left."""
    made = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made

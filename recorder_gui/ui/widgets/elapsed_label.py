"""How long a visit has been recorded, in digits that do not shiver."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.visits import duration_text
from recorder_gui.ui.look.theme import scaled, with_tabular_digits
from recorder_gui.ui.said import say


class ElapsedLabel(QLabel):
    """Large digits; ``factor`` tells how large."""

    def __init__(self, factor: float) -> None:
        super().__init__(duration_text(0))
        self.setFont(with_tabular_digits(scaled(self.font(), factor)))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.text()))
        self._name()

    def show_elapsed(self, seconds: float) -> None:
        """Show a time; at most once a second it is another one."""
        text = duration_text(seconds)
        if text != self.text():
            self.setText(text)
            if QAccessible.isActive():
                self._name()

    def _name(self) -> None:
        # A name of its own hides a label's text from a screen reader: so it stands in the name.
        say(self.setAccessibleName, words.told_of(words.ELAPSED, self.text()))

"""The question asked when the window is closed during a visit, and the veil shown while it is put away."""

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import window as words
from recorder_gui.ui.look.theme import palette_of, scaled
from recorder_gui.ui.said import say, say_by

_VEIL_OPACITY: Final = 235
_TITLE_FACTOR: Final = 1.8


class CloseQuestion(QMessageBox):
    """Asks without stopping the recording; Enter finishes, Escape keeps recording.

    Where closing would lose audio it says so, and Enter keeps the window open. Connect to
    ``finish_button`` and call ``open``: nothing waits in here.
    """

    def __init__(self, parent: QWidget, risk: Notice | None = None) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, words.TITLE if risk else words.CLOSE_TITLE)
        say_by(
            self,
            lambda question: lambda text: question.setText(f"<b>{escape(text)}</b>"),
            risk.title if risk else words.CLOSE_QUESTION,
        )
        say(self.setInformativeText, words.CLOSE_RISK if risk else words.CLOSE_REMEDY)
        self.finish_button, self.keep_button = QPushButton(), QPushButton()
        say(self.finish_button.setText, words.CLOSE_LOSE if risk else words.CLOSE_FINISH)
        say(self.keep_button.setText, words.CLOSE_WAIT if risk else words.CLOSE_KEEP)
        (self.keep_button if risk else self.finish_button).setObjectName("accent")
        self.addButton(self.finish_button, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(self.keep_button, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep_button if risk else self.finish_button)
        self.setEscapeButton(self.keep_button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class SavingVeil(QWidget):
    """Covers the window while the recording is put away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        title, hint = QLabel(), QLabel()
        say(title.setText, words.SAVING)
        say(hint.setText, words.SAVING_HINT)
        title.setFont(scaled(title.font(), _TITLE_FACTOR, is_bold=True))
        hint.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        say(self.setAccessibleName, words.SAVING)
        say(self.setAccessibleDescription, words.SAVING_HINT)
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies behind."""
        ground = QColor(palette_of(self).window)
        ground.setAlpha(_VEIL_OPACITY)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

"""Says why the window cannot open, to whoever started the program from an icon and sees no terminal."""

from PySide6.QtWidgets import QMessageBox

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Joined
from recorder_gui.ui.said import say


class Refusal(QMessageBox):
    """A message with one button. Connect to ``finished`` and call ``open``: nothing waits in here."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        say(self.setWindowTitle, words.TITLE)
        self.setIcon(QMessageBox.Icon.Warning)
        say(self.setText, Joined(notice.title, ".", between=""))
        say(self.setInformativeText, notice.remedy)
        self.setStandardButtons(QMessageBox.StandardButton.Close)

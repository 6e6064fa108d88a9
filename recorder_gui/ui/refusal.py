"""Says why the window cannot open, to whoever started the program from an icon and sees no terminal."""

from PySide6.QtWidgets import QMessageBox

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import window as words


class Refusal(QMessageBox):
    """A message with one button. Connect to ``finished`` and call ``open``: nothing waits in here."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.setWindowTitle(words.TITLE)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(f"{notice.title}.")
        self.setInformativeText(notice.remedy)
        self.setStandardButtons(QMessageBox.StandardButton.Close)

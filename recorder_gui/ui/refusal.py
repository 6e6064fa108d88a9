"""Says why the window cannot open, to whoever started the program from an icon and sees no terminal."""

from typing import Final

from PySide6.QtWidgets import QMessageBox, QPushButton

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.account import CLOSE
from recorder_gui.app.wording.phrase import Joined
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say

_SIGN: Final = 32


class Refusal(QMessageBox):
    """A message with one button. Connect to ``finished`` and call ``open``: nothing waits in here."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        say(self.setWindowTitle, words.TITLE)
        palette = palette_of(self)
        sign = glyphs.icon(Glyph.WARNING, palette.caution, palette.muted, palette.window)
        self.setIconPixmap(sign.pixmap(_SIGN, _SIGN))
        say(self.setText, Joined(notice.title, ".", between=""))
        say(self.setInformativeText, notice.remedy)
        self.close_button = QPushButton()
        say(self.close_button.setText, CLOSE)
        self.close_button.setObjectName("accent")
        self.addButton(self.close_button, QMessageBox.ButtonRole.RejectRole)

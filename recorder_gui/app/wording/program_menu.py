"""The words of the program's menu button. Each entry's words are its own part's."""

from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Phrase

MENU: Final = Phrase("Menu")
MENU_HELP: Final = Phrase("Settings, room check and what else belongs to no visit ({keys})", keys=Keys("F10"))

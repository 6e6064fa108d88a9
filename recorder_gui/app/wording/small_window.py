"""The words of the small window and of the icon beside the clock. None of them names a patient."""

from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Phrase, tr

SMALL_WINDOW: Final = Phrase("Small window")
SMALL_WINDOW_HELP: Final = Phrase(
    "A strip that stays above other programs ({keys})", keys=Keys("Ctrl+Shift+W")
)
TITLE: Final = Phrase("Consultation Recorder, small window")
BACK: Final = Phrase("Back to the window")
BACK_HELP: Final = Phrase("Show the large window again ({keys})", keys=Keys("Ctrl+Shift+W"))
MOVE_HELP: Final = Phrase("Drag it, or move it with Ctrl and the arrow keys.")
MESSAGES: Final = Phrase("Messages in the window")
MESSAGES_HELP: Final = Phrase("The large window has a message for you ({keys})", keys=Keys("Ctrl+Shift+W"))

SHOW_WINDOW: Final = Phrase("Show the window")
QUIT: Final = Phrase("Quit")


def tray_text(state: Phrase) -> Phrase:
    """Say what the recorder is doing, for who points at the icon."""
    return Phrase("Consultation Recorder: {state}", state=state)


def with_keys(name: str, keys: str) -> str:
    """Name an action and its keys."""
    return tr("{name} ({keys})", about="an action, then its keys", name=name, keys=keys)

"""What is said about the report for support; what stands in it is in ``support_report.py``."""

from datetime import datetime
from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Phrase

HELP: Final = Phrase("Help")
HELP_HELP: Final = Phrase("All keys, and a report for support ({keys})", keys=Keys("F1"))
SHORTCUTS: Final = Phrase("Keyboard shortcuts")
SHORTCUTS_HINT: Final = Phrase(
    "Each action of this window that has keys. Tab and the arrow keys lead to all the rest."
)
SHORTCUT_COLUMNS: Final = (Phrase("Keys"), Phrase("Action"), Phrase("What it does"))
SHORTCUTS_HELP: Final = Phrase("Every action of the window with its keys")

REPORT: Final = Phrase("Report for support")
REPORT_ACTION: Final = Phrase("Report for support…")
REPORT_HELP: Final = Phrase(
    "See what a report for support holds, and save it ({keys})", keys=Keys("Ctrl+Shift+D")
)
REPORT_HINT: Final = Phrase(
    "This is all that the report holds, word for word. It has no names, no sound, no notes and no sign-in. "
    "Nothing is sent: you save it and decide who gets it."
)
FILES: Final = Phrase("Files of the report")
FILES_HELP: Final = Phrase("Choose a file to read exactly what would be saved.")
TEXT: Final = Phrase("Text of the file")
MAKING: Final = Phrase("Putting the report together…")
NOT_MADE: Final = Phrase("The report could not be put together. Close this window and try again.")
SAVE: Final = Phrase("Save…")
SAVE_TITLE: Final = Phrase("Save the report for support")
SAVING: Final = Phrase("Saving…")
CLOSE: Final = Phrase("Close")
ZIP_FILES: Final = Phrase("Zip files (*.zip)")


def proposed_name(now: datetime) -> str:
    """Return a file name that is not taken yet, most likely."""
    return f"recorder-report-{now:%Y-%m-%d-%H%M%S}.zip"


def saved(name: str) -> Phrase:
    """Say that the report is where the person wanted it."""
    return Phrase("Saved as {name}.", name=name)


def not_saved(reason: Phrase | str) -> Phrase:
    """Say why the report is not there; ``reason`` is ``OutputRefused``'s, or a sentence."""
    told = Phrase("there is a file of this name already") if reason == "exists" else reason
    return Phrase("Not saved: {told}. Choose another folder or another name.", told=told)

"""What is said about the report for support, and on its first page."""

from datetime import datetime
from typing import Final

HELP: Final = "Help"
HELP_HELP: Final = "All keys, and a report for support (F1)"
SHORTCUTS: Final = "Keyboard shortcuts"
SHORTCUTS_HINT: Final = (
    "Each action of this window that has keys. Tab and the arrow keys lead to all the rest."
)
SHORTCUT_COLUMNS: Final = ("Keys", "Action", "What it does")
SHORTCUTS_HELP: Final = "Every action of the window with its keys"

REPORT: Final = "Report for support"
REPORT_ACTION: Final = "Report for support…"
REPORT_HELP: Final = "See what a report for support holds, and save it (Ctrl+Shift+D)"
REPORT_HINT: Final = (
    "This is all that the report holds, word for word. It has no names, no sound, no notes and no sign-in. "
    "Nothing is sent: you save it and decide who gets it."
)
FILES: Final = "Files of the report"
FILES_HELP: Final = "Choose a file to read exactly what would be saved."
TEXT: Final = "Text of the file"
MAKING: Final = "Putting the report together…"
NOT_MADE: Final = "The report could not be put together. Close this window and try again."
SAVE: Final = "Save…"
SAVE_TITLE: Final = "Save the report for support"
SAVING: Final = "Saving…"
CLOSE: Final = "Close"
ZIP_FILES: Final = "Zip files (*.zip)"

ABOUT: Final = """This is a report for support, made by the Consultation Recorder.

It tells how the program, this computer's sound and disk, and the delivery
of visits are doing. It never holds: sound, what was said, notes, patient
labels, sign-ins, passwords, keys, the address of a server, the name of a
person or a computer, or where on this computer something lies.

Visits, sessions and servers have running numbers that mean something in
this report alone. Times are how long before this report something was
("-1d 02:03:04"), or how long after the start of its visit ("+12.5 s").
"…" stands where something was left out.

system.txt    the program, its parts and this computer
settings.txt  what was chosen
devices.txt   the microphones
disk.txt      the room that is left
visits.txt    the visits and where their delivery stands
log.txt       the last of the program's log
"""

NO_DEVICE: Final = "No microphone is known at the moment."
NO_FOLDER: Final = "There is no data folder yet."
NETWORK: Final = "The data folder lies on a network drive: nothing of it was looked at."
NO_VISIT: Final = "There are no visits here yet."
NO_LOG: Final = "There is no log yet."
CUT_OFF: Final = "(The rest of this file was left out: it would be too long.)"


def proposed_name(now: datetime) -> str:
    """Return a file name that is not taken yet, most likely."""
    return f"recorder-report-{now:%Y-%m-%d-%H%M%S}.zip"


def saved(name: str) -> str:
    """Say that the report is where the person wanted it."""
    return f"Saved as {name}."


def not_saved(reason: str) -> str:
    """Say why the report is not there; ``reason`` is ``OutputRefused``'s."""
    told = "there is a file of this name already" if reason == "exists" else reason
    return f"Not saved: {told}. Choose another folder or another name."


def not_read(kind: str) -> str:
    """Say that something could not be read for the report; ``kind`` names the fault."""
    return f"This could not be read: {kind}."


def older_visits(count: int) -> str:
    """Say how many visits are counted but not told one by one."""
    return f"({count} older visits are counted above and not listed.)"

"""What stands in the report for support: English in every language, for those who read it."""

from typing import Final

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


def not_read(kind: str) -> str:
    """Say that something could not be read for the report; ``kind`` names the fault."""
    return f"This could not be read: {kind}."


def older_visits(count: int) -> str:
    """Say how many visits are counted but not told one by one."""
    return f"({count} older visits are counted above and not listed.)"

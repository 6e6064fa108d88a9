"""The fixed words of the window: labels, hints, tool tips and what a screen reader says."""

from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Joined, Phrase, tr
from recorder_gui.domain.visit import PRACTICE_SERVER

TITLE: Final = Phrase("Consultation Recorder")

PATIENT: Final = Phrase("Patient label")
PATIENT_HINT: Final = Phrase("Patient label (optional)")
PATIENT_NONE: Final = Phrase("No patient label")
PATIENT_HELP: Final = Phrase("A name or number for this visit. You may leave it empty.")
MICROPHONE: Final = Phrase("Microphone")
MICROPHONE_HELP: Final = Phrase("The microphone that records the visit. It can be changed at any time.")
NO_MICROPHONE: Final = Phrase("No microphone found")

RECORD: Final = Phrase("Record")
PAUSE: Final = Phrase("Pause")
RESUME: Final = Phrase("Resume")
FINISH: Final = Phrase("Finish")
RECORD_HELP: Final = Phrase("Start recording a visit ({keys})", keys=Keys("Ctrl+R"))
PAUSE_HELP: Final = Phrase("Pause or resume the recording ({keys})", keys=Keys("Ctrl+P"))
FINISH_HELP: Final = Phrase("Finish this visit ({keys})", keys=Keys("Ctrl+Shift+S"))
RETRY: Final = Phrase("Try again now")
RETRY_HELP: Final = Phrase("Send again now what is waiting ({keys})", keys=Keys("F5"))
RETRY_VISIT_HELP: Final = Phrase(
    "Try this visit again now ({keys}), and all that is waiting ({all_keys})",
    keys=Keys("Shift+F5"),
    all_keys=Keys("F5"),
)

STATE: Final = Phrase("Recorder state")
ELAPSED: Final = Phrase("Elapsed time")
DEAF: Final = Phrase("No sound comes")

MISSING: Final = Phrase("Missing sound")

LEVEL: Final = Phrase("Sound level")
LEVEL_NONE: Final = Phrase("No sound")
LEVEL_QUIET: Final = Phrase("Quiet")
LEVEL_GOOD: Final = Phrase("Good level")
LEVEL_LOUD: Final = Phrase("Too loud")
WAVEFORM: Final = Phrase("Sound of the last minute")
WAVEFORM_HELP: Final = Phrase(
    "A picture of the sound recorded in the last minute, with the cuts between its pieces."
)
WAVEFORM_EMPTY: Final = Phrase("Speak: the sound of the last minute appears here.")

ON_DISK: Final = Phrase("Safe on this computer")
WITH_SERVER: Final = Phrase("With the server")

VISITS_HELP: Final = Phrase("Choose a visit to see where its recording is and what came back.")
VISITS_EMPTY: Final = Phrase("The visits you record today appear here.")
NO_VISIT: Final = Phrase("New visit")
NO_VISIT_HINT: Final = Phrase("Nothing recorded yet")

TABS: Final = Phrase("Pieces or note")
CHUNKS: Final = Phrase("Recorded pieces")
CHUNKS_HELP: Final = Phrase("Each piece of up to 20 seconds, and where it is.")
CHUNKS_EMPTY: Final = Phrase("Each piece of the recording appears here, with where it is.")
COLUMNS: Final = (
    Phrase("No."),
    Phrase("Time"),
    Phrase("Length"),
    Phrase("Speech"),
    Phrase("Size"),
    Phrase("State"),
    Phrase("Tries"),
    Phrase("Remark"),
)

NOTE: Final = Phrase("Note")
NOTE_READY: Final = Phrase("Note ●")
NOTE_HELP: Final = Phrase("What the service wrote about this visit. It can be read and copied.")

NOTHING: Final = Phrase("none")

NOTICES: Final = Phrase("Messages")
DISMISS: Final = Phrase("Dismiss")
DISMISS_HELP: Final = Phrase("Hide this message")
NEXT_NOTICE_HELP: Final = Phrase("There is more to tell: show the next message")

CLOSE_TITLE: Final = Phrase("A visit is being recorded")
CLOSE_QUESTION: Final = Phrase("Finish this visit and close?")
CLOSE_REMEDY: Final = Phrase(
    "The recording is saved first. What is not delivered yet is sent the next time you open the program."
)
CLOSE_RISK: Final = Phrase(
    "If you close now, what is in memory only is lost. Do first what the message in the window says: "
    "it goes away by itself when everything is safe."
)
CLOSE_LOSE: Final = Phrase("Close and lose them")
CLOSE_WAIT: Final = Phrase("Keep open")
CLOSE_FINISH: Final = Phrase("Finish and close")
CLOSE_KEEP: Final = Phrase("Keep recording")
SAVING: Final = Phrase("Saving…")
SAVING_HINT: Final = Phrase("Your recording is being put away safely. The window closes by itself.")


def not_connected(microphone: str) -> Phrase:
    """Say that the microphone in use is not there at the moment."""
    return Phrase("Missing: {microphone}", microphone=microphone)


def told_of(name: Phrase, word: object) -> Phrase:
    """Say to a screen reader what a part of the window is, and how it is now."""
    return Phrase("{name}: {word}", about="part of the window, then how it is", name=name, word=word)


def next_notice(shown: int, count: int) -> Phrase:
    """Lead from the message shown last, the ``shown``-th of ``count``, to the next."""
    return Phrase("Next ({shown} of {count})", shown=shown, count=count)


def sending(percent: int) -> str:
    """Say how much of the piece being sent is through."""
    return tr("Sending {percent} %", percent=percent)


BUG: Final = Phrase("Something went wrong inside the program")
BUG_REMEDY: Final = Phrase(
    "What was recorded is safe. If it happens again, close the program and open it anew."
)

_PRACTICE: Final = Phrase("Practice server on this computer: nothing leaves it")
_PLAIN_KEY: Final = Phrase("Encrypted, key in a private file")
_STORED_KEY: Final = Phrase("Encrypted")


def where_audio_goes(server: str, *, has_plain_key: bool, room: Phrase | str = "") -> Phrase:
    """Say where recordings are sent, how they are kept, and how much ``room`` there is, in one line."""
    destination = (
        _PRACTICE if server == PRACTICE_SERVER else Phrase("Recordings go to {server}", server=server)
    )
    told = (destination, room, _PLAIN_KEY if has_plain_key else _STORED_KEY)
    return Joined(*told, between="    ·    ")

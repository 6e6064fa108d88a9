"""The fixed words of the window: labels, hints, tool tips and what a screen reader says."""

from typing import Final

from recorder_gui.domain.visit import PRACTICE_SERVER

TITLE: Final = "Consultation Recorder"

PATIENT: Final = "Patient label"
PATIENT_HINT: Final = "Patient label (optional)"
PATIENT_NONE: Final = "No patient label"
PATIENT_HELP: Final = "A name or number for this visit. You may leave it empty."
MICROPHONE: Final = "Microphone"
MICROPHONE_HELP: Final = "The microphone that records the visit. It can be changed at any time."
NO_MICROPHONE: Final = "No microphone found"

RECORD: Final = "Record"
PAUSE: Final = "Pause"
RESUME: Final = "Resume"
FINISH: Final = "Finish"
RECORD_HELP: Final = "Start recording a visit (Ctrl+R)"
PAUSE_HELP: Final = "Pause or resume the recording (Ctrl+P)"
FINISH_HELP: Final = "Finish this visit (Ctrl+Shift+S)"
RETRY: Final = "Try again now"
RETRY_HELP: Final = "Send again now what is waiting (F5)"

STATE: Final = "Recorder state"
ELAPSED: Final = "Elapsed time"
DEAF: Final = "No sound comes"

MISSING: Final = "Missing sound"

LEVEL: Final = "Sound level"
LEVEL_NONE: Final = "No sound"
LEVEL_QUIET: Final = "Quiet"
LEVEL_GOOD: Final = "Good level"
LEVEL_LOUD: Final = "Too loud"
WAVEFORM: Final = "Sound of the last minute"
WAVEFORM_HELP: Final = "A picture of the sound recorded in the last minute, with the cuts between its pieces."
WAVEFORM_EMPTY: Final = "Press Record and speak: the sound of the last minute appears here."

ON_DISK: Final = "Safe on this computer"
WITH_SERVER: Final = "With the server"

VISITS_HELP: Final = "Choose a visit to see where its recording is and what came back."
VISITS_EMPTY: Final = "The visits you record today appear here."
NO_VISIT: Final = "New visit"
NO_VISIT_HINT: Final = "Nothing recorded yet"

TABS: Final = "Pieces or note"
CHUNKS: Final = "Recorded pieces"
CHUNKS_HELP: Final = "Each piece of up to 20 seconds, and where it is."
CHUNKS_EMPTY: Final = "Each piece of the recording appears here, with where it is."
COLUMNS: Final = ("No.", "Time", "Length", "Size", "State", "Tries", "Remark")

NOTE: Final = "Note"
NOTE_READY: Final = "Note ●"
NOTE_HELP: Final = "What the service wrote about this visit. It can be read and copied."

NOTHING: Final = "none"

NOTICES: Final = "Messages"
DISMISS: Final = "Dismiss"
DISMISS_HELP: Final = "Hide this message"
NEXT_NOTICE_HELP: Final = "There is more to tell: show the next message"

CLOSE_TITLE: Final = "A visit is being recorded"
CLOSE_QUESTION: Final = "Finish this visit and close?"
CLOSE_REMEDY: Final = (
    "The recording is saved first. What is not delivered yet is sent the next time you open the program."
)
CLOSE_RISK: Final = (
    "If you close now, what is in memory only is lost. Do first what the message in the window says: "
    "it goes away by itself when everything is safe."
)
CLOSE_LOSE: Final = "Close and lose them"
CLOSE_WAIT: Final = "Keep open"
CLOSE_FINISH: Final = "Finish and close"
CLOSE_KEEP: Final = "Keep recording"
SAVING: Final = "Saving…"
SAVING_HINT: Final = "Your recording is being put away safely. The window closes by itself."


def not_connected(microphone: str) -> str:
    """Say that the microphone in use is not there at the moment."""
    return f"Missing: {microphone}"


def next_notice(shown: int, count: int) -> str:
    """Lead from the message shown last, the ``shown``-th of ``count``, to the next."""
    return f"Next ({shown} of {count})"


def sending(percent: int) -> str:
    """Say how much of the piece being sent is through."""
    return f"Sending {percent} %"


BUG: Final = "Something went wrong inside the program"
BUG_REMEDY: Final = "What was recorded is safe. If it happens again, close the program and open it anew."

_PRACTICE: Final = "Practice server on this computer: nothing leaves it"
_PLAIN_KEY: Final = "Encrypted, key in a private file"
_STORED_KEY: Final = "Encrypted"


def where_audio_goes(server: str, *, has_plain_key: bool, room: str = "") -> str:
    """Say where recordings are sent, how they are kept, and how much ``room`` there is, in one line."""
    destination = _PRACTICE if server == PRACTICE_SERVER else f"Recordings go to {server}"
    told = (destination, room, _PLAIN_KEY if has_plain_key else _STORED_KEY)
    return "    ·    ".join(part for part in told if part)

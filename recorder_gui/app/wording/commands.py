"""The sentences of the command line, but for faults and the ends of a command."""

from typing import Final

from recorder_gui.app import topics

PLAIN_KEY: Final = "This computer has no key store: the recordings' key lies in a private file beside them."
RECORDING: Final = "Recording. Ctrl+C finishes the visit."
ALREADY_OPEN: Final = "The recorder is open already: its window was brought to the front."
ONLY_IN_MEMORY: Final = (
    "Part of the recording is in memory only, because the disk is full. The program waits until the disk has "
    "room again or the server has taken it. Free some space. To give it up: press Ctrl+C twice."
)
MICROPHONE_WELL: Final = {
    topics.MICROPHONE: "Sound is being recorded again.",
    topics.SIGNAL: "The microphone is in order again.",
}
CONSENT_NEEDED: Final = (
    "Your organisation wants to know what the patient said before a visit is recorded. "
    "Add --consent given, --consent verbal or --consent not_applicable."
)
NO_VISITS: Final = "There are no visits here yet."
BUG: Final = (
    "Something went wrong inside the program; the details are in its log. "
    "What was recorded is safe. To go on: recorder-gui resume"
)


def starting(device: str) -> str:
    """Say that a microphone is being opened."""
    return f"Starting “{device}” …"


def exported(length: str, began: str, path: str) -> str:
    """Say that a visit's audio was written."""
    return f"{length} of the visit of {began} written to {path}."


def listening(url: str) -> str:
    """Say where the practice server listens."""
    return f"The practice server listens on {url} (this computer only). Ctrl+C ends it."


def delivered(done: int, total: int) -> str:
    """Say how many pieces the server holds."""
    return f"{done} of {total} pieces are with the server"

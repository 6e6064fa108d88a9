"""The sentences of the command line, but for faults and the ends of a command."""

from typing import Final

PLAIN_KEY: Final = "This computer has no key store: the recordings' key lies in a private file beside them."
RECORDING: Final = "Recording. Ctrl+C finishes the visit."
NO_VISITS: Final = "There are no visits here yet."
BUG: Final = (
    "Something went wrong inside the program; the details are in its log. "
    "What was recorded is safe. To go on: recorder-gui resume"
)


def starting(device: str) -> str:
    """Say that a microphone is being opened."""
    return f"Starting “{device}” …"


def exported(length: str, visit: str, path: str) -> str:
    """Say that a visit's audio was written."""
    return f"{length} of visit {visit} written to {path}."


def listening(url: str) -> str:
    """Say where the practice server listens."""
    return f"The practice server listens on {url} (this computer only). Ctrl+C ends it."

"""Says why a command ended before everything was done (design 4.2, exits 3 and 4)."""

from enum import StrEnum
from typing import Final


class UndeliveredCause(StrEnum):
    """Why a visit is not done. The first ten end a command with 3, the others with 4."""

    OFFLINE = "offline"
    CERTIFICATE = "certificate"
    SIGNED_OUT = "signed_out"
    DISK_FULL = "disk_full"
    ONLY_IN_MEMORY = "only_in_memory"
    STILL_PROCESSING = "still_processing"
    STOPPED = "stopped"
    OTHER_SERVER = "other_server"
    LOCKED = "locked"
    CUT_OFF = "cut_off"
    CREATE_REFUSED = "create_refused"
    CHUNK_PARKED = "chunk_parked"
    WRONG_ADDRESS = "wrong_address"
    CHUNKS_MISSING = "chunks_missing"
    RESULT_FAILED = "result_failed"
    RESULT_EXPIRED = "result_expired"


_SAFE: Final = "Everything recorded is safe on this computer."
_GO_ON: Final = "To go on later: recorder-gui resume"

_SENTENCES: Final = {
    UndeliveredCause.OFFLINE: f"Not all is delivered: the server cannot be reached. {_SAFE} {_GO_ON}",
    UndeliveredCause.CERTIFICATE: (
        f"Not all is delivered: the server's certificate is not trusted. {_SAFE} "
        f"Check the address and this computer's date, or ask your IT support. {_GO_ON}"
    ),
    UndeliveredCause.SIGNED_OUT: (
        f"Not all is delivered: the server asks you to sign in. {_SAFE} "
        f"Sign in again in the window, under “Account”, or set a valid token in RECORDER_TOKEN. {_GO_ON}"
    ),
    UndeliveredCause.DISK_FULL: (
        "The recording ended early because the disk is full. "
        f"What was recorded until then is safe. Free some space. {_GO_ON}"
    ),
    UndeliveredCause.ONLY_IN_MEMORY: (
        "Part of the recording is lost: the disk would not take it to the end, and the server could not take "
        "it from memory. Everything else is safe on this computer. See that the data folder is there and has "
        f"space. {_GO_ON}"
    ),
    UndeliveredCause.STILL_PROCESSING: (
        f"Everything is delivered, but the note is still being written. "
        f"To fetch it: recorder-gui resume. {_SAFE}"
    ),
    UndeliveredCause.STOPPED: f"Stopped before everything was delivered. {_SAFE} {_GO_ON}",
    UndeliveredCause.OTHER_SERVER: (
        f"Not all is delivered: some visits belong to another server. {_SAFE} "
        "To deliver there, name that server with --server."
    ),
    UndeliveredCause.LOCKED: (
        f"Not all is delivered: the key store of this computer is closed. {_SAFE} "
        f"Unlock it, or sign in to the computer again. {_GO_ON}"
    ),
    UndeliveredCause.CUT_OFF: (
        f"A recording could not be brought to its end. What is on this computer's disk is safe. {_GO_ON}"
    ),
    UndeliveredCause.CREATE_REFUSED: (
        f"The server refuses to take this visit. {_SAFE} Ask the service's support. {_GO_ON}"
    ),
    UndeliveredCause.CHUNK_PARKED: (
        f"The server refuses a piece of the recording. {_SAFE} Ask the service's support. {_GO_ON}"
    ),
    UndeliveredCause.WRONG_ADDRESS: (
        f"There is no voice service at this address. {_SAFE} Correct the address. {_GO_ON}"
    ),
    UndeliveredCause.CHUNKS_MISSING: (
        f"The server does not hold every piece, though all were sent. "
        f"{_SAFE} Ask the service's support. {_GO_ON}"
    ),
    UndeliveredCause.RESULT_FAILED: (
        f"Everything was delivered, but the service could not write a note. {_SAFE} "
        "To have it sent anew: “Try again now” in the window."
    ),
    UndeliveredCause.RESULT_EXPIRED: (
        f"The service closed the visit before a note was written. {_SAFE} Ask the service's support."
    ),
}


def outcome_sentence(cause: UndeliveredCause) -> str:
    """Say what is not done, that nothing is lost, and what to do."""
    return _SENTENCES[cause]

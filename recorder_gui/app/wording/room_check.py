"""What the room check found, and one remedy for each finding."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check: ``level`` is green, amber or red."""

    item: str
    level: str
    finding: str
    remedy: str = ""


NO_SOUND: Final = Finding(
    "level", "red", "No sound arrived for two seconds.", "Unplug the microphone and plug it in again."
)
DIGITAL_SILENCE: Final = Finding(
    "level", "red", "The microphone delivers nothing but zeros.", "Switch it on, or unmute it."
)
PRACTICE: Final = Finding(
    "server",
    "amber",
    "Audio goes to the practice server.",
    "Name your service in the window, under “Account”, or with --server.",
)
CERTIFICATE: Final = Finding(
    "server",
    "red",
    "Its certificate is not trusted.",
    "Check the address and this computer's date, or ask your IT support.",
)
NO_DESCRIPTION: Final = Finding("server", "amber", "It answers, but does not describe itself.")
ANSWERS: Final = Finding("server", "green", "It answers.")
TOKEN_ACCEPTED: Final = Finding("token", "green", "It is accepted.")
TOKEN_REFUSED: Final = Finding(
    "token",
    "red",
    "It is missing or not accepted.",
    "Sign in in the window, under “Account”, or set RECORDER_TOKEN to a valid one.",
)
WRONG_ADDRESS: Final = Finding(
    "token", "red", "There is no voice service at this address.", "Correct the address."
)
TOKEN_UNTRIED: Final = Finding(
    "token", "amber", "It could not be tried.", "Check again when the server answers."
)


def microphone_opens(name: str) -> Finding:
    """Say that the microphone works."""
    return Finding("microphone", "green", f"“{name}” can be opened.")


def microphone_fails(title: str, remedy: str) -> Finding:
    """Say why the microphone does not work."""
    return Finding("microphone", "red", f"{title}.", remedy)


def quiet(decibels: float) -> Finding:
    """Say that hardly anything is heard."""
    return Finding("level", "amber", f"Very quiet: {decibels:.0f} dBFS.", "Move closer, or raise the level.")


def loud_enough(decibels: float) -> Finding:
    """Say that the level is good."""
    return Finding("level", "green", f"{decibels:.0f} dBFS.")


def unwritable(folder: str) -> Finding:
    """Say that the data folder cannot be used."""
    return Finding("disk", "red", f"{folder} cannot be written to.", "Choose another with --data-dir.")


def on_network(title: str, remedy: str) -> Finding:
    """Say that the data folder lies on another computer."""
    return Finding("disk", "red", f"{title}.", remedy)


def room(text: str, level: str) -> Finding:
    """Say how long the disk lasts."""
    remedy = "" if level == "green" else "Delete files you no longer need from this computer."
    return Finding("disk", level, f"{text} of recording.", remedy)


def unreachable(reason: str) -> Finding:
    """Say that the server does not answer."""
    return Finding(
        "server", "red", f"{reason}.", "Check the network and the address. Recording works meanwhile."
    )

"""The words of the self-test, which administrators and installers read: English only."""

from typing import Final

ALL_WELL: Final = "This copy of the program is complete."
NO_KEY_STORE: Final = "none on this computer; the recordings' key lies in a private file instead"
NO_CERTIFICATES: Final = "the system has no certificates; is the package ca-certificates installed?"
UNREADABLE: Final = "what was sealed cannot be read back"
NO_LETTERS: Final = "no letter can be drawn; is a font installed?"


def modules(count: int, python: str) -> str:
    """Say that the program's own modules, and all that they import, are there."""
    return f"{count} modules, Python {python}"


def sound_files(version: str, kinds: str) -> str:
    """Say which sound files can be read."""
    return f"libsndfile {version} reads {kinds}"


def sound_devices(version: str, microphones: int) -> str:
    """Say that sound devices can be asked for, however many there are."""
    return f"{version}; microphones here: {microphones}"


def key_store(kind: str) -> str:
    """Say which key store answered."""
    return f"{kind} answers"


def certificates(place: str) -> str:
    """Say whose certificates are trusted."""
    return f"the system's, {place}"


def resources(languages: str, sounds: int) -> str:
    """Say which translations and how many sounds came along."""
    return f"languages {languages}; {sounds} sounds; icon"


def storage(version: str) -> str:
    """Say that the ledger and encryption work."""
    return f"SQLite {version}; a sealed record was read back"


def delivery(seconds: float) -> str:
    """Say that audio went all the way to a note, within this process."""
    return f"{seconds:.1f} s of a file went to a practice server and came back as a result"


def missing_sound_files(kinds: str) -> str:
    """Say which sound files cannot be read."""
    return f"libsndfile cannot read {kinds}"


def missing_files(names: str) -> str:
    """Say which of the program's files are not there or not readable."""
    return f"missing or damaged: {names}"


def undelivered(verdict: str) -> str:
    """Say how far the second of audio came."""
    return f"the practice server's answer: {verdict}"


def incomplete(count: int) -> str:
    """Say how many items failed."""
    return f"{count} of these failed: this copy of the program must not be used. Install it again."

"""Decides what of a text may leave this computer. Whatever is not known to be harmless is left out."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from recorder_gui.app.diagnostics.people import names_of_people
from recorder_gui.app.diagnostics.program_words import program_words
from recorder_gui.domain.visit import PRACTICE_SERVER

LEFT_OUT: Final = "…"

_NUMBER_OR_ERROR: Final = re.compile(
    r"-?\d{1,6}(?:\.\d{1,6})?|[A-Z][A-Za-z]{2,30}(?:Error|Timeout|Exception)", re.ASCII
)
_ADDRESS: Final = re.compile(r"\w+://\S+|[\w.+-]+@[\w.-]+")
_FILE_PATH: Final = re.compile(r"(?<!\w)(?:~|[A-Za-z]:)?[\\/][^\s,;\"']*")
_SERIAL: Final = re.compile(r"\b(?:[0-9A-Fa-f]{2}[:_-]){5}[0-9A-Fa-f]{2}\b|\b(?=\w*\d)\w{10,}\b")
_OWNED: Final = re.compile(r"\b[\w.-]+(?:['\u2019]s?)(?=\s)")
_OWNER_BEHIND: Final = re.compile(r"\b(von|de|di|da|van|del)\s+.+$", re.IGNORECASE)


class Redacting(Protocol):
    """How each kind of text becomes one that may leave."""

    def word(self, text: str, /) -> str:
        """Return a word that the program itself chose, such as a state or a reason."""

    def free(self, text: str, /) -> str:
        """Return a text that others chose, such as a microphone's name."""

    def visit(self, visit: str, /) -> str:
        """Return a running number for a visit's id."""

    def session(self, session: str, /) -> str:
        """Return a running number for a session's id."""

    def server(self, address: str, /) -> str:
        """Return what kind of server an address names, with a running number."""


class Redaction:
    """One bundle's redaction: the same id becomes the same number throughout."""

    def __init__(self, environment: Mapping[str, str], home: Path) -> None:
        self._home: Final = str(home)
        names = "|".join(re.escape(name) for name in names_of_people(environment))
        self._names: Final = re.compile(names or r"(?!)", re.IGNORECASE)
        self._visits: Final[dict[str, int]] = {}
        self._sessions: Final[dict[str, int]] = {}
        self._servers: Final[dict[str, int]] = {}

    def word(self, text: str) -> str:
        """Return a word of the program's own, a number, or a sign that something is left out."""
        known = program_words()
        is_known = text in known.words or text in known.system_words
        return text if is_known or _NUMBER_OR_ERROR.fullmatch(text) else LEFT_OUT

    def free(self, text: str) -> str:
        """Return a text without addresses, paths, serial numbers, and names of people."""
        text = _ADDRESS.sub(LEFT_OUT, text.replace(self._home, "~"))
        text = self._names.sub(LEFT_OUT, _SERIAL.sub(LEFT_OUT, _FILE_PATH.sub(LEFT_OUT, text)))
        text = _OWNER_BEHIND.sub(LEFT_OUT, _OWNED.sub(LEFT_OUT, text))
        return "".join(sign for sign in text if sign.isprintable())

    def visit(self, visit: str) -> str:
        """Return the visit's running number."""
        return f"visit {_number(self._visits, visit)}"

    def session(self, session: str) -> str:
        """Return the session's running number."""
        return f"session {_number(self._sessions, session)}"

    def server(self, address: str) -> str:
        """Return the kind of server and its running number: an address may hold a password."""
        if address in ("", PRACTICE_SERVER):
            return "practice server"
        scheme = address.partition("://")[0].lower()
        kind = scheme if scheme in ("https", "http") else "unknown"
        return f"{kind} server {_number(self._servers, address.rstrip('/'))}"


def _number(known: dict[str, int], key: str) -> int:
    return known.setdefault(key, len(known) + 1)

"""Takes what stands in the settings file for what it should be, or says what it is not."""

import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from recorder_gui.settings.model import MOST_KNOWN_MICROPHONES, KnownMicrophone

log = logging.getLogger(__name__)


TEXT: Final = "a text"
YES_OR_NO: Final = "true, false or null"
LIST: Final = "a list"


class BadValue(Exception):
    """The value is not what its text says."""


def text(value: object) -> str:
    """Return a text. Raises BadValue."""
    if not isinstance(value, str):
        raise BadValue(TEXT)
    return value


def yes_or_no(value: object) -> bool | None:
    """Return true, false, or None for "not chosen". Raises BadValue."""
    if value is not None and not isinstance(value, bool):
        raise BadValue(YES_OR_NO)
    return value


def known_microphones(value: object) -> tuple[KnownMicrophone, ...]:
    """Return as many as are kept; an entry that is none is left out, and logged. Raises BadValue."""
    if not isinstance(value, list):
        raise BadValue(LIST)
    found: dict[tuple[str, str], KnownMicrophone] = {}
    for entry in value[:MOST_KNOWN_MICROPHONES]:
        try:
            known = KnownMicrophone(text(entry["host_api"]), text(entry["key"]), text(entry["name"]))
        except (BadValue, KeyError, TypeError):
            log.warning("an entry of the microphones in the settings is left out: it is none")
        else:
            found.setdefault(known.identity, known)
    return tuple(found.values())


READERS: Final[Mapping[str, Callable[[object], Any]]] = MappingProxyType(
    {"priority": known_microphones, "moves_by_itself": yes_or_no}
)
"""By field name; every other field is a text."""

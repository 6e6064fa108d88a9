"""Takes what stands in a settings or policy file for what it should be, or says what it is not."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from recorder_gui.domain.visit_details import MOST_TEMPLATES, VisitMode
from recorder_gui.settings.model import (
    LEAST_CHUNK_SECONDS,
    LEAST_RETENTION_DAYS,
    LONGEST_WORDING,
    MOST_CHUNK_SECONDS,
    MOST_KNOWN_MICROPHONES,
    MOST_RETENTION_DAYS,
    MOST_USED_FOLDERS,
    KnownMicrophone,
)

log = logging.getLogger(__name__)

TEXT: Final = "a text"
YES_OR_NO: Final = "true, false or null"
SWITCH: Final = "true or false"
LIST: Final = "a list"
FOLDER: Final = "the absolute path of a folder, or empty"
MODE: Final = "consultation or dictation"
LANGUAGES: Final = "a list of language codes"
MOST_LANGUAGES: Final = 10

Reader = Callable[[object], Any]


class BadValue(Exception):
    """The value is not what its text says."""


def text(value: object) -> str:
    """Return a text. Raises BadValue."""
    if not isinstance(value, str):
        raise BadValue(TEXT)
    return value


def switch(value: object) -> bool:
    """Return true or false. Raises BadValue."""
    if not isinstance(value, bool):
        raise BadValue(SWITCH)
    return value


def yes_or_no(value: object) -> bool | None:
    """Return true, false, or None for "not chosen". Raises BadValue."""
    if value is not None and not isinstance(value, bool):
        raise BadValue(YES_OR_NO)
    return value


def whole_number(least: int, most: int) -> Callable[[object], int]:
    """Return what takes a whole number within bounds, which raises BadValue."""
    expected = f"a whole number from {least} to {most}"

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise BadValue(expected)
        return value

    return read


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


def texts(value: object) -> tuple[str, ...]:
    """Return a list of texts. Raises BadValue."""
    if not isinstance(value, list):
        raise BadValue(LIST)
    return tuple(text(entry) for entry in value)


_chunk_seconds: Final = whole_number(LEAST_CHUNK_SECONDS, MOST_CHUNK_SECONDS)
_days: Final = whole_number(LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS)


def _retention(value: object) -> int | None:
    return None if value is None else _days(value)


def _mode(value: object) -> VisitMode:
    try:
        return VisitMode(text(value))
    except ValueError as error:
        raise BadValue(MODE) from error


def _languages(value: object) -> tuple[str, ...]:
    codes = texts(value)
    if not 0 < len(codes) <= MOST_LANGUAGES or not all(codes):
        raise BadValue(LANGUAGES)
    return codes


def _templates(value: object) -> tuple[str, ...]:
    return texts(value)[:MOST_TEMPLATES]


def _folder(value: object) -> str:
    path = text(value)
    if path and not Path(path).is_absolute():
        raise BadValue(FOLDER)
    return path


def _folders(value: object) -> tuple[str, ...]:
    return tuple(map(_folder, texts(value)))[:MOST_USED_FOLDERS]


def _wording(value: object) -> str:
    return text(value)[:LONGEST_WORDING]


_OWN_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "capture.priority": known_microphones,
        "capture.moves_by_itself": yes_or_no,
        "recording.chunk_seconds": _chunk_seconds,
        "recording.mode": _mode,
        "recording.languages": _languages,
        "recording.templates": _templates,
        "consent.wording": _wording,
        "retention.days": _retention,
        "folders.data": _folder,
        "folders.export": _folder,
        "folders.used": _folders,
    }
)


def reader_of(name: str, default: object) -> Reader:
    """Return what reads the setting of this full name; every other one is a switch or a text."""
    return _OWN_READERS.get(name) or (switch if isinstance(default, bool) else text)

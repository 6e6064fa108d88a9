"""What is remembered of notices between two starts. Nothing in it is secret, and nothing in it is believed.

The notice is kept as it came, with its signature: it is verified again at each reading.
"""

import base64
import json
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from recorder_gui.domain.program_version import ProgramVersion, parse_version
from recorder_gui.updates.notice import MOST_BYTES, SignedNotice

log = logging.getLogger(__name__)

_MOST_BYTES: Final = 4 * MOST_BYTES

T = TypeVar("T")

Marked = tuple[ProgramVersion, date]


@dataclass(frozen=True, slots=True)
class Memory:
    """``newest`` is the latest version ever told of, and the day of its notice: nothing older is believed.

    ``put_off`` is the version that a person wants to hear of later, and the day from which on.
    """

    asked_at: datetime | None = None
    newest: Marked | None = None
    notice: SignedNotice | None = None
    put_off: Marked | None = None


class MemoryFile:
    """One small file. What cannot be read in it is as if it had never been written."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def load(self) -> Memory:
        """Return what is remembered."""
        found = self._read()
        return Memory(
            _taken(found.get("asked_at"), _moment),
            _taken(found.get("newest"), _marked),
            _taken(found.get("notice"), _signed),
            _taken(found.get("put_off"), _marked),
        )

    def save(self, memory: Memory) -> None:
        """Replace the file. Where the disk refuses, this start alone remembers nothing."""
        content = {
            "asked_at": memory.asked_at and memory.asked_at.isoformat(),
            "newest": _texts(memory.newest),
            "notice": memory.notice and [_coded(memory.notice.text), _coded(memory.notice.signature)],
            "put_off": _texts(memory.put_off),
        }
        scratch = self._path.with_suffix(".part")
        try:
            scratch.unlink(missing_ok=True)
            scratch.touch(mode=0o600, exist_ok=False)
            scratch.write_text(json.dumps(content), "utf-8")
            os.replace(scratch, self._path)  # noqa: PTH105 - atomic on every system
        except OSError as error:
            log.warning("what is known of newer versions is not kept: %s", error.strerror)

    def _read(self) -> dict[str, Any]:
        try:
            with self._path.open("rb") as file:
                content = json.loads(file.read(_MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        return content if isinstance(content, dict) else {}


def _taken(value: object, read: Callable[[Any], T]) -> T | None:
    try:
        return None if value is None else read(value)
    except (ValueError, TypeError, OverflowError):  # also what is no version and no base64
        log.info("something of what was known of newer versions cannot be read")
        return None


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value).astimezone(UTC)


def _marked(value: list[str]) -> Marked:
    version, day = value
    return parse_version(version), date.fromisoformat(day)


def _signed(value: list[str]) -> SignedNotice:
    text, signature = value
    return SignedNotice(base64.b64decode(text, validate=True), base64.b64decode(signature, validate=True))


def _texts(marked: Marked | None) -> list[str] | None:
    return None if marked is None else [str(marked[0]), marked[1].isoformat()]


def _coded(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")

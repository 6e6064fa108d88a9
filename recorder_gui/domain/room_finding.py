"""What the room check looks at, and what it found: values; the words are in ``wording/room_check.py``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from recorder_gui.domain.errors import RecorderError

Fact = str | float


class Item(StrEnum):
    """One thing that is looked at, in the order in which it is told."""

    MICROPHONE = "microphone"
    PERMISSION = "permission"
    LEVEL = "level"
    NOISE = "noise"
    DROPOUTS = "dropouts"
    CLOCK = "clock"
    DISK = "disk"
    SERVER = "server"
    TOKEN = "token"  # noqa: S105 - the item's name
    CHUNK = "chunk"


class Grade(StrEnum):
    """Green: good. Amber: it will do, and could be better. Red: do not begin like this."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Verdict(Enum):
    """What was found. Facts that belong to it stand in brackets; ``name`` is the microphone's."""

    OPENS = auto()  # (name, rate, channels)
    FAULT = auto()  # the finding carries the fault
    ALLOWED = auto()
    MAYBE_BLOCKED = auto()
    HEARD = auto()  # (decibels)
    SILENT = auto()
    QUIET = auto()  # (decibels)
    CLIPPING = auto()  # (decibels)
    CALM = auto()  # (decibels)
    LOUD_ROOM = auto()  # (decibels)
    VOICE_NEAR_NOISE = auto()  # (decibels, above)
    WHOLE = auto()  # (seconds)
    DROPPED = auto()  # (seconds)
    STEADY = auto()  # (rate)
    UNSTEADY = auto()  # (rate, found)
    ROOM = auto()  # (seconds, sync)
    ROOM_SHORT = auto()  # (seconds, sync)
    SLOW_DISK = auto()  # (seconds, sync)
    UNWRITABLE = auto()  # (folder)
    PRACTICE = auto()
    ENCRYPTED = auto()  # (server)
    UNENCRYPTED_HERE = auto()  # (server)
    UNENCRYPTED = auto()  # (server)
    UNDESCRIBED = auto()  # (server)
    CERTIFICATE = auto()
    AWAY = auto()  # (cause)
    TOKEN_ACCEPTED = auto()
    TOKEN_REFUSED = auto()
    TOKEN_UNTRIED = auto()
    TOKEN_UNNEEDED = auto()
    WRONG_ADDRESS = auto()
    CAME_BACK = auto()  # (seconds)
    CAME_BACK_FROM_PRACTICE = auto()  # (seconds)
    NOT_LISTED = auto()
    NO_RESULT = auto()
    CHUNK_REFUSED = auto()
    UNTRIED = auto()  # what it needs does not work; that is told above it
    TIMED_OUT = auto()
    BROKEN_OFF = auto()  # a visit began


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check."""

    item: Item
    grade: Grade
    verdict: Verdict
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    fault: RecorderError | None = None


class Step(Enum):
    """What the person is asked to do meanwhile."""

    OPENING = auto()
    SPEAK = auto()
    HUSH = auto()
    WAIT = auto()
    DONE = auto()

"""What a visit's delivery can need next. The scheduler names it, the uploader does it."""

from dataclasses import dataclass
from datetime import datetime

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.visit import PartRecord


@dataclass(frozen=True, slots=True)
class PlanPart:
    """Begin a part for the chunks that have no place yet. Needs no server."""

    part: int


@dataclass(frozen=True, slots=True)
class Create:
    """Make the part's session."""

    part: PartRecord


@dataclass(frozen=True, slots=True)
class Upload:
    """Send a chunk. ``sequence`` is its number on the wire, its own from the first attempt on."""

    part: PartRecord
    chunk: ChunkRecord
    sequence: int


@dataclass(frozen=True, slots=True)
class SettleCreate:
    """The id may have reached the server: is the session there?"""

    part: PartRecord


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Before End: does the server list every chunk?"""

    part: PartRecord


@dataclass(frozen=True, slots=True)
class SettleEnd:
    """End may have reached the server: did it take effect?"""

    part: PartRecord


@dataclass(frozen=True, slots=True)
class Poll:
    """Is the result there?"""

    part: PartRecord


@dataclass(frozen=True, slots=True)
class End:
    """Close the session: every chunk is confirmed and no request is open."""

    part: PartRecord
    chunks: int


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The part cannot be completed without a person."""

    part: PartRecord
    reason: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Something is due, but not yet."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing to do until something changes."""


Request = Create | Upload | SettleCreate | Reconcile | SettleEnd | End | Poll
Task = Request | PlanPart | GiveUp | Wait | Idle

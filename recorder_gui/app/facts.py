"""What the controllers tell the window: small frozen values, one for each signal."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import ChunkId, VisitId


@dataclass(frozen=True, slots=True)
class RecordingProgress:
    """How far the running visit is. ``elapsed_seconds`` is since Record."""

    visit: VisitId | None
    elapsed_seconds: float


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How much of a chunk's bytes the network has taken in the attempt in flight."""

    chunk: ChunkId
    sent_bytes: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """The microphones there are, and the one in use; ``is_locked`` where the organisation has set it."""

    devices: tuple[Device, ...]
    chosen: Device | None
    is_locked: bool = False


class LampState(StrEnum):
    """One lamp: its colour is never its only sign."""

    OFF = "off"  # nothing to tell yet
    BUSY = "busy"  # on its way
    GOOD = "good"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Lamps:
    """The lamps "safe on this computer" and "with the server", for the visit that is shown."""

    on_disk: LampState
    with_server: LampState


class Sentence(Protocol):
    """Words that are chosen when they are shown, ``str(sentence)``: a ``Phrase`` fits by shape."""

    @property
    def source(self) -> str:
        """What it says in English, before its fields are filled."""


@dataclass(frozen=True, slots=True)
class NoticeOffer:
    """A button of a notice; ``key`` is what is told when it is pressed."""

    key: str
    words: Sentence
    help_words: Sentence


@dataclass(frozen=True, slots=True)
class Notice:
    """One banner: raised by ``topic``, replaced by the next of the same topic, cleared by it."""

    topic: str
    title: Sentence | str
    remedy: Sentence | str
    is_alarm: bool = False
    warns_at_close: bool = False  # closing now would lose audio
    is_past: bool = False  # tells what happened: nothing else would ever take it away, so a person may
    is_calm: bool = False  # tells of no trouble
    offers: tuple[NoticeOffer, ...] = ()  # in place of what puts it away


@dataclass(frozen=True, slots=True)
class AttemptOutcome:
    """What came of one attempt, for whoever watches whether the server answers at all."""

    visit: VisitId
    outcome: object

"""A gap: frames that the microphone's clock says existed and that never reached us."""

from dataclasses import dataclass
from enum import StrEnum


class GapCause(StrEnum):
    """Why frames are missing. The values are stored on disk: never rename one."""

    DEVICE_LOST = "device_lost"
    OVERRUN = "overrun"
    STALLED = "stalled"
    SLEEP = "sleep"
    RESTARTED = "restarted"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Gap:
    """A hole in a visit. Nothing is inserted for it (design 2).

    ``first_frame`` is the recorded 16 kHz frame of the visit before which it lies; ``frames``
    is its length at 16 kHz.
    """

    first_frame: int
    frames: int
    cause: GapCause

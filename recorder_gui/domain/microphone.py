"""What a microphone is doing, and how its signal looks; never stored."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FIRST_FRAME_SECONDS: Final = 5.0
"""From its opening to its first frame: a Bluetooth headset takes seconds to change over."""

SILENT_AFTER_SECONDS: Final = 1.0
"""A device that delivered nothing for so long is lost (design 2)."""

SLOW_START_SECONDS: Final = 1.0
"""What a microphone in order may take to its first frame after a resume: nothing is missing by it."""


class MicrophoneState(StrEnum):
    """What a microphone is doing."""

    CLOSED = "closed"
    STOPPED = "stopped"  # open, and nothing is recorded
    LIVE = "live"
    SILENT = "silent"  # recording, but no frame has come for a second
    REOPENING = "reopening"  # lost; tried again every second


@dataclass(frozen=True, slots=True)
class SignalReading:
    """How the device's own samples look, before any mixing or resampling.

    ``zero_seconds``: how long every sample has been the same, now; 0 once one differs.
    ``quiet_seconds``: how long the level has stayed under -60 dBFS without being digital silence.
    ``is_clipping``: samples at full scale were heard within the last 5 s.
    """

    zero_seconds: float = 0.0
    quiet_seconds: float = 0.0
    is_clipping: bool = False

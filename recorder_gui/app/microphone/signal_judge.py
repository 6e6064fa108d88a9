"""Decides from its signal whether a microphone is dead, very quiet or too loud; a pure function.

Quiet is no sign of death: patients pause. Nothing here ever stops a recording.
"""

from enum import Enum, auto
from typing import Final

from recorder_gui.domain.microphone import SignalReading

DEAD_AFTER_SECONDS: Final = 2.0
DEAD_AFTER_SECONDS_IN_A_VISIT: Final = 5.0
"""Headsets that suppress noise may deliver exact silence while nobody speaks: more patience in a visit."""

QUIET_AFTER_SECONDS: Final = 20.0


class Verdict(Enum):
    """What the signal tells."""

    FINE = auto()
    DEAD = auto()
    QUIET = auto()
    CLIPPING = auto()


def judge(
    reading: SignalReading, before: Verdict, *, is_in_visit: bool, recorded_seconds: float | None
) -> Verdict:
    """Return what to say of the signal; ``before`` is what was said of it last.

    A verdict once given stands until the signal itself has changed, so that a banner does not flicker.
    ``recorded_seconds`` is the time since Record or Resume; None while nothing is recorded: then an empty
    room may be as quiet as it likes, and a door may slam.
    """
    patience = DEAD_AFTER_SECONDS_IN_A_VISIT if is_in_visit else DEAD_AFTER_SECONDS
    if reading.zero_seconds >= patience or (before is Verdict.DEAD and reading.zero_seconds > 0):
        return Verdict.DEAD
    if recorded_seconds is None:
        return Verdict.FINE
    if reading.is_clipping:
        return Verdict.CLIPPING
    quiet = min(reading.quiet_seconds, recorded_seconds)
    is_still_quiet = before is Verdict.QUIET and reading.quiet_seconds > 0
    return Verdict.QUIET if quiet >= QUIET_AFTER_SECONDS or is_still_quiet else Verdict.FINE

"""Times as they may leave: how long before, never when."""

from datetime import timedelta
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE

_DAY: Final = 86_400
_HOUR: Final = 3_600


def before(span: timedelta) -> str:
    """Return how long before the bundle was made something was: "-1d 02:03:04"."""
    total = round(span.total_seconds())
    sign, total = ("-", total) if total >= 0 else ("+", -total)
    days, left = divmod(total, _DAY)
    return f"{sign}{days}d {left // _HOUR:02d}:{left // 60 % 60:02d}:{left % 60:02d}"


def after(span: timedelta) -> str:
    """Return how long after the start of its visit something was, in seconds."""
    return f"{span.total_seconds():+.1f} s"


def seconds_of(frames: int) -> str:
    """Return a length in frames as seconds."""
    return f"{frames / SAMPLE_RATE:.3f} s"

"""Which message stands before which, where the window has no room for all of them."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice

_FIRST: Final = (
    topics.MICROPHONE,
    topics.RECORDER,
    topics.SIGNAL,
    topics.MEMORY,
    topics.DISK,
    topics.REFUSED,
    topics.MOVED,
    topics.PACE,
    topics.ROOM,
)
"""Topics of what costs words now, then of what may; all others come after these as they came."""


def gravity(notice: Notice) -> tuple[bool, bool, bool, int]:
    """Return a key to sort by, the gravest first: alarms, what lasts, by topic; what is calm comes last."""
    place = _FIRST.index(notice.topic) if notice.topic in _FIRST else len(_FIRST)
    return (not notice.is_alarm, notice.is_calm, notice.is_past, place)


def is_deaf(notice: Notice) -> bool:
    """Return whether this says that no sound reaches a running visit."""
    return notice.topic == topics.MICROPHONE and notice.is_alarm

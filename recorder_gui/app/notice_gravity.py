"""Which message stands before which, where the window has no room for all of them."""

from typing import Final

from recorder_gui.app.disk_faults import MEMORY, ROOM
from recorder_gui.app.facts import Notice
from recorder_gui.app.microphone_watch import MICROPHONE, MOVED, PACE, SIGNAL

_RECORDER: Final = "recorder"
_DISK: Final = "disk"
_FIRST: Final = (MICROPHONE, _RECORDER, SIGNAL, MEMORY, _DISK, MOVED, PACE, ROOM)
"""Topics of what costs words now, then of what may; all others come after these as they came."""


def gravity(notice: Notice) -> tuple[bool, bool, int]:
    """Return a key to sort by, the gravest first: alarms, of those what lasts, then by topic."""
    place = _FIRST.index(notice.topic) if notice.topic in _FIRST else len(_FIRST)
    return (not notice.is_alarm, notice.is_past, place)


def is_deaf(notice: Notice) -> bool:
    """Return whether this says that no sound reaches a running visit."""
    return notice.topic == MICROPHONE and notice.is_alarm

"""One round over all visits: a folder that fails for one of them holds up none of the others."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from recorder_gui.app import topics
from recorder_gui.domain.errors import DiskFull, RecorderError, SpoolUnavailable
from recorder_gui.system.steady_clock import steady_now

_SOONEST_MS: Final = 10

FOLDER_FAULTS: Final = (DiskFull, SpoolUnavailable)
"""The folder fails, not the visit's delivery: asked again by itself.

A full disk is every visit's trouble; SpoolUnavailable may be that of one visit's folder alone.
"""


def take_each(steps: Iterable[Callable[[], None]]) -> RecorderError | None:
    """Take every visit's step, also behind one whose folder fails; return the last such fault.

    A full disk ends the round: no step can be recorded.
    """
    fault: RecorderError | None = None
    try:
        for step in steps:
            fault = _folder_fault(step) or fault
    except FOLDER_FAULTS as trouble:
        return trouble
    return fault


def _folder_fault(step: Callable[[], None]) -> SpoolUnavailable | None:
    try:
        step()
    except SpoolUnavailable as fault:
        return fault
    return None


def sleep_ms(due: datetime | None, longest_ms: int) -> int:
    """Return how long to sleep before the next round."""
    if due is None:
        return longest_ms
    return max(_SOONEST_MS, min(longest_ms, round((due - steady_now()).total_seconds() * 1000)))


class FolderTrouble:
    """Tells trouble with the folder once, and once that it is over."""

    def __init__(
        self, tell_raised: Callable[[tuple[str, RecorderError]], None], tell_cleared: Callable[[str], None]
    ) -> None:
        self._tell_raised: Final = tell_raised
        self._tell_cleared: Final = tell_cleared
        self._is_told = False

    def note(self, fault: RecorderError | None) -> None:
        """Hear how a round went: None where all went well."""
        if fault and not self._is_told:
            self._tell_raised((topics.DELIVERY, fault))
        elif self._is_told and not fault:
            self._tell_cleared(topics.DELIVERY)
        self._is_told = fault is not None

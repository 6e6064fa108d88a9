"""Tells a stream that is lost from one that is only late."""

from collections.abc import Callable
from typing import Final

LOST_AFTER_SECONDS: Final = 5.0
"""A frozen sound server delivers its backlog when it goes on; closing earlier would throw it away."""

LOOK_SECONDS: Final = 1.0


class Watchdog:
    """Judge one stream by when it last delivered."""

    def __init__(self, now: float) -> None:
        self._lost_at = now + LOST_AFTER_SECONDS
        self._look_at = now
        self._was_frozen = False

    def heard(self, now: float) -> None:
        """Note that frames have come."""
        self._lost_at = now + LOST_AFTER_SECONDS

    def wait_until(self, moment: float) -> None:
        """Give the stream until then to deliver."""
        self._lost_at = moment

    def is_lost(self, now: float, *, is_active: bool, answers: Callable[[], bool]) -> bool:
        """Return whether to give the stream up; ``answers`` asks its sound server for a sign of life."""
        if (is_active and now < self._lost_at) or now < self._look_at:
            return False
        self._look_at = now + LOOK_SECONDS
        if is_active and not answers():
            self._was_frozen = True
            return False
        if is_active and self._was_frozen:  # it has just gone on: its backlog may be on its way
            self._was_frozen = False
            return False
        return True

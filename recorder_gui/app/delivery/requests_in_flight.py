"""The requests under way: one a visit at most, and few enough at once."""

import time
from collections.abc import Callable
from typing import Any, Final

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.upload.attempt import Attempt

HUNG_AFTER_SECONDS: Final = 10.0
MOST_ATTEMPTS: Final = 32
MOST_POLLS: Final = 16

_HEALTHY_UPLOADS: Final = 4
"""Uploads at once to one clinic's server: enough to hide latency, few enough to be polite."""


class RequestsInFlight:
    """Counts what is under way. Used in the upload worker's thread."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic: Final = monotonic
        self._begun: Final[dict[VisitId, tuple[Attempt[Any], float]]] = {}
        self._ended: Final[dict[VisitId, tuple[Attempt[Any], object]]] = {}

    def __contains__(self, visit: VisitId) -> bool:
        """Whether the visit has a request under way."""
        return visit in self._begun

    @property
    def attempts(self) -> tuple[Attempt[Any], ...]:
        """What is under way, in the order of its beginning."""
        return tuple(attempt for attempt, _ in self._begun.values())

    @property
    def unrecorded(self) -> tuple[tuple[Attempt[Any], object], ...]:
        """What has ended and is not recorded yet, with its outcome."""
        return tuple(self._ended.values())

    @property
    def has_room(self) -> bool:
        """Whether one more may begin.

        Only audio counts, and only while it flows: what hangs must not hold up the others, and a
        question that the server holds for 14 s (voice-api.md 6.6) must not hold up audio.
        """
        fresh_since = self._monotonic() - HUNG_AFTER_SECONDS
        healthy = sum(
            attempt.chunk is not None and begun_at > fresh_since for attempt, begun_at in self._begun.values()
        )
        return healthy < _HEALTHY_UPLOADS and len(self._begun) < MOST_ATTEMPTS

    @property
    def has_room_to_poll(self) -> bool:
        """Whether one more visit may ask for its note: these questions have a lane of their own.

        The server holds each for 14 s; were all requests such, a new visit's would wait for so long.
        """
        return sum(attempt.is_poll for attempt, _ in self._begun.values()) < MOST_POLLS

    def add(self, attempt: Attempt[Any]) -> None:
        """Note that the request begins now."""
        self._begun[attempt.visit] = (attempt, self._monotonic())

    def note_outcome(self, attempt: Attempt[Any], outcome: object) -> None:
        """Note how a request ended; one that is no longer known here is none of ours."""
        known, _ = self._begun.get(attempt.visit, (None, 0.0))
        if known is attempt:
            self._ended[attempt.visit] = (attempt, outcome)

    def outcome_of(self, attempt: Attempt[Any], otherwise: object) -> object:
        """Return how the request ended, or ``otherwise`` while nobody knows."""
        return self._ended.get(attempt.visit, (attempt, otherwise))[1]

    def remove(self, visit: VisitId) -> None:
        """Note that the visit's request is over and its outcome recorded."""
        del self._begun[visit]
        self._ended.pop(visit, None)

    def clear(self) -> None:
        """Forget them all."""
        self._begun.clear()
        self._ended.clear()

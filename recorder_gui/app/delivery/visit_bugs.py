"""Which visits met a bug on their way to the server: left alone for a while, at last for the whole run.

A visit whose step fails each time must neither be tried again and again nor hold up the others.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Final

from recorder_gui.domain.identifiers import VisitId

REST_SECONDS: Final = 60.0
MOST_BUGS: Final = 3


class VisitBugs:
    """Counts the bugs of each visit. Used in the upload worker's thread."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic: Final = monotonic
        self._bugs: Final[Counter[VisitId]] = Counter()
        self._rests_until: Final[dict[VisitId, float]] = {}

    def note(self, visit: VisitId) -> None:
        """Note one more bug: the visit rests now."""
        self._bugs[visit] += 1
        self._rests_until[visit] = self._monotonic() + REST_SECONDS

    def is_resting(self, visit: VisitId) -> bool:
        """Whether the visit must be left alone: for a while, or because it is set aside for this run."""
        return self._bugs[visit] >= MOST_BUGS or self._monotonic() < self._rests_until.get(visit, 0.0)

    def wake(self) -> None:
        """End every rest; what is set aside stays so."""
        self._rests_until.clear()

    def forgive(self) -> None:
        """Let everything be tried from the beginning: a person asked for it."""
        self._rests_until.clear()
        self._bugs.clear()

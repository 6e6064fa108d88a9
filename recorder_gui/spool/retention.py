"""Removes the sound of visits that are done with, once it has been kept for as long as was chosen.

What may go at all, ``pruning`` says; age alone removes nothing.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from recorder_gui.domain.errors import DiskFull, KeyLocked, VisitNotFound
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.pruning import is_prunable, prune_visit
from recorder_gui.spool.spool import Desk

_LOOK_EVERY: Final = timedelta(hours=1)
_AT_ONCE: Final = 20
"""Visits a look removes at most: a first look at years of them must not hold the disk's thread for long."""


class Retention:
    """Asked often, looks now and then. ``days`` says for how many sound is kept; None: for ever."""

    def __init__(
        self,
        desk: Desk,
        days: Callable[[], int | None],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._desk: Final = desk
        self._days: Final = days
        self._now: Final = now
        self._looked: tuple[int, datetime] | None = None

    def look(self) -> None:
        """Remove what is old enough. Raises SpoolUnavailable."""
        days, now = self._days(), self._now()
        if days is None or not self._is_due(days, now):
            return
        self._looked = (days, now)
        if prune_older(self._desk, now - timedelta(days=days)) == _AT_ONCE:
            self._looked = None  # there may be more

    def _is_due(self, days: int, now: datetime) -> bool:
        """Return whether to look again; also after a change of mind, or of the clock."""
        if self._looked is None or self._looked[0] != days:
            return True
        return not timedelta(0) <= now - self._looked[1] < _LOOK_EVERY


def prune_older(desk: Desk, limit: datetime) -> int:
    """Remove the sound of visits that were delivered before ``limit``, 20 at most; return how many.

    Raises SpoolUnavailable.
    """
    pruned = 0
    for visit in desk.visits.ids_in((VisitState.READY,)):
        if pruned == _AT_ONCE:
            break
        with suppress(VisitNotFound, DiskFull, KeyLocked):  # gone meanwhile, or for a later look
            if _is_older(desk, visit, limit):
                pruned += prune_visit(desk, visit) > 0
    return pruned


def _is_older(desk: Desk, visit: VisitId, limit: datetime) -> bool:
    """Return whether the whole visit was with the server before ``limit``: its note follows in minutes."""
    if not is_prunable(desk, visit):
        return False
    ends = [desk.visits.get(visit).finished_at, *(part.ended_at for part in desk.parts.of_visit(visit))]
    return all(end < limit for end in ends if end is not None)

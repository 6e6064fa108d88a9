"""Removes the sound of visits that are done with, once it has been kept for as long as was chosen.

What may go at all, ``pruning`` says; age alone removes nothing.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from recorder_gui.domain.errors import DiskFull, KeyLocked, VisitNotFound
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.disk.clock_trust import ClockTrust
from recorder_gui.spool.disk.pruning import is_prunable, prune_visit
from recorder_gui.spool.spool import Desk

_LOOK_EVERY: Final = timedelta(hours=1)
_GRACE: Final = timedelta(hours=1)
"""A choice may be a slip of the hand, or half typed; what it removes does not come back."""

_AT_ONCE: Final = 20
"""Visits a look removes at most: a first look at years of them must not hold the disk's thread for long."""


class Retention:
    """Asked often, looks now and then. ``days`` says for how many sound is kept; None: for ever.

    Nothing goes while the clock is not believed, nor by a term that was chosen within the last hour.
    """

    def __init__(self, desk: Desk, days: Callable[[], int | None], clock: ClockTrust) -> None:
        self._desk: Final = desk
        self._days: Final = days
        self._clock: Final = clock
        self._term: Final = _Term(days())
        self._looked: tuple[int, datetime] | None = None

    def look(self) -> None:
        """Remove what is old enough. Raises SpoolUnavailable."""
        now = self._clock.now()
        days = self._term.in_force(self._days(), now)
        if days is None or not self._clock.is_believed() or not self._is_due(days, now):
            return
        self._looked = (days, now)
        if prune_older(self._desk, now - timedelta(days=days)) == _AT_ONCE:
            self._looked = None  # there may be more

    def _is_due(self, days: int, now: datetime) -> bool:
        """Return whether to look again; also by another term."""
        if self._looked is None or self._looked[0] != days:
            return True
        return now - self._looked[1] >= _LOOK_EVERY


class _Term:
    """For how many days sound is kept by now. Who keeps it longer is obeyed at once, else after an hour."""

    def __init__(self, days: int | None) -> None:
        self._in_force = self._wanted = days
        self._wanted_since: datetime | None = None

    def in_force(self, wanted: int | None, now: datetime) -> int | None:
        """Return the days that count, where these are ``wanted`` now."""
        if wanted != self._wanted or self._wanted_since is None:
            self._wanted, self._wanted_since = wanted, now
        is_longer = wanted is None or (self._in_force is not None and wanted > self._in_force)
        if is_longer or now - self._wanted_since >= _GRACE:
            self._in_force = wanted
        return self._in_force


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

"""Spaces an account's requests while its server is away, and for a while after it is back.

A server that fails is lost to every recorder at once, and all of them have the audio of the whole
outage in hand when it returns. While it is away an account asks once at a time, whichever visit's
turn it is; afterwards it goes on at about the pace at which it asked. Why so, and what it costs:
docs/decisions/0006-coming-back-is-no-wave.md.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.retry_policy import Dice
from recorder_gui.domain.upload_outcome import DelayCause, TryLater, is_answer
from recorder_gui.upload.ports import Clock

AWAY_AFTER: Final = timedelta(seconds=20)
"""Trouble that is over sooner has left each recorder one chunk at most: nothing to space."""

LONGEST_PROBE_GAP: Final = timedelta(seconds=30)
"""Twice as often as a single visit may ask, for it stands for all visits of the account."""

FASTER_THAN_AWAY: Final = 1.2
"""How many requests may come after the return for one of the outage; 1.5 is promised, chance needs room."""

PACED_PER_AWAY: Final = 4
"""For how many times the outage's length the pace is kept: by then even an account that records all the
time has sent what the outage left. Were it kept for less, the rest would go as a wave."""

LONGEST_PACED: Final = timedelta(hours=8)

_LONGEST_SILENCE: Final = timedelta(minutes=5)
"""So long nobody lets a server that is away unasked: the computer was asleep, or had nothing to send."""

_QUICKEST, _SLOWEST = timedelta(seconds=1), timedelta(seconds=30)
_DEBT_LIMIT: Final = 5
"""So many requests of other visits may go ahead of the pace before older audio gets its turn all the same."""

_OUR_OWN_TROUBLE: Final = frozenset({DelayCause.CANCELLED, DelayCause.LOCKED, DelayCause.UNREADABLE})
"""These say nothing about the server."""


class AwayGate:
    """Says when the next request of a visit may begin. Used in the upload worker's thread.

    It holds up only visits that met the trouble themselves: one that the server cannot serve must not
    slow down another, and a doctor who works on after the return is served as ever.
    """

    def __init__(self, now: Clock, dice: Dice) -> None:
        self._now: Final = now
        self._dice: Final = dice
        self._failing_since: datetime | None = None
        self._failed_at: datetime | None = None
        self._failures = 0
        self._failed: set[VisitId] = set()  # since the last answer
        self._paced: frozenset[VisitId] = frozenset()
        self._paced_until: datetime | None = None
        self._pace = timedelta(0)
        self._next_at: datetime | None = None
        self._asked_last: VisitId | None = None
        self.is_away = False

    @property
    def probes_at(self) -> datetime | None:
        """When the server is asked again while it is away."""
        return self._next_at if self.is_away else None

    def opens_at(self, visit: VisitId) -> datetime | None:
        """Return when this visit's request may begin; None: now."""
        now, next_at = self._now(), self._next_at
        self._end_pace(now)
        if next_at is None or visit not in (self._failed if self.is_away else self._paced):
            return None
        # A time this far ahead was reckoned by a clock that has been set back since.
        is_sane = next_at - now <= _SLOWEST * (2 * _DEBT_LIMIT)
        return next_at if next_at > now and is_sane else None

    def note_begun(self, visit: VisitId) -> None:
        """Note that a request begins now."""
        now = self._now()
        self._asked_last = visit
        if self.is_away:
            self._next_at = now + self._up_to(LONGEST_PROBE_GAP)
        elif self._paced_until:
            booked = max(self._next_at or now, now) + self._about(self._pace)
            self._next_at = min(booked, now + self._pace * _DEBT_LIMIT)

    def note_outcome(self, visit: VisitId, outcome: object) -> None:
        """Note how a request ended: any answer but a delay shows that the server is there."""
        now = self._now()
        if is_answer(outcome):
            self._note_answer(now)
        elif isinstance(outcome, TryLater) and outcome.cause not in _OUR_OWN_TROUBLE:
            self._note_failure(visit, now)

    def skip(self) -> None:
        """Let everything through: a person asked for it."""
        self.is_away = False
        self._failing_since = self._failed_at = self._paced_until = self._next_at = None
        self._failures, self._failed, self._paced = 0, set(), frozenset()

    def in_turn(self, visits: Sequence[VisitId]) -> tuple[VisitId, ...]:
        """Return the visits in the order to look at them: while the server is away another asks each time."""
        if not self.is_away or self._asked_last not in visits:
            return tuple(visits)
        after = visits.index(self._asked_last) + 1
        return (*visits[after:], *visits[:after])

    def _note_failure(self, visit: VisitId, now: datetime) -> None:
        if self._failed_at is None or now - self._failed_at > _LONGEST_SILENCE:
            self._failing_since, self._failures = now, 0
        self._failing_since, self._failed_at = self._failing_since or now, now
        self._failures += 1
        self._failed.add(visit)
        if not self.is_away and now - self._failing_since >= AWAY_AFTER:
            self.is_away = True
            self._next_at = now + self._up_to(LONGEST_PROBE_GAP)

    def _note_answer(self, now: datetime) -> None:
        if self.is_away and self._failing_since and self._failed_at:
            was_seen_until = min(now, self._failed_at + 2 * LONGEST_PROBE_GAP)
            away = max(was_seen_until - self._failing_since, AWAY_AFTER)
            self._pace = min(max(away / self._failures / FASTER_THAN_AWAY, _QUICKEST), _SLOWEST)
            until = now + min(away * PACED_PER_AWAY, LONGEST_PACED)
            self._paced |= self._failed
            self._paced_until = max(self._paced_until or until, until)
            self._next_at = now + self._about(self._pace)
        self.is_away, self._failing_since, self._failed_at, self._failures = False, None, None, 0
        self._failed = set()

    def _end_pace(self, now: datetime) -> None:
        until = self._paced_until
        if until and (now >= until or until - now > LONGEST_PACED):
            self._paced_until, self._paced = None, frozenset()

    def _up_to(self, longest: timedelta) -> timedelta:
        return timedelta(seconds=self._dice.uniform(0.0, longest.total_seconds()))

    def _about(self, pace: timedelta) -> timedelta:
        return pace * self._dice.uniform(0.5, 1.5)

"""Finds a device whose pace is not the rate it declares: crystals are within 0.02 %, these are not.

The least lag of each second (see ``gap_detector``) is flat for a device in order, steps up for a loss,
and climbs or falls evenly for a wrong pace. Only the last is told here.
"""

from typing import Final, NamedTuple

from recorder_gui.capture.gap_detector import LONGEST_PAIR_SECONDS

DEVIATION: Final = 0.005
GUARD_SECONDS: Final = 10

SPAN_SECONDS: Final = 2
UNEVENNESS: Final = 0.6
"""How far one span may be off the mean slope: the one in which a loss lies is off by four times the mean."""

USUAL_RATES: Final = (8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000)
NEAR_ENOUGH: Final = 0.003
"""What ten seconds of blocks can tell."""


class _Mark(NamedTuple):
    at: float
    total: int
    lag: float


class RateGuard:
    """Judge readings of (clock, frames since the start, clock), one per poll."""

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate
        self._total = 0
        self._marks: list[_Mark] = []  # the reading with the least lag of each second
        self._best: _Mark | None = None
        self._second_ends = 0.0
        self._floor = float("inf")  # the least lag of what the marks have forgotten

    def feed(self, before: float, total: int, after: float) -> int | None:
        """Return how many frames a second there are, once the pace has been wrong for 10 s."""
        if total <= self._total or after - before > LONGEST_PAIR_SECONDS:
            return None
        self._total = total
        mark = _Mark(before, total, before - total / self._sample_rate)
        if self._best is None or before >= self._second_ends:
            found = self._close_second(before)
            self._best, self._second_ends = mark, before + 1.0
            return found
        if mark.lag < self._best.lag:
            self._best = mark
        return None

    def _close_second(self, now: float) -> int | None:
        if self._best is None:
            return None
        self._marks.append(self._best)
        is_interrupted = now - self._second_ends > 1.0  # what comes now may be a backlog
        forgotten = len(self._marks) if is_interrupted else max(0, len(self._marks) - GUARD_SECONDS - 1)
        self._floor = min([self._floor, *(mark.lag for mark in self._marks[:forgotten])])
        del self._marks[:forgotten]
        return self._judge() if len(self._marks) > GUARD_SECONDS else None

    def _judge(self) -> int | None:
        first, last = self._marks[0], self._marks[-1]
        slope = _slope(first, last)
        if abs(slope) <= DEVIATION:
            return None
        if slope < 0 and last.lag > self._floor - (first.lag - last.lag) / 2:
            return None  # frames cannot come before their time: a backlog comes in, slowly
        spans = zip(self._marks[::SPAN_SECONDS], self._marks[SPAN_SECONDS::SPAN_SECONDS], strict=False)
        if any(abs(_slope(begin, end) - slope) > UNEVENNESS * abs(slope) for begin, end in spans):
            return None
        return _usual((last.total - first.total) / (last.at - first.at))


def _slope(begin: _Mark, end: _Mark) -> float:
    return (end.lag - begin.lag) / (end.at - begin.at)


def _usual(found: float) -> int:
    """Return the usual rate that this is, or the rate as it is."""
    nearest = min(USUAL_RATES, key=lambda rate: abs(rate - found))
    return nearest if abs(nearest - found) < NEAR_ENOUGH * nearest else max(1, round(found))

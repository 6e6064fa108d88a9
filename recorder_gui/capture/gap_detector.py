"""Finds lost frames by clock: the sound systems of all platforms lose audio without saying so.

The lag of a reading is the clock minus the length of all frames so far. Delivery in blocks, in
bursts and late makes it swing upwards only, so its least value over a second tells whether frames
are missing: lost ones raise it for good (design 2, Gaps).
"""

from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from recorder_gui.domain.gap import GapCause

LONGEST_PAIR_SECONDS: Final = 0.005
RISE_SECONDS: Final = 0.05
WINDOW_SECONDS: Final = 1.0
BASELINE_SECONDS: Final = 10.0

SETTLED_SECONDS: Final = 0.02
"""A backlog still comes in while the least lag falls by more than this from one window to the next;
while it climbs by more, frames are still being lost, or the pace is wrong."""

SLOPE_SECONDS: Final = 12
FEWEST_CLIMBS: Final = 3
UNEVENNESS: Final = 0.6
JITTER_SECONDS: Final = 0.02
"""A lag that climbs from second to second in steps as even as this means a wrong pace, and no loss."""

USUAL_POLL_SECONDS: Final = 0.04
"""After a longer absence the frames may have come at any time since: the excess is no lag."""

LARGEST_CREDIT_SECONDS: Final = 0.25
"""How much of a window one reading can fill: four have to agree, however large the blocks are."""

LAST_WORD_DOUBT_SECONDS: Final = 0.25
"""How far the sound system's idea of "now" may be off when a recording ends (0.06 s was measured)."""

MOST_SUSPECTS: Final = 6_000
"""So many late readings in a row (some minutes) are a loss, whether they have settled or not."""


@dataclass(frozen=True, slots=True)
class Loss:
    """``frames`` device frames are missing after the first ``position`` ones."""

    position: int
    frames: int
    cause: GapCause


@dataclass(frozen=True, slots=True)
class _Reading:
    total: int
    seconds: float  # length of the frames that this reading was the first to see
    lag: float
    doubt: float  # how much of the lag may be our own absence


class GapDetector:
    """Judge readings of (clock, frames since the start, clock), one per poll.

    A poll without new frames is fed as well: it tells that the next ones cannot have come before it.
    A loss is declared when two windows after it agree, so about 2 s of arrivals late.
    """

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate
        self._history: deque[_Reading] = deque()
        self._floor = 0.0  # the least lag in the history
        self._seconds: deque[tuple[int, float]] = deque(maxlen=SLOPE_SECONDS)  # the least lag of each
        self._suspects: list[_Reading] = []  # later than the history allows, or after a known break
        self._total = 0
        self._polled_at: float | None = None
        self._break: tuple[int, GapCause] | None = None

    def continued(self, sample_rate: int, *, at_new_pace: bool = False) -> "GapDetector":
        """Return the detector of a stream that goes on after this one, in frames counted from 0 again.

        A break that was noted is measured up to its first frames. ``at_new_pace`` where the pace of this
        one was wrong: then its last second tells where it ended, and not its least lag.
        """
        successor = GapDetector(sample_rate)
        if self._history:
            lag = self._seconds[-1][1] if at_new_pace else self._floor
            successor._floor = self._total / self._sample_rate + lag
            successor._history.append(_Reading(0, 0.0, successor._floor, 0.0))
            successor._break = None if self._break is None else (0, self._break[1])
        return successor

    def feed(self, before: float, total: int, after: float) -> Loss | None:
        """Take a poll in: ``total`` frames had come at some time from ``before`` to ``after``."""
        if after - before > LONGEST_PAIR_SECONDS:
            return None
        absence = 0.0 if self._polled_at is None else before - self._polled_at
        self._polled_at = before
        if total <= self._total:
            return None
        seconds = (total - self._total) / self._sample_rate
        self._total = total
        lag = before - total / self._sample_rate
        reading = _Reading(total, seconds, lag, max(0.0, absence - USUAL_POLL_SECONDS))
        self._note_second(reading)
        self._place(reading)
        return self._judge() if self._suspects else None

    def break_off(self, total: int, cause: GapCause) -> Loss | None:
        """Note that frames are known to be missing after ``total``; the clock will tell how many.

        Returns the loss of the break before, if frames have come since that had not settled yet.
        """
        if not self._history:
            return None  # nothing is missing before the first frame
        unsettled = None
        if self._break is not None and self._suspects:
            unsettled = self.conclude()
        if self._break is None:
            self._history.extend(self._suspects)
            self._suspects = []
            self._break = (total, cause)
        self._total = max(self._total, total)
        return unsettled

    def conclude(self, until: float | None = None, total: int = 0) -> Loss | None:
        """Return what is missing, up to the clock's ``until``, as far as can be told without waiting.

        Every frame up to ``until`` is among the ``total`` that came, with the last word, or is lost.
        """
        if not self._history:
            return None
        end = [] if until is None else [until - self._heard_by_the_end(total) / self._sample_rate]
        lags = [*(reading.lag for reading in self._suspects), *end]
        rise = min(lags, default=self._floor) - self._floor
        if self._break is not None:
            least = 0.0
        else:
            least = RISE_SECONDS if self._latest_windows() else LAST_WORD_DOUBT_SECONDS
        return self._declare(rise) if rise > least and not self._is_slope(*end) else None

    def _heard_by_the_end(self, total: int) -> int:
        """Return how many frames to believe in: a last word longer than any that is held back was late."""
        is_late = total - self._total > LAST_WORD_DOUBT_SECONDS * self._sample_rate
        return total if is_late else self._total

    def _place(self, reading: _Reading) -> None:
        if self._break is None and (not self._history or reading.lag <= self._floor + RISE_SECONDS):
            # Whatever came late before it was a backlog: nothing is missing.
            self._floor = min(self._floor, reading.lag) if self._history else reading.lag
            self._history.extend((*self._suspects, reading))
            self._suspects = []
            self._forget_old()
        else:
            self._suspects.append(reading)

    def _forget_old(self) -> None:
        oldest_total = self._history[-1].total - BASELINE_SECONDS * self._sample_rate
        forgotten = False
        while self._history[0].total < oldest_total:
            forgotten |= self._history.popleft().lag <= self._floor
        if forgotten:
            self._floor = min(reading.lag for reading in self._history)

    def _judge(self) -> Loss | None:
        """Declare a loss once the least lag has stayed up for two windows."""
        windows = self._latest_windows()
        if len(windows) == 2:  # noqa: PLR2004 - one to see the rise, one to see that it has settled
            recent, earlier = windows
            if abs(earlier - recent) <= SETTLED_SECONDS:
                if not self._is_slope():
                    return self._declare(min(recent, earlier) - self._floor)
                self._follow()
                return None
        if len(self._suspects) >= MOST_SUSPECTS:
            return self.conclude()
        return None

    def _is_slope(self, *end: float) -> bool:
        """Return whether the lag has climbed evenly all the time, up to ``end``: no loss makes it do so."""
        if self._break is not None:
            return False
        # Of the last second there may be few readings yet.
        least = [*(lag for _, lag in tuple(self._seconds)[:-1]), *end]
        steps = [later - earlier for earlier, later in pairwise(least)]
        if len(steps) < FEWEST_CLIMBS:
            return False
        mean = (least[-1] - least[0]) / len(steps)
        return all(abs(step - mean) <= UNEVENNESS * mean + JITTER_SECONDS for step in steps)

    def _follow(self) -> None:
        """Make the suspects the new baseline: nothing is missing before them."""
        self._history = deque(self._suspects)
        self._floor = min(reading.lag for reading in self._suspects)
        self._suspects = []

    def _note_second(self, reading: _Reading) -> None:
        second = reading.total // self._sample_rate
        if self._seconds and self._seconds[-1][0] == second:
            second, least = self._seconds.pop()
            self._seconds.append((second, min(least, reading.lag)))
        else:
            self._seconds.append((second, reading.lag))

    def _latest_windows(self) -> list[float]:
        """Return the least lags of up to two windows among the suspects, the latest first."""
        least: list[float] = []
        filled, lowest = 0.0, float("inf")
        for reading in reversed(self._suspects):
            lowest = min(lowest, reading.lag)
            if self._is_sure(reading):
                filled += min(reading.seconds, LARGEST_CREDIT_SECONDS)
            if filled >= WINDOW_SECONDS:
                least.append(lowest)
                filled, lowest = 0.0, float("inf")
                if len(least) == 2:  # noqa: PLR2004 - see _judge
                    break
        return least

    def _is_sure(self, reading: _Reading) -> bool:
        if self._break is not None:
            return reading.doubt <= RISE_SECONDS
        return reading.lag - reading.doubt > self._floor + RISE_SECONDS

    def _declare(self, rise: float) -> Loss | None:
        """Make the suspects the new baseline and return the loss before them."""
        position, cause = self._break or (self._history[-1].total, GapCause.STALLED)
        new_floor = self._floor + rise
        # What came between two losses in quick succession is older than the one loss they make.
        run = [reading for reading in self._suspects if reading.lag >= new_floor]
        self._suspects, self._break = [], None
        if run:
            self._history.clear()
        for reading in run:
            self._place(reading)
        frames = round(rise * self._sample_rate)
        return Loss(position, frames, cause) if frames > 0 else None

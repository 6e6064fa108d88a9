"""The statistics: two ways measured in turn, told as medians and their ratio."""

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

M = TypeVar("M")


@dataclass(frozen=True)
class InTurn(Generic[M]):
    """What was measured, run by run; the runs of both sides belong together by their number."""

    ours: list[M] = field(default_factory=list)
    peers: list[M] = field(default_factory=list)

    def of(self, quantity: Callable[[M], float]) -> "Comparison":
        """Return the comparison of one quantity of what was measured."""
        return Comparison([quantity(run) for run in self.ours], [quantity(run) for run in self.peers])


@dataclass(frozen=True)
class Comparison:
    """One quantity on both sides, run by run."""

    ours: Sequence[float]
    peers: Sequence[float]

    @property
    def our_median(self) -> float:
        """The median of our runs."""
        return statistics.median(self.ours)

    @property
    def peer_median(self) -> float:
        """The median of the peer's runs."""
        return statistics.median(self.peers)

    @property
    def ratio(self) -> float:
        """Our median over the peer's; not a number where the peer needs nothing at all."""
        return self.our_median / self.peer_median if self.peer_median else math.nan


def alternate(ours: Callable[[], M], peer: Callable[[], M], runs: int) -> InTurn[M]:
    """Measure both `runs` times, in the order o p, p o, o p …: neither always profits from going second."""
    measured = InTurn[M]()
    for number in range(runs):
        sides = [(measured.ours, ours), (measured.peers, peer)]
        for runs_of_side, measure in sides if number % 2 == 0 else reversed(sides):
            runs_of_side.append(measure())
    return measured


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that at least `percent` of all do not exceed (nearest rank)."""
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1]

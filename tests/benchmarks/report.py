"""The table that a benchmark run prints: plain for a terminal, Markdown for README."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.benchmarks.alternating import Comparison

HEADINGS = ("what", "ours", "peer", "ratio", "runs", "the peer")
NOTHING = "-"


@dataclass(frozen=True)
class Row:
    """One figure beside its peer's."""

    what: str
    ours: str
    peer: str
    ratio: str
    runs: str
    who: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the headings."""
        return (self.what, self.ours, self.peer, self.ratio, self.runs, self.who)


def compared(what: str, comparison: Comparison, who: str, *, unit: str = "s", digits: int = 2) -> Row:
    """Return the row of one comparison: medians and their ratio."""
    ratio = comparison.ratio
    return Row(
        what=what,
        ours=f"{comparison.our_median:.{digits}f} {unit}",
        peer=f"{comparison.peer_median:.{digits}f} {unit}",
        ratio=NOTHING if math.isnan(ratio) else f"{ratio:.2f}",
        runs=str(len(comparison.ours)),
        who=who,
    )


def as_text(rows: Iterable[Row]) -> str:
    """Return the table in columns."""
    lines = [HEADINGS, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def as_markdown(rows: Iterable[Row]) -> str:
    """Return the table for README."""
    lines: list[Sequence[str]] = [HEADINGS, ["---"] * len(HEADINGS), *(row.cells for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)

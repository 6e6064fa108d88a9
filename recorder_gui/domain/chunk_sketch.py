"""What a chunk sounds like, small enough to be kept with it for good."""

from dataclasses import dataclass
from typing import Final

MOST_LEVELS: Final = 40
"""Half a second each in a chunk of 20 s: as many as a cell of a table can show."""

QUIETEST_DBFS: Final = -96
"""The smallest step of 16 bits. Digital silence counts as this."""


@dataclass(frozen=True, slots=True)
class ChunkSketch:
    """How much of a chunk was speech, and its course: up to ``MOST_LEVELS`` steps of equal length.

    ``speech_share`` is 0 to 1. Each byte of ``levels`` tells how far the loudest moment of a step lies
    below full scale, in whole dB, 0 to 96. Raises ValueError.
    """

    speech_share: float
    levels: bytes

    def __post_init__(self) -> None:
        if not 0 <= self.speech_share <= 1:
            raise ValueError(self.speech_share)
        if not 0 < len(self.levels) <= MOST_LEVELS:
            raise ValueError(self.levels)

    @property
    def loudest_dbfs(self) -> int:
        """The level of the loudest moment."""
        return -min(self.levels)

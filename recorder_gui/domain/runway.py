"""How much longer can be recorded: what is free on the disk, as time."""

from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES

_AUDIO_BYTES: Final = SAMPLE_RATE * SAMPLE_WIDTH_BYTES
BYTES_PER_SECOND: Final = _AUDIO_BYTES + _AUDIO_BYTES // 32
"""Audio, and 3 % for the marks of its encrypted records, the journal and the ledger."""

MARGIN_BYTES: Final = 1_300_000
"""Not counted: at a cut the running chunk and its sealed copy lie side by side for a moment."""

LEAST_SECONDS: Final = 30 * 60.0
"""No visit is begun with less room; one that runs is never stopped for it."""

ENOUGH_SECONDS: Final = 2 * 3600.0
"""With less the doctor is warned: about half a morning."""


@dataclass(frozen=True, slots=True)
class Runway:
    """The room on the disk of the data folder, as read at one moment."""

    free_bytes: int
    total_bytes: int

    @property
    def seconds(self) -> float:
        """How much can still be recorded."""
        return max(0, self.free_bytes - MARGIN_BYTES) / BYTES_PER_SECOND

    @property
    def is_short(self) -> bool:
        """Whether the doctor should make room soon."""
        return self.seconds < ENOUGH_SECONDS

    def is_enough_for(self, seconds: float | None) -> bool:
        """Tell whether a recording may begin; ``seconds`` is its length where that is known."""
        return self.seconds >= (LEAST_SECONDS if seconds is None else seconds)

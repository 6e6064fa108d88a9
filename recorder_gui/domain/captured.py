"""What a source of frames hands to the encoder."""

from dataclasses import dataclass

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES
from recorder_gui.domain.gap import GapCause


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive frames: 16 kHz, mono, signed 16-bit little-endian."""

    pcm: bytes

    @property
    def frames(self) -> int:
        """How many frames the block holds."""
        return len(self.pcm) // SAMPLE_WIDTH_BYTES


@dataclass(frozen=True, slots=True)
class Hole:
    """Frames that are missing between the block before and the block after, at 16 kHz."""

    frames: int
    cause: GapCause


Captured = Block | Hole

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
    """Missing frames, at 16 kHz.

    It lies between the block before and the block after, or, where it was noticed late,
    ``frames_ago`` 16 kHz frames before the end of what was handed out so far: blocks are never
    held back until the clock has shown whether something is missing before them.
    """

    frames: int
    cause: GapCause
    frames_ago: int = 0


Captured = Block | Hole

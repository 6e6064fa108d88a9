"""The one audio format that everything after capture speaks, and how its lengths are told."""

from typing import Final

SAMPLE_RATE: Final = 16_000
"""Frames per second of every chunk (design 2: 16 kHz, mono, 16-bit)."""

SAMPLE_WIDTH_BYTES: Final = 2

CHUNK_FRAMES: Final = 20 * SAMPLE_RATE
"""A chunk is cut at exactly this many frames: the service advises at most 20 s (voice-api.md 6.3)."""


def seconds_of(frames: int, sample_rate: int = SAMPLE_RATE) -> float:
    """Return the length of ``frames`` in seconds."""
    return frames / sample_rate


def frames_in(seconds: float, sample_rate: int = SAMPLE_RATE) -> int:
    """Return the whole number of frames nearest to ``seconds``."""
    return round(seconds * sample_rate)

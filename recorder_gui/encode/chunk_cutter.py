"""Where one chunk ends and the next begins: pure counting over bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_WIDTH_BYTES


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece that belongs to the running chunk; ``is_full`` tells that it completes it."""

    pcm: bytes
    is_full: bool


class ChunkCutter:
    """Splits blocks of any size so that every chunk but a closed one has exactly ``chunk_frames``."""

    def __init__(self, chunk_frames: int = CHUNK_FRAMES) -> None:
        self._chunk_bytes: Final = chunk_frames * SAMPLE_WIDTH_BYTES
        self._filled_bytes = 0

    def split(self, pcm: bytes) -> Iterator[Cut]:
        """Yield ``pcm`` cut at the chunk's end, wherever in it that falls."""
        start = 0
        while start < len(pcm):
            piece = pcm[start : start + self._chunk_bytes - self._filled_bytes]
            start += len(piece)
            self._filled_bytes += len(piece)
            is_full = self._filled_bytes == self._chunk_bytes
            if is_full:
                self._filled_bytes = 0
            yield Cut(piece, is_full)

    def close(self) -> None:
        """Begin anew: the running chunk was closed early."""
        self._filled_bytes = 0

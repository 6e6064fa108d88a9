"""Sealed chunks for which the disk had no room: kept in memory until it has, or until they are delivered.

The upload worker reads them as it reads any other chunk (``ChunkFiles.read_sealed``) and knows nothing of it.
"""

import threading
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.identifiers import ChunkId

MOST_BYTES: Final = 4 * 3600 * SAMPLE_RATE * SAMPLE_WIDTH_BYTES
"""Four hours, 461 MB: longer than anybody overlooks a red banner. The encoder holds as much again (its
own bound), so that a working day of eight hours fits into less than 1 GB."""


_MEMORY: Final = "this computer's memory"


class MemoryChunks:
    """Any thread may call: every access holds the lock, and what it hands out never changes."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes: Final = most_bytes
        self._chunks: Final[dict[ChunkId, tuple[SealedChunk, bytes]]] = {}
        self._lock: Final = threading.Lock()

    def put(self, sealed: SealedChunk, payload: bytes) -> None:
        """Keep a chunk. The same chunk again replaces itself.

        Raises DiskFull where memory is at its bound: whoever seals still has the frames.
        """
        with self._lock:
            others = sum(len(kept) for chunk, (_, kept) in self._chunks.items() if chunk != sealed.id)
            if others + len(payload) > self._most_bytes:
                raise DiskFull(_MEMORY)
            self._chunks[sealed.id] = sealed, payload

    def get(self, chunk: ChunkId) -> tuple[SealedChunk, bytes] | None:
        """Return a chunk's facts and bytes, or None where it is not kept here."""
        with self._lock:
            return self._chunks.get(chunk)

    def drop(self, chunk: ChunkId) -> None:
        """Forget a chunk that is durable elsewhere."""
        with self._lock:
            self._chunks.pop(chunk, None)

    def ids(self) -> tuple[ChunkId, ...]:
        """Return the chunks kept here, in the order in which they were sealed."""
        with self._lock:
            return tuple(self._chunks)

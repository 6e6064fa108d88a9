"""Turns what a source captured into sealed chunks on the shelf, one visit at a time.

Runs in the encoder's thread. Frames are appended to the open chunk on disk within one interval,
kept in memory until their chunk is sealed, and only forgotten then: a shelf that fails is tried
again with everything that it lacks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.encode.chunk_cutter import ChunkCutter
from recorder_gui.encode.ports import ChunkShelf, OpenChunk

PayloadEncoder = Callable[[bytes], bytes]
"""Turns 16-bit frames into the bytes of a chunk in the upload format."""


@dataclass(frozen=True, slots=True)
class _FullChunk:
    """Frames whose chunk is complete but not yet frozen on disk."""

    id: ChunkId
    first_frame: int
    pcm: bytes


class ChunkEncoder:
    """Cuts one visit into chunks.

    ``keeps_open_part`` is False for a file source: what is cut from a file is still in the file,
    so only whole chunks are written.
    """

    def __init__(
        self,
        visit: VisitId,
        shelf: ChunkShelf,
        encode: PayloadEncoder,
        *,
        chunk_frames: int = CHUNK_FRAMES,
        keeps_open_part: bool = True,
    ) -> None:
        self._visit: Final = visit
        self._shelf: Final = shelf
        self._encode: Final = encode
        self._cutter: Final = ChunkCutter(chunk_frames)
        self._keeps_open_part: Final = keeps_open_part
        self._next_number = 0
        self._first_frame = 0
        self._pcm = bytearray()
        self._persisted_bytes = 0
        self._open: OpenChunk | None = None
        self._full: list[_FullChunk] = []
        self._untold: list[SealedChunk] = []
        self._gaps: list[Gap] = []

    @property
    def frames(self) -> int:
        """Recorded frames of the visit so far."""
        return self._first_frame + len(self._pcm) // SAMPLE_WIDTH_BYTES

    @property
    def open_frames(self) -> int:
        """Frames of the running chunk."""
        return len(self._pcm) // SAMPLE_WIDTH_BYTES

    def feed(self, captured: Sequence[Captured]) -> tuple[Gap, ...]:
        """Take frames and holes in, in memory only; return the gaps the holes make."""
        gaps: list[Gap] = []
        for item in captured:
            if isinstance(item, Block):
                self._take(item.pcm)
            else:
                before = max(0, self.frames - item.frames_ago)
                gaps.append(Gap(before, item.frames, item.cause))
        self._gaps += gaps
        return tuple(gaps)

    def persist(self) -> tuple[SealedChunk, ...]:
        """Bring everything that was fed to disk; return the chunks sealed since the last return.

        Raises:
            DiskFull, SpoolUnavailable: nothing is lost in memory; call again later.
        """
        self._write()
        return self._tell()

    def close_chunk(self) -> tuple[SealedChunk, ...]:
        """Close the running chunk early (pause, finish) and seal it. Raises as ``persist``."""
        self._complete()
        return self.persist()

    def finish(self, at: datetime) -> tuple[SealedChunk, ...]:
        """Seal the last chunk and close the visit. Raises as ``persist``; then call again."""
        self._complete()
        self._write()
        self._shelf.finish(self._visit, at)
        return self._tell()

    def abandon(self) -> None:
        """Let go of the open file without sealing; the next start finds what is in it."""
        self._let_go()

    def _take(self, pcm: bytes) -> None:
        for cut in self._cutter.split(pcm):
            self._pcm += cut.pcm
            if cut.is_full:
                self._complete()

    def _complete(self) -> None:
        self._cutter.close()
        if self._pcm:
            chunk = ChunkId(self._visit, self._next_number)
            self._full.append(_FullChunk(chunk, self._first_frame, bytes(self._pcm)))
            self._first_frame = self.frames
            self._next_number += 1
            self._pcm.clear()
            self._persisted_bytes = 0
            self._let_go()

    def _write(self) -> None:
        self._seal_full()
        while self._gaps:
            self._shelf.declare_gap(self._visit, self._gaps[0])
            self._gaps.pop(0)
        if self._keeps_open_part and self._persisted_bytes < len(self._pcm):
            self._append()

    def _tell(self) -> tuple[SealedChunk, ...]:
        # Kept until a call succeeds: what was sealed before the shelf failed must be told too.
        sealed, self._untold = tuple(self._untold), []
        return sealed

    def _seal_full(self) -> None:
        while self._full:
            chunk = self._full[0]
            frames = len(chunk.pcm) // SAMPLE_WIDTH_BYTES
            payload = self._encode(chunk.pcm)
            self._untold.append(self._shelf.seal(chunk.id, chunk.first_frame, frames, payload))
            self._full.pop(0)

    def _append(self) -> None:
        try:
            if self._open is None:
                # A new file after a fault holds the running chunk from its first frame again.
                self._persisted_bytes = 0
                chunk = ChunkId(self._visit, self._next_number)
                self._open = self._shelf.open_chunk(chunk, self._first_frame)
            self._open.append(bytes(self._pcm[self._persisted_bytes :]))
        except SpoolError:
            self._let_go()
            raise
        self._persisted_bytes = len(self._pcm)

    def _let_go(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

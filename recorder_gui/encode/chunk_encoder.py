"""Turns what a source captured into sealed chunks on the shelf, one visit at a time.

Runs in the encoder's thread. Frames are appended to the open chunk on disk within one interval,
kept in memory until their chunk is sealed, and only forgotten then: a shelf that fails is tried
again with everything that it lacks. Where it takes frames and cannot seal, because the ledger is held
or damaged, full chunks stay on disk as running ones do. Only when hours of it wait in memory is more
refused, and the loss declared as a gap.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.encode.chunk_cutter import ChunkCutter
from recorder_gui.encode.ports import ChunkShelf, OpenChunk

MOST_WAITING_BYTES: Final = 4 * 3600 * SAMPLE_RATE * SAMPLE_WIDTH_BYTES
"""Four hours, 461 MB. A computer that runs out of memory would end the program, and lose all of it."""

MOST_SEALED_AT_ONCE: Final = 8
"""Half a second of a slow disk: what hours of trouble left is sealed while the recording goes on."""

PayloadEncoder = Callable[[bytes], bytes]
"""Turns 16-bit frames into the bytes of a chunk in the upload format."""


@dataclass(slots=True)
class _FullChunk:
    """Frames whose chunk is complete but not yet frozen; ``is_kept`` once a running file has them all."""

    id: ChunkId
    first_frame: int
    pcm: bytes
    is_kept: bool


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
        most_waiting_bytes: int = MOST_WAITING_BYTES,
    ) -> None:
        self._visit: Final = visit
        self._shelf: Final = shelf
        self._encode: Final = encode
        self._cutter: Final = ChunkCutter(chunk_frames)
        self._keeps_open_part: Final = keeps_open_part
        self._most_waiting_bytes: Final = most_waiting_bytes
        self._refused_frames = 0
        self._next_number = 0
        self._first_frame = 0
        self._pcm = bytearray()
        self._persisted_bytes = 0
        self._open: OpenChunk | None = None
        self._full: list[_FullChunk] = []
        self._is_behind = False  # a chunk or a gap was refused
        self._untold: list[SealedChunk] = []
        self._gaps: list[Gap] = []

    @property
    def frames(self) -> int:
        """Recorded frames of the visit so far."""
        return self._first_frame + len(self._pcm) // SAMPLE_WIDTH_BYTES

    @property
    def open_chunk(self) -> ChunkId:
        """The running chunk; full ones that wait for the disk come before it."""
        return ChunkId(self._visit, self._next_number)

    @property
    def open_frames(self) -> int:
        """Frames of the running chunk."""
        return len(self._pcm) // SAMPLE_WIDTH_BYTES

    @property
    def unsafe_frames(self) -> int:
        """Frames that are in no file yet; the program's end would lose them."""
        waiting = sum(len(chunk.pcm) for chunk in self._full if not chunk.is_kept)
        return (waiting + len(self._pcm) - self._persisted_bytes) // SAMPLE_WIDTH_BYTES

    def feed(self, captured: Sequence[Captured]) -> tuple[Gap, ...]:
        """Take frames and holes in, in memory only; return the gaps the holes make."""
        gaps: list[Gap] = []
        for item in captured:
            if isinstance(item, Block):
                gaps += self._take_or_refuse(item.pcm)
            else:
                before = max(0, self.frames - item.frames_ago)
                gaps.append(Gap(before, item.frames, item.cause))
        self._gaps += gaps
        return tuple(gaps)

    def persist(self) -> tuple[SealedChunk, ...]:
        """Bring what was fed to disk; return the chunks sealed since the last return.

        A backlog takes several calls. Raises:
            DiskFull, SpoolUnavailable: nothing is lost in memory; call again later.
        """
        self._write(MOST_SEALED_AT_ONCE)
        return self._tell()

    def close_chunk(self) -> tuple[SealedChunk, ...]:
        """Close the running chunk early (pause, finish) and seal it. Raises as ``persist``."""
        self._gaps += self._refused_gap()
        self._complete()
        return self.persist()

    def finish(self, at: datetime) -> tuple[SealedChunk, ...]:
        """Seal the last chunk and close the visit. Raises as ``persist``; then call again."""
        self._gaps += self._refused_gap()
        self._complete()
        self._write(len(self._full))
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

    def _take_or_refuse(self, pcm: bytes) -> list[Gap]:
        """Take frames if there is memory for them; what was refused in a row is one gap, told at its end."""
        if not pcm:
            return []
        waiting = len(self._pcm) + sum(len(chunk.pcm) for chunk in self._full)
        if waiting + len(pcm) > self._most_waiting_bytes:
            self._refused_frames += len(pcm) // SAMPLE_WIDTH_BYTES
            return []
        gaps = self._refused_gap()
        self._take(pcm)
        return gaps

    def _refused_gap(self) -> list[Gap]:
        refused, self._refused_frames = self._refused_frames, 0
        return [Gap(self.frames, refused, GapCause.OVERRUN)] if refused else []

    def _complete(self) -> None:
        self._cutter.close()
        if self._pcm:
            chunk = ChunkId(self._visit, self._next_number)
            is_kept = self._open is not None and self._persisted_bytes == len(self._pcm)
            self._full.append(_FullChunk(chunk, self._first_frame, bytes(self._pcm), is_kept))
            self._first_frame = self.frames
            self._next_number += 1
            self._pcm.clear()
            self._persisted_bytes = 0
            self._let_go()

    def _write(self, most_sealed: int) -> None:
        if self._is_behind:
            self._keep_next()
        self._is_behind = True
        self._seal_full(most_sealed)
        while self._gaps:
            self._shelf.declare_gap(self._visit, self._gaps[0])
            self._gaps.pop(0)
        self._is_behind = False
        if not self._full:  # frames are on disk in order: a crash leaves no hole
            self._append()

    def _keep_next(self) -> None:
        """Bring frames to disk, the next that wait, without what was refused: it may be so again."""
        unkept = next((chunk for chunk in self._full if not chunk.is_kept), None)
        if unkept is None:
            self._append()
        elif self._keeps_open_part:
            part = self._shelf.open_chunk(unkept.id, unkept.first_frame)
            try:
                part.append(unkept.pcm)
            finally:
                part.close()
            unkept.is_kept = True

    def _tell(self) -> tuple[SealedChunk, ...]:
        # Kept until a call succeeds: what was sealed before the shelf failed must be told too.
        sealed, self._untold = tuple(self._untold), []
        return sealed

    def _seal_full(self, most: int) -> None:
        for chunk in self._full[:most]:
            frames = len(chunk.pcm) // SAMPLE_WIDTH_BYTES
            payload = self._encode(chunk.pcm)
            sketch = _sketch_of(chunk.pcm)
            self._untold.append(self._shelf.seal(chunk.id, chunk.first_frame, frames, payload, sketch))
            self._full.pop(0)

    def _append(self) -> None:
        if not self._keeps_open_part or self._persisted_bytes == len(self._pcm):
            return
        try:
            if self._open is None:
                # A new file after a fault holds the running chunk from its first frame again.
                self._persisted_bytes = 0
                chunk = ChunkId(self._visit, self._next_number)
                self._open = self._shelf.open_chunk(chunk, self._first_frame)
            self._open.append(bytes(self._pcm[self._persisted_bytes :]))
        except BaseException:  # also a bug's: how much of it was written nobody knows
            self._let_go()
            raise
        self._persisted_bytes = len(self._pcm)

    def _let_go(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


def _sketch_of(pcm: bytes) -> ChunkSketch | None:
    from recorder_gui.encode.chunk_sketch import sketch_of  # numpy: not before there is something to measure

    return sketch_of(pcm)

"""Reads a visit's sound from any frame on, with one chunk in memory at a time."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.encode.formats import pcm_from_wav
from recorder_gui.spool.spool import Desk


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """Frames that follow each other in one chunk; ``first_frame`` counts from the visit's start."""

    chunk: ChunkId
    first_frame: int
    pcm: bytes

    @property
    def frames(self) -> int:
        """How many there are."""
        return len(self.pcm) // SAMPLE_WIDTH_BYTES


class SealedSound:
    """A desk's sealed chunks, as the player reads them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    def chunks(self, visit: VisitId) -> tuple[ChunkRecord, ...]:
        """Return a visit's chunks by number. Raises SpoolError."""
        return self._desk.chunks.of_visit(visit)

    def pcm(self, chunk: ChunkId) -> bytes:
        """Return a chunk's 16-bit frames. Raises SpoolError."""
        return pcm_from_wav(self._desk.files.read_sealed(chunk)[1])


class SoundReader:
    """Goes through chunks once. One that cannot be read is passed over, and noted in ``skipped``."""

    def __init__(
        self, chunks: Iterable[ChunkRecord], read_pcm: Callable[[ChunkId], bytes], from_frame: int
    ) -> None:
        """``read_pcm`` returns a sealed chunk's 16-bit frames, or raises SpoolError."""
        self._waiting: Final = deque(
            chunk for chunk in chunks if chunk.first_frame + chunk.frames > from_frame
        )
        self._read_pcm: Final = read_pcm
        self._frame = from_frame
        self._rest: SoundPiece | None = None
        self.skipped: list[ChunkId] = []

    def read(self, most_frames: int) -> SoundPiece | None:
        """Return up to ``most_frames`` that come next; None once there are no more."""
        while self._rest is None and self._waiting:
            self._rest = self._open(self._waiting.popleft())
        if self._rest is None:
            return None
        whole = self._rest
        taken = SoundPiece(whole.chunk, whole.first_frame, whole.pcm[: most_frames * SAMPLE_WIDTH_BYTES])
        left = whole.pcm[len(taken.pcm) :]
        self._rest = SoundPiece(whole.chunk, whole.first_frame + taken.frames, left) if left else None
        return taken

    def _open(self, chunk: ChunkRecord) -> SoundPiece | None:
        if chunk.is_pruned:
            self.skipped.append(chunk.id)
            return None
        try:
            pcm = self._read_pcm(chunk.id)
        except SpoolError:
            self.skipped.append(chunk.id)
            return None
        inside = max(0, self._frame - chunk.first_frame)
        return SoundPiece(chunk.id, chunk.first_frame + inside, pcm[inside * SAMPLE_WIDTH_BYTES :])

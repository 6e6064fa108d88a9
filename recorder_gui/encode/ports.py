"""What the encoder needs from its neighbours."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from recorder_gui.domain.captured import Captured
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord


class FrameSource(Protocol):
    """Where frames come from: a microphone or a file."""

    def drain(self) -> Sequence[Captured]:
        """Return what has arrived since the last call, in order; never wait for more."""
        ...


class OpenChunk(Protocol):
    """The running chunk on disk: what is appended survives a kill."""

    def append(self, pcm: bytes) -> None:
        """Add frames; they are on disk when this returns.

        Raises:
            DiskFull: no room is left; what was appended before is safe.
            SpoolUnavailable: the folder is gone, read-only or broken.
        """
        ...

    def close(self) -> None:
        """Let go of the file; what was appended stays for the next start to find."""
        ...


class ChunkShelf(Protocol):
    """Where chunks are kept."""

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> OpenChunk:
        """Begin the running chunk of a visit on disk."""
        ...

    def seal(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        """Freeze ``payload`` durably as the chunk, enter it in the ledger, then drop its open part."""
        ...

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        """Record durably that frames are missing."""
        ...

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        """Close the visit: no further chunk will come."""
        ...

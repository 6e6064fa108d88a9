"""The real shelf on a disk that is full whenever the test says so."""

from datetime import datetime

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.encode.ports import OpenChunk
from recorder_gui.spool.shelf import Shelf

NAME = "disk"


class Disk:
    """Full, or not."""

    def __init__(self) -> None:
        self.is_full = False

    def require_room(self) -> None:
        """Raise DiskFull while there is none."""
        if self.is_full:
            raise DiskFull(NAME)


class BreakableOpenChunk:
    """A running chunk of the real shelf."""

    def __init__(self, real: OpenChunk, disk: Disk) -> None:
        self._real = real
        self._disk = disk

    def append(self, pcm: bytes) -> None:
        self._disk.require_room()
        self._real.append(pcm)

    def close(self) -> None:
        self._real.close()


class BreakableShelf:
    """Passes every call on while there is room."""

    def __init__(self, real: Shelf, disk: Disk) -> None:
        self._real = real
        self._disk = disk

    @property
    def _shelf(self) -> Shelf:
        self._disk.require_room()
        return self._real

    def begin(self, visit: VisitRecord) -> VisitRecord:
        return self._shelf.begin(visit)

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> BreakableOpenChunk:
        return BreakableOpenChunk(self._shelf.open_chunk(chunk, first_frame), self._disk)

    def seal(self, chunk: ChunkId, first_frame: int, frames: int, payload: bytes) -> SealedChunk:
        return self._shelf.seal(chunk, first_frame, frames, payload)

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        self._shelf.declare_gap(visit, gap)

    def pause(self, visit: VisitId) -> VisitRecord:
        return self._shelf.pause(visit)

    def resume(self, visit: VisitId) -> VisitRecord:
        return self._shelf.resume(visit)

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        return self._shelf.finish(visit, at)

    def visit(self, visit: VisitId) -> VisitRecord:
        return self._real.visit(visit)

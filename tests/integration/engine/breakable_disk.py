"""A spool on a disk that is full, or gone, whenever the test says so."""

from datetime import datetime
from enum import StrEnum

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, Marker
from recorder_gui.spool.files.chunk_files import ChunkFiles, OpenChunkFile
from recorder_gui.spool.ledger.connection import Ledger
from recorder_gui.spool.running_chunk import RunningChunk
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool

NAME = "disk"


class DiskState(StrEnum):
    """``FULL`` has no room for audio while notes find their reserve; ``GONE`` takes nothing at all."""

    WELL = "well"
    FULL = "full"
    GONE = "gone"


class Disk:
    """Asked before each write."""

    def __init__(self) -> None:
        self.state = DiskState.WELL

    def require_room(self) -> None:
        """Raise DiskFull while there is none."""
        if self.state is DiskState.FULL:
            raise DiskFull(NAME)

    def require_presence(self) -> None:
        """Raise SpoolUnavailable while the disk is not there."""
        if self.state is DiskState.GONE:
            raise SpoolUnavailable(NAME, "gone")


class CrampedOpenChunk:
    """A running chunk's file, which may find no more room."""

    def __init__(self, real: OpenChunkFile, disk: Disk) -> None:
        self._real = real
        self._disk = disk
        self.close = real.close

    def append(self, pcm: bytes) -> None:
        self._disk.require_room()
        self._real.append(pcm)


class CrampedFiles(ChunkFiles):
    """Chunk files for which there may be no room."""

    disk: Disk

    def open(self, chunk: ChunkId, first_frame: int) -> CrampedOpenChunk:
        self.disk.require_room()
        return CrampedOpenChunk(super().open(chunk, first_frame), self.disk)

    def write_sealed(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        self.disk.require_room()
        return super().write_sealed(chunk, first_frame, frames, payload, sketch)


class CrampedDesk(Desk):
    """The real tables and journals, and such files."""

    def __init__(self, spool: Spool, disk: Disk) -> None:
        super().__init__(spool.layout, spool.keys, Ledger(spool.layout.ledger), spool.memory)
        self.files = CrampedFiles(spool.layout, spool.keys, spool.memory)
        self.files.disk = disk


class RemovableChunk:
    """The running chunk on a disk that may be gone."""

    def __init__(self, real: RunningChunk, disk: Disk) -> None:
        self._real = real
        self._disk = disk
        self.close = real.close

    def append(self, pcm: bytes) -> None:
        self._disk.require_presence()
        self._real.append(pcm)


class RemovableShelf:
    """Passes every call on while the disk is there."""

    def __init__(self, real: Shelf, disk: Disk) -> None:
        self._real = real
        self._disk = disk

    @property
    def _shelf(self) -> Shelf:
        self._disk.require_presence()
        return self._real

    def begin(self, visit: VisitRecord) -> VisitRecord:
        return self._shelf.begin(visit)

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> RemovableChunk:
        return RemovableChunk(self._shelf.open_chunk(chunk, first_frame), self._disk)

    def seal(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        return self._shelf.seal(chunk, first_frame, frames, payload, sketch)

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        self._shelf.declare_gap(visit, gap)

    def add_marker(self, visit: VisitId, marker: Marker) -> VisitRecord:
        return self._shelf.add_marker(visit, marker)

    def note_consent(self, visit: VisitId, consent: Consent) -> VisitRecord:
        return self._shelf.note_consent(visit, consent)

    def pause(self, visit: VisitId) -> VisitRecord:
        return self._shelf.pause(visit)

    def resume(self, visit: VisitId) -> VisitRecord:
        return self._shelf.resume(visit)

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        return self._shelf.finish(visit, at)

    def visit(self, visit: VisitId) -> VisitRecord:
        return self._real.visit(visit)

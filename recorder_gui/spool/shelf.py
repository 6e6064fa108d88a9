"""The encoder's side of the spool: a visit begins, grows chunk by chunk, and is closed."""

from dataclasses import asdict
from datetime import datetime
from typing import Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.spool.chunk_files import OpenChunkFile
from recorder_gui.spool.file_access import make_folder
from recorder_gui.spool.spool import Desk


class Shelf:
    """Where the encoder puts chunks. Lives in the encoder's thread.

    Every method raises DiskFull or SpoolUnavailable where the folder fails; what earlier calls
    put away is safe then.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._opened: Final[set[ChunkId]] = set()

    def begin(self, visit: VisitRecord) -> VisitRecord:
        """Open a visit: its folder and its first journal are durable when this returns."""
        make_folder(self._desk.layout.visit(visit.id))
        self._desk.journals.note(
            visit.id,
            "begun",
            started_at=visit.started_at.isoformat(),
            server=visit.server,
            source=visit.source,
            label=visit.label,
        )
        return self._desk.visits.add(visit)

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> OpenChunkFile:
        """Begin the running chunk on disk."""
        self._opened.add(chunk)
        return self._desk.files.open(chunk, first_frame)

    def seal(self, chunk: ChunkId, first_frame: int, frames: int, payload: bytes) -> SealedChunk:
        """Freeze the chunk: the file first, then its row; only then is the open part dropped."""
        sealed = self._desk.files.write_sealed(chunk, first_frame, frames, payload)
        self._desk.chunks.add(sealed)
        if chunk in self._opened:
            self._desk.files.drop_open(chunk)
            self._opened.discard(chunk)
        return sealed

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        """Record that frames are missing."""
        self._desk.journals.note(visit, "gap", **asdict(gap))
        self._desk.visits.add_gap(visit, gap)

    def pause(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor paused the visit."""
        return self._desk.visits.advance(visit, VisitEvent.PAUSED)

    def resume(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor went on."""
        return self._desk.visits.advance(visit, VisitEvent.RESUMED)

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        """Close the visit: no further chunk will come."""
        self._desk.journals.note(visit, "finished", at=at.isoformat(), is_interrupted=False)
        return self._desk.visits.finish(visit, at, is_interrupted=False)

    def visit(self, visit: VisitId) -> VisitRecord:
        """Return the visit as it stands."""
        return self._desk.visits.get(visit)

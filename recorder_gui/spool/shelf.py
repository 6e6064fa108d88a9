"""The encoder's side of the spool: a visit begins, grows chunk by chunk, and is closed."""

from dataclasses import asdict
from datetime import datetime
from typing import Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, Marker
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.spool.delivery_store import begun_values
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.chunk_files import OpenChunkFile, sealed_chunk
from recorder_gui.spool.files.file_access import make_folder
from recorder_gui.spool.files.removed_folder import restore_folder
from recorder_gui.spool.ledger.details_text import consent_values, marker_values
from recorder_gui.spool.running_chunk import RunningChunk
from recorder_gui.spool.spool import Desk


class Shelf:
    """Where the encoder puts chunks. Lives in the encoder's thread.

    Room on a full disk is made here, as long as there is any to make; after that audio is kept in
    memory. Every method raises DiskFull or SpoolUnavailable where the folder fails all the same; what
    earlier calls put away is safe then. Without a ``room`` it has one that nobody shares.
    """

    def __init__(self, desk: Desk, room: DiskRoom | None = None) -> None:
        self._desk: Final = desk
        self._room: Final = room or DiskRoom(desk.layout.root)
        self._opened: Final[set[ChunkId]] = set()

    def begin(self, visit: VisitRecord) -> VisitRecord:
        """Open a visit: its folder and its first journal are durable when this returns."""
        return self._room.keep(self._desk, lambda: self._begin(visit))

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> RunningChunk:
        """Begin the running chunk on disk."""
        self._opened.add(chunk)

        def begin() -> OpenChunkFile:
            restore_folder(self._desk.layout, chunk.visit)
            return self._desk.files.open(chunk, first_frame)

        return RunningChunk(self._desk, self._room, begin)

    def seal(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        """Freeze the chunk: the file first, then its row; only then is the open part dropped."""
        sealed = sealed_chunk(chunk, first_frame, frames, payload, sketch)
        return self._room.keep(self._desk, lambda: self._seal(sealed, payload))

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        """Record that frames are missing."""

        def declare() -> None:
            self._desk.journals.note(visit, "gap", **asdict(gap))
            self._desk.visits.add_gap(visit, gap)

        self._room.keep(self._desk, declare)

    def add_marker(self, visit: VisitId, marker: Marker) -> VisitRecord:
        """Record a place in the visit; the same frame twice is one."""

        def mark() -> VisitRecord:
            self._desk.journals.note(visit, "marker", **marker_values(marker))
            self._desk.details.change(visit, lambda details: details.with_marker(marker))
            return self._desk.visits.get(visit)

        return self._room.keep(self._desk, mark)

    def note_consent(self, visit: VisitId, consent: Consent) -> VisitRecord:
        """Record what the patient said of being recorded."""

        def note() -> VisitRecord:
            self._desk.journals.note(visit, "consent", **consent_values(consent))
            self._desk.details.change(visit, lambda details: details.with_consent(consent))
            return self._desk.visits.get(visit)

        return self._room.keep(self._desk, note)

    def pause(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor paused the visit."""
        return self._advance(visit, VisitEvent.PAUSED)

    def resume(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor went on."""
        return self._advance(visit, VisitEvent.RESUMED)

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        """Close the visit: no further chunk will come."""

        def close() -> VisitRecord:
            self._desk.journals.note(visit, "finished", at=at.isoformat(), is_interrupted=False)
            return self._desk.visits.finish(visit, at, is_interrupted=False)

        return self._room.keep(self._desk, close)

    def visit(self, visit: VisitId) -> VisitRecord:
        """Return the visit as it stands."""
        return self._desk.visits.get(visit)

    def _advance(self, visit: VisitId, event: VisitEvent) -> VisitRecord:
        return self._room.keep(self._desk, lambda: self._desk.visits.advance(visit, event))

    def _begin(self, visit: VisitRecord) -> VisitRecord:
        make_folder(self._desk.layout.visit(visit.id))
        self._desk.journals.note(visit.id, "begun", **begun_values(visit))
        return self._desk.visits.add(visit)

    def _seal(self, sealed: SealedChunk, payload: bytes) -> SealedChunk:
        chunk = sealed.id
        is_on_disk = not self._room.is_memory_only
        if is_on_disk:
            restore_folder(self._desk.layout, chunk.visit)
            first_frame, frames = sealed.first_frame, sealed.frames
            self._desk.files.write_sealed(chunk, first_frame, frames, payload, sealed.sketch)
        else:
            self._desk.memory.put(sealed, payload)
        self._desk.chunks.add(sealed)
        if is_on_disk:
            self._desk.memory.drop(chunk)  # where an earlier try had put it
            if chunk in self._opened:
                self._desk.files.drop_open(chunk)
        # In memory only, what the open part holds stays: it is all that a crash would leave.
        self._opened.discard(chunk)
        return sealed

"""A ledger in memory: fits delivery's queue by shape, for simulations with very many recorders."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Unpack

from recorder_gui.domain import chunk_lifecycle, part_lifecycle, visit_lifecycle
from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.delivery import ChunkChanges, Delivery, PartChanges
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import Document
from recorder_gui.domain.visit import PartRecord, VisitRecord, VisitResult
from recorder_gui.domain.visit_details import Choice
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState


class MemoryQueue:
    """Keeps visits, parts and chunks by the same tables of states as the spool does."""

    def __init__(self) -> None:
        self._visits: dict[VisitId, VisitRecord] = {}
        self._parts: dict[VisitId, list[PartRecord]] = {}
        self._chunks: dict[VisitId, list[ChunkRecord]] = {}
        self._results: dict[VisitId, VisitResult] = {}

    def begin(self, visit: VisitRecord) -> None:
        """Enter a visit that is being recorded."""
        self._visits[visit.id], self._parts[visit.id], self._chunks[visit.id] = visit, [], []

    def seal(self, visit: VisitId) -> ChunkId:
        """Add the visit's next chunk."""
        chunks = self._chunks[visit]
        chunk = ChunkId(visit, len(chunks))
        chunks.append(ChunkRecord(chunk, ChunkState.SEALED, len(chunks) * CHUNK_FRAMES, CHUNK_FRAMES))
        return chunk

    def finish(self, visit: VisitId, at: datetime) -> None:
        """Close the visit."""
        self._visits[visit] = replace(self._visits[visit], finished_at=at)
        self.advance_visit(visit, VisitEvent.FINISHED)

    def forget(self, visit: VisitId) -> None:
        """Drop a visit that is at its end, as a simulation may."""
        for kept in (self._visits, self._parts, self._chunks):
            kept.pop(visit)

    @property
    def visits(self) -> tuple[VisitId, ...]:
        """Every visit, oldest first."""
        return tuple(self._visits)

    def transaction(self) -> AbstractContextManager[object]:
        return nullcontext()

    def visit(self, visit: VisitId) -> VisitRecord:
        return self._visits[visit]

    def delivery(self, visit: VisitId) -> Delivery:
        return Delivery(self._visits[visit], tuple(self._parts[visit]), tuple(self._chunks[visit]))

    def payload(self, chunk: ChunkId) -> bytes:
        return b"%d" % chunk.number

    def plan_part(self, visit: VisitId, part: int, session_id: SessionId) -> PartRecord:
        planned = PartRecord(visit, part, PartState.PLANNED, session_id)
        self._parts[visit].append(planned)
        return planned

    def place_chunk(self, chunk: ChunkId, part: int, sequence: int) -> ChunkRecord:
        return self._put(replace(self._chunks[chunk.visit][chunk.number], part=part, sequence=sequence))

    def advance_chunk(
        self, chunk: ChunkId, event: ChunkEvent, **changes: Unpack[ChunkChanges]
    ) -> ChunkRecord:
        before = self._chunks[chunk.visit][chunk.number]
        return self._put(replace(before, state=chunk_lifecycle.advance(before.state, event), **changes))

    def advance_part(
        self, visit: VisitId, part: int, event: PartEvent, **changes: Unpack[PartChanges]
    ) -> PartRecord:
        before = self._parts[visit][part]
        after = replace(before, state=part_lifecycle.advance(before.state, event), **changes)
        self._parts[visit][part] = after
        return after

    def note_part(self, visit: VisitId, part: int, **changes: Unpack[PartChanges]) -> PartRecord:
        self._parts[visit][part] = replace(self._parts[visit][part], **changes)
        return self._parts[visit][part]

    def advance_visit(self, visit: VisitId, event: VisitEvent, reason: str | None = None) -> VisitRecord:
        before = self._visits[visit]
        self._visits[visit] = replace(
            before, state=visit_lifecycle.advance(before.state, event), reason=reason
        )
        return self._visits[visit]

    def note_unheeded(self, visit: VisitId, choice: Choice) -> VisitRecord:
        before = self._visits[visit]
        self._visits[visit] = replace(before, details=before.details.without(choice))
        return self._visits[visit]

    def keep_result(self, part: int, result: VisitResult) -> None:
        del part
        self._results[result.visit] = result

    def add_document(self, visit: VisitId, part: int, document: Document) -> None:
        del part
        kept = self._results[visit]
        self._results[visit] = replace(kept, documents=(*kept.documents, document))

    def result(self, visit: VisitId) -> VisitResult | None:
        return self._results.get(visit)

    def is_at_end(self, visit: VisitId) -> bool:
        """Whether nothing more will be asked for this visit."""
        return self._visits[visit].state in (VisitState.READY, VisitState.ATTENTION)

    def _put(self, chunk: ChunkRecord) -> ChunkRecord:
        self._chunks[chunk.id.visit][chunk.id.number] = chunk
        return chunk

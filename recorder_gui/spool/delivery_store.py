"""The upload worker's side of the spool: what is pending, and every step of its delivery.

What must not be forgotten with the ledger (a session's id before it is sent, receipts, refusals,
the end, the result) goes into the visit's journal first. A crash between the two repeats a step
that is safe to repeat.
"""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Final, Unpack

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.delivery import ChunkChanges, Delivery, PartChanges
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import Document
from recorder_gui.domain.visit import PartRecord, VisitRecord, VisitResult
from recorder_gui.domain.visit_details import Choice
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.spool.files.chunk_facts import as_values, sealed_facts
from recorder_gui.spool.ledger.details_text import details_values
from recorder_gui.spool.spool import Desk

PENDING: Final = (
    VisitState.RECORDING,
    VisitState.PAUSED,
    VisitState.SAVED,
    VisitState.UPLOADING,
    VisitState.WAITING,
    VisitState.SIGNED_OUT,
    VisitState.PROCESSING,
)
"""States in which a visit may need the server."""

_CHUNK_FACTS: Final[Mapping[ChunkEvent, str]] = {
    ChunkEvent.RECEIPT_CONFIRMED: "receipt",
    ChunkEvent.RECEIPT_REVOKED: "revoked",
    ChunkEvent.ATTEMPT_REFUSED: "refused",
}
_PART_FACTS: Final = frozenset(
    {
        PartEvent.CREATED,
        PartEvent.END_SENT,
        PartEvent.END_UNSENT,
        PartEvent.ENDED,
        PartEvent.HELP_NEEDED,
    }
)
_PART_WORDS: Final = ("reason", "upload_url")
_PART_TIMES: Final = ("created_at", "expires_at", "ended_at")


class DeliveryStore:
    """Lives in the upload worker's thread, but for ``payload``, which any thread may call."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self.transaction: Final = desk.transaction

    def pending(self, server: str) -> tuple[VisitId, ...]:
        """Return the visits bound to ``server`` that may need it, oldest first."""
        return self._desk.visits.ids_in(PENDING, server)

    def visit(self, visit: VisitId) -> VisitRecord:
        """Return the visit as it stands."""
        return self._desk.visits.get(visit)

    def delivery(self, visit: VisitId) -> Delivery:
        """Return the visit with its parts and chunks as they stand."""
        return Delivery(
            self._desk.visits.get(visit),
            self._desk.parts.of_visit(visit),
            self._desk.chunks.of_visit(visit),
        )

    def payload(self, chunk: ChunkId) -> bytes:
        """Return a sealed chunk's bytes, proven by their checksum. Raises ChunkDamaged or KeyLocked."""
        return self._desk.files.read_sealed(chunk)[1]

    def plan_part(self, visit: VisitId, part: int, session_id: SessionId) -> PartRecord:
        """Add a part; its session id is durable before anyone can send it."""
        record = self._desk.visits.get(visit)
        if not record.is_locked:
            # Beside the encoder's journal this is the second place that tells whose visit it is.
            self._desk.journals.note(visit, "begun", **begun_values(record))
        self._desk.journals.note(visit, "session", part=part, session_id=session_id)
        return self._desk.parts.add(visit, part, session_id)

    def place_chunk(self, chunk: ChunkId, part: int, sequence: int) -> ChunkRecord:
        """Give a chunk its place in a part."""
        return self._desk.chunks.place(chunk, part, sequence)

    def advance_chunk(
        self, chunk: ChunkId, event: ChunkEvent, **changes: Unpack[ChunkChanges]
    ) -> ChunkRecord:
        """Apply an event to a chunk."""
        if fact := _CHUNK_FACTS.get(event):
            record = self._desk.chunks.get(chunk)
            place: dict[str, object] = {
                "number": chunk.number,
                "part": record.part,
                "sequence": record.sequence,
            }
            if event is ChunkEvent.RECEIPT_CONFIRMED:
                place |= {"sealed": as_values(sealed_facts(record))}
            session = self._session(chunk.visit, record.part)
            reason = changes.get("reason")
            self._desk.journals.note(
                chunk.visit, fact, **place, **session, **({"reason": reason} if reason else {})
            )
        return self._desk.chunks.advance(chunk, event, **changes)

    def advance_part(
        self, visit: VisitId, part: int, event: PartEvent, **changes: Unpack[PartChanges]
    ) -> PartRecord:
        """Apply an event to a part."""
        if "session_id" in changes:
            self._desk.journals.note(visit, "session", part=part, session_id=changes["session_id"])
        if event in _PART_FACTS:
            session = self._session(visit, part, changes)
            values = _told(changes)
            if event is PartEvent.END_SENT:
                values["holds"] = self._holds(visit, part)
            self._desk.journals.note(visit, "part", part=part, event=event, **session, **values)
        return self._desk.parts.advance(visit, part, event, **changes)

    def note_part(self, visit: VisitId, part: int, **changes: Unpack[PartChanges]) -> PartRecord:
        """Change facts of a part that do not move it to another state."""
        return self._desk.parts.note(visit, part, **changes)

    def advance_visit(self, visit: VisitId, event: VisitEvent, reason: str | None = None) -> VisitRecord:
        """Apply an event to a visit."""
        return self._desk.visits.advance(visit, event, reason)

    def note_unheeded(self, visit: VisitId, choice: Choice) -> VisitRecord:
        """Record that the server would not take what was chosen: its sessions are made without."""
        self._desk.journals.note(visit, "unheeded", choice=choice)
        self._desk.details.change(visit, lambda details: details.without(choice))
        return self._desk.visits.get(visit)

    def keep_result(self, part: int, result: VisitResult) -> None:
        """Keep what came back for a part, encrypted, in the journal and in the ledger."""
        self._desk.journals.note(
            result.visit,
            "result",
            part=part,
            **self._session(result.visit, part),
            status=result.status,
            transcript=result.transcript,
            documents=[asdict(document) for document in result.documents],
        )
        self._desk.visits.keep_result(part, result)

    def add_document(self, visit: VisitId, part: int, document: Document) -> None:
        """Put one more document behind those of a part's result."""
        if kept := self._desk.visits.result(visit, part):
            self.keep_result(part, replace(kept, documents=(*kept.documents, document)))

    def result(self, visit: VisitId) -> VisitResult | None:
        """Return the visit's results joined, or None while there is none."""
        return self._desk.visits.result(visit)

    def _session(
        self, visit: VisitId, part: int | None, changes: PartChanges | None = None
    ) -> dict[str, str]:
        """Return whose session a fact is about: it tells of that session should its own fact be lost."""
        if changes and "session_id" in changes:
            return {"session_id": changes["session_id"]}
        known = {record.part: record.session_id for record in self._desk.parts.of_visit(visit)}
        return {"session_id": known[part]} if part in known else {}

    def _holds(self, visit: VisitId, part: int) -> list[tuple[int, int | None]]:
        """Return number and sequence of every chunk of a part: at End the server has them all."""
        chunks = self._desk.chunks.of_visit(visit)
        return [(chunk.id.number, chunk.sequence) for chunk in chunks if chunk.part == part]


def begun_values(visit: VisitRecord) -> dict[str, object]:
    """Return what the fact "begun" says of a visit."""
    return {
        "started_at": visit.started_at.isoformat(),
        "server": visit.server,
        "source": visit.source,
        "label": visit.label,
        "details": details_values(visit.details),
    }


def _told(changes: PartChanges) -> dict[str, object]:
    """Return those of a part's changes that its journal keeps."""
    words = {name: changes.get(name) for name in _PART_WORDS}
    moments = {name: changes.get(name) for name in _PART_TIMES}
    times = {name: at.isoformat() for name, at in moments.items() if isinstance(at, datetime)}
    return {name: word for name, word in words.items() if word} | times

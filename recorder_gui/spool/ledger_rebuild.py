"""Brings a visit back into a ledger that lacks it, from the visit's own folder."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.errors import ChunkDamaged
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk
from recorder_gui.spool.visit_journal import read_facts


def rebuild_visit(desk: Desk, visit: VisitId) -> bool:
    """Replay a visit's journals into the ledger; False where they do not say how it began.

    A session whose id was written down is only ever asked about again, never made twice.
    Raises KeyLocked.
    """
    facts = read_facts(desk.layout, desk.keys, visit)
    begun = next((fact for fact in facts if fact["fact"] == "begun"), None)
    if begun is None:
        return False
    with desk.transaction():
        desk.visits.add(_visit(visit, begun))
        for chunk in desk.layout.sealed_chunks(visit):
            try:
                desk.chunks.add(desk.files.read_sealed(chunk)[0])
            except ChunkDamaged:
                continue
        for fact in facts:
            _replay(desk, visit, fact)
    return True


def _visit(visit: VisitId, begun: Mapping[str, Any]) -> VisitRecord:
    return VisitRecord(
        id=visit,
        state=VisitState.RECORDING,
        started_at=datetime.fromisoformat(begun["started_at"]),
        server=begun["server"],
        source=begun["source"],
        label=begun["label"],
    )


def _replay(desk: Desk, visit: VisitId, fact: Mapping[str, Any]) -> None:
    match fact["fact"]:
        case "gap":
            gap = Gap(fact["first_frame"], fact["frames"], GapCause(fact["cause"]))
            desk.visits.add_gap(visit, gap)
        case "finished":
            if desk.visits.get(visit).state is VisitState.RECORDING:
                at = datetime.fromisoformat(fact["at"])
                desk.visits.finish(visit, at, is_interrupted=fact["is_interrupted"])
        case "session":
            _replay_session(desk, visit, fact["part"], SessionId(fact["session_id"]))
        case "receipt":
            _replay_receipt(desk, ChunkId(visit, fact["number"]), fact["part"], fact["sequence"])
        case "revoked":
            _revoke(desk, ChunkId(visit, fact["number"]))
        case "part":
            _replay_part(desk, visit, fact["part"], PartEvent(fact["event"]))
        case "result":
            documents = tuple(Document(**document) for document in fact["documents"])
            result = VisitResult(visit, ResultStatus(fact["status"]), fact["transcript"], documents)
            desk.visits.keep_result(fact["part"], result)
        case _:
            pass


def _replay_session(desk: Desk, visit: VisitId, part: int, session_id: SessionId) -> None:
    known = {record.part: record for record in desk.parts.of_visit(visit)}
    if part not in known:
        desk.parts.add(visit, part, session_id)
    else:
        # The part went into a new session: receipts of the old one count no more.
        for chunk in desk.chunks.of_visit(visit):
            if chunk.part == part:
                _revoke(desk, chunk.id)
        event = PartEvent.SESSION_LOST
        if known[part].state is PartState.CREATING:
            event = PartEvent.CREATE_UNSENT
        desk.parts.advance(visit, part, event, session_id=session_id)
    desk.parts.advance(visit, part, PartEvent.CREATE_SENT)


def _replay_receipt(desk: Desk, chunk: ChunkId, part: int, sequence: int) -> None:
    if any(record.id == chunk for record in desk.chunks.of_visit(chunk.visit)):
        record = desk.chunks.place(chunk, part, sequence)
        if record.state is ChunkState.SEALED:
            desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED)
            desk.chunks.advance(chunk, ChunkEvent.RECEIPT_CONFIRMED)


def _revoke(desk: Desk, chunk: ChunkId) -> None:
    if any(r.id == chunk and r.state is ChunkState.UPLOADED for r in desk.chunks.of_visit(chunk.visit)):
        desk.chunks.advance(chunk, ChunkEvent.RECEIPT_REVOKED)


def _replay_part(desk: Desk, visit: VisitId, part: int, event: PartEvent) -> None:
    expected = {
        PartEvent.CREATED: PartState.CREATING,
        PartEvent.END_SENT: PartState.OPEN,
        PartEvent.ENDED: PartState.ENDING,
    }
    # A damaged journal may have told of this part without telling of its session.
    states = {record.part: record.state for record in desk.parts.of_visit(visit)}
    if part in states and states[part] is expected.get(event):
        desk.parts.advance(visit, part, event)

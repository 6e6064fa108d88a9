"""Brings a visit back into a ledger that lacks it, from the visit's own folder."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.errors import ChunkDamaged
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import TRANSITIONS, PartEvent, PartState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk
from recorder_gui.spool.visit_journal import read_facts

_TAKEN_BACK: Final = {
    ChunkState.UPLOADED: ChunkEvent.RECEIPT_REVOKED,
    ChunkState.BLOCKED: ChunkEvent.RELEASED,
}
_TO_REST: Final = frozenset({PartEvent.SETTLED, PartEvent.HELP_NEEDED})
_EXPECTED: Final = {
    PartEvent.CREATED: PartState.CREATING,
    PartEvent.END_SENT: PartState.OPEN,
    PartEvent.ENDED: PartState.ENDING,
}


def rebuild_visit(desk: Desk, visit: VisitId) -> bool:
    """Replay a visit's journals into the ledger; False where they do not say how it began.

    A session whose id was written down is only ever asked about again, never made twice.
    Raises KeyLocked or SpoolUnavailable.
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
        _rest_parts(desk, visit, facts)
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
            _take_back(desk, ChunkId(visit, fact["number"]))
        case "refused":
            _replay_refusal(desk, ChunkId(visit, fact["number"]), fact)
        case "part":
            _replay_part(desk, visit, fact["part"], PartEvent(fact["event"]))
        case "result":
            documents = tuple(Document(**document) for document in fact["documents"])
            result = VisitResult(visit, ResultStatus(fact["status"]), fact["transcript"], documents)
            desk.visits.keep_result(fact["part"], result)
        case _:
            pass


def _rest_parts(desk: Desk, visit: VisitId, facts: Sequence[Mapping[str, Any]]) -> None:
    """Leave the parts at rest that were: nothing is asked of the server about them.

    A result or a call for help counts only as the last word on its part. What follows one tells
    that a crash kept it from the ledger, or that a person had the part sent again.
    """
    last_words = {fact["part"]: fact for fact in facts if "part" in fact}
    for record in desk.parts.of_visit(visit):
        word = last_words[record.part]
        event = PartEvent.SETTLED if word["fact"] == "result" else word.get("event")
        if event in _TO_REST and (record.state, PartEvent(event)) in TRANSITIONS:
            desk.parts.advance(visit, record.part, PartEvent(event), reason=word.get("reason"))


def _replay_session(desk: Desk, visit: VisitId, part: int, session_id: SessionId) -> None:
    known = {record.part: record for record in desk.parts.of_visit(visit)}
    if part not in known:
        desk.parts.add(visit, part, session_id)
    else:
        # The part went into a new session: receipts of the old one count no more.
        for chunk in desk.chunks.of_visit(visit):
            if chunk.part == part:
                _take_back(desk, chunk.id)
        event = PartEvent.SESSION_LOST
        if known[part].state is PartState.CREATING:
            event = PartEvent.CREATE_UNSENT
        desk.parts.advance(visit, part, event, session_id=session_id)
    desk.parts.advance(visit, part, PartEvent.CREATE_SENT)


def _replay_receipt(desk: Desk, chunk: ChunkId, part: int, sequence: int) -> None:
    if _has_row(desk, chunk):
        record = desk.chunks.place(chunk, part, sequence)
        if record.state is ChunkState.BLOCKED:  # a person had it sent again
            record = desk.chunks.advance(chunk, ChunkEvent.RELEASED)
        if record.state is ChunkState.SEALED:
            desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED)
            desk.chunks.advance(chunk, ChunkEvent.RECEIPT_CONFIRMED, reason=None)


def _replay_refusal(desk: Desk, chunk: ChunkId, fact: Mapping[str, Any]) -> None:
    if _has_row(desk, chunk):
        record = desk.chunks.place(chunk, fact["part"], fact["sequence"])
        if record.state is ChunkState.SEALED:
            desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED)
            desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_REFUSED, reason=fact.get("reason"))


def _take_back(desk: Desk, chunk: ChunkId) -> None:
    """Make a chunk due again that the server had confirmed or refused."""
    if _has_row(desk, chunk):
        event = _TAKEN_BACK.get(desk.chunks.get(chunk).state)
        if event:
            desk.chunks.advance(chunk, event, reason=None)


def _has_row(desk: Desk, chunk: ChunkId) -> bool:
    return any(record.id == chunk for record in desk.chunks.of_visit(chunk.visit))


def _replay_part(desk: Desk, visit: VisitId, part: int, event: PartEvent) -> None:
    # A damaged journal may have told of this part without telling of its session.
    states = {record.part: record.state for record in desk.parts.of_visit(visit)}
    if part in states and states[part] is _EXPECTED.get(event):
        desk.parts.advance(visit, part, event)

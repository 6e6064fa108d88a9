"""Brings a visit back into a ledger that lacks it, or that fell behind, from the visit's own folder."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.errors import KeyLocked
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import TRANSITIONS, PartEvent
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.spool.disk.pruning import pruned_chunks
from recorder_gui.spool.files.chunk_facts import from_values
from recorder_gui.spool.ledger.details_text import details_told
from recorder_gui.spool.rebuild.part_replay import PartReplay
from recorder_gui.spool.spool import Desk

_Fact = Mapping[str, Any]

_TAKEN_BACK: Final = {
    ChunkState.UPLOADED: ChunkEvent.RECEIPT_REVOKED,
    ChunkState.BLOCKED: ChunkEvent.RELEASED,
}
_TO_REST: Final = frozenset({PartEvent.SETTLED, PartEvent.HELP_NEEDED})


def rebuild_visit(desk: Desk, visit: VisitId, facts: Sequence[_Fact], sealed: Iterable[SealedChunk]) -> bool:
    """Enter a visit as its facts and its sealed chunks tell; False where they do not say how it began.

    Whatever the ledger held of it is replaced. A session whose id was written down is only ever
    asked about again, never made twice.
    """
    begun = next((fact for fact in facts if fact["fact"] == "begun"), None)
    if begun is None:
        return False
    pruned = tuple(pruned_chunks(visit, facts))
    with desk.transaction():
        desk.visits.forget(visit)
        desk.visits.add(_visit(visit, begun, details_told(facts)))
        for chunk in (*sealed, *pruned):
            desk.chunks.add(chunk)
        replay = _Replay(desk, visit)
        for fact in facts:
            replay.take(fact)
        _rest_parts(desk, visit, facts)
        _rest_visit(desk, visit)
        if pruned:
            desk.chunks.mark_pruned(visit)
    return True


def _visit(visit: VisitId, begun: _Fact, details: VisitDetails) -> VisitRecord:
    return VisitRecord(
        id=visit,
        state=VisitState.RECORDING,
        started_at=datetime.fromisoformat(begun["started_at"]),
        server=begun["server"],
        source=begun["source"],
        label=begun["label"],
        details=details,
    )


class _Replay:
    """Applies one visit's facts in order."""

    def __init__(self, desk: Desk, visit: VisitId) -> None:
        self._desk: Final = desk
        self._visit: Final = visit
        self._parts: Final = PartReplay(desk.parts, visit)
        self._entered: Final = {chunk.id for chunk in desk.chunks.of_visit(visit)}
        self._takers: Final[Mapping[str, Callable[[_Fact], None]]] = {
            "gap": self._gap,
            "finished": self._finished,
            "receipt": self._receipt,
            "revoked": self._revoked,
            "refused": self._refused,
            "part": self._part,
            "result": self._result,
        }

    def take(self, fact: _Fact) -> None:
        """Apply a fact; a word that this version does not know says nothing."""
        if "session_id" in fact and self._parts.meet(fact["part"], SessionId(fact["session_id"])):
            # The part went into a new session: receipts of the old one count no more.
            for chunk in self._desk.chunks.of_visit(self._visit):
                if chunk.part == fact["part"]:
                    self._take_back(chunk.id)
        if take := self._takers.get(fact["fact"]):
            take(fact)

    def _gap(self, fact: _Fact) -> None:
        gap = Gap(fact["first_frame"], fact["frames"], GapCause(fact["cause"]))
        self._desk.visits.add_gap(self._visit, gap)

    def _finished(self, fact: _Fact) -> None:
        if self._desk.visits.get(self._visit).state is VisitState.RECORDING:
            at = datetime.fromisoformat(fact["at"])
            self._desk.visits.finish(self._visit, at, is_interrupted=fact["is_interrupted"])

    def _part(self, fact: _Fact) -> None:
        for number, sequence in fact.get("holds", ()):
            self._confirm(ChunkId(self._visit, number), fact["part"], sequence)
        self._parts.take(fact)

    def _receipt(self, fact: _Fact) -> None:
        chunk = ChunkId(self._visit, fact["number"])
        if "sealed" in fact and chunk not in self._entered:
            self._desk.chunks.add(from_values(chunk, fact["sealed"]))  # its file is gone; the server has it
            self._entered.add(chunk)
        self._confirm(chunk, fact["part"], fact["sequence"])

    def _confirm(self, chunk: ChunkId, part: int, sequence: int) -> None:
        if chunk not in self._entered:
            return
        record = self._desk.chunks.place(chunk, part, sequence)
        if record.state is ChunkState.BLOCKED:  # a person had it sent again
            record = self._desk.chunks.advance(chunk, ChunkEvent.RELEASED)
        if record.state is ChunkState.SEALED:
            self._desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED)
            self._desk.chunks.advance(chunk, ChunkEvent.RECEIPT_CONFIRMED, reason=None)

    def _refused(self, fact: _Fact) -> None:
        chunk = ChunkId(self._visit, fact["number"])
        if chunk not in self._entered:
            return
        record = self._desk.chunks.place(chunk, fact["part"], fact["sequence"])
        if record.state is ChunkState.SEALED:
            self._desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED)
            self._desk.chunks.advance(chunk, ChunkEvent.ATTEMPT_REFUSED, reason=fact.get("reason"))

    def _revoked(self, fact: _Fact) -> None:
        self._take_back(ChunkId(self._visit, fact["number"]))

    def _take_back(self, chunk: ChunkId) -> None:
        """Make a chunk due again that the server had confirmed or refused."""
        if chunk in self._entered and (event := _TAKEN_BACK.get(self._desk.chunks.get(chunk).state)):
            self._desk.chunks.advance(chunk, event, reason=None)

    def _result(self, fact: _Fact) -> None:
        self._desk.visits.keep_result(fact["part"], _result(self._visit, fact))


def _result(visit: VisitId, fact: _Fact) -> VisitResult:
    documents = tuple(Document(**document) for document in fact["documents"])
    return VisitResult(visit, ResultStatus(fact["status"]), fact["transcript"], documents)


def _rest_parts(desk: Desk, visit: VisitId, facts: Sequence[_Fact]) -> None:
    """Leave the parts at rest that were: nothing is asked of the server about them.

    A result or a call for help counts only as the last word on its part. What follows one tells
    that a crash kept it from the ledger, or that a person had the part sent again.
    """
    last_words = {fact["part"]: fact for fact in facts if "part" in fact}
    for record in desk.parts.of_visit(visit):
        word = last_words[record.part]
        event = PartEvent.SETTLED if word["fact"] == "result" else word.get("event")
        if event in _TO_REST and (record.state, PartEvent(event)) in TRANSITIONS:
            reason = _result(visit, word).reason if word["fact"] == "result" else word.get("reason")
            desk.parts.advance(visit, record.part, PartEvent(event), reason=reason)


def _rest_visit(desk: Desk, visit: VisitId) -> None:
    """Say of a finished visit what its parts amount to, as delivery does, without a server."""
    delivery = Delivery(desk.visits.get(visit), desk.parts.of_visit(visit), desk.chunks.of_visit(visit))
    if delivery.visit.state is not VisitState.SAVED:
        return
    if helpless := delivery.helpless_parts:
        desk.visits.advance(visit, VisitEvent.HELP_NEEDED, helpless[0].reason)
    elif delivery.has_ended:
        desk.visits.advance(visit, VisitEvent.ALL_ENDED)
        if delivery.has_results:
            _announce(desk, visit)


def _announce(desk: Desk, visit: VisitId) -> None:
    try:
        result = desk.visits.result(visit)
    except KeyLocked:
        return  # announced at a start at which the key opens
    if result:
        desk.visits.advance(visit, result.event, result.reason)

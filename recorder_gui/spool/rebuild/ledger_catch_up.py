"""Sees whether the ledger knows all that a visit's journals know, and makes it so.

A ledger whose log was lost, or that came back from a backup, looks sound and is of the past: it
would have sessions made twice. So every start compares the visits that are not at their end.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.files.chunk_facts import sealed_facts
from recorder_gui.spool.files.file_access import translated
from recorder_gui.spool.files.visit_journal import read_facts
from recorder_gui.spool.files.visit_keys import VisitKeys
from recorder_gui.spool.ledger.details_text import details_told
from recorder_gui.spool.ledger.visit_table import UNKNOWN_SERVER
from recorder_gui.spool.rebuild.ledger_rebuild import rebuild_visit
from recorder_gui.spool.spool import Desk

_BEING_RECORDED: Final = (VisitState.RECORDING, VisitState.PAUSED)
_FAR: Final = {
    PartState.PLANNED: 0,
    PartState.CREATING: 0,
    PartState.OPEN: 1,
    PartState.ENDING: 2,
    PartState.PROCESSING: 3,
    PartState.STUCK: 4,
    PartState.SETTLED: 5,
}


def catch_up(desk: Desk, visit: VisitId, known: VisitRecord | None) -> bool:
    """Have the ledger know what the visit's folder tells; False for a folder that tells of no visit.

    Raises KeyLocked, with the visit entered as a locked one, or SpoolUnavailable.
    """
    if known and known.state is VisitState.READY:
        return True
    try:
        facts = read_facts(desk.layout, desk.keys, visit)
        if known and known.server != UNKNOWN_SERVER:
            _catch_up(desk, known, facts)
        elif not rebuild_visit(desk, visit, facts, _read_sealed(desk, visit)) and not known:
            return _enter_unreadable(desk, visit)
    except KeyLocked:
        if known and known.server != UNKNOWN_SERVER:
            return True  # what the ledger says has to do
        desk.visits.add_unreadable(visit, _first_written(desk, visit), is_locked=True)
        raise
    return True


def _catch_up(desk: Desk, known: VisitRecord, facts: Sequence[Mapping[str, Any]]) -> None:
    before = _Standing.of(desk, known.id)
    sealed = [sealed_facts(chunk) for chunk in desk.chunks.of_visit(known.id)]
    sessions = {SessionId(fact["session_id"]) for fact in facts if "session_id" in fact}
    with desk.transaction() as connection:
        connection.execute("SAVEPOINT as_it_was")
        is_told = rebuild_visit(desk, known.id, facts, sealed)
        if is_told and _Standing.of(desk, known.id).knows_more(before, sessions):
            return
        # Nothing new: a rebuild would only cost what the journals do not tell.
        connection.execute("ROLLBACK TO as_it_was")
        for fact in facts:
            if fact["fact"] == "gap":
                gap = Gap(fact["first_frame"], fact["frames"], GapCause(fact["cause"]))
                desk.visits.add_gap(known.id, gap)
        with suppress(KeyLocked):  # what the ledger holds then has to do
            desk.details.change(known.id, partial(_with_told, details_told(facts)))


def _with_told(told: VisitDetails, held: VisitDetails) -> VisitDetails:
    return told if held == VisitDetails() else held.joined(told)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How far a visit has come, without what only the ledger tells."""

    is_finished: bool
    parts: Mapping[int, PartRecord]
    confirmed: frozenset[ChunkId]

    @classmethod
    def of(cls, desk: Desk, visit: VisitId) -> "_Standing":
        return cls(
            desk.visits.get(visit).state not in _BEING_RECORDED,
            {part.part: part for part in desk.parts.of_visit(visit)},
            frozenset(
                chunk.id for chunk in desk.chunks.of_visit(visit) if chunk.state is ChunkState.UPLOADED
            ),
        )

    def knows_more(self, other: "_Standing", told_sessions: set[SessionId]) -> bool:
        """Whether this one, which the journals tell, is ahead of what the ledger held."""
        return (
            (self.is_finished and not other.is_finished)
            or any(_is_ahead(part, other.parts.get(part.part), told_sessions) for part in self.parts.values())
            or (self.sessions == other.sessions and not self.confirmed <= other.confirmed)
        )

    @property
    def sessions(self) -> frozenset[SessionId]:
        """The sessions that its parts are in."""
        return frozenset(part.session_id for part in self.parts.values())


def _is_ahead(told: PartRecord, held: PartRecord | None, told_sessions: set[SessionId]) -> bool:
    if held is None:
        return True
    if told.session_id != held.session_id:
        return held.session_id in told_sessions  # else the journal that told of it is damaged
    return _FAR[told.state] > _FAR[held.state]


def _read_sealed(desk: Desk, visit: VisitId) -> list[SealedChunk]:
    found, keys = [], VisitKeys(desk.layout, desk.keys, visit)
    for chunk in desk.layout.sealed_chunks(visit):
        try:
            found.append(desk.files.read_sealed(chunk)[0])
        except (ChunkDamaged, KeyLocked) as fault:
            # What is left of a damaged one is looked for later.
            if isinstance(fault, KeyLocked) and not keys.is_spoilt(desk.layout.sealed(chunk)):
                raise
    return found


def _enter_unreadable(desk: Desk, visit: VisitId) -> bool:
    """Enter a visit of which only audio is left; False where not even that is."""
    if not [*desk.layout.sealed_chunks(visit), *desk.layout.open_parts(visit)]:
        return False
    desk.visits.add_unreadable(visit, _first_written(desk, visit), is_locked=False)
    return True


def _first_written(desk: Desk, visit: VisitId) -> datetime:
    folder = desk.layout.visit(visit)
    with translated(folder):
        oldest = min(entry.lstat().st_mtime for entry in (folder, *folder.iterdir()))
    return datetime.fromtimestamp(max(0.0, oldest), UTC)

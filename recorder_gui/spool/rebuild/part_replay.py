"""Where a visit's parts stand, as the facts of its journals tell one after another.

Every fact names its session: one whose own fact was lost to damage is known by those that follow.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from recorder_gui.domain.delivery import PartChanges
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.visit import PartRecord
from recorder_gui.spool.ledger.part_table import PartTable

_WAY: Final = (PartState.CREATING, PartState.OPEN, PartState.ENDING, PartState.PROCESSING)
_STEPS: Final = {
    PartState.CREATING: PartEvent.CREATED,
    PartState.OPEN: PartEvent.END_SENT,
    PartState.ENDING: PartEvent.ENDED,
}
_REACHED: Final = {
    PartEvent.CREATED: PartState.OPEN,
    PartEvent.END_SENT: PartState.ENDING,
    PartEvent.ENDED: PartState.PROCESSING,
}


class PartReplay:
    """The parts of one visit."""

    def __init__(self, table: PartTable, visit: VisitId) -> None:
        self._table: Final = table
        self._visit: Final = visit
        self._sessions: Final[dict[int, set[SessionId]]] = {}

    def meet(self, part: int, session_id: SessionId) -> bool:
        """Have the part go into this session, if it is a new one; return whether it had another."""
        met = self._sessions.setdefault(part, set())
        if session_id in met:
            return False
        met.add(session_id)
        known = self._find(part)
        if known is None:
            self._table.add(self._visit, part, session_id)
        else:
            event = PartEvent.SESSION_LOST
            if known.state is PartState.CREATING:
                event = PartEvent.CREATE_UNSENT
            self._table.advance(self._visit, part, event, session_id=session_id)
        self._table.advance(self._visit, part, PartEvent.CREATE_SENT)
        return known is not None

    def take(self, fact: Mapping[str, Any]) -> None:
        """Apply a fact about a part: steps whose own facts were lost are taken with it."""
        event, known = PartEvent(fact["event"]), self._find(fact["part"])
        if known is None or fact.get("session_id", known.session_id) != known.session_id:
            return
        if event is PartEvent.END_UNSENT and known.state is PartState.ENDING:
            self._table.advance(self._visit, known.part, event)
        elif goal := _REACHED.get(event):
            self._advance_to(goal, known)
            self._table.note(self._visit, known.part, **_changes(fact))

    def _advance_to(self, goal: PartState, part: PartRecord) -> None:
        for state in _WAY[: _WAY.index(goal)]:
            if part.state is state:
                part = self._table.advance(self._visit, part.part, _STEPS[state])

    def _find(self, part: int) -> PartRecord | None:
        return next((known for known in self._table.of_visit(self._visit) if known.part == part), None)


def _changes(fact: Mapping[str, Any]) -> PartChanges:
    changes = PartChanges()
    if "upload_url" in fact:
        changes["upload_url"] = fact["upload_url"]
    if "created_at" in fact:
        changes["created_at"] = datetime.fromisoformat(fact["created_at"])
    if "expires_at" in fact:
        changes["expires_at"] = datetime.fromisoformat(fact["expires_at"])
    if "ended_at" in fact:
        changes["ended_at"] = datetime.fromisoformat(fact["ended_at"])
    return changes

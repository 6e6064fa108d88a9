"""The ledger's parts: every fact is kept, and states change by the one table."""

from dataclasses import replace

import pytest

from recorder_gui.domain.errors import IllegalTransition, VisitNotFound
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.visit import PartRecord
from tests.integration.spool.known_visit import AT, VISIT, visit_record

SESSION = SessionId("session-0")
FACTS = {
    "session_id": SessionId("session-1"),
    "due_at": AT,
    "failures": 1,
    "lost_sessions": 2,
    "revoked_rounds": 3,
    "is_verified": True,
    "upload_url": "https://voice.example/up",
    "created_at": AT,
    "expires_at": AT,
    "ended_at": AT,
    "failed_looks": 4,
    "reason": "busy",
}


@pytest.fixture
def parts(desk):
    desk.visits.add(visit_record())
    desk.parts.add(VISIT, 0, SESSION)
    return desk.parts


def test_a_new_part_is_planned_under_its_session_id(parts):
    assert parts.of_visit(VISIT) == (PartRecord(VISIT, 0, PartState.PLANNED, SESSION),)


def test_every_fact_of_a_part_is_kept(parts):
    noted = parts.note(VISIT, 0, **FACTS)
    assert noted == replace(PartRecord(VISIT, 0, PartState.PLANNED, SESSION), **FACTS)
    assert parts.get(VISIT, 0) == noted


def test_facts_change_together_with_the_state(parts):
    assert parts.advance(VISIT, 0, PartEvent.CREATE_SENT, **FACTS).state is PartState.CREATING
    assert parts.get(VISIT, 0).failed_looks == 4


def test_an_event_the_table_does_not_list_changes_nothing(parts):
    before = parts.get(VISIT, 0)
    with pytest.raises(IllegalTransition):
        parts.advance(VISIT, 0, PartEvent.ENDED, **FACTS)
    assert parts.get(VISIT, 0) == before


def test_parts_are_listed_in_order(parts):
    for part in (2, 1):
        parts.add(VISIT, part, SESSION)
    assert [record.part for record in parts.of_visit(VISIT)] == [0, 1, 2]


def test_a_part_that_is_not_there_is_said(parts):
    with pytest.raises(VisitNotFound):
        parts.get(VISIT, 7)
    with pytest.raises(VisitNotFound):
        parts.note(VISIT, 7, failures=1)

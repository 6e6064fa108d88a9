"""A lost ledger: parts that were at rest, with a result or for want of a person, are at rest again."""

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.identifiers import ChunkId, SessionId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import VisitResult
from tests.integration.spool.known_visit import (
    AT,
    SESSION,
    VISIT,
    deliver,
    open_session,
    seal,
    visit_record,
)

NEXT_SESSION = SessionId("session-1")
RESULT = VisitResult(VISIT, ResultStatus.COMPLETED, "good morning")


@pytest.fixture
def finished(shelf):
    shelf.begin(visit_record())
    for number in range(3):
        seal(shelf, number)
    shelf.finish(VISIT, AT)


def states_of(desk):
    return [chunk.state for chunk in desk.chunks.of_visit(VISIT)]


def end_session(store, part=0):
    store.advance_part(VISIT, part, PartEvent.END_SENT)
    store.advance_part(VISIT, part, PartEvent.ENDED)


def test_a_part_with_its_result_is_settled(finished, store, after_losing_the_ledger):
    open_session(store)
    end_session(store)
    store.keep_result(0, RESULT)
    store.advance_part(VISIT, 0, PartEvent.SETTLED)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert part.state is PartState.SETTLED


def test_a_result_that_a_crash_kept_from_the_ledger_and_that_was_lost_after_it_settles_nothing(
    finished, store, after_losing_the_ledger
):
    open_session(store)
    end_session(store)
    store.keep_result(0, RESULT)
    store.advance_part(VISIT, 0, PartEvent.SESSION_LOST, session_id=NEXT_SESSION)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (NEXT_SESSION, PartState.CREATING)


def test_a_session_that_the_server_named_itself_is_open(finished, store, after_losing_the_ledger):
    store.plan_part(VISIT, 0, SESSION)
    store.advance_part(VISIT, 0, PartEvent.CREATE_SENT)
    store.advance_part(VISIT, 0, PartEvent.CREATED, session_id=NEXT_SESSION)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (NEXT_SESSION, PartState.OPEN)


def refuse(store, number, sequence):
    chunk = ChunkId(VISIT, number)
    store.place_chunk(chunk, 0, sequence)
    store.advance_chunk(chunk, ChunkEvent.ATTEMPT_STARTED)
    store.advance_chunk(chunk, ChunkEvent.ATTEMPT_REFUSED, reason="too_large")


def test_a_refused_chunk_and_its_part_wait_for_a_person_as_before(finished, store, after_losing_the_ledger):
    open_session(store)
    refuse(store, 1, 0)
    store.advance_part(VISIT, 0, PartEvent.HELP_NEEDED, reason="chunk_refused")
    desk = after_losing_the_ledger()
    (part,) = desk.parts.of_visit(VISIT)
    assert (part.state, part.reason) == (PartState.STUCK, "chunk_refused")
    chunk = desk.chunks.get(ChunkId(VISIT, 1))
    assert (chunk.state, chunk.reason, chunk.part) == (ChunkState.BLOCKED, "too_large", 0)


def test_a_refused_chunk_that_was_taken_after_all_is_confirmed(finished, store, after_losing_the_ledger):
    open_session(store)
    refuse(store, 0, 0)
    store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RELEASED)
    deliver(store, 0, 0)
    assert states_of(after_losing_the_ledger())[0] is ChunkState.UPLOADED


def test_a_part_that_a_person_had_sent_again_is_not_stuck(finished, store, after_losing_the_ledger):
    open_session(store)
    refuse(store, 0, 0)
    store.advance_part(VISIT, 0, PartEvent.HELP_NEEDED, reason="chunk_refused")
    store.advance_part(VISIT, 0, PartEvent.RELEASED, session_id=NEXT_SESSION)
    desk = after_losing_the_ledger()
    (part,) = desk.parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (NEXT_SESSION, PartState.CREATING)
    assert states_of(desk) == [ChunkState.SEALED] * 3


def test_a_receipt_is_known_to_have_been_after_it_was_revoked(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RECEIPT_REVOKED)
    desk = after_losing_the_ledger()
    assert [chunk.had_receipt for chunk in desk.chunks.of_visit(VISIT)] == [True, False, False]

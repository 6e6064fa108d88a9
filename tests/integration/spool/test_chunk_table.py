"""The ledger's chunks: one table says what may follow, and the ledger holds to it."""

from datetime import timedelta
from itertools import product

import pytest

from recorder_gui.domain.chunk import ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_lifecycle import TRANSITIONS, ChunkEvent, ChunkState
from recorder_gui.domain.errors import IllegalTransition, VisitNotFound
from recorder_gui.domain.identifiers import ChunkId
from tests.integration.spool.known_visit import AT, OTHER_VISIT, VISIT, visit_record

CHUNK = ChunkId(VISIT, 0)
SEALED = SealedChunk(CHUNK, 0, 320_000, 640_044, "ab" * 32)
# A way from sealed to each state that a stored chunk can have.
WAYS = {
    ChunkState.SEALED: (),
    ChunkState.UPLOADING: (ChunkEvent.ATTEMPT_STARTED,),
    ChunkState.BACKING_OFF: (ChunkEvent.ATTEMPT_STARTED, ChunkEvent.ATTEMPT_FAILED),
    ChunkState.BLOCKED: (ChunkEvent.ATTEMPT_STARTED, ChunkEvent.ATTEMPT_REFUSED),
    ChunkState.UPLOADED: (ChunkEvent.ATTEMPT_STARTED, ChunkEvent.RECEIPT_CONFIRMED),
}


@pytest.fixture
def chunks(desk):
    desk.visits.add(visit_record())
    desk.visits.add(visit_record(OTHER_VISIT))
    desk.chunks.add(SEALED)
    return desk.chunks


def test_a_sealed_chunk_is_due_and_has_no_place_yet(chunks):
    assert chunks.get(CHUNK) == ChunkRecord(CHUNK, ChunkState.SEALED, 0, 320_000, 640_044, "ab" * 32)


def test_a_chunk_entered_twice_stays_as_it_is(chunks):
    chunks.advance(CHUNK, ChunkEvent.ATTEMPT_STARTED)
    assert chunks.add(SEALED).state is ChunkState.UPLOADING
    assert len(chunks.of_visit(VISIT)) == 1


def test_chunks_are_listed_by_number_and_visit(chunks):
    for number in (10, 2):
        chunks.add(SealedChunk(ChunkId(VISIT, number), number, 1, 46, "cd" * 32))
    chunks.add(SealedChunk(ChunkId(OTHER_VISIT, 1), 0, 1, 46, "cd" * 32))
    assert [chunk.id.number for chunk in chunks.of_visit(VISIT)] == [0, 2, 10]


def test_a_chunk_that_is_not_there_is_said(chunks):
    for action in (
        chunks.get,
        lambda chunk: chunks.place(chunk, 0, 0),
        lambda chunk: chunks.advance(chunk, ChunkEvent.ATTEMPT_STARTED),
    ):
        with pytest.raises(VisitNotFound):
            action(ChunkId(VISIT, 9))


@pytest.mark.parametrize(("state", "event"), list(product(WAYS, ChunkEvent)))
def test_the_ledger_follows_the_one_table(chunks, state, event):
    for step in WAYS[state]:
        chunks.advance(CHUNK, step)
    if following := TRANSITIONS.get((state, event)):
        assert chunks.advance(CHUNK, event).state is following
        assert chunks.get(CHUNK).state is following
    else:
        with pytest.raises(IllegalTransition):
            chunks.advance(CHUNK, event, attempts=99)
        assert (chunks.get(CHUNK).state, chunks.get(CHUNK).attempts) == (state, 0)


def test_facts_change_together_with_the_state(chunks):
    changes = {
        "attempts": 3,
        "failures": 2,
        "due_at": AT + timedelta(microseconds=7),
        "reason": "busy",
        "refusals": 1,
    }
    told = chunks.advance(CHUNK, ChunkEvent.ATTEMPT_STARTED, **changes)
    assert {name: getattr(told, name) for name in changes} == changes
    assert chunks.get(CHUNK) == told


def test_a_chunk_that_had_a_receipt_once_had_it_for_good(chunks):
    assert not chunks.get(CHUNK).had_receipt
    for event in (*WAYS[ChunkState.UPLOADED], ChunkEvent.RECEIPT_REVOKED, *WAYS[ChunkState.BACKING_OFF]):
        chunks.advance(CHUNK, event, reason="busy")
    assert chunks.get(CHUNK).had_receipt


def test_a_place_is_kept_through_every_change(chunks):
    chunks.place(CHUNK, 1, 4)
    told = chunks.advance(CHUNK, ChunkEvent.ATTEMPT_STARTED)
    assert (told.part, told.sequence) == (1, 4)


def test_what_was_in_flight_is_due_again_and_nothing_else_changes(chunks):
    for number, state in enumerate(WAYS):
        chunk = ChunkId(OTHER_VISIT, number)
        chunks.add(SealedChunk(chunk, number, 1, 46, "cd" * 32))
        for step in WAYS[state]:
            chunks.advance(chunk, step, due_at=AT)
    assert chunks.interrupt_attempts() == 1
    records = chunks.of_visit(OTHER_VISIT)
    assert [record.state for record in records] == [
        ChunkState.SEALED if state is ChunkState.UPLOADING else state for state in WAYS
    ]
    assert records[1].due_at is None
    assert records[2].due_at == AT
    assert chunks.interrupt_attempts() == 0

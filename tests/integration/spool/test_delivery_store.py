"""The upload worker's side of the spool."""

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.errors import ChunkDamaged, IllegalTransition, KeyLocked
from recorder_gui.domain.identifiers import ChunkId, SessionId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.visit_journal import read_facts
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    SERVER,
    VISIT,
    noise,
    seal,
    visit_record,
)

CHUNK = ChunkId(VISIT, 0)
SESSION = SessionId("session-0")
RESULT = VisitResult(
    VISIT, ResultStatus.COMPLETED, "good morning", (Document("clinical_note", "completed", "# Note"),)
)


@pytest.fixture
def finished(shelf):
    shelf.begin(visit_record())
    for number in range(2):
        seal(shelf, number)
    shelf.finish(VISIT, AT)


def journal(desk):
    return [fact for fact in read_facts(desk.layout, desk.keys, VISIT) if fact["fact"] not in {"begun"}]


def test_a_visit_is_pending_from_its_first_frame_until_its_result(store, shelf):
    shelf.begin(visit_record())
    assert store.pending(SERVER) == (VISIT,)
    shelf.finish(VISIT, AT)
    for event in (VisitEvent.DELIVERY_MOVED, VisitEvent.ALL_ENDED):
        store.advance_visit(VISIT, event)
        assert store.pending(SERVER) == (VISIT,)
    store.advance_visit(VISIT, VisitEvent.RESULT_READY)
    assert store.pending(SERVER) == ()


def test_a_visit_that_needs_a_person_waits_for_one(store, finished):
    assert store.advance_visit(VISIT, VisitEvent.HELP_NEEDED, "invalid").reason == "invalid"
    assert store.pending(SERVER) == ()
    store.advance_visit(VISIT, VisitEvent.RELEASED)
    assert store.pending(SERVER) == (VISIT,)


def test_a_visit_is_pending_for_its_own_server_only(store, finished):
    assert store.pending("https://another.example") == ()


def test_a_delivery_is_the_visit_with_its_parts_and_chunks(store, finished):
    part = store.plan_part(VISIT, 0, SESSION)
    chunk = store.place_chunk(CHUNK, 0, 0)
    delivery = store.delivery(VISIT)
    assert delivery.visit == store.visit(VISIT)
    assert delivery.visit.state is VisitState.SAVED
    assert delivery.parts == (part,)
    assert delivery.chunks[0] == chunk
    assert delivery.next_unplaced.id == ChunkId(VISIT, 1)


def test_the_payload_is_the_sealed_bytes(store, finished):
    assert store.payload(CHUNK) == wav_from_pcm(noise(40, 0))


def test_a_payload_that_is_damaged_or_locked_is_said(store, finished, layout, key_store, new_desk):
    layout.sealed(CHUNK).write_bytes(b"scrap")
    with pytest.raises(ChunkDamaged):
        store.payload(CHUNK)
    key_store.is_locked = True
    with pytest.raises(KeyLocked):
        DeliveryStore(new_desk()).payload(ChunkId(VISIT, 1))


def test_a_session_id_is_in_the_journal_before_the_part_is_in_the_ledger(store, desk, finished):
    store.plan_part(VISIT, 0, SESSION)
    assert journal(desk)[-1] == {"fact": "session", "part": 0, "session_id": SESSION}
    store.advance_part(VISIT, 0, PartEvent.CREATE_SENT)
    store.advance_part(VISIT, 0, PartEvent.CREATE_UNSENT, session_id=SessionId("session-1"))
    assert journal(desk)[-1] == {"fact": "session", "part": 0, "session_id": "session-1"}


def test_what_must_outlive_the_ledger_is_in_the_journal(store, desk, finished):
    store.plan_part(VISIT, 0, SESSION)
    store.advance_part(VISIT, 0, PartEvent.CREATE_SENT)
    store.advance_part(VISIT, 0, PartEvent.CREATED, created_at=AT)
    store.place_chunk(CHUNK, 0, 0)
    store.advance_chunk(CHUNK, ChunkEvent.ATTEMPT_STARTED, attempts=1)
    store.advance_chunk(CHUNK, ChunkEvent.RECEIPT_CONFIRMED)
    store.advance_chunk(CHUNK, ChunkEvent.RECEIPT_REVOKED)
    store.advance_part(VISIT, 0, PartEvent.END_SENT)
    store.advance_part(VISIT, 0, PartEvent.ENDED)
    store.keep_result(0, RESULT)
    assert [fact["fact"] for fact in journal(desk)][1:] == [
        *("session", "part", "receipt", "revoked", "part", "part", "result")
    ]
    assert store.delivery(VISIT).parts[0].state is PartState.PROCESSING
    assert store.delivery(VISIT).chunks[0].attempts == 1


def test_facts_of_a_part_change_without_its_state(store, finished):
    store.plan_part(VISIT, 0, SESSION)
    assert store.note_part(VISIT, 0, failures=2).failures == 2


def test_a_result_is_kept_and_given_back(store, finished):
    assert store.result(VISIT) is None
    store.keep_result(0, RESULT)
    assert store.result(VISIT) == RESULT


def start_then_fail(store):
    with store.transaction():
        store.advance_chunk(CHUNK, ChunkEvent.ATTEMPT_STARTED)
        store.advance_visit(VISIT, VisitEvent.RESULT_READY)


def test_several_steps_happen_together_or_not_at_all(store, finished):
    with pytest.raises(IllegalTransition):
        start_then_fail(store)
    assert store.delivery(VISIT).chunks[0].state is ChunkState.SEALED


def test_visits_do_not_share_their_parts_and_chunks(store, shelf, finished):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    store.plan_part(OTHER_VISIT, 0, SESSION)
    assert store.delivery(VISIT).parts == ()
    assert [chunk.id.visit for chunk in store.delivery(OTHER_VISIT).chunks] == [OTHER_VISIT]

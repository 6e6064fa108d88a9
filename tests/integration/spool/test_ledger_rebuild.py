"""A lost ledger: the folder alone brings every visit back, and none is ever sent twice."""

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.integration.spool.known_visit import (
    AT,
    LABEL,
    SERVER,
    SESSION,
    STARTED_AT,
    VISIT,
    deliver,
    noise,
    open_session,
    recorded,
    seal,
    visit_record,
)

NEXT_SESSION = SessionId("session-1")
GAP = Gap(40, 8_000, GapCause.OVERRUN)
RESULT = VisitResult(
    VISIT, ResultStatus.COMPLETED, "good morning", (Document("clinical_note", "completed", "# Note", "d"),)
)


@pytest.fixture
def finished(shelf):
    shelf.begin(visit_record())
    for number in range(3):
        seal(shelf, number)
    shelf.declare_gap(VISIT, GAP)
    shelf.finish(VISIT, AT)


def states_of(desk):
    return [chunk.state for chunk in desk.chunks.of_visit(VISIT)]


def test_a_finished_visit_comes_back_whole(finished, after_losing_the_ledger):
    desk = after_losing_the_ledger()
    visit = desk.visits.get(VISIT)
    assert (visit.state, visit.started_at, visit.finished_at) == (VisitState.SAVED, STARTED_AT, AT)
    assert (visit.server, visit.source, visit.label) == (SERVER, "Desk microphone", LABEL)
    assert (visit.gaps, visit.is_interrupted, visit.frames) == ((GAP,), False, 120)
    assert recorded(desk) == b"".join(noise(40, number) for number in range(3))


def test_receipts_are_kept_with_their_places(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    deliver(store, 1, 1)
    desk = after_losing_the_ledger()
    assert states_of(desk) == [ChunkState.UPLOADED, ChunkState.UPLOADED, ChunkState.SEALED]
    assert [(chunk.part, chunk.sequence) for chunk in desk.chunks.of_visit(VISIT)] == [
        *((0, 0), (0, 1), (None, None))
    ]


def test_a_receipt_written_down_twice_for_a_crash_between_is_one(
    finished, store, desk, after_losing_the_ledger
):
    open_session(store)
    desk.journals.note(VISIT, "receipt", number=0, part=0, sequence=0)
    deliver(store, 0, 0)
    assert states_of(after_losing_the_ledger())[0] is ChunkState.UPLOADED


def test_a_chunk_that_the_server_has_and_whose_file_is_gone_is_no_gap(
    finished, store, layout, after_losing_the_ledger
):
    open_session(store)
    deliver(store, 0, 0)
    layout.sealed(ChunkId(VISIT, 0)).unlink()
    desk = after_losing_the_ledger()
    assert states_of(desk) == [ChunkState.UPLOADED, ChunkState.SEALED, ChunkState.SEALED]
    assert desk.visits.get(VISIT).gaps == (GAP,)


def test_a_revoked_receipt_stays_revoked(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RECEIPT_REVOKED)
    assert states_of(after_losing_the_ledger()) == [ChunkState.SEALED] * 3


def test_a_receipt_that_came_again_counts_again(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RECEIPT_REVOKED)
    deliver(store, 0, 0)
    assert states_of(after_losing_the_ledger())[0] is ChunkState.UPLOADED


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), PartState.CREATING),
        ((PartEvent.CREATE_SENT,), PartState.CREATING),
        ((PartEvent.CREATE_SENT, PartEvent.CREATED), PartState.OPEN),
        ((PartEvent.CREATE_SENT, PartEvent.CREATED, PartEvent.END_SENT), PartState.ENDING),
        (
            (PartEvent.CREATE_SENT, PartEvent.CREATED, PartEvent.END_SENT, PartEvent.ENDED),
            PartState.PROCESSING,
        ),
    ],
)
def test_a_session_whose_id_was_written_down_is_asked_about_and_never_made_twice(
    finished, store, after_losing_the_ledger, events, state
):
    store.plan_part(VISIT, 0, SESSION)
    for event in events:
        store.advance_part(VISIT, 0, event)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (SESSION, state)


def test_a_part_in_a_new_session_has_no_receipts_of_the_old_one(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    store.advance_part(VISIT, 0, PartEvent.SESSION_LOST, session_id=NEXT_SESSION)
    desk = after_losing_the_ledger()
    (part,) = desk.parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (NEXT_SESSION, PartState.CREATING)
    assert states_of(desk) == [ChunkState.SEALED] * 3


def test_the_receipts_of_other_parts_outlive_a_lost_session(finished, store, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    open_session(store, 1, SessionId("session-of-part-1"))
    deliver(store, 1, 0, part=1)
    store.advance_part(VISIT, 1, PartEvent.SESSION_LOST, session_id=NEXT_SESSION)
    assert states_of(after_losing_the_ledger()) == [
        ChunkState.UPLOADED,
        ChunkState.SEALED,
        ChunkState.SEALED,
    ]


def test_a_session_that_was_provably_not_made_gives_way_to_the_next_id(
    finished, store, after_losing_the_ledger
):
    store.plan_part(VISIT, 0, SESSION)
    store.advance_part(VISIT, 0, PartEvent.CREATE_SENT)
    store.advance_part(VISIT, 0, PartEvent.CREATE_UNSENT, session_id=NEXT_SESSION)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (NEXT_SESSION, PartState.CREATING)


def test_news_of_a_part_whose_session_a_damaged_journal_swallowed_stops_nothing(
    finished, desk, after_losing_the_ledger
):
    desk.journals.note(VISIT, "part", part=0, event=PartEvent.CREATED)
    assert after_losing_the_ledger().parts.of_visit(VISIT) == ()


def test_a_visit_with_a_session_but_without_its_audio_is_closed_and_not_forgotten(
    shelf, store, layout, after_losing_the_ledger
):
    shelf.begin(visit_record())
    seal(shelf, 0)
    open_session(store)
    layout.sealed(ChunkId(VISIT, 0)).unlink()
    desk = after_losing_the_ledger()
    assert desk.visits.get(VISIT).state is VisitState.SAVED
    assert [part.session_id for part in desk.parts.of_visit(VISIT)] == [SESSION]


def test_an_end_that_was_taken_back_is_asked_about(finished, store, after_losing_the_ledger):
    open_session(store)
    store.advance_part(VISIT, 0, PartEvent.END_SENT)
    store.advance_part(VISIT, 0, PartEvent.END_UNSENT)
    store.advance_part(VISIT, 0, PartEvent.END_SENT)
    (part,) = after_losing_the_ledger().parts.of_visit(VISIT)
    assert part.state is PartState.ENDING


def test_a_result_comes_back(finished, store, after_losing_the_ledger):
    open_session(store)
    store.keep_result(0, RESULT)
    assert after_losing_the_ledger().visits.result(VISIT) == RESULT


def test_a_receipt_for_a_chunk_whose_file_is_damaged_stops_nothing(
    finished, store, layout, after_losing_the_ledger
):
    open_session(store)
    deliver(store, 0, 0)
    store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RECEIPT_REVOKED)
    layout.sealed(ChunkId(VISIT, 0)).write_bytes(b"scrap")
    desk = after_losing_the_ledger()
    assert [chunk.id.number for chunk in desk.chunks.of_visit(VISIT)] == [1, 2]


def test_a_torn_journal_gives_back_what_came_before(finished, store, layout, after_losing_the_ledger):
    open_session(store)
    deliver(store, 0, 0)
    deliver(store, 1, 1)
    newest = layout.journals(VISIT)[-1]
    newest.write_bytes(newest.read_bytes()[:-1])
    assert states_of(after_losing_the_ledger()) == [
        ChunkState.UPLOADED,
        ChunkState.SEALED,
        ChunkState.SEALED,
    ]


def test_a_visit_whose_journals_are_gone_is_shown_and_sent_to_nobody(
    finished, layout, after_losing_the_ledger
):
    for journal in layout.journals(VISIT):
        journal.unlink()
    desk = after_losing_the_ledger()
    visit = desk.visits.get(VISIT)
    assert (visit.state, visit.reason, visit.server) == (VisitState.ATTENTION, "damaged", "")
    assert recorded(desk) == b"".join(noise(40, number) for number in range(3))


def test_a_fact_of_a_later_version_is_passed_over(finished, desk, after_losing_the_ledger):
    desk.journals.note(VISIT, "prescribed", by="a later version")
    assert after_losing_the_ledger().visits.get(VISIT).chunks == 3


def test_a_visit_that_was_never_finished_is_closed_as_interrupted(shelf, after_losing_the_ledger):
    shelf.begin(visit_record(label=None))
    seal(shelf, 0)
    visit = after_losing_the_ledger().visits.get(VISIT)
    assert (visit.state, visit.is_interrupted, visit.label) == (VisitState.SAVED, True, None)


def test_a_visit_closed_twice_keeps_its_first_end(finished, desk, after_losing_the_ledger):
    desk.journals.note(VISIT, "finished", at=STARTED_AT.isoformat(), is_interrupted=True)
    visit = after_losing_the_ledger().visits.get(VISIT)
    assert (visit.finished_at, visit.is_interrupted) == (AT, False)

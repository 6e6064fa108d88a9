"""The ledger's visits, with their labels, gaps and results."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from recorder_gui.domain.errors import ChunkDamaged, IllegalTransition, KeyLocked, VisitNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from tests.integration.spool.known_visit import (
    AT,
    LABEL,
    OTHER_VISIT,
    SERVER,
    STARTED_AT,
    VISIT,
    seal,
    visit_record,
)

NOTE = Document("clinical_note", "completed", "# Note", "document-1")


@pytest.fixture
def visits(desk):
    return desk.visits


@pytest.fixture
def begun(shelf):
    shelf.begin(visit_record())


def scrap_column(layout, table, column):
    with closing(sqlite3.connect(layout.ledger)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {column} = x'00112233'")  # noqa: S608 - own names


@pytest.mark.parametrize("label", [LABEL, "心 \N{GRINNING FACE}", None])
def test_a_visit_comes_back_as_it_was_entered(visits, label):
    record = visit_record(label=label)
    assert visits.add(record) == record
    assert visits.get(VISIT) == record


def test_a_visit_entered_twice_stays_as_it_is(visits):
    visits.add(visit_record())
    visits.advance(VISIT, VisitEvent.PAUSED)
    assert visits.add(visit_record(label="another")).label == LABEL
    assert visits.get(VISIT).state is VisitState.PAUSED


def test_a_visit_that_is_not_there_is_said(visits):
    with pytest.raises(VisitNotFound):
        visits.get(VISIT)
    with pytest.raises(VisitNotFound):
        visits.advance(VISIT, VisitEvent.PAUSED)


def test_the_visits_of_a_day_come_newest_first(visits):
    days = {VisitId(f"{day:032x}"): STARTED_AT + timedelta(days=day) for day in range(3)}
    for visit, started_at in days.items():
        visits.add(replace(visit_record(visit), started_at=started_at))
    assert [record.id for record in visits.all_since()] == list(reversed(days))
    since = STARTED_AT + timedelta(days=1)
    assert [record.started_at for record in visits.all_since(since)] == [since + timedelta(days=1), since]


def test_visits_are_found_by_state_and_server_oldest_first(visits):
    visits.add(visit_record(OTHER_VISIT))
    visits.add(replace(visit_record(VISIT), started_at=STARTED_AT - timedelta(hours=1)))
    third = VisitId("3" * 32)
    visits.add(visit_record(third, server="practice"))
    visits.advance(third, VisitEvent.PAUSED)
    assert visits.ids_in((VisitState.RECORDING,)) == (VISIT, OTHER_VISIT)
    assert visits.ids_in((VisitState.RECORDING, VisitState.PAUSED), "practice") == (third,)
    assert visits.ids_in((VisitState.PAUSED,), SERVER) == ()


def test_a_state_changes_by_the_one_table_only(visits):
    visits.add(visit_record())
    with pytest.raises(IllegalTransition):
        visits.advance(VISIT, VisitEvent.ALL_ENDED)
    assert visits.get(VISIT).state is VisitState.RECORDING


def test_the_reason_goes_with_the_state_it_explains(visits):
    visits.add(visit_record())
    visits.finish(VISIT, AT, is_interrupted=False)
    assert visits.advance(VISIT, VisitEvent.DELIVERY_DELAYED, "unreachable").reason == "unreachable"
    assert visits.advance(VISIT, VisitEvent.DELIVERY_MOVED).reason is None


@pytest.mark.parametrize("is_interrupted", [True, False])
def test_a_finished_visit_knows_when_and_how_it_ended(visits, is_interrupted):
    visits.add(visit_record())
    told = visits.finish(VISIT, AT, is_interrupted=is_interrupted)
    assert (told.state, told.finished_at, told.is_interrupted) == (VisitState.SAVED, AT, is_interrupted)
    with pytest.raises(IllegalTransition):
        visits.finish(VISIT, AT + timedelta(hours=1), is_interrupted=True)
    assert visits.get(VISIT) == told


def test_a_visit_counts_its_frames_and_its_chunks(visits, shelf, begun):
    for number in range(3):
        seal(shelf, number, 40)
    told = visits.get(VISIT)
    assert (told.frames, told.chunks, told.chunks_uploaded) == (120, 3, 0)


def test_an_empty_visit_is_forgotten_with_its_gaps(visits):
    visits.add(visit_record())
    visits.add_gap(VISIT, Gap(0, 5, GapCause.DEVICE_LOST))
    visits.discard_empty(VISIT)
    with pytest.raises(VisitNotFound):
        visits.get(VISIT)


def test_a_visit_with_a_chunk_is_never_discarded(visits, shelf, begun):
    seal(shelf, 0)
    visits.discard_empty(VISIT)
    assert visits.get(VISIT).chunks == 1


def test_gaps_lie_in_order_and_the_same_gap_twice_is_one(visits):
    visits.add(visit_record())
    gaps = [
        Gap(10, 5, GapCause.OVERRUN),
        Gap(20, 5, GapCause.STALLED),
        Gap(20, 7, GapCause.STALLED),
        Gap(20, 7, GapCause.SLEEP),
    ]
    for gap in (gaps[1], *reversed(gaps)):
        visits.add_gap(VISIT, gap)
    told = visits.get(VISIT).gaps
    assert set(told) == set(gaps)
    assert len(told) == 4
    assert told[0] == gaps[0]


def test_a_visit_has_no_result_until_one_came(visits):
    visits.add(visit_record())
    assert visits.result(VISIT) is None


def test_the_results_of_the_parts_are_joined_and_the_worst_speaks_for_all(visits):
    visits.add(visit_record())
    other = replace(NOTE, document_id="document-2")
    visits.keep_result(1, VisitResult(VISIT, ResultStatus.PARTIAL, "and good-bye", (other,)))
    visits.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, "good morning", (NOTE,)))
    visits.keep_result(2, VisitResult(VISIT, ResultStatus.COMPLETED, None))
    assert visits.result(VISIT) == VisitResult(
        VISIT, ResultStatus.PARTIAL, "good morning\nand good-bye", (NOTE, other)
    )
    visits.keep_result(2, VisitResult(VISIT, ResultStatus.FAILED, None))
    assert visits.result(VISIT).status is ResultStatus.FAILED


def test_a_later_answer_replaces_an_earlier_one(visits):
    visits.add(visit_record())
    visits.keep_result(0, VisitResult(VISIT, ResultStatus.FAILED, None))
    visits.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, None, (NOTE,)))
    assert visits.result(VISIT) == VisitResult(VISIT, ResultStatus.COMPLETED, None, (NOTE,))


def test_a_visit_whose_key_is_locked_is_shown_without_its_label(new_desk, key_store):
    desk = new_desk()
    desk.visits.add(visit_record())
    desk.visits.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, "words"))
    key_store.is_locked = True
    locked = new_desk()
    told = locked.visits.get(VISIT)
    assert (told.label, told.is_locked) == (None, True)
    with pytest.raises(KeyLocked):
        locked.visits.result(VISIT)


def test_scrap_in_the_ledgers_texts_is_damage_and_hides_no_visit(visits, layout):
    visits.add(visit_record())
    visits.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, "words"))
    scrap_column(layout, "visits", "label")
    scrap_column(layout, "results", "body")
    assert visits.get(VISIT).is_locked
    with pytest.raises((ChunkDamaged, KeyLocked)):
        visits.result(VISIT)


def test_a_label_moved_to_another_visit_does_not_open(visits, layout):
    visits.add(visit_record(OTHER_VISIT, label="Somebody Else"))
    visits.add(visit_record(VISIT))
    with closing(sqlite3.connect(layout.ledger)) as connection, connection:
        connection.execute(
            "UPDATE visits SET label = (SELECT label FROM visits WHERE id = ?) WHERE id = ?",
            (OTHER_VISIT, VISIT),
        )
    assert visits.get(VISIT).is_locked

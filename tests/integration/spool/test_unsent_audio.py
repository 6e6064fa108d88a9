"""Whether anything waits to be sent: what the ledger says, of every visit."""

import sqlite3
import time
from contextlib import closing

import pytest

from recorder_gui.app.window.service.unsent_audio import has_unsent_audio
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.shelf import Shelf
from tests.integration.spool.known_visit import AT, VISIT, deliver, open_session, seal, visit_record


@pytest.fixture
def visit(desk):
    shelf = Shelf(desk)
    shelf.begin(visit_record())
    for number in range(2):
        seal(shelf, number)
    return shelf


def test_an_empty_folder_has_nothing_to_send(desk):
    assert not has_unsent_audio(desk)


def test_audio_is_unsent_until_the_last_piece_is_confirmed_and_the_session_ended(desk, visit):
    assert has_unsent_audio(desk)
    visit.finish(VISIT, AT)
    store = DeliveryStore(desk)
    open_session(store)
    deliver(store, 0, 0)
    assert has_unsent_audio(desk)
    deliver(store, 1, 1)
    assert has_unsent_audio(desk)
    desk.visits.advance(VISIT, VisitEvent.ALL_ENDED)
    assert not has_unsent_audio(desk)


def test_a_visit_that_needs_a_person_counts_by_its_pieces(desk, visit):
    visit.finish(VISIT, AT)
    store = DeliveryStore(desk)
    open_session(store)
    deliver(store, 0, 0)
    desk.visits.advance(VISIT, VisitEvent.HELP_NEEDED)
    assert has_unsent_audio(desk)
    deliver(store, 1, 1)
    assert not has_unsent_audio(desk)
    assert desk.chunks.get(ChunkId(VISIT, 1)).had_receipt


def test_of_many_visits_in_doubt_the_ledger_is_asked_once(desk, visit):
    visit.finish(VISIT, AT)
    store = DeliveryStore(desk)
    open_session(store)
    for number in range(2):
        deliver(store, number, number)
    desk.visits.advance(VISIT, VisitEvent.HELP_NEEDED)
    with closing(sqlite3.connect(desk.layout.ledger)) as reader:
        columns = "part, sequence, state, first_frame, frames, size_bytes, sha256"
        for number in range(2, 20_000):
            reader.execute(
                f"INSERT INTO chunks (visit, number, {columns}) SELECT visit, ?, part, ?, 'uploaded',"  # noqa: S608 - own words
                " first_frame, frames, size_bytes, sha256 FROM chunks WHERE number = 0",
                (number, number),
            )
        reader.commit()
    began = time.perf_counter()
    assert not has_unsent_audio(desk)
    assert time.perf_counter() - began < 0.1


@pytest.mark.expects_log("ledger not read")
def test_where_nobody_knows_audio_counts_as_unsent(desk):
    with desk.transaction() as connection:
        connection.execute("ALTER TABLE visits RENAME TO gone")
    assert has_unsent_audio(desk)

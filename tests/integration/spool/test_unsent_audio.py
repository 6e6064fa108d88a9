"""Whether anything waits to be sent: what the ledger says, of every visit."""

import pytest

from recorder_gui.app.window.unsent_audio import has_unsent_audio
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


@pytest.mark.expects_log("ledger not read")
def test_where_nobody_knows_audio_counts_as_unsent(desk):
    with desk.transaction() as connection:
        connection.execute("ALTER TABLE visits RENAME TO gone")
    assert has_unsent_audio(desk)

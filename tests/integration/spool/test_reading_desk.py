"""A look at the folder beside an instance at work: everything is seen, nothing is changed."""

from contextlib import closing

import pytest

from recorder_gui.domain.errors import LedgerTooNew, SpoolUnavailable
from recorder_gui.spool.ledger import ledger_schema
from recorder_gui.spool.spool import Spool, reading_desk
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import (
    LABEL,
    VISIT,
    files_below,
    noise,
    recorded,
    seal,
    visit_record,
)


def test_where_nothing_is_kept_there_is_nothing_to_read_and_nothing_is_made(layout, key_store):
    assert reading_desk(layout, key_store) is None
    assert not layout.root.exists()


def test_a_reader_sees_what_a_writer_commits(layout, key_store, shelf):
    with closing(reading_desk(layout, key_store)) as reader:
        assert reader.visits.all_since() == ()
        shelf.begin(visit_record())
        seal(shelf, 0)
        (visit,) = reader.visits.all_since()
        assert (visit.label, visit.chunks) == (LABEL, 1)
        assert recorded(reader) == noise(40, 0)


def test_a_reader_does_not_wait_for_a_writer_in_the_middle_of_a_change(layout, key_store, desk, shelf):
    shelf.begin(visit_record())
    with closing(reading_desk(layout, key_store)) as reader, desk.transaction():
        seal(shelf, 0)
        assert reader.visits.get(VISIT).chunks == 0


def test_a_reader_changes_no_file_even_where_the_key_is_locked(layout, key_store, desk, shelf):
    shelf.begin(visit_record())
    seal(shelf, 0)
    before = files_below(layout.root)
    with closing(reading_desk(layout, MemoryKeyStore(is_locked=True))) as reader:
        assert reader.visits.get(VISIT).is_locked
        with pytest.raises(SpoolUnavailable):
            reader.visits.add(visit_record("1" * 32))
    assert files_below(layout.root) == before


def test_a_folder_of_a_later_version_is_not_opened_and_not_touched(layout, key_store, desk):
    with desk.transaction() as connection:
        connection.execute(f"PRAGMA user_version = {ledger_schema.VERSION + 1}")
    desk.close()
    before = {path: path.read_bytes() for path in layout.root.rglob("*") if path.is_file()}
    for look in (Spool, reading_desk):
        with pytest.raises(LedgerTooNew):
            look(layout, key_store)
    # SQLite may lay empty side files beside a ledger that is only read.
    assert {path: path.read_bytes() for path in before} == before


def test_a_data_folder_that_is_a_file_is_said(layout, key_store):
    layout.root.write_bytes(b"")
    with pytest.raises(SpoolUnavailable):
        Spool(layout, key_store)


def test_a_desk_closes_twice_without_harm(layout, key_store):
    spool = Spool(layout, key_store)
    desk = spool.desk()
    desk.close()
    desk.close()
    another = spool.desk()
    assert another.visits.all_since() == ()
    another.close()

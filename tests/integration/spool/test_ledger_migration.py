"""A ledger of an earlier version is brought up, wholly or not at all, and keeps every row."""

import shutil
import sqlite3
import threading
from contextlib import closing

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.ledger import ledger_schema
from recorder_gui.spool.ledger.connection import Ledger
from recorder_gui.spool.ledger.ledger_check import find_damage
from recorder_gui.spool.spool import Spool, reading_desk
from tests.integration.spool.first_ledger import leave_first_ledger
from tests.integration.spool.known_visit import VISIT, tables_of

ADDED = {"visits": (None,), "chunks": (None,) * 5}
STEPS = 6


@pytest.fixture
def first(layout):
    leave_first_ledger(layout.ledger)
    return layout.ledger


def version_of(ledger):
    with closing(sqlite3.connect(ledger)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def brought_up(tables):
    """Return the rows of an earlier ledger as a present one holds them."""
    return {name: [(*row, *ADDED.get(name, ())) for row in rows] for name, rows in tables.items()}


def test_a_ledger_of_the_first_version_keeps_every_row(first, layout, key_store):
    before = tables_of(first)
    spool = Spool(layout, key_store)
    assert (spool.is_ledger_new, spool.quarantine.folders) == (False, ())
    assert (version_of(first), tables_of(first)) == (2, brought_up(before))
    with closing(spool.desk()) as desk:
        assert desk.visits.get(VISIT).state is VisitState.WAITING
        sent, waiting = desk.chunks.of_visit(VISIT)
        assert (sent.state, sent.had_receipt, sent.sketch, sent.answer_status) == (
            ChunkState.UPLOADED, True, None, None,
        )  # fmt: skip
        assert (waiting.failures, waiting.reason) == (3, "busy")


def test_a_ledger_that_was_brought_up_is_as_a_new_one_and_is_believed(first, layout, key_store):
    Spool(layout, key_store)
    with closing(sqlite3.connect(first)) as connection:
        assert find_damage(connection, ledger_schema.VERSION) is None
        for table, columns in ledger_schema.expected_columns().items():
            assert ledger_schema.columns_of(connection, table) == columns


def test_a_crash_on_the_way_leaves_the_ledger_as_it_was(first, tmp_path):
    before, pictures = tables_of(first), []

    def picture(*_step):
        shutil.copytree(first.parent, tmp_path / "album" / str(len(pictures)))
        pictures.append(tmp_path / "album" / str(len(pictures)) / first.name)
        return sqlite3.SQLITE_OK

    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        connection.set_authorizer(picture)  # SQLite asks before every part of every step
        ledger_schema.prepare(connection)
        connection.set_authorizer(None)
    assert len(pictures) > STEPS
    for taken in pictures:
        assert (version_of(taken), tables_of(taken)) == (1, before)
        Ledger(taken).close()
        assert (version_of(taken), tables_of(taken)) == (2, brought_up(before))


@pytest.mark.parametrize("refused", range(STEPS))
def test_a_step_that_is_refused_leaves_the_ledger_as_it_was(first, refused):
    before, asked = tables_of(first), []

    def refuse(action, *_about):
        if action != sqlite3.SQLITE_ALTER_TABLE:
            return sqlite3.SQLITE_OK
        asked.append(action)
        return sqlite3.SQLITE_DENY if len(asked) > refused else sqlite3.SQLITE_OK

    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        connection.set_authorizer(refuse)
        with pytest.raises(sqlite3.DatabaseError):
            ledger_schema.prepare(connection)
        assert not connection.in_transaction
    assert (version_of(first), tables_of(first)) == (1, before)


def test_a_damaged_ledger_of_the_first_version_is_put_aside_as_it_was(first, layout, key_store):
    with closing(sqlite3.connect(first)) as connection, connection:
        connection.execute("UPDATE chunks SET state = 'sealedd'")
    left = first.read_bytes()
    spool = Spool(layout, key_store)
    assert (spool.quarantine.folders[0] / first.name).read_bytes() == left
    assert version_of(first) == ledger_schema.VERSION


def test_who_only_looks_reads_a_ledger_of_the_first_version_and_leaves_it(first, layout, key_store):
    before = first.read_bytes()
    with closing(reading_desk(layout, key_store)) as reader:
        assert [chunk.sketch for chunk in reader.chunks.of_visit(VISIT)] == [None, None]
        assert [visit.chunks for visit in reader.visits.all_since()] == [2]
    assert first.read_bytes() == before


def test_two_threads_that_open_a_first_ledger_bring_it_up_once(first):
    failures, gate = [], threading.Barrier(4)

    def open_it():
        try:
            gate.wait(10)
            Ledger(first).close()
        except Exception as error:  # noqa: BLE001 - told in the main thread
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert (failures, version_of(first)) == ([], 2)


@pytest.mark.parametrize(
    "damage",
    ["sketch = NULL", "speech_share = 1.5", "sketch = zeroblob(41)", "sketch = x''", "asked_at = 1 << 62"],
)
def test_facts_of_a_chunk_that_cannot_be_are_found(first, damage):
    Ledger(first).close()
    with closing(sqlite3.connect(first)) as connection:
        connection.execute("UPDATE chunks SET speech_share = 0.5, sketch = x'0102', asked_at = 1")
        assert find_damage(connection, ledger_schema.VERSION) is None
        connection.execute(f"UPDATE chunks SET {damage}")  # noqa: S608 - own words
        assert "impossible" in find_damage(connection, ledger_schema.VERSION)

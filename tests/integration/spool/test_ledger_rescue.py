"""A ledger that cannot be believed is put aside whole; one of the past is brought up to date."""

import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import LedgerDamaged, LedgerTooNew, SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId, SessionId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.ledger import ledger_schema
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool, reading_desk
from tests.integration.spool.known_visit import (
    AT,
    SESSION,
    VISIT,
    deliver,
    files_below,
    names_in,
    noise,
    open_session,
    recorded,
    seal,
    tables_of,
    visit_record,
)
from tests.integration.spool.small_disk import ordinary_user

FRAMES = b"".join(noise(40, number) for number in range(3))
VERSION_AT = 60


@pytest.fixture
def kept(layout, desk, shelf) -> Path:
    """A ledger with a visit of three chunks in it, as a clean end leaves it."""
    shelf.begin(visit_record())
    for number in range(3):
        seal(shelf, number)
    shelf.finish(VISIT, AT)
    desk.close()
    return layout.ledger


def execute(ledger, *statements):
    with closing(sqlite3.connect(ledger)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def put(ledger, position, content):
    with ledger.open("r+b") as file:
        file.seek(position)
        file.write(content)


def beside(ledger, end):
    return ledger.with_name(ledger.name + end)


def replace_by_a_folder(ledger):
    ledger.unlink()
    ledger.mkdir()
    (ledger / "notes.txt").write_bytes(b"somebody's")


def leave_only_the_log(ledger):
    beside(ledger, "-wal").write_bytes(b"a log" * 100)
    ledger.write_bytes(b"")


DAMAGES = {
    "zeroed": lambda ledger: put(ledger, 0, bytes(ledger.stat().st_size)),
    "torn": lambda ledger: ledger.write_bytes(ledger.read_bytes()[:20_000]),
    "garbage": lambda ledger: ledger.write_bytes(b"not what it was" * 1_000),
    "foreign": lambda ledger: (ledger.unlink(), execute(ledger, "CREATE TABLE recipes (name TEXT)")),
    "a version that never was": lambda ledger: put(ledger, VERSION_AT, struct.pack(">i", -5)),
    "a folder": replace_by_a_folder,
    "without a table": lambda ledger: execute(ledger, "DROP TABLE parts"),
    "without a column": lambda ledger: execute(ledger, "ALTER TABLE visits DROP COLUMN reason"),
    "a word that never was": lambda ledger: execute(ledger, "UPDATE visits SET state = 'saveb'"),
    "a time that cannot be": lambda ledger: execute(ledger, "UPDATE visits SET started_at = 1 << 62"),
    "an id that is none": lambda ledger: execute(ledger, "UPDATE visits SET id = 'x'"),
    "only its log": leave_only_the_log,
    "a spoilt page": lambda ledger: put(ledger, 4_096, b"\xa5" * (ledger.stat().st_size - 4_096)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_ledger_is_kept_whole_and_rebuilt(kept, layout, key_store, damage):
    DAMAGES[damage](kept)
    before = files_below(layout.root), {path.name for path in layout.root.glob("ledger.*")}
    left = kept.read_bytes() if kept.is_file() else None
    with pytest.raises(LedgerDamaged):
        reading_desk(layout, key_store)
    assert files_below(layout.root) == before[0], "who only looks puts nothing aside"

    spool = Spool(layout, key_store)
    assert spool.is_ledger_new
    with closing(spool.desk()) as desk:
        recover(desk, wav_from_pcm, spool.quarantine)
        assert recorded(desk) == FRAMES
    (folder,) = spool.quarantine.folders
    assert folder.name.endswith("-ledger")
    assert before[1] <= set(names_in(folder))
    if left is not None:
        assert (folder / kept.name).read_bytes() == left
    assert not Spool(layout, key_store).is_ledger_new


def test_a_ledger_that_is_gone_is_told_of_and_a_new_folder_is_not(kept, layout, key_store):
    kept.unlink()
    with pytest.raises(LedgerDamaged):
        reading_desk(layout, key_store)
    spool = Spool(layout, key_store)
    assert (spool.is_ledger_new, spool.quarantine.folders) == (True, ())
    layout.ledger.unlink()
    shutil.rmtree(layout.visits)
    assert not Spool(layout, key_store).is_ledger_new
    assert not layout.quarantine.exists()


def test_a_ledger_of_a_later_version_is_refused_also_where_only_its_log_says_so(kept, layout, key_store):
    with closing(sqlite3.connect(kept)) as connection, closing(sqlite3.connect(kept)) as other:
        other.execute("SELECT count(*) FROM visits").fetchone()
        connection.execute(f"PRAGMA user_version = {ledger_schema.VERSION + 1}")
        files = {path: path.read_bytes() for path in (kept, beside(kept, "-wal"))}
    for path, content in files.items():
        path.write_bytes(content)
    for look in (Spool, reading_desk):
        with pytest.raises(LedgerTooNew):
            look(layout, key_store)
    assert {path: path.read_bytes() for path in files} == files


def test_a_ledger_that_may_not_be_opened_is_said_and_left_where_it_is(layout, key_store, tmp_path):
    with ordinary_user(tmp_path):
        Spool(layout, key_store)
        layout.ledger.chmod(0o000)
        with pytest.raises(SpoolUnavailable) as caught:
            Spool(layout, key_store)
        layout.ledger.chmod(0o600)
    assert not isinstance(caught.value, LedgerDamaged)
    assert not layout.quarantine.exists()


@pytest.fixture
def of_the_past(layout, key_store, new_desk):
    """Return a way to set the ledger back to what it was before ``more`` was done."""

    def set_back(more):
        with closing(Spool(layout, key_store).desk()) as desk:
            saved = layout.root / "saved"
            execute(layout.ledger, "PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copyfile(layout.ledger, saved)
            more(DeliveryStore(desk))
        saved.replace(layout.ledger)
        for end in ("-wal", "-shm"):
            beside(layout.ledger, end).unlink(missing_ok=True)
        desk = new_desk()
        recover(desk, wav_from_pcm)
        return desk

    return set_back


def test_a_ledger_of_the_past_learns_of_sessions_and_receipts(kept, of_the_past):
    def more(store):
        open_session(store)
        deliver(store, 0, 0)
        deliver(store, 1, 1)

    desk = of_the_past(more)
    (part,) = desk.parts.of_visit(VISIT)
    assert (part.session_id, part.state) == (SESSION, PartState.OPEN)
    assert [chunk.state for chunk in desk.chunks.of_visit(VISIT)] == [
        ChunkState.UPLOADED,
        ChunkState.UPLOADED,
        ChunkState.SEALED,
    ]
    assert recorded(desk) == FRAMES


def test_a_ledger_of_the_past_learns_that_a_part_went_into_another_session(kept, of_the_past, new_desk):
    with closing(new_desk()) as desk:
        open_session(DeliveryStore(desk))
        deliver(DeliveryStore(desk), 0, 0)

    def more(store):
        store.advance_part(VISIT, 0, PartEvent.SESSION_LOST, session_id=SessionId("session-1"))

    desk = of_the_past(more)
    (part,) = desk.parts.of_visit(VISIT)
    assert (part.session_id, part.state) == ("session-1", PartState.CREATING)


def test_a_sound_ledger_keeps_what_only_it_knows(kept, layout, new_desk):
    with closing(new_desk()) as desk:
        store = DeliveryStore(desk)
        open_session(store)
        deliver(store, 0, 0)
        store.note_part(VISIT, 0, failures=3)
        for journal in layout.journals(VISIT)[1:]:
            journal.unlink()  # and the journals know less than the ledger
    before = tables_of(layout.ledger)
    with closing(new_desk()) as desk:
        recover(desk, wav_from_pcm)
    assert tables_of(layout.ledger) == before


def test_a_ledger_that_breaks_while_recording_costs_no_frame(layout, key_store, new_desk):
    desk = new_desk()
    shelf = Shelf(desk)
    shelf.begin(visit_record())
    seal(shelf, 0)
    desk.close()
    desk = new_desk()
    put(layout.ledger, 4_096, b"\xa5" * (layout.ledger.stat().st_size - 4_096))
    with pytest.raises(LedgerDamaged):
        seal(Shelf(desk), 1)
    desk.close()
    spool = Spool(layout, key_store)
    with closing(spool.desk()) as after:
        assert recover(after, wav_from_pcm, spool.quarantine) == (VISIT,)
        assert recorded(after) == noise(40, 0) + noise(40, 1)
        assert ChunkId(VISIT, 1) in after.layout.sealed_chunks(VISIT)

"""The ledger: wholly or not at all, one connection a thread, and never harmed by being looked at."""

import sqlite3
import stat
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.errors import DiskFull, LedgerTooNew, SpoolUnavailable
from recorder_gui.spool.ledger import ledger_schema
from recorder_gui.spool.ledger.connection import Ledger, from_stamp, moment, to_stamp
from tests.integration.spool.known_visit import names_in

ADD_VISIT = "INSERT INTO visits (id, state, started_at, server, source) VALUES (?, 'saved', ?, 's', 'd')"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.sqlite3"


def add(ledger, name, *, fails=False):
    """Add a visit; with ``fails`` the change breaks off after it."""
    with ledger.transaction() as connection:
        connection.execute(ADD_VISIT, (name, 1))
        if fails:
            raise KeyError(name)


def add_nested(ledger, name):
    with ledger.transaction():
        add(ledger, name)
        raise KeyError(name)


def add_unfounded(ledger):
    """Break a reference that only the commit checks: the one way to make a commit itself fail."""
    with ledger.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute("INSERT INTO gaps VALUES ('nobody', 0, 1, 'sleep')")


def count(ledger):
    return ledger.rows("SELECT count(*) AS n FROM visits")[0]["n"]


def test_a_new_ledger_is_private_durable_and_of_the_present_version(path):
    with closing(Ledger(path)) as ledger:
        settings = [
            ledger.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "user_version", "foreign_keys", "busy_timeout")
        ]
        assert settings == ["wal", 2, ledger_schema.VERSION, 1, 5_000]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [stat.S_IMODE(side.stat().st_mode) for side in path.parent.glob("ledger.*")] == [0o600] * 3


def test_a_change_is_there_at_the_next_start(path):
    with closing(Ledger(path)) as ledger:
        add(ledger, "a")
    with closing(Ledger(path)) as ledger:
        assert count(ledger) == 1


def test_a_change_that_fails_half_way_did_not_happen(path):
    with closing(Ledger(path)) as ledger:
        with pytest.raises(KeyError):
            add(ledger, "a", fails=True)
        assert count(ledger) == 0
        add(ledger, "b")
        assert count(ledger) == 1


def test_a_change_within_a_change_is_part_of_it(path):
    with closing(Ledger(path)) as ledger:
        with pytest.raises(KeyError):
            add_nested(ledger, "a")
        assert count(ledger) == 0


def test_after_a_commit_that_failed_later_changes_are_committed_again(path):
    with closing(Ledger(path)) as ledger:
        with pytest.raises(sqlite3.IntegrityError):
            add_unfounded(ledger)
        add(ledger, "a")
    with closing(Ledger(path)) as ledger:
        assert count(ledger) == 1


def test_a_ledger_that_may_not_grow_is_a_full_disk(path):
    with closing(Ledger(path)) as ledger:
        pages = ledger.rows("PRAGMA page_count")[0][0]
        ledger.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            add(ledger, "a" * 20_000)
        assert count(ledger) == 0


def test_a_ledger_of_a_later_version_is_left_untouched(path):
    with closing(Ledger(path)) as ledger, ledger.transaction() as connection:
        connection.execute(ADD_VISIT, ("a", 1))
        connection.execute(f"PRAGMA user_version = {ledger_schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LedgerTooNew) as caught:
        Ledger(path)
    assert (caught.value.found, caught.value.known) == (ledger_schema.VERSION + 1, ledger_schema.VERSION)
    assert path.read_bytes() == before
    assert names_in(path.parent) == ["ledger.sqlite3"]


@pytest.mark.parametrize("content", [b"no database at all, but longer than a page of one" * 100, b"SQLite"])
def test_a_file_that_is_no_ledger_is_said_and_kept(path, content):
    path.write_bytes(content)
    with pytest.raises(SpoolUnavailable):
        Ledger(path)
    assert path.read_bytes() == content


def test_a_damaged_ledger_is_said(path):
    with closing(Ledger(path)) as ledger, ledger.transaction() as connection:
        connection.executemany(ADD_VISIT, ((str(n), n) for n in range(2_000)))
    content = bytearray(path.read_bytes())
    content[4_096:] = bytes(len(content) - 4_096)
    path.write_bytes(content)
    with closing(Ledger(path)) as ledger, pytest.raises(SpoolUnavailable):
        ledger.rows("SELECT * FROM visits ORDER BY server")


def test_a_missing_folder_is_said(path):
    with pytest.raises(SpoolUnavailable):
        Ledger(path.parent / "missing" / path.name)


def test_a_folder_in_the_ledgers_place_is_said(path):
    path.mkdir()
    with pytest.raises(SpoolUnavailable):
        Ledger(path)


def test_a_reader_makes_no_ledger_and_changes_none(path):
    with pytest.raises(SpoolUnavailable):
        Ledger(path, read_only=True)
    assert not path.exists()
    Ledger(path).close()
    with closing(Ledger(path, read_only=True)) as reader, pytest.raises(SpoolUnavailable):
        add(reader, "a")


def test_our_own_mistakes_are_not_blamed_on_the_folder(path):
    with closing(Ledger(path)) as ledger:
        add(ledger, "a")
        with pytest.raises(sqlite3.IntegrityError):
            add(ledger, "a")
        with pytest.raises(sqlite3.ProgrammingError):
            ledger.rows("SELECT ?")


def test_two_threads_write_with_a_connection_each_and_lose_nothing(path):
    Ledger(path).close()
    failures = []

    def write(name):
        try:
            with closing(Ledger(path)) as ledger:
                for n in range(25):
                    with ledger.transaction() as connection:
                        before = count(ledger)
                        connection.execute(ADD_VISIT, (f"{name} {n}", before))
        except Exception as error:  # noqa: BLE001 - told in the main thread
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("encoder", "upload worker")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert failures == []
    with closing(Ledger(path)) as ledger:
        counted = [row[0] for row in ledger.rows("SELECT started_at FROM visits ORDER BY started_at")]
        assert counted == list(range(50))


def test_a_connection_belongs_to_its_thread(path):
    ledger, caught = Ledger(path), []

    def misuse():
        try:
            ledger.rows("SELECT 1")
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=misuse)
    thread.start()
    thread.join(10)
    ledger.close()
    assert len(caught) == 1


@given(st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis adds UTC
def test_a_time_comes_back_to_the_microsecond(at):
    assert from_stamp(to_stamp(at)) == at


def test_times_are_kept_in_utc():
    clinic = timezone(timedelta(hours=2))
    assert moment(to_stamp(datetime(2026, 3, 2, 12, tzinfo=clinic))) == datetime(2026, 3, 2, 10, tzinfo=UTC)


def test_no_time_stays_no_time():
    assert to_stamp(None) is None
    assert from_stamp(None) is None

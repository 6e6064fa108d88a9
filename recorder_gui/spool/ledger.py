"""One thread's connection to the ledger: the transaction, and SQLite's errors in our words.

Every thread opens a ledger of its own. A change of state happens inside ``transaction()``, which
takes the write lock first, so what was read in it is still true when it is written.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import DiskFull, LedgerTooNew, SpoolError, SpoolUnavailable
from recorder_gui.spool import ledger_schema
from recorder_gui.spool.file_access import translated

_BUSY_TIMEOUT_MS: Final = 5_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Ledger:
    """An open ledger. Used by the thread that made it, and by no other.

    Raises:
        LedgerTooNew: a later version of the program wrote it; it is left untouched.
        SpoolUnavailable: it cannot be opened, or is no ledger.
        DiskFull: no room for its write-ahead log.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path: Final = path
        with self._translated():
            self._connection: Final = _connect(path, read_only=read_only)
            try:
                found = _prepare(self._connection, read_only=read_only)
            except BaseException:
                self._connection.close()
                raise
        if found > ledger_schema.VERSION:
            self._connection.close()
            raise LedgerTooNew(str(path), found, ledger_schema.VERSION)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a change that happens wholly or not at all, durable when the block ends."""
        with self._translated():
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                # Also after a failed commit: left open, it would swallow every later change.
                self._connection.rollback()
                raise

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Return what a query finds."""
        with self._translated():
            return self._connection.execute(query, values).fetchall()

    def close(self) -> None:
        """Close the connection; committed changes are on disk already."""
        self._connection.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
            raise  # bugs of ours, not the folder's
        except sqlite3.DatabaseError as error:
            raise _ledger_error(self._path, error) from error


def to_stamp(moment: datetime | None) -> int | None:
    """Return whole microseconds since 1970 (UTC), as the ledger keeps times."""
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def from_stamp(stamp: int | None) -> datetime | None:
    """Return the aware time that ``to_stamp`` wrote down."""
    return None if stamp is None else moment(stamp)


def moment(stamp: int) -> datetime:
    """Return the aware time of a stamp that cannot be missing."""
    return _EPOCH + stamp * _MICROSECOND


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    # The data folder was made private before; SQLite gives its side files the mode of this one.
    if not read_only and not path.exists():
        with translated(path):
            path.touch(mode=0o600)
    address = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_TIMEOUT_MS / 1000)
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection, *, read_only: bool) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > ledger_schema.VERSION or read_only:
        return int(found)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # heeded on macOS, where fsync stops at the drive's cache
    connection.execute("PRAGMA foreign_keys = ON")
    return ledger_schema.prepare(connection)


def _ledger_error(path: Path, error: sqlite3.DatabaseError) -> SpoolError:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return DiskFull(str(path))
    return SpoolUnavailable(str(path), str(error))

"""One thread's connection to the ledger: the transaction, and SQLite's errors in our words.

Every thread opens a ledger of its own. A change of state happens inside ``transaction()``, which
takes the write lock first, so what was read in it is still true when it is written.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TypeVar

from recorder_gui.domain.errors import DiskFull, LedgerDamaged, LedgerTooNew, SpoolError, SpoolUnavailable
from recorder_gui.spool.files.file_access import is_there, translated
from recorder_gui.spool.ledger import ledger_schema

_BUSY_TIMEOUT_MS: Final = 5_000
PRIMARY_CODE: Final = 0xFF
"""What of SQLite's error codes tells the kind of error."""

_NO_ROOM: Final = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE})
"""The second: no room for what the connections of one ledger share, which is made with the first of them."""

_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

T = TypeVar("T")


class Ledger:
    """An open ledger. Used by the thread that made it, and by no other.

    Whether it can be believed is found out first, once for all threads: ``ledger_rescue``.

    Raises:
        LedgerTooNew: a later version of the program wrote it; it is left untouched.
        LedgerDamaged: it cannot be believed.
        SpoolUnavailable: it cannot be opened.
        DiskFull: no room for its write-ahead log.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path: Final = path
        with self.translating(path):
            self._connection: Final = connect_read_only(path) if read_only else _connect(path)
            try:
                _refuse_later_version(path, self._connection)
                if read_only:
                    ledger_schema.lend_columns(self._connection)
                else:
                    _prepare(self._connection)
            except BaseException:
                self._connection.close()
                raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a change that happens wholly or not at all, durable when the block ends."""
        with self.translating(self._path):
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
        with self.translating(self._path):
            return self._connection.execute(query, values).fetchall()

    def records(self, make: Callable[[sqlite3.Row], T], query: str, *values: object) -> tuple[T, ...]:
        """Return what a query finds, each row as the value that ``make`` turns it into."""
        rows = self.rows(query, *values)
        try:
            return tuple(make(row) for row in rows)
        except (ValueError, OverflowError) as error:  # no word or time that we ever wrote
            raise LedgerDamaged(str(self._path), str(error)) from error

    def close(self) -> None:
        """Close the connection; committed changes are on disk already."""
        self._connection.close()

    @staticmethod
    @contextmanager
    def translating(path: Path) -> Iterator[None]:
        """Raise SQLite's errors about the ledger at ``path`` as ours."""
        try:
            yield
        except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
            raise  # bugs of ours, not the folder's
        except sqlite3.DatabaseError as error:
            raise _ledger_error(path, error) from error


def to_stamp(moment: datetime | None) -> int | None:
    """Return whole microseconds since 1970 (UTC), as the ledger keeps times."""
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def from_stamp(stamp: int | None) -> datetime | None:
    """Return the aware time that ``to_stamp`` wrote down."""
    return None if stamp is None else moment(stamp)


def moment(stamp: int) -> datetime:
    """Return the aware time of a stamp that cannot be missing."""
    return _EPOCH + stamp * _MICROSECOND


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Return a connection that changes neither the ledger nor its log. Raises sqlite3.DatabaseError."""
    return _open(path, "ro")


def _connect(path: Path) -> sqlite3.Connection:
    # The data folder was made private before; SQLite gives its side files the mode of this one.
    if not is_there(path):
        with translated(path):
            path.touch(mode=0o600)
    return _open(path, "rw")


def _open(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_TIMEOUT_MS / 1000)
    connection.row_factory = sqlite3.Row
    # A letter that is none is damage like any other: it must be found, not stumbled over.
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # heeded on macOS, where fsync stops at the drive's cache
    connection.execute("PRAGMA foreign_keys = ON")
    ledger_schema.prepare(connection)


def _refuse_later_version(path: Path, connection: sqlite3.Connection) -> None:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > ledger_schema.VERSION:
        raise LedgerTooNew(str(path), found, ledger_schema.VERSION)


def _ledger_error(path: Path, error: sqlite3.DatabaseError) -> SpoolError:
    if getattr(error, "sqlite_errorcode", None) in _NO_ROOM:
        return DiskFull(str(path))
    if (getattr(error, "sqlite_errorcode", None) or 0) & PRIMARY_CODE in _DAMAGE:
        return LedgerDamaged(str(path), str(error))
    return SpoolUnavailable(str(path), str(error))

"""The ledger's tables, and how an older ledger becomes a present one.

A ledger goes up step by step, a new one from nothing: what was migrated cannot differ from what was made.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from types import MappingProxyType
from typing import Final

_TABLES: Final = """
CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,      -- all times: microseconds since 1970, UTC
  server TEXT NOT NULL,
  source TEXT NOT NULL,
  label BLOB,                       -- sealed
  finished_at INTEGER,
  is_interrupted INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;
CREATE INDEX visits_by_state ON visits (server, state);
CREATE INDEX visits_by_start ON visits (started_at);

CREATE TABLE chunks (
  visit TEXT NOT NULL REFERENCES visits (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  first_frame INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  part INTEGER,
  sequence INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  reason TEXT,
  refusals INTEGER NOT NULL DEFAULT 0,
  had_receipt INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (visit, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE parts (
  visit TEXT NOT NULL REFERENCES visits (id),
  part INTEGER NOT NULL,
  state TEXT NOT NULL,
  session_id TEXT NOT NULL,
  due_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  lost_sessions INTEGER NOT NULL DEFAULT 0,
  revoked_rounds INTEGER NOT NULL DEFAULT 0,
  is_verified INTEGER NOT NULL DEFAULT 0,
  upload_url TEXT,
  created_at INTEGER,
  expires_at INTEGER,
  ended_at INTEGER,
  failed_looks INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  PRIMARY KEY (visit, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
  visit TEXT NOT NULL REFERENCES visits (id),
  first_frame INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (visit, first_frame, cause, frames)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
  visit TEXT NOT NULL REFERENCES visits (id),
  part INTEGER NOT NULL,
  status TEXT NOT NULL,
  body BLOB NOT NULL,               -- sealed JSON: transcript and documents
  PRIMARY KEY (visit, part)
) STRICT, WITHOUT ROWID;
"""


_DETAILS_AND_FACTS: Final = """
ALTER TABLE visits ADD COLUMN details BLOB;            -- sealed JSON: mode, languages, consent, markers
ALTER TABLE chunks ADD COLUMN speech_share REAL;       -- 0 to 1
ALTER TABLE chunks ADD COLUMN sketch BLOB;             -- one byte a step of the level, in -dBFS
ALTER TABLE chunks ADD COLUMN answer_status INTEGER;   -- HTTP, of the last attempt that was answered
ALTER TABLE chunks ADD COLUMN asked_at INTEGER;
ALTER TABLE chunks ADD COLUMN answered_at INTEGER;
"""

_STEPS: Final = (_TABLES, _DETAILS_AND_FACTS)
"""The step at n leads from version n to n + 1. What a step adds to a table may be NULL: ``lend_columns``."""

VERSION: Final = len(_STEPS)


def prepare(connection: sqlite3.Connection, version: int = VERSION) -> int:
    """Bring the ledger up to a version, the present one; return the version it had before.

    A crash on the way leaves it as it was. A ledger of a later version is left untouched: the caller
    compares with ``VERSION``.
    """
    found = _version_of(connection)
    if 0 <= found < version:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Read again: another thread may have been first.
            for step in _STEPS[_version_of(connection) : version]:
                for statement in step.split(";"):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
    return found


def lend_columns(connection: sqlite3.Connection) -> None:
    """Have one reading connection see an older ledger as a present one; the ledger is not changed."""
    for table, expected in expected_columns().items():
        missing = {name for name, _ in expected - columns_of(connection, table)}
        if missing:
            lent = ", ".join(f"NULL AS {name}" for name in sorted(missing))
            connection.execute(f"CREATE TEMP VIEW {table} AS SELECT *, {lent} FROM main.{table}")  # noqa: S608 - own words


@cache
def expected_columns(version: int = VERSION) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Return name and type of every column of every table, as ``prepare`` makes them."""
    with closing(sqlite3.connect(":memory:")) as model:
        prepare(model, version)
        tables = [row[0] for row in model.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return MappingProxyType({table: columns_of(model, table) for table in tables})


def columns_of(connection: sqlite3.Connection, table: str) -> frozenset[tuple[str, str]]:
    """Return name and type of every column of a table; nothing where it is missing."""
    found = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
    return frozenset((name, kind) for name, kind in found)


def _version_of(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)

"""Finds out whether a ledger can be believed, before anybody works with it.

SQLite has no checksums: besides its own check of the pages, every word and number that the
program would stumble over is looked for. 0.04 s for a thousand visits.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import MOST_LEVELS
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.ledger import ledger_schema

_LATEST: Final = 253_402_300_799_000_000
"""The end of the year 9999 in microseconds: no later time can be shown."""

_WORDS: Final[tuple[tuple[str, str, type[StrEnum]], ...]] = (
    ("visits", "state", VisitState),
    ("chunks", "state", ChunkState),
    ("parts", "state", PartState),
    ("gaps", "cause", GapCause),
    ("results", "status", ResultStatus),
)
_TIMES: Final = (
    ("visits", ("started_at", "finished_at")),
    ("chunks", ("due_at", "asked_at", "answered_at")),
    ("parts", ("due_at", "created_at", "expires_at", "ended_at")),
)
_COUNTS: Final = (
    ("chunks", ("number", "first_frame", "frames", "size_bytes")),
    ("parts", ("part",)),
    ("gaps", ("first_frame", "frames")),
)


def find_damage(connection: sqlite3.Connection, version: int) -> str | None:
    """Return what is wrong with a ledger of a version up to ours, or None. Raises sqlite3.DatabaseError."""
    ours = ledger_schema.expected_columns(version)
    for table, expected in ours.items():
        if ledger_schema.columns_of(connection, table) != expected:
            return f"the table {table} is not as it should be"
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        return str(found)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        return "a row belongs to no visit"
    return next((f"impossible values: {test}" for test in _tests(ours) if _finds(connection, test)), None)


def _tests(ours: Mapping[str, frozenset[tuple[str, str]]]) -> Iterable[str]:
    """Return conditions, each behind its table, that no row of ours fulfils."""
    yield "visits WHERE length(id) <> 32 OR id GLOB '*[^0-9a-f]*'"
    for table, column, words in _WORDS:
        known = ", ".join(f"'{word}'" for word in words)
        yield f"{table} WHERE {column} NOT IN ({known})"
    for table, times in _TIMES:
        kept = [name for name in times if (name, "INTEGER") in ours[table]]
        yield f"{table} WHERE {' OR '.join(f'{name} NOT BETWEEN 0 AND {_LATEST}' for name in kept)}"
    for table, columns in _COUNTS:
        yield f"{table} WHERE {' OR '.join(f'{name} < 0' for name in columns)}"
    if ("sketch", "BLOB") in ours["chunks"]:
        yield (
            "chunks WHERE (speech_share IS NULL) <> (sketch IS NULL) OR speech_share NOT BETWEEN 0 AND 1"
            f" OR length(sketch) NOT BETWEEN 1 AND {MOST_LEVELS}"
        )


def _finds(connection: sqlite3.Connection, test: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {test} LIMIT 1").fetchone() is not None  # noqa: S608 - own words

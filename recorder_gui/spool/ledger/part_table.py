"""The ledger's parts: the only code that changes a part's state."""

import sqlite3
from dataclasses import replace
from typing import Final, Unpack

from recorder_gui.domain.delivery import PartChanges
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent, PartState, advance
from recorder_gui.domain.visit import PartRecord
from recorder_gui.spool.ledger.connection import Ledger, from_stamp, to_stamp

_TIMES: Final = ("due_at", "created_at", "expires_at", "ended_at")
_COLUMNS: Final = (
    "visit, part, state, session_id, due_at, failures, lost_sessions, revoked_rounds, is_verified,"
    " upload_url, created_at, expires_at, ended_at, failed_looks, reason"
)


class PartTable:
    """Parts in one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger: Final = ledger

    def of_visit(self, visit: VisitId) -> tuple[PartRecord, ...]:
        """Return the parts of a visit in order."""
        query = f"SELECT {_COLUMNS} FROM parts WHERE visit = ? ORDER BY part"  # noqa: S608 - own constant
        return self._ledger.records(_record, query, visit)

    def get(self, visit: VisitId, part: int) -> PartRecord:
        """Return one part, or raise VisitNotFound."""
        query = f"SELECT {_COLUMNS} FROM parts WHERE visit = ? AND part = ?"  # noqa: S608 - own constant
        found = self._ledger.records(_record, query, visit, part)
        if not found:
            raise VisitNotFound(visit)
        return found[0]

    def add(self, visit: VisitId, part: int, session_id: SessionId) -> PartRecord:
        """Plan a part under a session id that was never sent."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT INTO parts (visit, part, state, session_id) VALUES (?, ?, ?, ?)",
                (visit, part, PartState.PLANNED, session_id),
            )
        return self.get(visit, part)

    def advance(
        self, visit: VisitId, part: int, event: PartEvent, **changes: Unpack[PartChanges]
    ) -> PartRecord:
        """Apply an event to the state the ledger holds now. Raises IllegalTransition."""
        with self._ledger.transaction():
            before = self.get(visit, part)
            return self._write(replace(before, state=advance(before.state, event), **changes))

    def note(self, visit: VisitId, part: int, **changes: Unpack[PartChanges]) -> PartRecord:
        """Change facts of a part and leave its state as it is."""
        with self._ledger.transaction():
            return self._write(replace(self.get(visit, part), **changes))

    def _write(self, part: PartRecord) -> PartRecord:
        columns = [name.strip() for name in _COLUMNS.split(",")][2:]
        values = [
            to_stamp(getattr(part, name)) if name in _TIMES else getattr(part, name) for name in columns
        ]
        assignments = ", ".join(f"{name} = ?" for name in columns)
        with self._ledger.transaction() as connection:
            connection.execute(
                f"UPDATE parts SET {assignments} WHERE visit = ? AND part = ?",  # noqa: S608 - own constants
                (*values, part.visit, part.part),
            )
        return part


def _record(row: sqlite3.Row) -> PartRecord:
    return PartRecord(
        visit=VisitId(row["visit"]),
        part=row["part"],
        state=PartState(row["state"]),
        session_id=SessionId(row["session_id"]),
        due_at=from_stamp(row["due_at"]),
        failures=row["failures"],
        lost_sessions=row["lost_sessions"],
        revoked_rounds=row["revoked_rounds"],
        is_verified=bool(row["is_verified"]),
        upload_url=row["upload_url"],
        created_at=from_stamp(row["created_at"]),
        expires_at=from_stamp(row["expires_at"]),
        ended_at=from_stamp(row["ended_at"]),
        failed_looks=row["failed_looks"],
        reason=row["reason"],
    )

"""The ledger's visits, their gaps and results: the only code that changes a visit's state."""

import json
import sqlite3
from dataclasses import asdict
from datetime import datetime
from typing import Final

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked, VisitNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState, advance
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.ledger.connection import Ledger, from_stamp, moment, to_stamp
from recorder_gui.spool.ledger.details_table import details_or_none
from recorder_gui.spool.ledger.details_text import as_text

_SELECT: Final = """
SELECT v.*, count(c.number) AS chunks, coalesce(sum(c.frames), 0) AS frames,
  coalesce(sum(c.state = 'uploaded'), 0) AS chunks_uploaded
FROM visits v LEFT JOIN chunks c ON c.visit = v.id
"""
_PAGE: Final = """
WHERE v.id IN (
  SELECT id FROM visits WHERE ? IS NULL OR (started_at, id) < (?, ?)
  ORDER BY started_at DESC, id DESC LIMIT ?
)
"""
UNKNOWN_SERVER: Final = ""
"""Where a visit is bound to that its journals do not tell: to no account."""

_ORDER: Final = {ResultStatus.COMPLETED: 0, ResultStatus.PARTIAL: 1}
"""The worst of several parts speaks for the visit."""


class VisitTable:
    """Visits in one ledger, with their labels and results opened."""

    def __init__(self, ledger: Ledger, keys: KeyRing) -> None:
        self._ledger: Final = ledger
        self._keys: Final = keys

    def add(self, visit: VisitRecord) -> VisitRecord:
        """Enter a visit. One already entered stays as it is."""
        label = self._keys.seal_text(visit.label, f"{visit.id} label") if visit.label else None
        is_plain = visit.details == VisitDetails()
        details = None if is_plain else self._keys.seal_text(as_text(visit.details), f"{visit.id} details")
        started_at = to_stamp(visit.started_at)
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO visits (id, state, started_at, server, source, label, details)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (visit.id, visit.state, started_at, visit.server, visit.source, label, details),
            )
        return self.get(visit.id)

    def get(self, visit: VisitId) -> VisitRecord:
        """Return a visit, or raise VisitNotFound."""
        found = self._ledger.records(self._record, f"{_SELECT} WHERE v.id = ? GROUP BY v.id", visit)
        if not found:
            raise VisitNotFound(visit)
        return found[0]

    def all_since(self, start: datetime | None = None) -> tuple[VisitRecord, ...]:
        """Return the visits that began at or after ``start``, newest first."""
        return self._ledger.records(
            self._record,
            f"{_SELECT} WHERE v.started_at >= ? GROUP BY v.id ORDER BY v.started_at DESC, v.id",
            to_stamp(start) or 0,
        )

    def page_before(self, last: VisitRecord | None, count: int) -> tuple[VisitRecord, ...]:
        """Return the ``count`` visits that follow ``last`` where the newest stand first, or the newest."""
        stamp, identity = (to_stamp(last.started_at), last.id) if last else (None, "")
        return self._ledger.records(
            self._record,
            f"{_SELECT} {_PAGE} GROUP BY v.id ORDER BY v.started_at DESC, v.id DESC",
            stamp,
            stamp,
            identity,
            count,
        )

    def ids_in(self, states: tuple[VisitState, ...], server: str | None = None) -> tuple[VisitId, ...]:
        """Return the visits in one of ``states``, oldest first; all servers', or one's."""
        marks = ", ".join("?" * len(states))
        rows = self._ledger.rows(
            f"SELECT id FROM visits WHERE state IN ({marks}) AND (? IS NULL OR server = ?)"  # noqa: S608
            " ORDER BY started_at, id",
            *states,
            server,
            server,
        )
        return tuple(VisitId(row["id"]) for row in rows)

    def advance(self, visit: VisitId, event: VisitEvent, reason: str | None = None) -> VisitRecord:
        """Apply an event to the state the ledger holds now. Raises IllegalTransition."""
        with self._ledger.transaction() as connection:
            after = advance(self.get(visit).state, event)
            connection.execute("UPDATE visits SET state = ?, reason = ? WHERE id = ?", (after, reason, visit))
        return self.get(visit)

    def finish(self, visit: VisitId, at: datetime, *, is_interrupted: bool) -> VisitRecord:
        """Close the visit to further chunks."""
        with self._ledger.transaction() as connection:
            self.advance(visit, VisitEvent.FINISHED)
            connection.execute(
                "UPDATE visits SET finished_at = ?, is_interrupted = ? WHERE id = ?",
                (to_stamp(at), is_interrupted, visit),
            )
        return self.get(visit)

    def discard_empty(self, visit: VisitId) -> None:
        """Forget a visit that never held a frame; one with chunks stays."""
        with self._ledger.transaction() as connection:
            if not self.get(visit).chunks:
                connection.execute("DELETE FROM gaps WHERE visit = ?", (visit,))
                connection.execute("DELETE FROM visits WHERE id = ?", (visit,))

    def forget(self, visit: VisitId) -> None:
        """Take a visit out of the ledger, to be entered anew from its folder in the same transaction."""
        with self._ledger.transaction() as connection:
            for table in ("results", "gaps", "parts", "chunks"):
                connection.execute(f"DELETE FROM {table} WHERE visit = ?", (visit,))  # noqa: S608 - own names
            connection.execute("DELETE FROM visits WHERE id = ?", (visit,))

    def newest_time(self) -> datetime | None:
        """Return the last time that the ledger knows of any visit; None where it knows none."""
        times = self._ledger.records(
            lambda row: from_stamp(row["at"]),
            "SELECT max(started_at) AS at FROM visits UNION ALL SELECT max(finished_at) FROM visits "
            "UNION ALL SELECT max(created_at) FROM parts UNION ALL SELECT max(ended_at) FROM parts",
        )
        return max((time for time in times if time), default=None)

    def add_unreadable(self, visit: VisitId, started_at: datetime, *, is_locked: bool) -> None:
        """Enter a visit whose journals cannot be read: no server gets it before they can."""
        label = b"" if is_locked else None  # a label that no key opens
        state = VisitState.SAVED if is_locked else VisitState.RECORDING
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO visits (id, state, started_at, server, source, label)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (visit, state, to_stamp(started_at), UNKNOWN_SERVER, "", label),
            )

    def add_gap(self, visit: VisitId, gap: Gap) -> None:
        """Record that frames are missing; the same gap twice is one."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO gaps (visit, first_frame, frames, cause) VALUES (?, ?, ?, ?)",
                (visit, gap.first_frame, gap.frames, gap.cause),
            )

    def keep_result(self, part: int, result: VisitResult) -> None:
        """Keep what came back for a part; a later answer replaces an earlier one."""
        body = json.dumps(
            {
                "transcript": result.transcript,
                "documents": [asdict(document) for document in result.documents],
            }
        )
        sealed = self._keys.seal_text(body, f"{result.visit} result")
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO results (visit, part, status, body) VALUES (?, ?, ?, ?)",
                (result.visit, part, result.status, sealed),
            )

    def result_statuses(self, visit: VisitId) -> dict[int, ResultStatus]:
        """Return what became of each part that has a result."""
        rows = self._ledger.rows("SELECT part, status FROM results WHERE visit = ?", visit)
        return {row["part"]: ResultStatus(row["status"]) for row in rows}

    def result(self, visit: VisitId, part: int | None = None) -> VisitResult | None:
        """Return the results of the visit's parts joined in order, or one part's; None while there is none.

        Raises:
            KeyLocked: its key cannot be opened now.
            ChunkDamaged: the ledger's text is not what was written.
        """
        rows = self._ledger.rows(
            "SELECT status, body FROM results WHERE visit = ? AND part = coalesce(?, part) ORDER BY part",
            visit,
            part,
        )
        if not rows:
            return None
        bodies = [json.loads(self._keys.open_text(row["body"], f"{visit} result")) for row in rows]
        texts = [body["transcript"] for body in bodies if body["transcript"]]
        documents = tuple(Document(**document) for body in bodies for document in body["documents"])
        statuses = [ResultStatus(row["status"]) for row in rows]
        worst = max(statuses, key=lambda status: _ORDER.get(status, len(_ORDER)))
        return VisitResult(visit, worst, "\n".join(texts) if texts else None, documents)

    def _record(self, row: sqlite3.Row) -> VisitRecord:
        visit, label, is_locked = VisitId(row["id"]), None, False
        if row["label"] is not None:
            try:
                label = self._keys.open_text(row["label"], f"{visit} label")
            except (KeyLocked, ChunkDamaged):
                is_locked = True
        details = details_or_none(self._keys, row)
        gaps = self._ledger.rows("SELECT * FROM gaps WHERE visit = ? ORDER BY first_frame", visit)
        return VisitRecord(
            id=visit,
            state=VisitState(row["state"]),
            started_at=moment(row["started_at"]),
            server=row["server"],
            source=row["source"],
            label=label,
            finished_at=from_stamp(row["finished_at"]),
            is_interrupted=bool(row["is_interrupted"]),
            is_locked=is_locked or details is None,
            reason=row["reason"],
            frames=row["frames"],
            chunks=row["chunks"],
            chunks_uploaded=row["chunks_uploaded"],
            gaps=tuple(Gap(gap["first_frame"], gap["frames"], GapCause(gap["cause"])) for gap in gaps),
            details=details or VisitDetails(),
        )

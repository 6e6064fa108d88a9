"""The ledger's chunks: the only code that changes a chunk's state."""

import sqlite3
from dataclasses import replace
from typing import Final, Unpack

from recorder_gui.domain.chunk import PRUNED, ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState, advance
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.delivery import ChunkChanges
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.ledger.connection import Ledger, from_stamp, to_stamp

_COLUMNS: Final = (
    "visit, number, state, first_frame, frames, size_bytes, sha256, part, sequence,"
    " attempts, failures, due_at, reason, refusals, had_receipt,"
    " speech_share, sketch, asked_at, answered_at, answer_status"
)


class ChunkTable:
    """Chunks in one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger: Final = ledger

    def of_visit(self, visit: VisitId) -> tuple[ChunkRecord, ...]:
        """Return the sealed chunks of a visit by number."""
        query = f"SELECT {_COLUMNS} FROM chunks WHERE visit = ? ORDER BY number"  # noqa: S608 - own constant
        return self._ledger.records(_record, query, visit)

    def is_any_undelivered(self, states: tuple[VisitState, ...]) -> bool:
        """Return whether a visit in one of ``states`` has a chunk that its server did not confirm."""
        marks = ", ".join("?" * len(states))
        query = (
            "SELECT EXISTS (SELECT 1 FROM visits JOIN chunks ON chunks.visit = visits.id"  # noqa: S608 - own words
            f" WHERE visits.state IN ({marks}) AND chunks.state != ?) AS is_any"
        )
        (row,) = self._ledger.rows(query, *states, ChunkState.UPLOADED)
        return bool(row["is_any"])

    def get(self, chunk: ChunkId) -> ChunkRecord:
        """Return one chunk, or raise VisitNotFound."""
        query = f"SELECT {_COLUMNS} FROM chunks WHERE visit = ? AND number = ?"  # noqa: S608 - own constant
        found = self._ledger.records(_record, query, chunk.visit, chunk.number)
        if not found:
            raise VisitNotFound(chunk.visit)
        return found[0]

    def add(self, chunk: SealedChunk) -> ChunkRecord:
        """Enter a chunk whose file is durable. A chunk already entered stays as it is."""
        state = advance(ChunkState.RECORDING, ChunkEvent.SEALED)
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO chunks (visit, number, state, first_frame, frames, size_bytes, sha256,"
                " speech_share, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    chunk.id.visit,
                    chunk.id.number,
                    state,
                    chunk.first_frame,
                    chunk.frames,
                    chunk.size_bytes,
                    chunk.sha256,
                    chunk.sketch and chunk.sketch.speech_share,
                    chunk.sketch and chunk.sketch.levels,
                ),
            )
        return self.get(chunk.id)

    def place(self, chunk: ChunkId, part: int, sequence: int) -> ChunkRecord:
        """Give a chunk its place in a part, for good."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "UPDATE chunks SET part = ?, sequence = ? WHERE visit = ? AND number = ?",
                (part, sequence, chunk.visit, chunk.number),
            )
        return self.get(chunk)

    def advance(self, chunk: ChunkId, event: ChunkEvent, **changes: Unpack[ChunkChanges]) -> ChunkRecord:
        """Apply an event to the state the ledger holds now. Raises IllegalTransition."""
        with self._ledger.transaction() as connection:
            before = self.get(chunk)
            had_receipt = before.had_receipt or event is ChunkEvent.RECEIPT_CONFIRMED
            after = replace(before, state=advance(before.state, event), had_receipt=had_receipt, **changes)
            connection.execute(
                "UPDATE chunks SET state = ?, attempts = ?, failures = ?, due_at = ?, reason = ?,"
                " refusals = ?, had_receipt = ?, asked_at = ?, answered_at = ?, answer_status = ?"
                " WHERE visit = ? AND number = ?",
                (
                    after.state,
                    after.attempts,
                    after.failures,
                    to_stamp(after.due_at),
                    after.reason,
                    after.refusals,
                    after.had_receipt,
                    to_stamp(after.asked_at),
                    to_stamp(after.answered_at),
                    after.answer_status,
                    chunk.visit,
                    chunk.number,
                ),
            )
        return after

    def forget(self, chunk: ChunkId) -> None:
        """Take out a chunk whose file cannot be read any more."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "DELETE FROM chunks WHERE visit = ? AND number = ?", (chunk.visit, chunk.number)
            )

    def mark_pruned(self, visit: VisitId) -> None:
        """Say that the audio of a visit's uploaded chunks is on this computer no more."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "UPDATE chunks SET reason = ? WHERE visit = ? AND state = ?",
                (PRUNED, visit, ChunkState.UPLOADED),
            )

    def interrupt_attempts(self) -> int:
        """Make every chunk that was in flight when the program stopped due again; return how many."""
        after = advance(ChunkState.UPLOADING, ChunkEvent.INTERRUPTED)
        with self._ledger.transaction() as connection:
            changed = connection.execute(
                "UPDATE chunks SET state = ?, due_at = NULL WHERE state = ?", (after, ChunkState.UPLOADING)
            )
        return changed.rowcount


def _record(row: sqlite3.Row) -> ChunkRecord:
    return ChunkRecord(
        id=ChunkId(VisitId(row["visit"]), row["number"]),
        state=ChunkState(row["state"]),
        first_frame=row["first_frame"],
        frames=row["frames"],
        size_bytes=row["size_bytes"],
        sha256=row["sha256"],
        part=row["part"],
        sequence=row["sequence"],
        attempts=row["attempts"],
        failures=row["failures"],
        due_at=from_stamp(row["due_at"]),
        reason=row["reason"],
        refusals=row["refusals"],
        had_receipt=bool(row["had_receipt"]),
        sketch=_sketch(row),
        asked_at=from_stamp(row["asked_at"]),
        answered_at=from_stamp(row["answered_at"]),
        answer_status=row["answer_status"],
    )


def _sketch(row: sqlite3.Row) -> ChunkSketch | None:
    return None if row["sketch"] is None else ChunkSketch(row["speech_share"], row["sketch"])

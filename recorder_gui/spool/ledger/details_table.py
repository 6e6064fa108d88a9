"""The ledger's details of visits, sealed like their labels."""

import sqlite3
from collections.abc import Callable
from typing import Final

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.ledger.connection import Ledger
from recorder_gui.spool.ledger.details_text import as_text, from_text


class DetailsTable:
    """One column of the visits, changed apart from their states. NULL: a visit without a word of its own."""

    def __init__(self, ledger: Ledger, keys: KeyRing) -> None:
        self._ledger: Final = ledger
        self._keys: Final = keys

    def change(self, visit: VisitId, change: Callable[[VisitDetails], VisitDetails]) -> None:
        """Make a change of what the ledger holds now. Nothing is written where nothing changes.

        Raises:
            KeyLocked: what is there cannot be read now; it stays.
        """
        with self._ledger.transaction() as connection:
            for row in connection.execute("SELECT id, details FROM visits WHERE id = ?", (visit,)).fetchall():
                before = read_details(self._keys, row)
                after = change(before)
                if after != before:
                    sealed = self._keys.seal_text(as_text(after), f"{visit} details")
                    connection.execute("UPDATE visits SET details = ? WHERE id = ?", (sealed, visit))


def read_details(keys: KeyRing, row: sqlite3.Row) -> VisitDetails:
    """Return a row's details; damaged ones say nothing, which must not hold up the visit's audio.

    Raises:
        KeyLocked: their key cannot be opened now.
    """
    if row["details"] is None:
        return VisitDetails()
    try:
        return from_text(keys.open_text(row["details"], f"{row['id']} details"))
    except ChunkDamaged:
        return VisitDetails()


def details_or_none(keys: KeyRing, row: sqlite3.Row) -> VisitDetails | None:
    """Return a row's details, or None while their key is locked."""
    try:
        return read_details(keys, row)
    except KeyLocked:
        return None

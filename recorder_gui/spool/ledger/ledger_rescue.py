"""What every start does before it opens the ledger: one that cannot be believed is put aside, whole.

The recordings are not in the ledger: ``recovery`` rebuilds a new one from the folder.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from recorder_gui.domain.errors import LedgerDamaged, LedgerTooNew, SpoolUnavailable
from recorder_gui.spool.files.file_access import translated
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.quarantine import LEDGER, Quarantine
from recorder_gui.spool.ledger import ledger_schema
from recorder_gui.spool.ledger.connection import PRIMARY_CODE, Ledger, connect_read_only
from recorder_gui.spool.ledger.ledger_check import find_damage


def make_ledger_ready(layout: FolderLayout, quarantine: Quarantine) -> bool:
    """Leave a sound ledger in its place; return whether one that held visits was damaged or is gone.

    Raises:
        LedgerTooNew: a later version of the program wrote it; not a byte of it has changed.
        SpoolUnavailable, DiskFull: it cannot be looked at or put aside now; it stays where it is.
    """
    try:
        try:
            is_new = look_at(layout.ledger)
        except SpoolUnavailable as fault:
            if not _wants_to_be_written(fault):
                raise
            # A crash left SQLite something to take back before anybody can read: opening it does so.
            Ledger(layout.ledger).close()
            is_new = look_at(layout.ledger)
        Ledger(layout.ledger).close()
    except LedgerDamaged:
        quarantine.put(LEDGER, *_files_of(layout.ledger))
        Ledger(layout.ledger).close()
        is_new = True
    return is_new and any(True for _ in layout.visit_ids())


def look_at(path: Path) -> bool:
    """Return whether there is no ledger yet; changes nothing.

    Raises:
        LedgerDamaged: it cannot be believed.
        LedgerTooNew, SpoolUnavailable: as ``make_ledger_ready``.
    """
    with translated(path):
        files = _files_of(path)
        if any(not file.is_file() for file in files):
            raise LedgerDamaged(str(path), "not a file")
        if path not in files or path.stat().st_size == 0:
            # SQLite would throw away a log that it finds beside an empty ledger.
            if any(file.stat().st_size for file in files if file.name.endswith(("-wal", "-journal"))):
                raise LedgerDamaged(str(path), "only its log is left")
            return True
    with Ledger.translating(path), closing(connect_read_only(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > ledger_schema.VERSION:
            raise LedgerTooNew(str(path), version, ledger_schema.VERSION)
        is_new = version == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        damage = None
        if version <= 0 and not is_new:
            damage = "not a ledger of this program"
        elif version > 0:  # an older one before it is brought up: a damaged one stays as it was
            damage = find_damage(connection, version)
    if damage:
        raise LedgerDamaged(str(path), damage)
    return is_new


def _wants_to_be_written(fault: SpoolUnavailable) -> bool:
    code = getattr(fault.__cause__, "sqlite_errorcode", None) or 0
    return code & PRIMARY_CODE == sqlite3.SQLITE_READONLY


def _files_of(path: Path) -> list[Path]:
    """Return what there is of a ledger: the file, then what SQLite keeps beside it."""
    candidates = [path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))]
    return [file for file in candidates if file.exists() or file.is_symlink()]

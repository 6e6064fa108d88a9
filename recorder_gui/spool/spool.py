"""The data folder as a whole: its keys, its ledger, and what is handed to each thread."""

from typing import Final

from recorder_gui.domain.errors import LedgerDamaged
from recorder_gui.spool.files.chunk_files import ChunkFiles
from recorder_gui.spool.files.file_access import make_folder
from recorder_gui.spool.files.folder_layout import FolderLayout, close_to_others
from recorder_gui.spool.files.key_ring import KeyRing, KeyStore
from recorder_gui.spool.files.memory_chunks import MemoryChunks
from recorder_gui.spool.files.quarantine import Quarantine
from recorder_gui.spool.files.visit_journal import VisitJournals
from recorder_gui.spool.ledger.chunk_table import ChunkTable
from recorder_gui.spool.ledger.connection import Ledger
from recorder_gui.spool.ledger.details_table import DetailsTable
from recorder_gui.spool.ledger.ledger_rescue import look_at, make_ledger_ready
from recorder_gui.spool.ledger.part_table import PartTable
from recorder_gui.spool.ledger.visit_table import VisitTable


class Spool:
    """One data folder, held by this instance. Every thread takes a desk of its own from it.

    Raises:
        SpoolUnavailable: the folder cannot be made or used.
        DiskFull: not even the ledger fits.
        LedgerTooNew: a later version of the program wrote it.
    """

    def __init__(self, layout: FolderLayout, key_store: KeyStore) -> None:
        self.layout: Final = layout
        make_folder(layout.root)
        close_to_others(layout)
        make_folder(layout.visits)
        self.quarantine: Final = Quarantine(layout)
        self.is_ledger_new: Final = make_ledger_ready(layout, self.quarantine)
        self.keys: Final = KeyRing(layout.keys, key_store)
        self.memory: Final = MemoryChunks()

    def desk(self) -> "Desk":
        """Return what the calling thread needs to work on the spool."""
        return Desk(self.layout, self.keys, Ledger(self.layout.ledger), self.memory)


class Desk:
    """One thread's tables, files and journals over a shared data folder."""

    def __init__(self, layout: FolderLayout, keys: KeyRing, ledger: Ledger, memory: MemoryChunks) -> None:
        self._ledger: Final = ledger
        self.layout: Final = layout
        self.keys: Final = keys
        self.memory: Final = memory
        self.files: Final = ChunkFiles(layout, keys, memory)
        self.chunks: Final = ChunkTable(ledger)
        self.parts: Final = PartTable(ledger)
        self.visits: Final = VisitTable(ledger, keys)
        self.details: Final = DetailsTable(ledger, keys)
        self.journals: Final = VisitJournals(layout, keys)
        self.transaction: Final = ledger.transaction

    def close(self) -> None:
        """Let go of the ledger and the journals; all that was written is on disk."""
        self.journals.close()
        self._ledger.close()


def reading_desk(layout: FolderLayout, key_store: KeyStore) -> Desk | None:
    """Return a desk that only reads, beside another instance at work; None where nothing is kept yet."""
    if look_at(layout.ledger):
        if any(True for _ in layout.visit_ids()):
            raise LedgerDamaged(str(layout.ledger), "it is gone")
        return None
    return Desk(
        layout,
        KeyRing(layout.keys, key_store, read_only=True),
        Ledger(layout.ledger, read_only=True),
        MemoryChunks(),
    )

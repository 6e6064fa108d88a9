"""Makes a second visit of one, for another server: the same sound, sealed anew under an id of its own.

A visit is bound to its server for good, and what was delivered of it is true of that server only: so the
first one stays as it is. The copy grows in a folder of another name; that the folder takes the visit's own
name is the moment at which the copy exists, whole. A crash before leaves a folder that the next start
removes; after one behind it, the next start enters the visit as any other that the ledger lacks. So no
half of it can ever be delivered as a whole.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.errors import SpoolError, SpoolUnavailable, VisitNotCopied
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import AGAIN, VisitRecord
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import begun_values
from recorder_gui.spool.files.chunk_files import ChunkFiles
from recorder_gui.spool.files.file_access import is_there, make_folder, sync_folder, translated
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.removed_folder import delete_folder
from recorder_gui.spool.files.visit_journal import VisitJournals, read_facts
from recorder_gui.spool.rebuild.ledger_rebuild import rebuild_visit
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

_BEING_RECORDED: Final = (VisitState.RECORDING, VisitState.PAUSED)


def copy_visit(
    desk: Desk, visit: VisitId, copy: VisitId, server: str, goes_on: Callable[[], bool] = lambda: True
) -> VisitRecord:
    """Make ``copy``, a visit for ``server`` with the sound, gaps, label and details of ``visit``.

    One chunk is in memory at a time; ``goes_on`` is asked before each, and may make it wait.

    Raises:
        VisitNotFound: it is gone.
        VisitNotCopied: it is being recorded, holds no sound, or no longer all of it; or it is to go on no
            longer: then what there is stays, so that the next start knows. Every other error leaves no trace.
        ChunkDamaged, KeyLocked: a chunk cannot be read.
        DiskFull, SpoolUnavailable: the folder or the ledger refuses.
    """
    original, chunks = desk.visits.get(visit), desk.chunks.of_visit(visit)
    _refuse_where_nothing_whole_is(original, chunks)
    record = replace(
        original,
        id=copy,
        server=server,
        source=f"{AGAIN} {visit}",
        details=_details_for(server, original),
    )
    growing, folder = desk.layout.growing(copy), desk.layout.visit(copy)
    if is_there(folder):
        raise SpoolUnavailable(str(folder), "it is there already")
    try:
        _write(desk, record, chunks, goes_on)
        _rename(growing, folder)
        _enter(desk, copy)
    except VisitNotCopied:
        raise
    except BaseException:
        _take_back(folder, growing)
        raise
    log.info("visit %s copied as %s, %d chunks", visit, copy, len(chunks))
    return desk.visits.get(copy)


def unfinished_copies(layout: FolderLayout) -> int:
    """Return how many copies never became whole: each a visit that was not sent again, unsaid so far."""
    try:
        return sum(1 for _ in layout.growing_folders())
    except SpoolUnavailable:
        return 0


def discard_growing(layout: FolderLayout) -> None:
    """Remove what crashes left of copies. To be called while nobody copies. Raises SpoolUnavailable."""
    for folder in list(layout.growing_folders()):
        delete_folder(folder)


def _take_back(folder: Path, growing: Path) -> None:
    """Leave no folder that the next start would enter: what was told to have failed is never delivered.

    The renaming itself may have been done and then have been told as failed.
    """
    with suppress(OSError):
        if folder.exists():
            folder.rename(growing)
    with suppress(SpoolError):  # then the next start removes it
        delete_folder(growing)


def _refuse_where_nothing_whole_is(visit: VisitRecord, chunks: tuple[ChunkRecord, ...]) -> None:
    if visit.state in _BEING_RECORDED:
        raise VisitNotCopied(visit.id, "recording")
    if not chunks:
        raise VisitNotCopied(visit.id, "empty")
    if any(chunk.is_pruned for chunk in chunks):
        raise VisitNotCopied(visit.id, PRUNED)


def _details_for(server: str, original: VisitRecord) -> VisitDetails:
    """Return what is known of the visit; what its own server refused, or alone offers, is not the other's."""
    templates = original.details.templates if server == original.server else ()
    return replace(original.details, unheeded=(), templates=templates)


def _write(
    desk: Desk, visit: VisitRecord, chunks: tuple[ChunkRecord, ...], goes_on: Callable[[], bool]
) -> None:
    layout = _GrowingLayout(desk.layout.root)
    make_folder(layout.visit(visit.id))
    files, journals = ChunkFiles(layout, desk.keys, desk.memory), VisitJournals(layout, desk.keys)
    try:
        journals.note(visit.id, "begun", **begun_values(visit))
        for chunk in chunks:
            if not goes_on():
                raise VisitNotCopied(visit.id, "closed")
            sealed, payload = desk.files.read_sealed(chunk.id)
            target = ChunkId(visit.id, chunk.id.number)
            files.write_sealed(target, sealed.first_frame, sealed.frames, payload, sealed.sketch)
        for gap in visit.gaps:
            journals.note(visit.id, "gap", **asdict(gap))
        at = visit.finished_at or visit.started_at
        journals.note(visit.id, "finished", at=at.isoformat(), is_interrupted=visit.is_interrupted)
    finally:
        journals.close()


def _enter(desk: Desk, visit: VisitId) -> None:
    """Enter the visit from its folder, as a start would: in one step, and finished."""
    facts = read_facts(desk.layout, desk.keys, visit)
    sealed = [desk.files.read_sealed(chunk)[0] for chunk in desk.layout.sealed_chunks(visit)]
    rebuild_visit(desk, visit, facts, sealed)


def _rename(folder: Path, name: Path) -> None:
    with translated(folder):
        folder.rename(name)
        sync_folder(name.parent)


class _GrowingLayout(FolderLayout):
    """Puts visits where copies grow."""

    def visit(self, visit: VisitId) -> Path:
        """Return the folder of a visit that is not whole yet."""
        return self.growing(visit)

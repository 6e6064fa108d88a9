"""Removes a visit for good, with all that the ledger holds of it: a person's wish, never the program's own.

That its folder gets another name is the moment at which it is gone. A crash before leaves the whole visit;
after one behind it, the next start finds the folder under that name and finishes what was begun.
"""

import logging
from contextlib import suppress
from pathlib import Path

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import SpoolUnavailable, VisitKept
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.files.file_access import is_there, sync_folder, translated
from recorder_gui.spool.files.removed_folder import delete_folder
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

_BEING_RECORDED = (VisitState.RECORDING, VisitState.PAUSED)


def unsent_chunks(desk: Desk, visit: VisitId) -> int:
    """Return how many of a visit's chunks the server does not have."""
    return sum(chunk.state is not ChunkState.UPLOADED for chunk in desk.chunks.of_visit(visit))


def remove_visit(desk: Desk, visit: VisitId, agreed_unsent: int) -> None:
    """Remove a visit; of what no server has, no more than the ``agreed_unsent`` chunks a person gave up.

    To be called where no request of the visit can be under way.

    Raises:
        VisitNotFound: it is gone already.
        VisitKept: it is being recorded, is in memory alone, or more is unsent than was agreed to.
        SpoolUnavailable, DiskFull: the folder or the ledger refuses; nothing is removed yet, or the next
            start finishes it.
    """
    _refuse_where_it_must_stay(desk, visit, agreed_unsent)
    desk.journals.let_go(visit)
    folder, aside = desk.layout.visit(visit), desk.layout.removed(visit)
    delete_folder(aside)
    if is_there(folder):
        with translated(folder):
            folder.rename(aside)
            sync_folder(folder.parent)
    _finish(desk, visit, aside)
    log.info("visit %s removed", visit)


def finish_removals(desk: Desk) -> None:
    """Finish what a crash interrupted. To be called before anything else looks at the visits."""
    for visit in list(desk.layout.removed_visit_ids()):
        _finish(desk, visit, desk.layout.removed(visit))


def _refuse_where_it_must_stay(desk: Desk, visit: VisitId, agreed_unsent: int) -> None:
    if desk.visits.get(visit).state in _BEING_RECORDED:
        raise VisitKept(visit, "recording")
    if any(chunk.visit == visit for chunk in desk.memory.ids()):
        # The disk's thread may be about to write it: the folder would come back with this one chunk.
        raise VisitKept(visit, "memory")
    if unsent_chunks(desk, visit) > agreed_unsent:
        raise VisitKept(visit, "unsent")


def _finish(desk: Desk, visit: VisitId, aside: Path) -> None:
    if is_there(aside) and is_there(desk.layout.visit(visit)):
        log.warning("visit %s was removed and is there again", visit)  # somebody restored it: it stays
    else:
        desk.visits.forget(visit)
    with suppress(SpoolUnavailable):  # the next start tries again
        delete_folder(aside)

"""What every start does first: whatever a crash left becomes an ordinary visit awaiting delivery.

There is no other way to start, so this path is as well trodden as any.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Final

from recorder_gui.domain.errors import KeyLocked, SpoolUnavailable
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import RefusalReason
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.spool.files.file_access import make_folder, remove, translated
from recorder_gui.spool.files.quarantine import Quarantine
from recorder_gui.spool.ledger.visit_table import UNKNOWN_SERVER
from recorder_gui.spool.rebuild.ledger_catch_up import catch_up
from recorder_gui.spool.recovery.audio_recovery import AudioRecovery, PcmEncoder, PcmSketcher
from recorder_gui.spool.recovery.misplaced_files import put_back_misplaced
from recorder_gui.spool.spool import Desk
from recorder_gui.spool.visit_copy import discard_growing
from recorder_gui.spool.visit_removal import finish_removals

_UNFINISHED: Final = (VisitState.RECORDING, VisitState.PAUSED)
_BEFORE_END: Final = (VisitState.SAVED, VisitState.UPLOADING, VisitState.WAITING, VisitState.SIGNED_OUT)


def recover(
    desk: Desk,
    encode: PcmEncoder,
    quarantine: Quarantine | None = None,
    sketch: PcmSketcher = lambda _pcm: None,
) -> tuple[VisitId, ...]:
    """Make the ledger and the folder agree; return the visits that a crash had cut off.

    What cannot be read goes into the quarantine. A visit whose key is locked, or whose files cannot
    be read or written now, is left as it is for a later start: it keeps nobody from recording the
    next one. Raises DiskFull, and LedgerDamaged where it must be started again.
    """
    quarantine = quarantine or Quarantine(desk.layout)
    with suppress(SpoolUnavailable):
        finish_removals(desk)
    with suppress(SpoolUnavailable):
        discard_growing(desk.layout)
    for visit in desk.visits.ids_in(_UNFINISHED):
        with suppress(SpoolUnavailable):
            make_folder(desk.layout.visit(visit))  # somebody may have removed it; its journal goes there
    known = {visit.id: visit for visit in desk.visits.all_since()}
    visits = list(desk.layout.visit_ids())
    last_written: dict[VisitId, datetime] = {}
    for visit in visits:
        if not _is_ready(known.get(visit)):
            with suppress(SpoolUnavailable):
                last_written[visit] = _last_written(desk, visit)  # from here on files are written anew
    for visit in last_written:
        with suppress(SpoolUnavailable):
            put_back_misplaced(desk, quarantine, visit)
    mending = partial(AudioRecovery, desk, quarantine, encode, sketch)
    recovered = {visit for visit in visits if _recover_visit(desk, known.get(visit), visit, mending)}
    desk.chunks.interrupt_attempts()
    ends = {visit: at for visit, at in last_written.items() if visit in recovered}
    closed = tuple(_close_unfinished(desk, ends))
    _ask_for_help(desk, recovered)
    return closed


def _close_unfinished(desk: Desk, ends: Mapping[VisitId, datetime]) -> Iterator[VisitId]:
    for visit in desk.visits.ids_in(_UNFINISHED):
        with suppress(SpoolUnavailable):
            if visit in ends and _close_interrupted(desk, visit, ends[visit]):
                yield visit


def _recover_visit(
    desk: Desk, known: VisitRecord | None, visit: VisitId, mending: Callable[[VisitId], AudioRecovery]
) -> bool:
    try:
        if known and _is_ready(known) and not desk.layout.has_leftovers(visit, known.chunks):
            return True
        if not catch_up(desk, visit, known):
            return False
        mending(visit).run(is_at_end=_is_ready(known))
    except (KeyLocked, SpoolUnavailable):
        return False
    return True


def _is_ready(visit: VisitRecord | None) -> bool:
    return visit is not None and visit.state is VisitState.READY


def _last_written(desk: Desk, visit: VisitId) -> datetime:
    folder = desk.layout.visit(visit)
    with translated(folder):
        newest = max(entry.lstat().st_mtime for entry in (folder, *folder.iterdir()))
    return datetime.fromtimestamp(newest, UTC)


def _close_interrupted(desk: Desk, visit: VisitId, at: datetime) -> bool:
    """Close a visit that was being recorded when the program stopped; False if it held no frame."""
    if desk.chunks.of_visit(visit) or desk.parts.of_visit(visit) or _is_damaged(desk.visits.get(visit)):
        desk.journals.note(visit, "finished", at=at.isoformat(), is_interrupted=True)
        desk.visits.finish(visit, at, is_interrupted=True)
        return True
    if not [*desk.layout.sealed_chunks(visit), *desk.layout.open_parts(visit)]:
        _discard(desk, visit)
    return False


def _is_damaged(visit: VisitRecord) -> bool:
    return any(gap.cause is GapCause.DAMAGED for gap in visit.gaps)


def _ask_for_help(desk: Desk, recovered: Collection[VisitId]) -> None:
    """Have a person look at what cannot be delivered: no audio is left, or nobody knows to whom."""
    for visit in desk.visits.all_since():
        is_lost = visit.server == UNKNOWN_SERVER or (not visit.chunks and _is_damaged(visit))
        if is_lost and visit.id in recovered and visit.state in _BEFORE_END:
            desk.visits.advance(visit.id, VisitEvent.HELP_NEEDED, RefusalReason.DAMAGED)


def _discard(desk: Desk, visit: VisitId) -> None:
    desk.visits.discard_empty(visit)
    for path in (*desk.layout.journals(visit), *desk.layout.unfinished(visit)):
        remove(path)
    with suppress(OSError):  # something of another program lies in it
        desk.layout.visit(visit).rmdir()

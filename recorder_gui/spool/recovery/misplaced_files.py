"""Files that lie under a name that is not theirs: what opens goes back to its own place.

A file's header says whose it is, and its records open under that header only, so a copy or a swap
by a file manager, a sync tool or a repaired disk is undone without asking.
"""

from collections.abc import Iterator
from pathlib import Path

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.spool.files.file_access import is_there, sync_folder, translated
from recorder_gui.spool.files.quarantine import Quarantine
from recorder_gui.spool.files.record_search import find_records
from recorder_gui.spool.files.sealed_records import FileHeader, RecordKind
from recorder_gui.spool.files.visit_keys import header_of
from recorder_gui.spool.spool import Desk


def put_back_misplaced(desk: Desk, quarantine: Quarantine, visit: VisitId) -> None:
    """Give files of one visit's folder their own names again; a second copy stays in the quarantine.

    Raises SpoolUnavailable or DiskFull.
    """
    aside = []
    for path, expected in [*_files(desk, visit)]:
        header = header_of(path)
        if header and (header.kind, header.visit, header.number) != expected and _opens(desk, path):
            aside += [(moved, header) for moved in quarantine.put(visit, path)]
    for path, header in aside:  # once all are out of the way: two may have been swapped
        place = _own_place(desk, header)
        if is_there(place.parent) and not _is_taken(desk, quarantine, place, header):
            with translated(place):
                path.rename(place)
                sync_folder(place.parent)


def _files(desk: Desk, visit: VisitId) -> Iterator[tuple[Path, tuple[RecordKind, VisitId, int]]]:
    """Yield each file with what the header of one of that name says."""
    for chunk in desk.layout.sealed_chunks(visit):
        yield desk.layout.sealed(chunk), (RecordKind.SEALED_CHUNK, visit, chunk.number)
    for chunk, path in desk.layout.open_parts(visit):
        yield path, (RecordKind.OPEN_CHUNK, visit, chunk.number)
    for path in desk.layout.journals(visit):
        header = header_of(path)
        number = header.number if header else 0  # a journal's name tells nothing that its header does not
        yield path, (RecordKind.JOURNAL, visit, number)


def _opens(desk: Desk, path: Path) -> bool:
    """Tell whether there is anything in it; scrap under a good header is for those who look after damage."""
    try:
        with translated(path):
            found = find_records(path.read_bytes(), desk.keys.key)
    except KeyLocked:
        return False
    return found is not None and bool(found.records)


def _own_place(desk: Desk, header: FileHeader) -> Path:
    chunk = ChunkId(header.visit, header.number)
    match header.kind:
        case RecordKind.SEALED_CHUNK:
            return desk.layout.sealed(chunk)
        case RecordKind.JOURNAL:
            return desk.layout.journal(header)
        case RecordKind.OPEN_CHUNK:
            taken = [path for found, path in desk.layout.open_parts(chunk.visit) if found == chunk]
            generations = [int(path.suffixes[-2][1:]) for path in taken]
            return desk.layout.open_part(chunk, max(generations, default=-1) + 1)


def _is_taken(desk: Desk, quarantine: Quarantine, place: Path, header: FileHeader) -> bool:
    """Tell whether something that is worth as much lies there; anything else makes room."""
    if not is_there(place):
        return False
    if header.kind is RecordKind.SEALED_CHUNK:
        try:
            desk.files.read_sealed(ChunkId(header.visit, header.number))
        except ChunkDamaged:
            quarantine.put(header.visit, place)
            return False
    return True

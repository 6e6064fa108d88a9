"""What every start does first: whatever a crash left becomes an ordinary visit awaiting delivery.

There is no other way to start, so this path is as well trodden as any.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import ChunkDamaged, KeyLocked, SpoolUnavailable
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.file_access import make_folder, remove, set_aside, translated
from recorder_gui.spool.ledger_rebuild import rebuild_visit
from recorder_gui.spool.spool import Desk

_NO_AUDIO_BYTES: Final = 512
"""A running chunk's first record tells its place and is on disk before any audio: a file this
small whose first record is torn never held a frame."""

_UNFINISHED: Final = (VisitState.RECORDING, VisitState.PAUSED)

PcmEncoder = Callable[[bytes], bytes]
"""Turns 16-bit frames into the bytes of a chunk."""


def recover(desk: Desk, encode: PcmEncoder) -> tuple[VisitId, ...]:
    """Make the ledger and the folder agree; return the visits that a crash had cut off.

    A visit whose key is locked, or whose files cannot be read or written now, is left as it is for
    a later start: it keeps nobody from recording the next one. Raises DiskFull.
    """
    for visit in desk.visits.ids_in(_UNFINISHED):
        with suppress(SpoolUnavailable):
            make_folder(desk.layout.visit(visit))  # somebody may have removed it; its journal goes there
    known = {visit.id for visit in desk.visits.all_since()}
    last_written: dict[VisitId, datetime] = {}
    for visit in desk.layout.visit_ids():
        try:
            # Looked at first: from here on files of this visit are written anew.
            at = _last_written(desk, visit)
            if visit not in known and not rebuild_visit(desk, visit):
                continue
            _adopt_sealed(desk, visit)
            _seal_open(desk, visit, encode)
            _declare_damaged(desk, visit)
        except (KeyLocked, SpoolUnavailable):
            continue
        last_written[visit] = at
    desk.chunks.interrupt_attempts()
    closed = []
    for visit in desk.visits.ids_in(_UNFINISHED):
        with suppress(SpoolUnavailable):
            if visit in last_written and _close_interrupted(desk, visit, last_written[visit]):
                closed.append(visit)
    return tuple(closed)


def _last_written(desk: Desk, visit: VisitId) -> datetime:
    folder = desk.layout.visit(visit)
    with translated(folder):
        newest = max(entry.lstat().st_mtime for entry in (folder, *folder.iterdir()))
    return datetime.fromtimestamp(newest, UTC)


def _adopt_sealed(desk: Desk, visit: VisitId) -> None:
    """Enter chunks that were frozen but whose row a crash prevented."""
    entered = {chunk.id for chunk in desk.chunks.of_visit(visit)}
    for chunk in desk.layout.sealed_chunks(visit):
        if chunk not in entered:
            try:
                sealed, _ = desk.files.read_sealed(chunk)
            except ChunkDamaged:
                continue
            desk.chunks.add(sealed)


def _seal_open(desk: Desk, visit: VisitId, encode: PcmEncoder) -> None:
    """Freeze what the running chunk had come to."""
    entered = {chunk.id for chunk in desk.chunks.of_visit(visit)}
    found: dict[ChunkId, list[Path]] = {}
    for chunk, path in desk.layout.open_parts(visit):
        found.setdefault(chunk, []).append(path)
    for chunk, paths in found.items():
        if chunk not in entered and not _seal_found(desk, chunk, paths, encode):
            continue
        desk.files.drop_open(chunk)


def _seal_found(desk: Desk, chunk: ChunkId, paths: Sequence[Path], encode: PcmEncoder) -> bool:
    """Seal the furthest of a chunk's files; False where they hold something that does not open."""
    found = {path: part for path in paths if (part := desk.files.read_open(path, chunk))}
    furthest = max(found.values(), key=lambda part: len(part.pcm), default=None)
    if furthest is None or not furthest.pcm:
        return all(_never_held_audio(path) for path in paths)
    frames = len(furthest.pcm) // SAMPLE_WIDTH_BYTES
    sealed = desk.files.write_sealed(chunk, furthest.first_frame, frames, encode(furthest.pcm))
    for path in paths:
        if path not in found or found[path].has_unread:
            set_aside(path)
    desk.chunks.add(sealed)
    return True


def _never_held_audio(path: Path) -> bool:
    with translated(path):
        return path.stat().st_size <= _NO_AUDIO_BYTES


def _declare_damaged(desk: Desk, visit: VisitId) -> None:
    """Say once how much is missing where sealed chunks cannot be read back."""
    entered = desk.chunks.of_visit(visit)
    known = {chunk.id for chunk in entered}
    damaged = [chunk.number for chunk in desk.layout.sealed_chunks(visit) if chunk not in known]
    if not damaged:
        return
    declared = set(desk.visits.get(visit).gaps)
    gaps = {_gap_around(number, damaged, entered) for number in damaged}
    for gap in sorted(gaps - declared, key=lambda gap: gap.first_frame):
        desk.journals.note(visit, "gap", **asdict(gap))
        desk.visits.add_gap(visit, gap)


def _gap_around(number: int, damaged: Sequence[int], entered: Sequence[ChunkRecord]) -> Gap:
    """Return what lies between the chunks around a damaged one: several in a row are one gap."""
    before = [chunk for chunk in entered if chunk.id.number < number]
    first_frame = before[-1].first_frame + before[-1].frames if before else 0
    following = next((chunk.first_frame for chunk in entered if chunk.id.number > number), None)
    if following is None:
        # How long the last ones were nobody knows: at most this.
        behind = [other for other in damaged if not before or other > before[-1].id.number]
        following = first_frame + len(behind) * CHUNK_FRAMES
    return Gap(first_frame, following - first_frame, GapCause.DAMAGED)


def _close_interrupted(desk: Desk, visit: VisitId, at: datetime) -> bool:
    """Close a visit that was being recorded when the program stopped; False if it held no frame."""
    if desk.chunks.of_visit(visit) or desk.parts.of_visit(visit):
        desk.journals.note(visit, "finished", at=at.isoformat(), is_interrupted=True)
        desk.visits.finish(visit, at, is_interrupted=True)
        return True
    if not [*desk.layout.sealed_chunks(visit), *desk.layout.open_parts(visit)]:
        _discard(desk, visit)
    return False


def _discard(desk: Desk, visit: VisitId) -> None:
    desk.visits.discard_empty(visit)
    for path in (*desk.layout.journals(visit), *desk.layout.unfinished(visit)):
        remove(path)
    with suppress(OSError):  # something of another program lies in it
        desk.layout.visit(visit).rmdir()

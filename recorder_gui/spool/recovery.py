"""What every start does first: whatever a crash left becomes an ordinary visit awaiting delivery.

There is no other way to start, so this path is as well trodden as any.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES
from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.file_access import remove
from recorder_gui.spool.ledger_rebuild import rebuild_visit
from recorder_gui.spool.spool import Desk

_NO_AUDIO_BYTES: Final = 512
"""A running chunk's first record tells its place and is on disk before any audio: a file this
small whose first record is torn never held a frame."""

PcmEncoder = Callable[[bytes], bytes]
"""Turns 16-bit frames into the bytes of a chunk."""


def recover(desk: Desk, encode: PcmEncoder) -> tuple[VisitId, ...]:
    """Make the ledger and the folder agree; return the visits that a crash had cut off.

    A visit whose key is locked is left wholly as it is, for a start at which the key opens.
    """
    known = {visit.id for visit in desk.visits.all_since()}
    for visit in desk.layout.visit_ids():
        try:
            if visit not in known and not rebuild_visit(desk, visit):
                continue
            _adopt_sealed(desk, visit)
            _seal_open(desk, visit, encode)
        except KeyLocked:
            continue
    desk.chunks.interrupt_attempts()
    return tuple(
        visit
        for visit in desk.visits.ids_in((VisitState.RECORDING, VisitState.PAUSED))
        if _close_interrupted(desk, visit)
    )


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
        if chunk not in entered:
            candidates = [opened for path in paths if (opened := desk.files.read_open(path, chunk))]
            first_frame, pcm = max(candidates, key=lambda opened: len(opened[1]), default=(0, b""))
            if pcm:
                frames = len(pcm) // SAMPLE_WIDTH_BYTES
                desk.chunks.add(desk.files.write_sealed(chunk, first_frame, frames, encode(pcm)))
            elif not all(_never_held_audio(desk, path, chunk) for path in paths):
                continue
        desk.files.drop_open(chunk)


def _never_held_audio(desk: Desk, path: Path, chunk: ChunkId) -> bool:
    return desk.files.read_open(path, chunk) is not None or path.stat().st_size <= _NO_AUDIO_BYTES


def _close_interrupted(desk: Desk, visit: VisitId) -> bool:
    """Close a visit that was being recorded when the program stopped; False if it held no frame."""
    folder = desk.layout.visit(visit)
    audio = [*desk.layout.sealed_chunks(visit), *desk.layout.open_parts(visit)] if folder.is_dir() else []
    if not audio:
        desk.visits.discard_empty(visit)
        if folder.is_dir():
            for journal in desk.layout.journals(visit):
                remove(journal)
            folder.rmdir()
        return False
    if not desk.chunks.of_visit(visit):
        return False
    newest = max(entry.stat().st_mtime for entry in folder.iterdir())
    at = datetime.fromtimestamp(newest, UTC)
    desk.journals.note(visit, "finished", at=at.isoformat(), is_interrupted=True)
    desk.visits.finish(visit, at, is_interrupted=True)
    return True

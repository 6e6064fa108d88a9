"""Removes audio that is no longer needed, and nothing else, when a recording would find no room.

Only audio of a visit whose every part the server has turned into a ``completed`` result may go (design 4.4);
a practice visit never does. That it goes is written into the visit's journal and the ledger first: a crash
in between leaves files that are no longer needed, never a visit that misses some.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.files.chunk_facts import as_values, from_values, sealed_facts
from recorder_gui.spool.files.file_access import is_there, remove
from recorder_gui.spool.spool import Desk

PRUNED_FACT: Final = "pruned"


def prune(desk: Desk, least_bytes: int) -> int:
    """Remove the audio of the oldest visits that may go, until ``least_bytes`` are free again.

    Returns how many bytes that freed on disk and in memory. Raises DiskFull where not even the
    journal has room, and SpoolUnavailable.
    """
    freed = 0
    for visit in desk.visits.ids_in((VisitState.READY,)):
        if freed >= least_bytes:
            break
        with suppress(VisitNotFound):  # a person deleted it meanwhile
            freed += prune_visit(desk, visit)
    return freed


def prune_visit(desk: Desk, visit: VisitId) -> int:
    """Remove the audio of one visit if it may go; return how many bytes that freed."""
    chunks = desk.chunks.of_visit(visit)
    kept = [chunk for chunk in chunks if _holds(desk, chunk.id)]
    if not kept or not is_prunable(desk, visit):
        return 0
    if not all(chunk.is_pruned for chunk in chunks):
        facts = [as_values(sealed_facts(chunk)) for chunk in chunks]
        desk.journals.note(visit, PRUNED_FACT, chunks=facts, numbers=[chunk.id.number for chunk in chunks])
        desk.chunks.mark_pruned(visit)
    for chunk in kept:
        desk.memory.drop(chunk.id)
        remove(desk.layout.sealed(chunk.id))
    return sum(chunk.size_bytes for chunk in kept)


def is_prunable(desk: Desk, visit: VisitId) -> bool:
    """Tell whether the visit's audio is needed no more."""
    record, parts = desk.visits.get(visit), desk.parts.of_visit(visit)
    statuses = desk.visits.result_statuses(visit)
    return (
        record.state is VisitState.READY
        and record.server != PRACTICE_SERVER
        and record.finished_at is not None
        and bool(parts)
        and all(part.state is PartState.SETTLED for part in parts)
        and all(statuses.get(part.part) is ResultStatus.COMPLETED for part in parts)
        and all(chunk.state is ChunkState.UPLOADED for chunk in desk.chunks.of_visit(visit))
    )


def pruned_chunks(visit: VisitId, facts: Sequence[Mapping[str, Any]]) -> Iterator[SealedChunk]:
    """Yield the chunks that a visit's journal tells were removed, for a ledger that is rebuilt."""
    for fact in facts:
        if fact["fact"] == PRUNED_FACT:
            for number, sealed in zip(fact["numbers"], fact["chunks"], strict=True):
                yield from_values(ChunkId(visit, number), sealed)


def _holds(desk: Desk, chunk: ChunkId) -> bool:
    return desk.memory.get(chunk) is not None or is_there(desk.layout.sealed(chunk))

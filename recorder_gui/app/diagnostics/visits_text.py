"""The visits as support needs them: states, counts, gaps and times relative to each visit's start.

The ledger is opened without any key, so that what it keeps sealed (labels, transcripts, notes) cannot be
read here at all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from recorder_gui.app.diagnostics.redaction import Redacting
from recorder_gui.app.diagnostics.spans import after, before, seconds_of
from recorder_gui.app.wording import support_report as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.memory_chunks import MemoryChunks
from recorder_gui.spool.ledger.connection import Ledger
from recorder_gui.spool.spool import Desk

_MOST_VISITS: Final = 200
_MOST_GAPS: Final = 40
_MOST_PARTS: Final = 40
_NO_FOLDER: Final = Path("no-such-folder")


class _NoKeys:
    """A key store that has nothing and keeps nothing."""

    def read(self, _name: str) -> bytes | None:
        return None

    def write(self, _name: str, _secret: bytes) -> bool:
        return False


def visit_lines(folder: Path, redaction: Redacting, now: datetime) -> Iterator[str]:
    """Yield what is told of the visits in a data folder, which another thread may be at work on."""
    layout = FolderLayout(folder)
    if not layout.ledger.is_file():
        yield words.NO_VISIT
        return
    try:
        with closing(_blind_desk(layout)) as desk:
            visits = desk.visits.all_since()
            yield from _counts("visits", (redaction.word(visit.state) for visit in visits))
            for visit in visits[:_MOST_VISITS]:
                yield ""
                yield from _visit(desk, visit, redaction, now)
    except SpoolError as fault:
        yield words.not_read(type(fault).__name__)
        return
    if len(visits) > _MOST_VISITS:
        yield words.older_visits(len(visits) - _MOST_VISITS)


def _blind_desk(layout: FolderLayout) -> Desk:
    keys = KeyRing(layout.keys / _NO_FOLDER, _NoKeys(), read_only=True)
    return Desk(layout, keys, Ledger(layout.ledger, read_only=True), MemoryChunks())


def _visit(desk: Desk, visit: VisitRecord, redaction: Redacting, now: datetime) -> Iterator[str]:
    yield (
        f"{redaction.visit(visit.id)}: {redaction.word(visit.state)}{_reason(visit.reason, redaction)}, "
        f"{redaction.word(visit.source)}, {redaction.server(visit.server)}"
    )
    end = (
        "not finished"
        if visit.finished_at is None
        else f"finished {after(visit.finished_at - visit.started_at)}"
    )
    yield (
        f"  began {before(now - visit.started_at)}, {end}"
        f"{' by an interruption' if visit.is_interrupted else ''}, {seconds_of(visit.frames)} of audio, "
        f"label: {_yes(visit.is_locked or bool(visit.label))}"
    )
    yield from _chunks(desk.chunks.of_visit(visit.id), redaction)
    for part in desk.parts.of_visit(visit.id)[:_MOST_PARTS]:
        yield from _part(part, visit, redaction)
    for number, status in sorted(desk.visits.result_statuses(visit.id).items()):
        yield f"  result of part {number}: {redaction.word(status)}"
    for gap in visit.gaps[:_MOST_GAPS]:
        yield f"  gap at {seconds_of(gap.first_frame)}: {seconds_of(gap.frames)}, {redaction.word(gap.cause)}"
    if len(visit.gaps) > _MOST_GAPS:
        yield f"  gaps: {len(visit.gaps)} in all"


def _chunks(chunks: tuple[ChunkRecord, ...], redaction: Redacting) -> Iterator[str]:
    yield from _counts("  chunks", (redaction.word(chunk.state) for chunk in chunks))
    if not chunks:
        return
    size, attempts = sum(chunk.size_bytes for chunk in chunks), sum(chunk.attempts for chunk in chunks)
    failures, refusals = sum(chunk.failures for chunk in chunks), sum(chunk.refusals for chunk in chunks)
    yield f"  chunks hold {size} bytes; {attempts} attempts, {failures} failures, {refusals} refusals"
    reasons = [redaction.word(chunk.reason) for chunk in chunks if chunk.reason]
    if reasons:
        yield from _counts("  reasons", reasons)


def _part(part: PartRecord, visit: VisitRecord, redaction: Redacting) -> Iterator[str]:
    times = (("created", part.created_at), ("expires", part.expires_at), ("ended", part.ended_at))
    found = [f"{name} {after(at - visit.started_at)}" for name, at in times if at]
    state = f"{redaction.word(part.state)}{_reason(part.reason, redaction)}"
    yield f"  part {part.part}: {', '.join((state, redaction.session(part.session_id), *found))}"
    numbers = {
        "failures": part.failures,
        "lost sessions": part.lost_sessions,
        "revoked rounds": part.revoked_rounds,
        "failed looks": part.failed_looks,
    }
    told = [f"{name} {number}" for name, number in numbers.items() if number]
    yield f"    verified: {_yes(part.is_verified)}" + "".join(f", {one}" for one in told)


def _counts(what: str, found: Iterable[str]) -> Iterator[str]:
    counts = Counter(found)
    told = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    yield f"{what}: {counts.total()}" + (f" ({told})" if told else "")


def _reason(reason: str | None, redaction: Redacting) -> str:
    return f" because {redaction.word(reason)}" if reason else ""


def _yes(is_so: bool) -> str:  # noqa: FBT001 - the fact itself
    return "yes" if is_so else "no"

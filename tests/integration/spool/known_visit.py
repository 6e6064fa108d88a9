"""Known visits: how the tests make them, and how they look at what a folder came to hold."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_sketch import sketch_of
from recorder_gui.encode.formats import pcm_from_wav, wav_from_pcm

VISIT = VisitId("0123456789abcdef" * 2)
OTHER_VISIT = VisitId("fedcba9876543210" * 2)
STARTED_AT = datetime(2026, 3, 2, 10, 22, 5, 250_001, tzinfo=UTC)
AT = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
SERVER = "https://voice.example"
SESSION = SessionId("session-0")
LABEL = "Aurelia Winterbottom"
TABLES = ("visits", "chunks", "parts", "gaps", "results")


def noise(frames: int, seed: int = 1) -> bytes:
    """Frames that cannot be mistaken for any others."""
    return Random(seed).randbytes(2 * frames)  # noqa: S311 - a known signal, no secret


def visit_record(visit: VisitId = VISIT, label: str | None = LABEL, server: str = SERVER) -> VisitRecord:
    return VisitRecord(visit, VisitState.RECORDING, STARTED_AT, server, "Desk microphone", label)


def seal(shelf, number: int, frames: int = 40, *, first_frame: int | None = None, visit: VisitId = VISIT):
    """Seal a chunk of known noise; chunks of one length lie end to end."""
    start = number * frames if first_frame is None else first_frame
    pcm = noise(frames, number)
    return shelf.seal(ChunkId(visit, number), start, frames, wav_from_pcm(pcm), sketch_of(pcm))


def deliver(store, number, sequence, part=0, *, visit: VisitId = VISIT):
    """Have a chunk confirmed."""
    chunk = ChunkId(visit, number)
    store.place_chunk(chunk, part, sequence)
    store.advance_chunk(chunk, ChunkEvent.ATTEMPT_STARTED)
    store.advance_chunk(chunk, ChunkEvent.RECEIPT_CONFIRMED)


def open_session(store, part=0, session_id=SESSION, *, visit: VisitId = VISIT):
    """Plan a part and have its session made."""
    store.plan_part(visit, part, session_id)
    store.advance_part(visit, part, PartEvent.CREATE_SENT)
    store.advance_part(visit, part, PartEvent.CREATED)


def recorded(desk, visit: VisitId = VISIT) -> bytes:
    """Return all frames of a visit's chunks; fail where they do not lie end to end."""
    pcm = b""
    for number, chunk in enumerate(desk.chunks.of_visit(visit)):
        facts, payload = desk.files.read_sealed(chunk.id)
        assert (chunk.id.number, chunk.first_frame) == (number, len(pcm) // 2)
        told = (facts.frames, facts.sha256, facts.sketch)
        assert told == (chunk.frames, chunk.sha256, chunk.sketch)
        pcm += pcm_from_wav(payload)
    return pcm


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file but the ledger's own by name, with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and not path.name.startswith("ledger.")
    }


def tables_of(ledger: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of a ledger; letters that are none are shown as the ledger shows them."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()  # noqa: S608 - own names
            for name in TABLES
        }

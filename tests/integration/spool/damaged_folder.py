"""A small data folder with visits in every state, ways to damage its files, and what can be heard of it."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.errors import KeyLocked
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.record_search import find_records
from recorder_gui.spool.files.sealed_records import RecordKind
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import AT, noise, visit_record

READY, HALF, CUT_OFF, SAVED, FAILED = (VisitId(f"{digit}" * 32) for digit in "12345")
WAV_HEADER_BYTES = 44
FRAMES = 60


def make_folder(root: Path, key_store: MemoryKeyStore) -> FolderLayout:
    """Record and deliver the visits through the real parts."""
    layout = FolderLayout(root)
    with closing(Spool(layout, key_store).desk()) as desk:
        shelf, store = Shelf(desk), DeliveryStore(desk)
        for visit, chunks in ((READY, 3), (HALF, 4), (CUT_OFF, 2), (SAVED, 3), (FAILED, 2)):
            shelf.begin(visit_record(visit))
            for number in range(chunks):
                payload = wav_from_pcm(noise(FRAMES, int(visit[0]) * 100 + number))
                shelf.seal(ChunkId(visit, number), number * FRAMES, FRAMES, payload)
        with closing(desk.files.open(ChunkId(CUT_OFF, 2), 2 * FRAMES)) as running:
            for seed in range(5):
                running.append(noise(40, 500 + seed))
        shelf.declare_gap(HALF, Gap(30, 900, GapCause.STALLED))
        for visit in (READY, HALF, SAVED, FAILED):
            shelf.finish(visit, AT)
        deliver(store, READY, 3)
        settle(store, READY, ResultStatus.COMPLETED)
        deliver(store, HALF, 2)
        deliver(store, FAILED, 2)
        settle(store, FAILED, ResultStatus.FAILED)
    return layout


def deliver(store: DeliveryStore, visit: VisitId, chunks: int) -> None:
    """Open a session and have its first chunks confirmed."""
    store.plan_part(visit, 0, SessionId(f"session-{visit[0]}"))
    store.advance_part(visit, 0, PartEvent.CREATE_SENT)
    store.advance_part(visit, 0, PartEvent.CREATED)
    for number in range(chunks):
        chunk = ChunkId(visit, number)
        store.place_chunk(chunk, 0, number)
        store.advance_chunk(chunk, ChunkEvent.ATTEMPT_STARTED)
        store.advance_chunk(chunk, ChunkEvent.RECEIPT_CONFIRMED)
    store.advance_visit(visit, VisitEvent.DELIVERY_MOVED)


def settle(store: DeliveryStore, visit: VisitId, status: ResultStatus) -> None:
    """End the session and have its result come back."""
    store.advance_part(visit, 0, PartEvent.END_SENT)
    store.advance_part(visit, 0, PartEvent.ENDED)
    store.advance_visit(visit, VisitEvent.ALL_ENDED)
    store.keep_result(0, VisitResult(visit, status, "words"))
    store.advance_part(visit, 0, PartEvent.SETTLED)
    if status is ResultStatus.COMPLETED:
        store.advance_visit(visit, VisitEvent.RESULT_READY)
    else:
        store.advance_visit(visit, VisitEvent.HELP_NEEDED, f"result_{status}")


@dataclass(frozen=True)
class Damage:
    """One thing that happens to one file; ``where`` and ``length`` are shares of it."""

    kind: str
    file: int
    other: int
    where: float
    length: float

    def happen(self, layout: FolderLayout) -> None:
        """Do it to the file it means; the keys are left alone, for without them nothing opens."""
        files = [
            path for path in sorted(layout.root.rglob("*")) if path.is_file() and _may_suffer(layout, path)
        ]
        if files:
            path, other = files[self.file % len(files)], files[self.other % len(files)]
            _KINDS[self.kind](path, other, self)


def _may_suffer(layout: FolderLayout, path: Path) -> bool:
    return layout.keys not in path.parents and layout.quarantine not in path.parents


def _span(damage: Damage, size: int) -> tuple[int, int]:
    start = min(int(damage.where * size), max(0, size - 1))
    return start, min(size, start + 1 + int(damage.length * (size - start)))


def _flip(path: Path, _: Path, damage: Damage) -> None:
    content = bytearray(path.read_bytes())
    if content:
        content[_span(damage, len(content))[0]] ^= 1 << int(damage.length * 7.9)
        path.write_bytes(content)


def _truncate(path: Path, _: Path, damage: Damage) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(damage.where * len(content))])


def _zero(path: Path, _: Path, damage: Damage) -> None:
    content = bytearray(path.read_bytes())
    start, end = _span(damage, len(content))
    content[start:end] = bytes(end - start)
    path.write_bytes(content)


def _delete(path: Path, _: Path, damage: Damage) -> None:
    del damage
    path.unlink()


def _duplicate(path: Path, other: Path, damage: Damage) -> None:
    """Copy a file beside another, under a name that its program might have given."""
    names = ("000007.chunk", "000008.0.open", "journal-000009-0a0b0c0d.rec", path.name)
    target = other.parent / names[int(damage.where * 3.99)]
    if not target.exists():
        shutil.copyfile(path, target)


def _swap(path: Path, other: Path, damage: Damage) -> None:
    del damage
    first, second = path.read_bytes(), other.read_bytes()
    path.write_bytes(second)
    other.write_bytes(first)


_KINDS: dict[str, Callable[[Path, Path, Damage], None]] = {
    "flip": _flip,
    "truncate": _truncate,
    "zero": _zero,
    "delete": _delete,
    "duplicate": _duplicate,
    "swap": _swap,
}
KINDS = tuple(_KINDS)

Heard = dict[tuple[VisitId, int], list[bytes]]


def heard_in(layout: FolderLayout, keys: KeyRing) -> Heard:
    """Return the frames of every record that opens anywhere below the folder, quarantine and all."""
    heard: Heard = {}
    for path in layout.root.rglob("*"):
        try:
            found = find_records(path.read_bytes(), keys.key) if path.is_file() else None
        except KeyLocked:
            continue  # a header that names a key that never was
        if found is None or found.header.kind is RecordKind.JOURNAL:
            continue
        for record in found.records[found.records[:1] != () and found.records[0].number == 0 :]:
            pcm = record.content
            if found.header.kind is RecordKind.SEALED_CHUNK and record.number == 1:
                pcm = pcm[WAV_HEADER_BYTES:]
            heard.setdefault((found.header.visit, found.header.number), []).append(pcm)
    return heard


def lost_of(before: Heard, after: Heard) -> list[tuple[VisitId, int]]:
    """Return the chunks of which something could be heard before that cannot be heard now."""
    return [
        chunk
        for chunk, pieces in before.items()
        if any(not any(piece in joined for joined in _joined(after.get(chunk, []))) for piece in pieces)
    ]


def _joined(pieces: list[bytes]) -> list[bytes]:
    return [*pieces, b"".join(pieces)]

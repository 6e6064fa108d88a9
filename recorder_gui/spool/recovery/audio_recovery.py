"""Makes one visit's audio whole again: what can be read becomes chunks, what cannot becomes gaps.

Nothing is thrown away. What does not open lies in the quarantine afterwards, under its own name.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.upload_outcome import RefusalReason
from recorder_gui.spool.files.chunk_facts import sealed_facts
from recorder_gui.spool.files.file_access import is_there, remove, translated
from recorder_gui.spool.files.quarantine import Quarantine
from recorder_gui.spool.files.record_search import FoundRecords, find_records
from recorder_gui.spool.files.visit_keys import VisitKeys
from recorder_gui.spool.recovery.damaged_audio import AudioLeft, left_of_open, left_of_sealed
from recorder_gui.spool.recovery.missing_frames import MissingFrames
from recorder_gui.spool.spool import Desk

PcmEncoder = Callable[[bytes], bytes]
"""Turns 16-bit frames into the bytes of a chunk."""

PcmSketcher = Callable[[bytes], ChunkSketch | None]
"""Tells what 16-bit frames sound like."""

READ_AT_START: Final = 128
"""Of a visit's undelivered chunks so many are read to their end at every start, 0.1 s; of the
others the size is looked at, and what else is wrong is found before they are sent."""

_NO_AUDIO_BYTES: Final = 512
"""A running chunk's first record tells its place and is on disk before any audio: a file this
small whose first record is torn never held a frame."""


class AudioRecovery:
    """One visit at one start. Every method raises KeyLocked, SpoolUnavailable or DiskFull."""

    def __init__(
        self, desk: Desk, quarantine: Quarantine, encode: PcmEncoder, sketch: PcmSketcher, visit: VisitId
    ) -> None:
        self._desk: Final = desk
        self._quarantine: Final = quarantine
        self._encode: Final = encode
        self._sketch: Final = sketch
        self._keys: Final = VisitKeys(desk.layout, desk.keys, visit)
        self._visit: Final = visit
        self._missing: Final = MissingFrames(desk, visit)
        self._hopeless: Final[list[Path]] = []

    def run(self, *, is_at_end: bool) -> None:
        """Enter and mend chunks, seal the running one, say what is missing."""
        self._hopeless.extend(self._desk.layout.set_aside_by_earlier_versions(self._visit))
        damaged = self._adopt_sealed()
        if not is_at_end:
            damaged |= self._unreadable_rows()
        for number, known in damaged.items():
            self._mend(ChunkId(self._visit, number), known)
        self._seal_open()
        if not is_at_end:
            self._missing.declare_holes()
        if self._hopeless:
            # Last: had a crash come before, the gaps would be told again and are the same ones.
            self._quarantine.put(self._visit, *self._hopeless)

    def _adopt_sealed(self) -> dict[int, ChunkRecord | None]:
        """Enter chunks that were frozen but whose row a crash prevented; return the damaged ones."""
        entered = {chunk.id for chunk in self._desk.chunks.of_visit(self._visit)}
        damaged: dict[int, ChunkRecord | None] = {}
        for chunk in self._desk.layout.sealed_chunks(self._visit):
            if chunk not in entered:
                try:
                    self._desk.chunks.add(self._desk.files.read_sealed(chunk)[0])
                except (ChunkDamaged, KeyLocked) as fault:
                    if isinstance(fault, KeyLocked) and not self._is_spoilt(chunk):
                        raise
                    damaged[chunk.number] = None
        return damaged

    def _unreadable_rows(self) -> dict[int, ChunkRecord | None]:
        """Return chunks that are yet to be delivered and cannot be read."""
        waiting = [
            chunk
            for chunk in self._desk.chunks.of_visit(self._visit)
            if chunk.state is not ChunkState.UPLOADED
        ]
        return {
            chunk.id.number: chunk
            for place, chunk in enumerate(waiting)
            if not self._is_readable(chunk, reads=place < READ_AT_START)
        }

    def _is_readable(self, chunk: ChunkRecord, *, reads: bool) -> bool:
        if reads or chunk.reason == RefusalReason.DAMAGED:
            return self._opens(chunk.id)
        path = self._desk.layout.sealed(chunk.id)
        with translated(path):
            return path.is_file() and path.stat().st_size > chunk.size_bytes

    def _opens(self, chunk: ChunkId) -> bool:
        try:
            self._desk.files.read_sealed(chunk)
        except KeyLocked:
            return not self._is_spoilt(chunk)  # as far as anybody can tell now
        except ChunkDamaged:
            return False
        return True

    def _is_spoilt(self, chunk: ChunkId) -> bool:
        return self._keys.is_spoilt(self._desk.layout.sealed(chunk))

    def _mend(self, chunk: ChunkId, row: ChunkRecord | None) -> None:
        """Put what is left of a sealed chunk in its place, unless its open part holds more."""
        path = self._desk.layout.sealed(chunk)
        if row:
            self._missing.note_end(chunk.number, row.first_frame + row.frames)
        content, found = self._search(path) if is_there(path) else (b"", None)
        left = left_of_sealed(found, chunk, sealed_facts(row) if row else None)
        if left and left.frames and left.frames >= self._longest_open(chunk):
            self._missing.declare(left.gaps)
            self._quarantine.keep_copy(self._visit, path, content)
            self._replace(chunk, row, self._write(chunk, left))
            return
        if left:
            self._missing.declare(left.gaps if not self._longest_open(chunk) else ())
        else:
            most = min(CHUNK_FRAMES, len(content) // SAMPLE_WIDTH_BYTES)
            self._missing.note_unreadable(chunk.number, row.frames if row else most)
        self._replace(chunk, row, None)
        if is_there(path):
            self._hopeless.append(path)

    def _write(self, chunk: ChunkId, left: AudioLeft) -> SealedChunk:
        payload, sketch = self._encode(left.pcm), self._sketch(left.pcm)
        return self._desk.files.write_sealed(chunk, left.first_frame, left.frames, payload, sketch)

    def _replace(self, chunk: ChunkId, row: ChunkRecord | None, mended: SealedChunk | None) -> None:
        """Exchange or remove a row; what comes behind it in its part closes up if it was not sent yet."""
        chunks = self._desk.chunks
        with self._desk.transaction():
            if row:
                chunks.forget(chunk)
            if mended:
                chunks.add(mended)
            if row is None or row.part is None or row.sequence is None:
                return
            if mended:
                chunks.place(chunk, row.part, row.sequence)
                return
            behind = [
                (other, other.sequence)
                for other in chunks.of_visit(self._visit)
                if other.part == row.part and other.sequence is not None and other.sequence > row.sequence
            ]
            if all(other.state is not ChunkState.UPLOADED for other, _ in behind):
                for other, sequence in behind:
                    chunks.place(other.id, row.part, sequence - 1)

    def _seal_open(self) -> None:
        """Freeze what the running chunk had come to."""
        entered = {chunk.id for chunk in self._desk.chunks.of_visit(self._visit)}
        found: dict[ChunkId, list[Path]] = {}
        for chunk, path in self._desk.layout.open_parts(self._visit):
            found.setdefault(chunk, []).append(path)
        for chunk, paths in found.items():
            if chunk not in entered:
                self._seal_found(chunk, paths)
            elif self._opens(chunk):
                self._desk.files.drop_open(chunk)
            else:  # delivered, and damaged since: this may be the only copy here
                self._hopeless.extend(paths)

    def _seal_found(self, chunk: ChunkId, paths: Sequence[Path]) -> None:
        """Seal the furthest of a chunk's files; set aside whatever does not open to its end."""
        left = {path: self._left_of_open(chunk, path) for path in paths}
        furthest = max(left.values(), key=lambda part: part.frames)
        damaged = [path for path in paths if self._is_damaged(path)]
        if furthest.frames:
            self._missing.declare(furthest.gaps)
            self._desk.chunks.add(self._write(chunk, furthest))
        elif damaged:
            longest = max(path.stat().st_size for path in damaged)
            frames = min(CHUNK_FRAMES, longest // SAMPLE_WIDTH_BYTES)
            self._missing.note_unreadable(chunk.number, frames)
        self._hopeless.extend(damaged)
        for path in paths:
            if path not in damaged:
                remove(path)  # what it holds is sealed

    def _left_of_open(self, chunk: ChunkId, path: Path) -> AudioLeft:
        content, found = self._search(path)
        before = [
            record for record in self._desk.chunks.of_visit(self._visit) if record.id.number < chunk.number
        ]
        guess = before[-1].first_frame + before[-1].frames if before else 0
        return left_of_open(found, chunk, len(content), guess)

    def _is_damaged(self, path: Path) -> bool:
        content, found = self._search(path)
        if len(content) <= _NO_AUDIO_BYTES and (found is None or not found.records):
            return False
        if found is None or found.unread_bytes:
            return True
        numbers = [record.number for record in found.records]
        return numbers != list(range(len(numbers)))

    def _longest_open(self, chunk: ChunkId) -> int:
        parts = [path for other, path in self._desk.layout.open_parts(self._visit) if other == chunk]
        return max((self._left_of_open(chunk, path).frames for path in parts), default=0)

    def _search(self, path: Path) -> tuple[bytes, FoundRecords | None]:
        with translated(path):
            content = path.read_bytes()
        return content, find_records(content, self._keys.find)

"""A disk that fails when told: a shelf in memory that refuses chosen calls."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId

SHELF = "shelf"


class Fault(Enum):
    """How a call fails: with nothing done, or after everything was done but the saying so."""

    BEFORE = "before"
    AFTER = "after"


class MemoryOpenChunk:
    """A running chunk in memory; appending to a closed or failed one is an error of the caller."""

    def __init__(self, shelf: "MemoryShelf", first_frame: int) -> None:
        self._shelf = shelf
        self.first_frame = first_frame
        self.pcm = b""
        self.is_usable = True

    def append(self, pcm: bytes) -> None:
        assert self.is_usable, "appended to a file that was let go or had failed"
        self.is_usable = False
        with self._shelf.call():
            self.pcm += pcm
        self.is_usable = True

    def close(self) -> None:
        self.is_usable = False


@dataclass
class MemoryShelf:
    """Keeps chunks in memory; ``faults`` tells which calls, counted from 0, fail and how."""

    faults: dict[int, Fault] = field(default_factory=dict)
    calls: int = 0
    sealed: dict[ChunkId, SealedChunk] = field(default_factory=dict)
    payloads: dict[ChunkId, bytes] = field(default_factory=dict)
    open_parts: dict[ChunkId, list[MemoryOpenChunk]] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    finished_at: datetime | None = None

    @contextmanager
    def call(self) -> Iterator[None]:
        number, self.calls = self.calls, self.calls + 1
        if self.faults.get(number) is Fault.BEFORE:
            raise DiskFull(SHELF)
        yield
        if self.faults.get(number) is Fault.AFTER:
            raise DiskFull(SHELF)

    def open_chunk(self, chunk: ChunkId, first_frame: int) -> MemoryOpenChunk:
        part = MemoryOpenChunk(self, first_frame)
        with self.call():
            self.open_parts.setdefault(chunk, []).append(part)
        return part

    def seal(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        digest = hashlib.sha256(payload).hexdigest()
        sealed = SealedChunk(chunk, first_frame, frames, len(payload), digest, sketch)
        with self.call():
            assert self.sealed.get(chunk, sealed) == sealed, "a sealed chunk changed"
            self.sealed[chunk], self.payloads[chunk] = sealed, payload
            self.open_parts.pop(chunk, None)
        return sealed

    def declare_gap(self, visit: VisitId, gap: Gap) -> None:
        with self.call():
            if gap not in self.gaps:  # as the ledger: the same gap twice is one
                self.gaps.append(gap)

    def finish(self, visit: VisitId, at: datetime) -> None:
        with self.call():
            self.finished_at = at

    def safe_frames(self) -> bytes:
        """Return what a crash at this moment would leave: sealed chunks, then the running one."""
        found = dict(self.payloads)
        for chunk, parts in self.open_parts.items():
            found.setdefault(chunk, max((part.pcm for part in parts), key=len))
        return b"".join(found[chunk] for chunk in sorted(found))

"""The visit that the window shows: its chunks as far as known, and what the two lamps say of it."""

import logging
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import LedgerDamaged, RecorderError, SpoolError, SpoolUnavailable
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

_IN_TROUBLE: Final = frozenset({VisitState.WAITING, VisitState.SIGNED_OUT, VisitState.ATTENTION})
_ON_ONE_SIDE: Final = frozenset({ChunkState.SEALED, ChunkState.UPLOADED})
_UNSAFE: Final = frozenset({topics.DISK, topics.MEMORY})
"""Topics of what keeps audio off this computer's disk."""

_CHUNK_IN_TROUBLE: Final = frozenset({ChunkState.BACKING_OFF, ChunkState.BLOCKED})


class ShownVisit:
    """Keeps the states that the lamps are made of. Reads the ledger when another visit is shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._record: VisitRecord | None = None
        self._chunks: dict[int, ChunkState] = {}
        self._disk_troubles: Final[set[str]] = set()
        self._told: Lamps | None = None

    @property
    def visit(self) -> VisitId | None:
        """Which visit is shown."""
        return self._record.id if self._record else None

    def show(self, visit: VisitId) -> tuple[ChunkRecord, ...]:
        """Turn to another visit and return its chunks."""
        self._record = self._desk.visits.get(visit)
        chunks = self._desk.chunks.of_visit(visit)
        self._chunks = {chunk.id.number: chunk.state for chunk in chunks}
        self._told = None
        return chunks

    def forget(self, visit: VisitId) -> None:
        """Turn to no visit where this one is shown: it was deleted."""
        if visit == self.visit:
            self._record, self._chunks = None, {}

    def present(self, visit: VisitRecord) -> VisitRecord:
        """Return what the ledger holds by now: the other thread's news may have overtaken this one's."""
        try:
            return self._desk.visits.get(visit.id)
        except SpoolError as fault:
            log.warning("ledger not read: %s", type(fault).__name__)
            return visit

    def as_kept(self, chunk: ChunkRecord) -> tuple[ChunkRecord, VisitRecord | None]:
        """Return a chunk as the ledger has it by now, and its visit where that counts differently then."""
        if chunk.state not in _ON_ONE_SIDE:
            return chunk, None
        try:
            if chunk.state is ChunkState.SEALED:
                chunk = self._desk.chunks.get(chunk.id)
            return chunk, self._desk.visits.get(chunk.id.visit)
        except SpoolError as fault:
            log.warning("ledger not read: %s", type(fault).__name__)
            return chunk, None

    def note_visit(self, visit: VisitRecord) -> None:
        """Take a visit's new state."""
        if visit.id == self.visit:
            self._record = visit

    def note_chunk(self, chunk: ChunkRecord) -> None:
        """Take a chunk's new state."""
        if chunk.id.visit == self.visit:
            self._chunks[chunk.id.number] = chunk.state

    def note_trouble(self, topic: str, fault: RecorderError | None) -> None:
        """Take trouble, or None for its end: what keeps audio off the disk shows in the lamp."""
        is_gone = isinstance(fault, SpoolUnavailable) and not isinstance(fault, LedgerDamaged)
        is_unsafe = topic in _UNSAFE or (topic == topics.ROOM and is_gone)
        (self._disk_troubles.add if fault and is_unsafe else self._disk_troubles.discard)(topic)

    def changed_lamps(self) -> Lamps | None:
        """Return the lamps if they are others than told before."""
        lamps = Lamps(self._on_disk(), self._with_server())
        if lamps == self._told:
            return None
        self._told = lamps
        return lamps

    def _on_disk(self) -> LampState:
        if self._record is None:
            return LampState.OFF
        return LampState.TROUBLE if self._disk_troubles else LampState.GOOD

    def _with_server(self) -> LampState:
        states = {state for state in self._chunks.values() if state is not ChunkState.RECORDING}
        if self._record is None or not states:
            return LampState.OFF
        if self._record.state in _IN_TROUBLE or states & _CHUNK_IN_TROUBLE:
            return LampState.TROUBLE
        is_complete = self._record.finished_at is not None and states == {ChunkState.UPLOADED}
        return LampState.GOOD if is_complete else LampState.BUSY

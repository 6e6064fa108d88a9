"""The frozen facts about one chunk, as everyone outside the spool sees them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.identifiers import ChunkId

PRUNED: Final = "pruned"
"""The reason of an uploaded chunk whose audio was removed to make room, its visit being completed.
The value is stored on disk."""


@dataclass(frozen=True, slots=True)
class SealedChunk:
    """What is true of a chunk from its seal on, for good. ``first_frame`` counts from the visit's start.

    ``sketch`` is None where an earlier version of the program sealed it.
    """

    id: ChunkId
    first_frame: int
    frames: int
    size_bytes: int
    sha256: str
    sketch: ChunkSketch | None = None


@dataclass(frozen=True, slots=True)
class ChunkRecord:
    """A chunk as the ledger knows it.

    ``part`` and ``sequence`` are None until delivery has given the chunk its place in a session;
    ``sha256`` is empty while the chunk is recorded. ``had_receipt`` stays true when the receipt is revoked.
    ``asked_at``, ``answered_at`` and ``answer_status`` (HTTP) tell of the latest attempt alone; a ledger that
    was rebuilt has forgotten them.
    """

    id: ChunkId
    state: ChunkState
    first_frame: int
    frames: int
    size_bytes: int = 0
    sha256: str = ""
    part: int | None = None
    sequence: int | None = None
    attempts: int = 0
    failures: int = 0
    due_at: datetime | None = None
    reason: str | None = None
    refusals: int = 0
    had_receipt: bool = False
    sketch: ChunkSketch | None = None
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    answer_status: int | None = None

    @property
    def is_pruned(self) -> bool:
        """Whether its audio was removed from this computer: the server has it, and has made the note."""
        return self.state is ChunkState.UPLOADED and self.reason == PRUNED

"""What is true of a chunk for good, as files and journals keep it: plain values, in one order for ever."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from recorder_gui.domain.chunk import ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.identifiers import ChunkId

_NAMES: Final = ("first_frame", "frames", "size_bytes", "sha256", "sketch")


def sealed_facts(chunk: ChunkRecord) -> SealedChunk:
    """Return what is true of a chunk for good."""
    return SealedChunk(
        chunk.id, chunk.first_frame, chunk.frames, chunk.size_bytes, chunk.sha256, chunk.sketch
    )


def as_values(chunk: SealedChunk) -> list[object]:
    """Return a chunk's facts without its name, for JSON."""
    sketch = chunk.sketch and [chunk.sketch.speech_share, chunk.sketch.levels.hex()]
    return [chunk.first_frame, chunk.frames, chunk.size_bytes, chunk.sha256, sketch]


def as_mapping(chunk: SealedChunk) -> dict[str, object]:
    """Return a chunk's facts by name, for JSON."""
    return dict(zip(_NAMES, as_values(chunk), strict=True))


def from_values(chunk: ChunkId, values: Sequence[Any]) -> SealedChunk:
    """Return what ``as_values`` wrote; earlier versions wrote no sketch."""
    return from_mapping(chunk, dict(zip(_NAMES, values, strict=False)))


def from_mapping(chunk: ChunkId, facts: Mapping[str, Any]) -> SealedChunk:
    """Return what ``as_mapping`` wrote; earlier versions wrote no sketch."""
    sketch = facts.get("sketch")
    return SealedChunk(
        id=chunk,
        first_frame=facts["first_frame"],
        frames=facts["frames"],
        size_bytes=facts["size_bytes"],
        sha256=facts["sha256"],
        sketch=ChunkSketch(sketch[0], bytes.fromhex(sketch[1])) if sketch else None,
    )

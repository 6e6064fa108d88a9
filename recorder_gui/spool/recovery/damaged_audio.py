"""What can still be heard of a damaged chunk, and how much of it is gone.

Pure: from the records that open to the frames they hold and the holes between them.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.spool.files.chunk_facts import from_mapping
from recorder_gui.spool.files.record_search import FoundRecord, FoundRecords
from recorder_gui.spool.files.sealed_records import HEADER_BYTES, RECORD_EXTRA_BYTES, RecordKind

_LARGEST_WAV_HEADER: Final = 4_096
_TORN_APPEND_BYTES: Final = 16_000
"""A tail of less than half a second is the append that a power cut tore, and no damage."""


@dataclass(frozen=True, slots=True)
class AudioLeft:
    """The readable frames of a chunk, joined, and the holes before, between and behind them.

    ``first_frame`` is that of the first readable frame. A hole lies before the recorded frame it
    names (design 2), so one in the middle counts from there.
    """

    first_frame: int
    pcm: bytes
    gaps: tuple[Gap, ...]

    @property
    def frames(self) -> int:
        """How many frames can be read."""
        return len(self.pcm) // SAMPLE_WIDTH_BYTES


def left_of_sealed(found: FoundRecords | None, chunk: ChunkId, known: SealedChunk | None) -> AudioLeft | None:
    """Return what is left of a sealed chunk; None where neither file nor ledger tells its place."""
    records = found.records if found and _is_of(found, RecordKind.SEALED_CHUNK, chunk) else ()
    if records and records[0].number == 0:
        known = from_mapping(chunk, json.loads(records[0].content))
    if known is None:
        return None
    header = known.size_bytes - known.frames * SAMPLE_WIDTH_BYTES
    pieces: list[tuple[int, bytes]] = []
    if 0 <= header <= _LARGEST_WAV_HEADER:  # else these are no plain frames behind a header
        for record in records:
            if record.number:
                offset = _offset(record, known.size_bytes) - header
                start = max(0, offset)
                pieces.append((start // SAMPLE_WIDTH_BYTES, record.content[start - offset :]))
    return _joined(known.first_frame, pieces, known.frames)


def left_of_open(
    found: FoundRecords | None, chunk: ChunkId, size_bytes: int, guessed_first_frame: int
) -> AudioLeft:
    """Return what is left of a running chunk's file; the guess serves where its first record is gone."""
    records = found.records if found and _is_of(found, RecordKind.OPEN_CHUNK, chunk) else ()
    first_frame, place = guessed_first_frame, json.dumps({"first_frame": guessed_first_frame}).encode()
    if records and records[0].number == 0:
        place = records[0].content
        first_frame = json.loads(place)["first_frame"]
    pieces, frames, end, number = [], 0, HEADER_BYTES, 0
    for record in records:
        missed = record.start - end - (record.number - number) * RECORD_EXTRA_BYTES
        if number == 0 and record.number:
            missed -= len(place)
        frames += max(0, missed) // SAMPLE_WIDTH_BYTES
        if record.number:
            pieces.append((frames, record.content))
            frames += len(record.content) // SAMPLE_WIDTH_BYTES
        end, number = record.end, record.number + 1
    unread = size_bytes - end
    if unread > _TORN_APPEND_BYTES:
        usual = max((len(record.content) for record in records if record.number), default=unread)
        frames += unread * usual // (usual + RECORD_EXTRA_BYTES) // SAMPLE_WIDTH_BYTES
    return _joined(first_frame, pieces, frames)


def _is_of(found: FoundRecords, kind: RecordKind, chunk: ChunkId) -> bool:
    header = found.header
    return (header.kind, header.visit, header.number) == (kind, chunk.visit, chunk.number)


def _offset(record: FoundRecord, size_bytes: int) -> int:
    """Return where in a chunk's bytes a piece lies: all but the last are of one length."""
    if record.is_last:
        return size_bytes - len(record.content)
    return (record.number - 1) * len(record.content)


def _joined(first_frame: int, pieces: Iterable[tuple[int, bytes]], frames: int) -> AudioLeft:
    """Join pieces by their first frames; what lies between them, and up to ``frames``, is gone."""
    pcm, gaps, reached, begins = bytearray(), [], 0, first_frame
    for start, content in pieces:
        if start > reached:
            gaps.append(Gap(begins + len(pcm) // SAMPLE_WIDTH_BYTES, start - reached, GapCause.DAMAGED))
            if not pcm:
                begins = first_frame + start
        pcm += content[: len(content) // SAMPLE_WIDTH_BYTES * SAMPLE_WIDTH_BYTES]
        reached = start + len(content) // SAMPLE_WIDTH_BYTES
    if frames > reached:
        gaps.append(Gap(begins + len(pcm) // SAMPLE_WIDTH_BYTES, frames - reached, GapCause.DAMAGED))
    return AudioLeft(begins, bytes(pcm), tuple(gaps))

"""The audio on disk: the running chunk, appended to ten times a second, and the sealed ones."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.errors import ChunkDamaged, SpoolError
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.spool.files.chunk_facts import as_mapping, from_mapping
from recorder_gui.spool.files.file_access import (
    close_file,
    create_private,
    remove,
    spool_error,
    sync_data,
    sync_folder,
    translated,
    write_all,
    write_durably,
)
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.memory_chunks import MemoryChunks
from recorder_gui.spool.files.sealed_records import FileHeader, RecordKind, RecordSealer, open_records

_PIECE_BYTES: Final = 1 << 18
"""A sealed chunk of 640 kB is three records: small enough to hold twice in memory without a thought."""


class OpenChunkFile:
    """The running chunk on disk. After an error it must be closed and a new one begun."""

    def __init__(self, path: Path, sealer: RecordSealer, first_frame: int) -> None:
        self._path: Final = path
        self._sealer: Final = sealer
        self._descriptor: Final = create_private(path)
        self._is_closed = False
        self._holds_audio = False
        facts = json.dumps({"first_frame": first_frame}).encode()
        try:
            self._write(sealer.header + sealer.seal(facts))
            with translated(path):
                sync_folder(path.parent)
        except SpoolError:
            self._undo()
            raise

    def append(self, pcm: bytes) -> None:
        """Add frames; on disk when this returns.

        Raises DiskFull or SpoolUnavailable; a file whose first append fails is gone then.
        """
        try:
            self._write(self._sealer.seal(pcm))
        except SpoolError:
            if not self._holds_audio:
                self._undo()
            raise
        self._holds_audio = True

    def close(self) -> None:
        """Let go of the file; its content stays."""
        if not self._is_closed:
            self._is_closed = True
            close_file(self._descriptor)

    def _undo(self) -> None:
        # Tried ten times a second while the disk is full: leave neither a descriptor nor a file.
        # Whoever appends still has every frame that this file could have held.
        self.close()
        with suppress(SpoolError):
            remove(self._path)

    def _write(self, record: bytes) -> None:
        try:
            write_all(self._descriptor, record)
            sync_data(self._descriptor)
        except OSError as error:
            raise spool_error(self._path, error) from error


class ChunkFiles:
    """Reads and writes chunk files below one data folder. Safe in any thread.

    Of its own it holds nothing; ``memory`` has the chunks for which the disk had no room.
    """

    def __init__(self, layout: FolderLayout, keys: KeyRing, memory: MemoryChunks) -> None:
        self._layout: Final = layout
        self._keys: Final = keys
        self._memory: Final = memory

    def open(self, chunk: ChunkId, first_frame: int) -> OpenChunkFile:
        """Begin a file for the running chunk, beside any that had to be given up."""
        generations = [int(path.suffixes[-2][1:]) for path in self._open_files(chunk)]
        path = self._layout.open_part(chunk, max(generations, default=-1) + 1)
        header = FileHeader.fresh(RecordKind.OPEN_CHUNK, chunk.visit, chunk.number, self._keys.active)
        return OpenChunkFile(path, RecordSealer(header, self._keys.active), first_frame)

    def write_sealed(
        self,
        chunk: ChunkId,
        first_frame: int,
        frames: int,
        payload: bytes,
        sketch: ChunkSketch | None = None,
    ) -> SealedChunk:
        """Freeze ``payload`` as the chunk's bytes, durably. Raises DiskFull or SpoolUnavailable."""
        sealed = sealed_chunk(chunk, first_frame, frames, payload, sketch)
        header = FileHeader.fresh(RecordKind.SEALED_CHUNK, chunk.visit, chunk.number, self._keys.active)
        sealer = RecordSealer(header, self._keys.active)
        records = [sealer.header, sealer.seal(json.dumps(as_mapping(sealed)).encode())]
        view = memoryview(payload)
        for start in range(0, len(view), _PIECE_BYTES):
            piece = bytes(view[start : start + _PIECE_BYTES])
            records.append(sealer.seal(piece, is_last=start + _PIECE_BYTES >= len(view)))
        write_durably(self._layout.sealed(chunk), b"".join(records))
        return sealed

    def read_sealed(self, chunk: ChunkId) -> tuple[SealedChunk, bytes]:
        """Return a sealed chunk's facts and its bytes.

        Raises:
            ChunkDamaged: missing, cut off, or not the bytes that were sealed.
            KeyLocked: its key cannot be opened now.
        """
        if kept := self._memory.get(chunk):
            return kept
        path = self._layout.sealed(chunk)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise ChunkDamaged(path.name, "missing") from error
        except OSError as error:
            raise spool_error(path, error) from error
        opened = open_records(content, self._keys.key)
        if (
            opened is None
            or not opened.is_complete
            or not _belongs(opened.header, RecordKind.SEALED_CHUNK, chunk)
        ):
            raise ChunkDamaged(path.name, "incomplete")
        facts, payload = json.loads(opened.records[0]), b"".join(opened.records[1:])
        if hashlib.sha256(payload).hexdigest() != facts["sha256"]:
            raise ChunkDamaged(path.name, "checksum")
        return from_mapping(chunk, facts), payload

    def drop_open(self, chunk: ChunkId) -> None:
        """Remove the running chunk's files, once the sealed chunk is durable and in the ledger."""
        for path in self._open_files(chunk):
            remove(path)

    def _open_files(self, chunk: ChunkId) -> list[Path]:
        parts = self._layout.open_parts(chunk.visit)
        return [path for open_chunk, path in parts if open_chunk == chunk]


def sealed_chunk(
    chunk: ChunkId, first_frame: int, frames: int, payload: bytes, sketch: ChunkSketch | None = None
) -> SealedChunk:
    """Return the facts of a chunk whose bytes are frozen as ``payload``."""
    digest = hashlib.sha256(payload).hexdigest()
    return SealedChunk(chunk, first_frame, frames, len(payload), digest, sketch)


def _belongs(header: FileHeader, kind: RecordKind, chunk: ChunkId) -> bool:
    return (header.kind, header.visit, header.number) == (kind, chunk.visit, chunk.number)

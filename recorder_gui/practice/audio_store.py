"""Where stored audio lies: in memory up to a limit, beyond it in files only this user can read."""

import hashlib
import itertools
import os
import re
import shutil
import tempfile
from pathlib import Path
from threading import Lock
from typing import Protocol

# About two and a half hours of 20 s chunks; uploads still being received (up to 10 MB each) come on top.
MEMORY_LIMIT_BYTES = 256 * 1024 * 1024

_FOLDER_PREFIX = "practice_server_"
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]+")


class Audio(Protocol):
    """The frozen bytes of one upload."""

    def read(self) -> bytes:
        """Return the bytes."""
        ...

    def name_for(self, session_id: str, slot: str) -> None:
        """Put the bytes under their session and slot; what was there must have been discarded."""
        ...

    def discard(self) -> None:
        """Forget the bytes."""
        ...


class AudioStore:
    """Keeps uploads; with a directory every one goes into a new 0700 folder in it, which then stays."""

    def __init__(self, directory: Path | None = None, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._directory = directory
        self._memory_limit_bytes = 0 if directory is not None else memory_limit_bytes
        self._lock = Lock()
        self._numbers = itertools.count()
        self._memory_bytes = 0
        self._folder: Path | None = None
        if directory is not None:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._open_folder()

    @property
    def folder(self) -> Path | None:
        """The folder in use; None while everything fits into memory."""
        return self._folder

    def keep(self, data: bytes) -> Audio:
        """Hold the bytes; they belong to no slot yet. May write a file; to be called in a worker thread."""
        with self._lock:
            fits = self._memory_bytes + len(data) <= self._memory_limit_bytes
            if fits:
                self._memory_bytes += len(data)
                return _MemoryAudio(data, self)
            folder = self._open_folder()
            path = folder / f"incoming_{next(self._numbers)}"
        _write_privately(path, data)
        return _FileAudio(folder, path)

    def fits_memory(self, size_bytes: int) -> bool:
        """Tell whether `keep` would be over at once."""
        return self._memory_bytes + size_bytes <= self._memory_limit_bytes

    def release_memory(self, size_bytes: int) -> None:
        """Make room again."""
        with self._lock:
            self._memory_bytes -= size_bytes

    def close(self) -> None:
        """Remove the temporary folder; a folder in a directory handed in stays."""
        if self._directory is None and self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _open_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix=_FOLDER_PREFIX, dir=self._directory))
        return self._folder


class _MemoryAudio:
    def __init__(self, data: bytes, store: AudioStore) -> None:
        self._data = data
        self._store = store

    def read(self) -> bytes:
        return self._data

    def name_for(self, session_id: str, slot: str) -> None:
        """Nothing to do: memory has no names."""

    def discard(self) -> None:
        self._store.release_memory(len(self._data))


class _FileAudio:
    def __init__(self, folder: Path, path: Path) -> None:
        self._folder = folder
        self._path = path

    def read(self) -> bytes:
        return self._path.read_bytes()

    def name_for(self, session_id: str, slot: str) -> None:
        session_folder = self._folder / _folder_name(session_id)
        session_folder.mkdir(mode=0o700, exist_ok=True)
        self._path = self._path.replace(session_folder / slot)

    def discard(self) -> None:
        self._path.unlink(missing_ok=True)


def _folder_name(session_id: str) -> str:
    """Return the id, or a digest of one that might lead out of the folder: one dialect takes any."""
    if _PLAIN_NAME.fullmatch(session_id):
        return session_id
    return hashlib.sha256(session_id.encode()).hexdigest()


def _write_privately(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)

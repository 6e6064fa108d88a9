"""Room kept back for an emergency: a file that is given up when the disk is full."""

import os
import threading
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import SpoolError
from recorder_gui.spool.files.file_access import (
    close_file,
    create_private,
    is_there,
    remove,
    translated,
    write_all,
)

_PIECE: Final = bytes(1 << 20)


class Reserve:
    """One such file. Any thread may call; the lock is held while the file is made or removed.

    Every method but ``size_on`` raises SpoolUnavailable where the drive cannot be asked.
    It is never larger than ``share`` of the file system, so that a small one is not used up by it.
    """

    def __init__(self, path: Path, most_bytes: int, share: float) -> None:
        self._path: Final = path
        self._most_bytes: Final = most_bytes
        self._share: Final = share
        self._lock: Final = threading.Lock()

    @property
    def is_held(self) -> bool:
        """Whether there is something to give up."""
        return is_there(self._path)

    def size_on(self, total_bytes: int) -> int:
        """Return how much is kept back on a file system of this size."""
        return min(self._most_bytes, int(total_bytes * self._share))

    def make(self, total_bytes: int) -> bool:
        """Take the room, really allocated; False where the disk would not give it."""
        with self._lock:
            if is_there(self._path):
                return True
            try:
                self._fill(self.size_on(total_bytes))
            except SpoolError:
                self._give_up()
                return False
            return True

    def release(self) -> bool:
        """Give the room back; False if there was none."""
        with self._lock:
            return is_there(self._path) and self._give_up()

    def _fill(self, size_bytes: int) -> None:
        descriptor = create_private(self._path)
        try:
            with translated(self._path):
                if hasattr(os, "posix_fallocate"):
                    os.posix_fallocate(descriptor, 0, size_bytes)
                else:  # pragma: no cover - Windows and macOS: zeros take the same room
                    for start in range(0, size_bytes, len(_PIECE)):
                        write_all(descriptor, _PIECE[: size_bytes - start])
        finally:
            close_file(descriptor)

    def _give_up(self) -> bool:
        try:
            remove(self._path)
        except SpoolError:
            return False
        return True

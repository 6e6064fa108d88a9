"""The running chunk: on disk from its first frames on, in memory alone only while the disk is full."""

from collections.abc import Callable
from typing import Final

from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.chunk_files import OpenChunkFile
from recorder_gui.spool.spool import Desk


class RunningChunk:
    """Keeps what was appended until it is closed, so that a new file can take all of it.

    Raises DiskFull or SpoolUnavailable; then it must be closed and a new one begun.
    """

    def __init__(self, desk: Desk, room: DiskRoom, open_file: Callable[[], OpenChunkFile]) -> None:
        self._desk: Final = desk
        self._room: Final = room
        self._open_file: Final = open_file
        self._pcm: Final = bytearray()
        self._written = 0
        self._file: OpenChunkFile | None = None
        self._room.keep(self._desk, self._write)

    def append(self, pcm: bytes) -> None:
        """Add frames; they are on disk when this returns, unless audio must not use the disk now."""
        self._pcm.extend(pcm)
        self._room.keep(self._desk, self._write)

    def close(self) -> None:
        """Let go of the file; what is in it stays for the next start to find."""
        self._room.running_bytes = 0
        self._let_go()

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self) -> None:
        if self._room.is_memory_only:
            self._let_go()
            self._room.running_bytes = len(self._pcm)
            return
        self._room.running_bytes = 0
        try:
            if self._file is None:
                self._written = 0
                self._file = self._open_file()
            if self._written < len(self._pcm):
                self._file.append(bytes(self._pcm[self._written :]))
        except BaseException:
            self._let_go()  # after a failed write or sync the file's end is unknown
            raise
        self._written = len(self._pcm)

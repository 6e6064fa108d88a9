"""One instance a data folder: an advisory lock that the system drops when its holder dies."""

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import FolderHeld, SpoolUnavailable

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(descriptor: int) -> bool:
        try:
            # One byte far behind the holder's name, so that others may read the name.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_to_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_LONGEST_NAME: Final = 200


class FolderLock:
    """Holds a data folder until closed, or until the process ends in whatever way.

    Raises:
        FolderHeld: another instance holds it; tells which.
        SpoolUnavailable: the folder cannot be made or written to.
    """

    def __init__(self, path: Path, holder: str) -> None:
        try:
            # Not its parents: they may be a drive that is not plugged in.
            path.parent.mkdir(mode=0o700, exist_ok=True)
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise SpoolUnavailable(str(path.parent), error.strerror or type(error).__name__) from error
        try:
            is_ours = _try_to_lock(self._descriptor)
        except OSError as error:  # a network drive that knows no locks
            os.close(self._descriptor)
            raise SpoolUnavailable(str(path.parent), error.strerror or type(error).__name__) from error
        if not is_ours:
            other = _name_in(self._descriptor)
            os.close(self._descriptor)
            raise FolderHeld(str(path.parent), other)
        with contextlib.suppress(OSError):  # a full disk costs the name, not the lock
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, holder.encode()[:_LONGEST_NAME])

    def close(self) -> None:
        """Let the folder go."""
        os.close(self._descriptor)


def _name_in(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _LONGEST_NAME).decode(errors="replace").strip("\0 \n")

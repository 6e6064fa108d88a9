"""Writing that either is on disk or raises: modes, short writes, syncs and the system's errors."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import DiskFull, SpoolError, SpoolUnavailable

if sys.platform == "darwin":  # pragma: no cover - macOS
    import fcntl

UNFINISHED_SUFFIX: Final = ".part"
"""Ends the name of a file that is not whole yet."""

_FOLDER_MODE: Final = 0o700
_FILE_MODE: Final = 0o600
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_O_BINARY: Final[int] = getattr(os, "O_BINARY", 0)
_O_DIRECTORY: Final[int] = getattr(os, "O_DIRECTORY", 0)

# Windows and macOS know only the full sync.
_sync_data = os.fdatasync if hasattr(os, "fdatasync") else os.fsync


def spool_error(path: Path, error: OSError) -> SpoolError:
    """Translate what the system said about ``path``."""
    if error.errno in _NO_ROOM:
        return DiskFull(str(path))
    return SpoolUnavailable(str(path), error.strerror or type(error).__name__)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise the system's errors about ``path`` as ours."""
    try:
        yield
    except OSError as error:
        raise spool_error(path, error) from error


def is_there(path: Path) -> bool:
    """Tell whether there is something of this name. Raises SpoolUnavailable where the system cannot tell.

    pathlib answers False for some of the system's errors, and raises the others: those of a drive that
    has just been pulled out, for one.
    """
    with translated(path):
        return path.exists()


def make_folder(path: Path) -> None:
    """Make a private folder and its parents durable; an existing one is left as it is."""
    with translated(path):
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
            sync_folder(folder.parent)


def sync_folder(path: Path) -> None:
    """Make names in a folder durable, where the system has such a thing (Windows has not)."""
    if not _O_DIRECTORY:  # pragma: no cover - Windows
        return
    descriptor = os.open(path, os.O_RDONLY | _O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def create_private(path: Path) -> int:
    """Create a file that only its owner may read, and must not exist; return its descriptor."""
    with translated(path):
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _O_BINARY, _FILE_MODE)


def close_file(descriptor: int) -> None:
    """Let go of a file. What counts was synced before: an error that a drive has now tells nothing new."""
    with suppress(OSError):
        os.close(descriptor)


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte: the system may take fewer than it was given."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_data(descriptor: int) -> None:
    """Bring what was written to the disk itself."""
    _sync_data(descriptor)


def sync_file(descriptor: int) -> None:
    """Bring a whole file to the disk, on macOS also out of the drive's cache, where ``fsync`` stops."""
    if sys.platform == "darwin":  # pragma: no cover - macOS
        with suppress(OSError):  # a file system that knows no such thing
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)


def write_durably(path: Path, content: bytes) -> None:
    """Put a whole file in place: no reader and no power cut ever sees half of it.

    Raises:
        DiskFull: no room; an earlier file of that name is untouched.
        SpoolUnavailable: the folder is gone, read-only or broken.
    """
    scratch = path.with_name(path.name + UNFINISHED_SUFFIX)
    with translated(path):
        scratch.unlink(missing_ok=True)
        try:
            _write_whole(scratch, content)
            scratch.replace(path)
        except BaseException:
            # What little room a full disk has goes back to those who can use it.
            with suppress(OSError):
                scratch.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def _write_whole(path: Path, content: bytes) -> None:
    descriptor = create_private(path)
    try:
        write_all(descriptor, content)
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a file whose content is kept elsewhere; a file already gone is no fault."""
    with translated(path):
        path.unlink(missing_ok=True)

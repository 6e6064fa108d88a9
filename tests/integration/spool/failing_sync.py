"""Makes the first sync of a folder fail that follows a renaming in it, as on a drive that is just dying."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FailingSync:
    """Refuses what the interpreter announces: an audit hook may."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._is_renamed = False
        sys.addaudithook(self._hear)  # for good: no hook can be taken away

    @contextmanager
    def of(self, folder: Path) -> Iterator[None]:
        """Let it fail once."""
        self._folder, self._is_renamed = folder, False
        try:
            yield
            assert self._folder is None, "no sync was asked for"
        finally:
            self._folder = None

    def _hear(self, event: str, values: tuple[object, ...]) -> None:
        if self._folder is None:
            return
        if event == "os.rename" and Path(str(values[0])).parent == self._folder:
            self._is_renamed = True
        elif event == "open" and self._is_renamed and str(values[0]) == str(self._folder):
            self._folder = None
            raise OSError(errno.EIO, "drive gone")


failing_sync = FailingSync()

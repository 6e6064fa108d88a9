"""Pictures of a folder before every step that changes its files: each is what a crash there would leave."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# A file's content and the ledger's rows change between these; both are in the next picture.
_STEPS = frozenset(("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "sqlite3.connect"))


class CrashCamera:
    """One audit hook for the whole run: Python can add one, but never take it away."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._album = Path()
        self.pictures: list[Path] = []
        sys.addaudithook(self._notice)

    @contextmanager
    def watching(self, folder: Path, album: Path) -> Iterator[None]:
        """Take pictures of ``folder`` into ``album``, the last one when the block has ended."""
        self._album, self.pictures = album, []
        self._folder = folder
        try:
            yield
            self.take()
        finally:
            self._folder = None

    def _notice(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._folder is not None and event in _STEPS and str(self._folder) in str(arguments[0]):
            self.take()

    def take(self) -> None:
        """Take a picture now."""
        folder, self._folder = self._folder, None  # copying opens files too
        assert folder is not None
        if folder.exists():
            picture = self._album / f"{len(self.pictures):03d}"
            shutil.copytree(folder, picture)
            self.pictures.append(picture)
        self._folder = folder


crash_camera = CrashCamera()

"""Where the program puts what it cannot use: whole, under its own name, and never deleted by it."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from recorder_gui.spool.files.file_access import make_folder, sync_folder, translated, write_durably
from recorder_gui.spool.files.folder_layout import FolderLayout

LEDGER: Final = "ledger"
_MOST_OF_A_NAME: Final = 10_000
"""Files or folders of one name: more than any start can make."""


class Quarantine:
    """The quarantine of one start: ``quarantine/<UTC time>-<kind>/`` for each kind of thing.

    Every method raises DiskFull or SpoolUnavailable; what could not be moved stays where it was.
    """

    def __init__(
        self, layout: FolderLayout, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._root: Final = layout.quarantine
        self._clock: Final = clock
        self._folders: Final[dict[str, Path]] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """What this start put aside, oldest first; empty where all was well."""
        return tuple(self._folders.values())

    def put(self, kind: str, *paths: Path) -> tuple[Path, ...]:
        """Move files or folders in, durably; return where they lie now."""
        folder = self._folder(kind)
        moved = []
        for path in paths:
            place = _free(folder, path.name)
            with translated(path):
                path.rename(place)
                sync_folder(folder)
                sync_folder(path.parent)
            moved.append(place)
        return tuple(moved)

    def keep_copy(self, kind: str, path: Path, content: bytes) -> None:
        """Keep what ``path`` held, before something better is put in its place."""
        write_durably(_free(self._folder(kind), path.name), content)

    def _folder(self, kind: str) -> Path:
        if kind not in self._folders:
            make_folder(self._root)
            folder = _free(self._root, f"{self._clock():%Y%m%dT%H%M%SZ}-{kind}")
            make_folder(folder)
            self._folders[kind] = folder
        return self._folders[kind]


def _free(folder: Path, name: str) -> Path:
    """Return a path in ``folder`` that nothing has: on some systems a move overwrites."""
    names = (name if number == 1 else f"{name}.{number}" for number in count(1))
    for _, candidate in zip(range(_MOST_OF_A_NAME), names, strict=False):
        path = folder / candidate
        if not path.exists() and not path.is_symlink():
            return path
    raise FileExistsError(folder / name)

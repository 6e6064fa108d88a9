"""A real file system on a disk that promises more than it has: writes go well, and syncs fail.

After one failed sync the next on the same file goes well again, though the data is gone: this is how
Linux tells of a lost write, once. Needs root.
"""

import os
import subprocess
from pathlib import Path
from typing import Self

from tests.integration.spool.small_disk import fill

BACKING_BYTES = 8 << 20
PROMISED_BYTES = 64 << 20
METADATA_BYTES = 1 << 18
COMMAND_SECONDS = 20


class ThinDisk:
    """An ext2 file system of 64 MB in a sparse file on a small disk."""

    def __init__(self, folder: Path) -> None:
        self._backing = folder / "backing"
        self._image = self._backing / "image"
        self._ballast = self._backing / "ballast"
        self.folder = folder / "thin"

    def __enter__(self) -> Self:
        self._backing.mkdir()
        self.folder.mkdir()
        self._run("mount", "-t", "tmpfs", "-o", f"size={BACKING_BYTES}", "lab", str(self._backing))
        try:
            self._make_file_system()
            self._run("mount", "-o", "loop", str(self._image), str(self.folder))
        except BaseException:
            self._run("umount", "--lazy", str(self._backing))
            raise
        return self

    def __exit__(self, *unused: object) -> None:
        self._run("umount", "--lazy", str(self.folder))
        self._run("umount", "--lazy", str(self._backing))

    def starve(self) -> None:
        """Give no further block to whoever writes."""
        fill(self._ballast)

    def feed(self) -> None:
        """Keep the promise again."""
        self._ballast.unlink(missing_ok=True)

    def forget_what_was_not_written(self) -> None:
        """Unmount and mount again: what is read then comes from the disk and not from memory."""
        self._run("umount", str(self.folder))
        self._run("mount", "-o", "loop", str(self._image), str(self.folder))

    @staticmethod
    def is_possible(folder: Path) -> bool:
        """Tell whether this user may mount such a thing here."""
        if os.geteuid():
            return False
        folder.mkdir()
        try:
            with ThinDisk(folder):
                return True
        except (RuntimeError, FileNotFoundError):
            return False

    def _make_file_system(self) -> None:
        with self._image.open("wb") as image:
            image.truncate(PROMISED_BYTES)
        self._run("mkfs.ext2", "-q", "-F", "-b", "4096", "-N", "256", str(self._image))
        # The tables of the file system itself shall not be lost: they get their blocks now.
        with self._image.open("r+b") as image:
            tables = image.read(METADATA_BYTES)
            image.seek(0)
            image.write(tables)

    @staticmethod
    def _run(*command: str) -> None:
        done = subprocess.run(command, capture_output=True, text=True, timeout=COMMAND_SECONDS, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)

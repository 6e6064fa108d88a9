"""A file system of one's own that can be small, full or read-only. Needs root."""

import os
import subprocess
from pathlib import Path
from typing import Self

MOUNT_SECONDS = 10.0
FILL_BYTES = 4_096
LARGEST_BYTES = 1 << 30


class SmallDisk:
    """Mount a tmpfs of `size_bytes` on a new folder."""

    def __init__(self, folder: Path, size_bytes: int) -> None:
        self.folder = folder
        self._size_bytes = size_bytes
        self._ballast = folder / "ballast"

    def __enter__(self) -> Self:
        self.folder.mkdir()
        options = f"size={self._size_bytes},mode=0700"
        self._run("mount", "-t", "tmpfs", "-o", options, "lab", str(self.folder))
        return self

    def __exit__(self, *unused: object) -> None:
        self._run("umount", "--lazy", str(self.folder))

    def fill(self, *, leaving: int = 0) -> None:
        """Take every byte that is left, or all but some."""
        room = os.statvfs(self.folder)
        most = room.f_bavail * room.f_frsize - leaving if leaving else LARGEST_BYTES
        with self._ballast.open("ab", buffering=0) as file:
            for _ in range(most // FILL_BYTES):
                try:
                    file.write(bytes(FILL_BYTES))
                except OSError:
                    return

    def make_room(self) -> None:
        """Give the taken bytes back."""
        self._ballast.unlink()

    def make_read_only(self) -> None:
        """Refuse every write from now on, as a disk with errors does."""
        self._run("mount", "-o", "remount,ro", str(self.folder))

    def cover_read_only(self, folder: Path) -> None:
        """Lay a read-only view over one of its folders: what is open stays so, nothing can be made anew."""
        self._run("mount", "--bind", str(folder), str(folder))
        self._run("mount", "-o", "remount,bind,ro", str(folder))

    def uncover(self, folder: Path) -> None:
        """Take the read-only view away."""
        self._run("umount", "--lazy", str(folder))

    @staticmethod
    def is_possible(folder: Path) -> bool:
        """Tell whether this user may mount: a container's root often may not."""
        if os.geteuid():
            return False
        try:
            with SmallDisk(folder, FILL_BYTES):
                return True
        except RuntimeError:
            return False

    @staticmethod
    def _run(*command: str) -> None:
        done = subprocess.run(command, capture_output=True, text=True, timeout=MOUNT_SECONDS, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)

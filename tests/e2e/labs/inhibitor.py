"""A stand-in for the program that keeps a computer awake: it tells how it was asked, and lives as long."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

SCRIPT = """#!/bin/sh
echo "$$ $*" >> "$0.told"
cat
echo "$$ over" >> "$0.told"
"""


class Inhibitor:
    """Lies in a folder of its own, first on the PATH."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._path = folder / "systemd-inhibit"
        self._path.write_text(SCRIPT)
        self._path.chmod(self._path.stat().st_mode | stat.S_IXUSR)

    def environment(self, other: Mapping[str, str]) -> dict[str, str]:
        """Return ``other`` with the stand-in in it."""
        return {**other, "PATH": f"{self._path.parent}{os.pathsep}{other['PATH']}"}

    @property
    def arguments(self) -> list[str]:
        """How it was asked, once for each time."""
        return [words for words in self._told() if words != "over"]

    @property
    def is_running(self) -> bool:
        """Whether one of its processes is alive."""
        return any(Path(f"/proc/{pid}").exists() for pid in self._pids())

    def _told(self) -> list[str]:
        return [line.partition(" ")[2] for line in self._lines()]

    def _pids(self) -> list[str]:
        return [line.partition(" ")[0] for line in self._lines()]

    def _lines(self) -> list[str]:
        told = Path(f"{self._path}.told")
        return told.read_text().splitlines() if told.exists() else []

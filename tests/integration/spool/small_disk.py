"""Real limits of the real disk: the system itself refuses to write more."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

NOBODY: Final = 65_534


@contextmanager
def file_size_limit(size_bytes: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size_bytes``: the system itself refuses the write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def tiny_disk(folder: Path, size_bytes: int) -> Iterator[bool]:
    """Mount a file system of ``size_bytes`` on ``folder``; yield False where that is not allowed."""
    options = f"size={size_bytes},mode=700"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False, timeout=10
    )
    try:
        yield mounted.returncode == 0
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", "--lazy", folder], check=True, timeout=10)


def fill(ballast: Path) -> None:
    """Write a file until there is no room for another byte. Only for a disk of ``tiny_disk``."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        for _ in range(10_000):
            file.write(bytes(1_024))


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """Own ``folder`` as a user whom file modes bind; for root they are no limit."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, -1)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)

"""Measures how fast a disk makes durable what a recording writes, on a nameless file that leaves nothing."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

_PIECE_BYTES: Final = 3_200
_PIECES: Final = 10
"""A second of a running chunk, a tenth of it at a time."""

_CHUNK_BYTES: Final = 640_044
"""And a whole chunk, as at a cut."""

_LONGEST_SECONDS: Final = 3.0


def slowest_sync(folder: Path, monotonic: Callable[[], float] = time.monotonic) -> float:
    """Return how many seconds the slowest of some writes took to be on the disk. Raises OSError."""
    began, slowest = monotonic(), 0.0
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
        for size in (*(_PIECE_BYTES,) * _PIECES, _CHUNK_BYTES):
            before = monotonic()
            if before - began > _LONGEST_SECONDS:
                break
            file.write(os.urandom(size))  # what repeats, some disks do not write at all
            os.fsync(file.fileno())
            slowest = max(slowest, monotonic() - before)
    return slowest

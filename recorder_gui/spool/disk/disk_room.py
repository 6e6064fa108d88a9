"""What is done about a disk that fills up, step by step: reserve, pruning, and then memory.

<data dir>/reserve          64 MB, given up at the first write that finds no room: half an hour of audio
<data dir>/reserve-ledger   8 MB, given up last, for the ledger and the journals alone

Once both are gone, audio uses the disk no more: it is kept in memory and delivered from there, while the
ledger's reserve lets the ledger say so. The caretaker (``caretaker.py``) brings everything back.
"""

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.runway import LEAST_SECONDS, MARGIN_BYTES, Runway
from recorder_gui.spool.disk.pruning import prune
from recorder_gui.spool.disk.reserve import Reserve
from recorder_gui.spool.files.file_access import spool_error
from recorder_gui.spool.spool import Desk

_MEGABYTE: Final = 1 << 20
_AUDIO_RESERVE_BYTES: Final = 64 * _MEGABYTE
_LEDGER_RESERVE_BYTES: Final = 8 * _MEGABYTE
_AUDIO_SHARE: Final = 0.05
_LEDGER_SHARE: Final = 0.025
"""The ledger's log may grow by a few hundred kB before it is reused: less would be of no help."""

_PRUNE_BYTES: Final = 4 * _MEGABYTE
"""Removed at a time: two minutes of audio, so that no cut finds the disk full again at once."""

_MOST_TRIES: Final = 200
"""Each follows room that was made; visits that can be pruned come to an end long before."""

T = TypeVar("T")


class DiskStage(StrEnum):
    """How far it has come."""

    ROOMY = "roomy"
    ON_RESERVE = "on_reserve"
    MEMORY_ONLY = "memory_only"


class DiskRoom:
    """One data folder's room, shared by all threads.

    ``stage`` is written by the encoder's thread (downwards) and by the caretaker's (upwards), under the
    lock; reading it without is safe, it is one reference.
    """

    def __init__(self, root: Path) -> None:
        self.root: Final = root
        self.reserve: Final = Reserve(root / "reserve", _AUDIO_RESERVE_BYTES, _AUDIO_SHARE)
        self.ledger_reserve: Final = Reserve(root / "reserve-ledger", _LEDGER_RESERVE_BYTES, _LEDGER_SHARE)
        self.running_bytes = 0
        """Of the running chunk, in memory alone; written by the encoder's thread only, in one step."""
        self.on_change: Callable[[], None] = lambda: None  # called in the thread that changed the stage
        self._stage = DiskStage.ROOMY
        self._lock: Final = threading.Lock()

    @property
    def stage(self) -> DiskStage:
        """How far it has come with the disk."""
        return self._stage

    @property
    def is_memory_only(self) -> bool:
        """Whether audio must not use the disk now."""
        return self._stage is DiskStage.MEMORY_ONLY

    def look(self) -> Runway:
        """Ask the system how much is free; on a drive that is gone this may take for ever.

        Raises SpoolUnavailable.
        """
        try:
            usage = shutil.disk_usage(self.root)
        except OSError as error:
            raise spool_error(self.root, error) from error
        return Runway(usage.free, usage.total)

    def check_for_visit(self, seconds: float | None) -> None:
        """Refuse a recording that would not fit; ``seconds`` is its length where that is known.

        Raises TooLittleRoom or SpoolUnavailable.
        """
        runway = self.look()
        if not runway.is_enough_for(seconds):
            needed = LEAST_SECONDS if seconds is None else seconds
            raise TooLittleRoom(str(self.root), int(runway.seconds // 60), -int(-needed // 60))

    def make_room_for_ledger(self) -> None:
        """Give up the reserve where the disk is full: a start and delivery have a little to write down.

        Raises SpoolUnavailable.
        """
        if self.look().free_bytes < MARGIN_BYTES and self.reserve.release():
            self.enter(DiskStage.ON_RESERVE)

    def keep(self, desk: Desk, step: Callable[[], T]) -> T:
        """Take a step that needs the disk, making room for it as long as there is any to make.

        Raises DiskFull where there is none, and what else the step raises.
        """
        for _ in range(_MOST_TRIES):
            try:
                return step()
            except DiskFull:
                if not self._make_room(desk):
                    raise
        return step()

    def enter(self, stage: DiskStage) -> None:
        """Note how far it has come."""
        with self._lock:
            has_changed, self._stage = stage is not self._stage, stage
        if has_changed:
            self.on_change()

    def _make_room(self, desk: Desk) -> bool:
        """Give up the next thing there is; False when nothing is left but to wait."""
        if self.is_memory_only:
            return False
        if self.reserve.release():
            self.enter(DiskStage.ON_RESERVE)
            return True
        # What is removed is written down first, and that needs room of its own.
        self.ledger_reserve.release()
        with suppress(DiskFull, SpoolUnavailable):
            if prune(desk, _PRUNE_BYTES):
                self.ledger_reserve.make(self.look().total_bytes)
                return True
        self.enter(DiskStage.MEMORY_ONLY)
        return True

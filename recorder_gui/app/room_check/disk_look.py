"""Looks at the data folder: may it be used, how long does it last, and does it keep up?"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from recorder_gui.domain.disk_trouble import FolderOnNetwork
from recorder_gui.domain.room_finding import Finding, Grade, Item, Verdict
from recorder_gui.domain.runway import Runway
from recorder_gui.spool.disk.disk_speed import slowest_sync
from recorder_gui.system.file_systems import network_kind

SLOW_SYNC_SECONDS: Final = 0.25
"""Within so much every frame is to be on disk."""


def look_at_disk(folder: Path, sync: Callable[[Path], float] = slowest_sync) -> Finding:
    """Return what was found about a data folder, which need not be there yet."""
    if kind := network_kind(folder):  # asked first: a network drive that is gone answers nothing else
        fault = FolderOnNetwork(str(folder), kind)
        return Finding(Item.DISK, Grade.RED, Verdict.FAULT, fault=fault)
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    unwritable = Finding(Item.DISK, Grade.RED, Verdict.UNWRITABLE, {"folder": str(existing)})
    if not os.access(existing, os.W_OK):
        return unwritable
    usage = shutil.disk_usage(existing)
    try:
        return judge_disk(Runway(usage.free, usage.total), sync(existing))
    except OSError:
        return unwritable


def judge_disk(runway: Runway, sync_seconds: float) -> Finding:
    """Judge the room that is left, and the slowest of some writes."""
    facts = {"seconds": runway.seconds, "sync": sync_seconds}
    if not runway.is_enough_for(None):
        return Finding(Item.DISK, Grade.RED, Verdict.ROOM_SHORT, facts)
    if runway.is_short:
        return Finding(Item.DISK, Grade.AMBER, Verdict.ROOM_SHORT, facts)
    if sync_seconds > SLOW_SYNC_SECONDS:
        return Finding(Item.DISK, Grade.AMBER, Verdict.SLOW_DISK, facts)
    return Finding(Item.DISK, Grade.GREEN, Verdict.ROOM, facts)

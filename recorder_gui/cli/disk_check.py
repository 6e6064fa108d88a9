"""The room check's look at the data folder: may it be used, and how long does it last?"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from recorder_gui.app.wording import room_check as words
from recorder_gui.app.wording.disk import room_text
from recorder_gui.app.wording.room_check import Finding
from recorder_gui.cli.report import explained
from recorder_gui.domain.disk_trouble import FolderOnNetwork
from recorder_gui.domain.runway import Runway
from recorder_gui.system.file_systems import network_kind


def look_at_disk(folder: Path) -> Iterator[Finding]:
    """Yield what was found about a data folder, which need not be there yet."""
    if kind := network_kind(folder):  # asked first: a network drive that is gone answers nothing else
        yield words.on_network(*explained(FolderOnNetwork(str(folder), kind)))
        return
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(existing, os.W_OK):
        yield words.unwritable(str(existing))
        return
    usage = shutil.disk_usage(existing)
    runway = Runway(usage.free, usage.total)
    level = "red" if not runway.is_enough_for(None) else "amber" if runway.is_short else "green"
    yield words.room(room_text(runway.seconds), level)

"""What the caretaker's report has to be told about, as faults by topic."""

from collections.abc import Mapping
from typing import Final

from recorder_gui.app import topics
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.disk_trouble import KeptInMemory, ReserveInUse, RoomShort
from recorder_gui.domain.errors import SpoolError
from recorder_gui.spool.disk.caretaker import DiskReport
from recorder_gui.spool.disk.disk_room import DiskStage

_TELL_STEP_SECONDS: Final = 10
_MINUTES_STEP: Final = 5
_MINUTE: Final = 60


def troubles_of(report: DiskReport, path: str) -> Mapping[str, SpoolError]:
    """Return what a report has to be told about, by topic."""
    troubles: dict[str, SpoolError] = {}
    minutes = int(report.runway.seconds // _MINUTE)
    if report.stage is DiskStage.MEMORY_ONLY or report.unsafe_frames:
        troubles[topics.MEMORY] = KeptInMemory(path, _rounded(seconds_of(report.unsafe_frames)))
    elif report.stage is DiskStage.ON_RESERVE:
        troubles[topics.ROOM] = ReserveInUse(path)
    elif report.runway.is_short:
        troubles[topics.ROOM] = RoomShort(path, minutes // _MINUTES_STEP * _MINUTES_STEP)
    return troubles


def _rounded(seconds: float) -> int:
    """Round up to a figure that does not change with every look: it is read aloud."""
    step = _TELL_STEP_SECONDS if seconds <= _MINUTE else _MINUTE
    return -int(-seconds // step) * step

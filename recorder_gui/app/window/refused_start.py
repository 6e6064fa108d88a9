"""Takes back that no visit could begin for want of room on the disk, as soon as there is room again."""

from typing import Final

from PySide6.QtCore import QObject, SignalInstance, Slot

from recorder_gui.app import topics
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import DiskFull, RecorderError
from recorder_gui.domain.runway import Runway


class RefusedStart(QObject):
    """A companion of the controller. ``refusals`` carries (topic, RecorderError), ``runways`` a Runway."""

    def __init__(self, facts: RecorderFacts, refusals: SignalInstance, runways: SignalInstance) -> None:
        super().__init__(facts)
        self._facts: Final = facts
        self._is_told = False
        refusals.connect(self._on_fault_raised)
        runways.connect(self._on_runway_read)

    @Slot(object)
    def _on_fault_raised(self, raised: tuple[str, RecorderError]) -> None:
        topic, fault = raised
        if topic == topics.REFUSED:
            self._is_told = isinstance(fault, TooLittleRoom | DiskFull)

    @Slot(object)
    def _on_runway_read(self, runway: Runway) -> None:
        if self._is_told and runway.is_enough_for(None):
            self._is_told = False
            self._facts.notice_cleared.emit(topics.REFUSED)

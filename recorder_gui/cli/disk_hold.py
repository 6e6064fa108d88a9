"""Keeps a command from ending while audio is in memory alone, and tells how it stands with the disk."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from recorder_gui.app.disk.disk_watch import DiskWatch, has_lost_audio
from recorder_gui.app.wording import commands as words
from recorder_gui.app.wording.outcomes import UndeliveredCause
from recorder_gui.cli.delivery_command import DeliveryCommand
from recorder_gui.domain.disk_trouble import KeptInMemory
from recorder_gui.domain.errors import RecorderError
from recorder_gui.spool.disk.caretaker import unsafe_frames

_LOOK_MS: Final = 500


class DiskHold(QObject):
    """Lives in the main thread, beside the command whose end it may put off."""

    def __init__(self, command: DeliveryCommand, disk: DiskWatch) -> None:
        super().__init__(command)
        self._command: Final = command
        self._disk: Final = disk
        self._told: Final[set[tuple[str, object]]] = set()
        self._has_asked_for_patience = False
        self._looks: Final = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)
        disk.fault_raised.connect(self._on_fault_raised)
        disk.fault_cleared.connect(self._on_fault_cleared)
        command.may_leave = self.may_leave
        disk.start()

    def may_leave(self) -> bool:
        """Tell whether the program may end; if not, delivery is awaited on, and disk room too."""
        if not unsafe_frames(self._command.folder.desk):
            return True
        if not self._has_asked_for_patience:
            self._has_asked_for_patience = True
            self._command.report.say(words.ONLY_IN_MEMORY, is_urgent=True)
        self._looks.start()
        return False

    def close(self) -> bool:
        """Have the last try made to bring audio to disk, and say what is lost; False if the disk hangs."""
        self._looks.stop()
        has_ended = self._disk.wait()
        if has_lost_audio(self._command.engine, self._command.folder.desk):
            self._command.leave_behind(UndeliveredCause.ONLY_IN_MEMORY)
        return has_ended

    @Slot()
    def _look(self) -> None:
        if not unsafe_frames(self._command.folder.desk):
            self._looks.stop()
            self._command.watch.begin()  # the server may have come back only now: it is given its time again

    @Slot(object)
    def _on_fault_raised(self, raised: tuple[str, RecorderError]) -> None:
        topic, fault = raised
        is_at_risk = isinstance(fault, KeptInMemory) and fault.seconds > 0
        key = (topic, (type(fault), is_at_risk))
        if key not in self._told:  # how much it is changes all the time: that it is so is said once
            self._told.add(key)
            self._command.report.fault(fault)

    @Slot(str)
    def _on_fault_cleared(self, topic: str) -> None:
        self._told.difference_update({key for key in self._told if key[0] == topic})

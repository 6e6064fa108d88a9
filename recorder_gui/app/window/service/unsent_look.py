"""Counts behind the window the visits of a data folder, today's or one of before, that are not sent."""

import logging
from collections.abc import Callable
from contextlib import closing
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.background import Background
from recorder_gui.app.window.service.unsent_audio import count_unsent
from recorder_gui.domain.errors import RecorderError
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)


class UnsentLook(QObject):
    """Lives in the GUI thread. ``open_desk`` is called in another one, and returns None for an empty folder.

    Signals:
        counted: how many visits are not sent; None where nobody knows.
    """

    counted = Signal(object)

    def __init__(self, open_desk: Callable[[], Desk | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_desk: Final = open_desk
        self._background: Final = Background("unsent-look", self)

    @Slot()
    def ask(self) -> None:
        """Have a look; ``counted`` follows."""
        self._background.run(self._look, self.counted.emit, failed=None)

    def _look(self) -> int | None:
        try:
            if (desk := self._open_desk()) is None:
                return 0
            with closing(desk):
                return count_unsent(desk)
        except (RecorderError, OSError) as fault:
            log.warning("unsent visits not counted: %s", type(fault).__name__)
            return None

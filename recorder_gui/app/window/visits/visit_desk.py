"""What stands behind the actions of the visits list: try again, export, delete. None of them blocks."""

import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.background import Background
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import Notice
from recorder_gui.app.recording.export import export_visit
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording import visits_list as words
from recorder_gui.app.wording.faults import explain
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.spool.spool import Desk

_END_SECONDS: Final = 3.0


class VisitDesk(QObject):
    """Lives in the GUI thread beside the controller; ``ui/companions/visit_ports.py`` describes it.

    Signals:
        visit_removed: a VisitId, once it is gone.
    """

    visit_removed = Signal(object)

    def __init__(
        self, controller: RecorderFacts, engine: Engine, open_desk: Callable[[], Desk], server: str
    ) -> None:
        super().__init__(controller)
        self._controller: Final = controller
        self._engine: Final = engine
        self._open_desk: Final = open_desk
        self._server: Final = server
        self._is_ending: Final = threading.Event()
        self._background: Final = Background("export", self)
        engine.uploader.visit_removed.connect(self.visit_removed)

    def can_retry(self, visit: VisitRecord) -> bool:
        """Tell whether trying again may help: this account's visits only, and those not at their end."""
        return visit.server == self._server and words.can_retry(visit)

    @Slot(object)
    def retry(self, visit: VisitId) -> None:
        """Try one visit again, also what came back without a note."""
        self._engine.retry_visit(visit)

    def export(self, visit: VisitRecord, output: Path) -> None:
        """Write the visit's sound to a file, whose ending says of which kind."""
        self._controller.notice_raised.emit(words.exporting(visit))
        failed = words.export_failed(str(output))
        self._background.run(
            partial(self._export, visit, output), self._controller.notice_raised.emit, failed=failed
        )

    def remove(self, visit: VisitRecord) -> None:
        """Delete a visit, and with it what was said to be unsent; ``visit_removed`` follows."""
        self._engine.remove_visit(visit.id, words.unsent_pieces(visit))

    @Slot()
    def tell_unread(self) -> None:
        """Say that the earlier visits could not all be read."""
        self._controller.notice_raised.emit(words.HISTORY_UNREAD)

    @Slot()
    def close(self) -> None:
        """Break exports off: the file of one that is not done is taken away."""
        self._is_ending.set()
        self._background.wait(_END_SECONDS)

    def _export(self, visit: VisitRecord, output: Path) -> Notice:
        try:
            with closing(self._open_desk()) as desk:
                export_visit(desk, visit.id, output, lambda: not self._is_ending.is_set())
        except RecorderError as fault:
            return words.export_refused(explain(fault))
        return words.exported(visit, str(output))

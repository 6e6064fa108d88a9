"""Reads all earlier visits behind the window, in pages: opening thousands of labels takes its time."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.other_account import as_seen_from
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

PAGE: Final = 50
"""Visits at a time: the window takes in a page in a few milliseconds."""

_NOT_AT_END: Final = tuple(state for state in VisitState if state is not VisitState.READY)
_BREATH_SECONDS: Final = 0.01
"""Between two pages the other threads have the interpreter to themselves."""

_END_SECONDS: Final = 2.0


def todays_visits(desk: Desk, server: str) -> tuple[VisitRecord, ...]:
    """Return the visits of this day, and older ones that are not at their end, newest first."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    today = desk.visits.all_since(midnight)
    unfinished = {*desk.visits.ids_in(_NOT_AT_END)} - {visit.id for visit in today}
    older = sorted(map(desk.visits.get, unfinished), key=lambda visit: visit.started_at, reverse=True)
    return tuple(as_seen_from(server, visit) for visit in (*today, *older))


class VisitHistory(QObject):
    """Lives in the GUI thread; its reader has a thread and a desk of its own.

    Signals:
        page_read: a tuple of VisitRecord, newest first; the pages come in that order.
        failed: the ledger could not be read to its end.
        read: all is told.
    """

    page_read = Signal(object)
    failed = Signal()
    read = Signal()

    def __init__(self, open_desk: Callable[[], Desk], server: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_desk: Final = open_desk
        self._server: Final = server
        self._is_ending: Final = threading.Event()
        # No Background: it has one answer, and this a page at a time.
        self._thread: Final = threading.Thread(target=self._run, name="visit-history", daemon=True)

    @Slot()
    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    @Slot()
    def close(self) -> None:
        """Read no further."""
        self._is_ending.set()
        if self._thread.is_alive():
            self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
            try:
                with closing(self._open_desk()) as desk:
                    self._tell_pages(desk)
                self.read.emit()
            except RecorderError as fault:
                log.warning("history not read: %s", type(fault).__name__)
                self.failed.emit()

    def _tell_pages(self, desk: Desk) -> None:
        last: VisitRecord | None = None
        while page := desk.visits.page_before(last, PAGE):
            self.page_read.emit(tuple(as_seen_from(self._server, visit) for visit in page))
            last = page[-1]
            if len(page) < PAGE or self._is_ending.wait(_BREATH_SECONDS):
                return

"""What stands behind the report's window: puts the report together and saves it, each in a thread."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from recorder_gui.app.diagnostics.bundle import Bundle, Sources, make_bundle, save
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.domain.errors import OutputRefused

log = logging.getLogger(__name__)


class DiagnosticsController(QObject):
    """Lives in the GUI thread beside the controller; ``ui/help/diagnostics_ports.py`` describes it.

    ``sources`` is asked in the GUI thread, once for each report, and must not block.

    Signals:
        made: a Bundle. told: a Phrase.
    """

    made = Signal(object)
    told = Signal(object)

    def __init__(self, sources: Callable[[], Sources], parent: QObject) -> None:
        super().__init__(parent)
        self._sources: Final = sources

    @Slot()
    def make(self) -> None:
        """Put a report together; ``made`` follows, or ``told`` where that fails."""
        sources = self._sources()

        def run() -> None:
            try:
                bundle = make_bundle(sources)
            except Exception:
                log.exception("the report for support was not made")
                self._tell(self.told, words.NOT_MADE)
            else:
                self._tell(self.made, bundle)

        self.told.emit(words.MAKING)
        threading.Thread(target=run, name="diagnostics", daemon=True).start()

    @Slot(object, object)
    def save(self, bundle: Bundle, output: Path) -> None:
        """Write exactly this report to a new file; ``told`` follows."""

        def run() -> None:
            try:
                save(bundle, output)
            except OutputRefused as fault:
                log.info("report not saved: %s", fault.reason)
                self._tell(self.told, words.not_saved(fault.reason))
            else:
                self._tell(self.told, words.saved(output.name))

        self.told.emit(words.SAVING)
        threading.Thread(target=run, name="diagnostics", daemon=True).start()

    @staticmethod
    def _tell(signal: SignalInstance, value: object) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
            signal.emit(value)

"""What stands behind the report's window: puts the report together and saves it, each in a thread."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.background import Background
from recorder_gui.app.diagnostics.bundle import Bundle, Sources, make_bundle, save
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.window import BUG
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
        self._background: Final = Background("diagnostics", self)

    @Slot()
    def make(self) -> None:
        """Put a report together; ``made`` follows, or ``told`` where that fails."""
        make = partial(make_bundle, self._sources())
        self.told.emit(words.MAKING)
        self._background.run(make, self._on_made, failed=None)

    @Slot(object, object)
    def save(self, bundle: Bundle, output: Path) -> None:
        """Write exactly this report to a new file; ``told`` follows."""

        def work() -> Phrase:
            try:
                save(bundle, output)
            except OutputRefused as fault:
                log.info("report not saved: %s", fault.reason)
                return words.not_saved(fault.reason)
            return words.saved(output.name)

        self.told.emit(words.SAVING)
        self._background.run(work, self.told.emit, failed=words.not_saved(BUG))

    def _on_made(self, bundle: Bundle | None) -> None:
        if bundle is None:
            self.told.emit(words.NOT_MADE)
        else:
            self.made.emit(bundle)

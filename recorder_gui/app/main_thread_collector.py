"""Lets Python collect reference cycles in the main thread only.

Python's collector runs in whichever thread happens to allocate. A cycle that holds a QObject would
then be destroyed in a request's thread: Qt cannot stop its timers from there, and the process dies.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS: Final = 1_000
_GENERATIONS: Final = 3


class MainThreadCollector(QObject):
    """Takes the collector's work over from the moment it is made. Lives in the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start loaded stays: collections need not walk it, and so stay short
        self._looks: Final = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self.collect_what_is_due)
        self._looks.start()

    @Slot()
    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose count is over Python's own threshold, and the younger."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in reversed(range(_GENERATIONS)):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Give the work back to Python."""
        self._looks.stop()
        gc.enable()

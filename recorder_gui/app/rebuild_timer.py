"""When to build again what could not be built, or broke: 1, 2, 4 ... s later."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

LONGEST_SECONDS: Final = 60


class RebuildTimer(QTimer):
    """Connect to ``timeout``. Lives where its parent lives."""

    def __init__(self, parent: QObject, *, longest_seconds: int = LONGEST_SECONDS) -> None:
        super().__init__(parent)
        self._longest_seconds: Final = longest_seconds
        self.setSingleShot(True)
        self._seconds = 1

    def book(self) -> None:
        """Time out once, later each time until all went well."""
        self.start(self._seconds * 1000)
        self._seconds = min(2 * self._seconds, self._longest_seconds)

    def note_success(self) -> None:
        """Begin with a second again after the next trouble."""
        self._seconds = 1

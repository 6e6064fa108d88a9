"""Remembers where a window stood, in a small file beside the settings."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QSettings

_KEY: Final = "small_window/place"


class KeptPlace:
    """One place on the screens. Read and written a few times a day: it may be, in the GUI thread."""

    def __init__(self, path: Path) -> None:
        self._file: Final = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> QPoint | None:
        """Return the place, or None where none is kept."""
        kept = self._file.value(_KEY)
        return kept if isinstance(kept, QPoint) else None

    def keep(self, place: QPoint) -> None:
        """Keep a place; where it cannot be written it counts for this run only."""
        if place != self.read():
            self._file.setValue(_KEY, place)

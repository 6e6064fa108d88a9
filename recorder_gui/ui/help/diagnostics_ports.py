"""What the report's window needs of the program behind it; ``DiagnosticsController`` fits it by shape."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.app.diagnostics.bundle import Bundle


class DiagnosticsControl(Protocol):
    """Makes and saves reports. Neither command blocks."""

    @property
    def made(self) -> SignalInstance:
        """Object: a Bundle."""

    @property
    def told(self) -> SignalInstance:
        """Carry a sentence, a Phrase, about what was asked for last."""

    def make(self) -> None:
        """Answer with ``made``, or ``told`` where that fails."""

    def save(self, bundle: Bundle, output: Path, /) -> None:
        """Write this report to a file, then answer with ``told``."""

"""What the actions of the visits list need of the program behind them; ``VisitDesk`` fits it by shape."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord


class VisitControl(Protocol):
    """Commands for one visit. None of them blocks; what comes of them is told as a notice."""

    @property
    def visit_removed(self) -> SignalInstance:
        """Object: the VisitId of a visit that was deleted."""

    def can_retry(self, visit: VisitRecord, /) -> bool:
        """Tell whether trying this visit again may help."""
        ...

    def retry(self, visit: VisitId, /) -> None:
        """Try this visit again now."""

    def export(self, visit: VisitRecord, output: Path, /) -> None:
        """Write its sound to a new file."""

    def remove(self, visit: VisitRecord, /) -> None:
        """Delete it; of its unsent sound no more than this record tells of."""


class SendControl(Protocol):
    """Sends a visit again, to the account in use; ``VisitSender`` fits it by shape. Nothing blocks."""

    @property
    def server(self) -> str:
        """The account's base address, or ``PRACTICE_SERVER``."""

    def why_not(self, visit: VisitRecord, /) -> Phrase | None:
        """Return why this visit cannot be sent there; None where it can."""

    def send_again(self, visit: VisitRecord, /) -> None:
        """Make a new visit of it for that account; what comes of it is told as a notice."""

"""What "Rewrite…" needs of the program behind it; ``NoteRewriter`` fits it by shape."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.server_offer import Template
from recorder_gui.domain.visit import VisitRecord


class RewriteControl(Protocol):
    """Has further notes of a visit written. Nothing blocks."""

    @property
    def changed(self) -> SignalInstance:
        """Nothing: what can be asked for may be something else now."""

    @property
    def answered(self) -> SignalInstance:
        """Object: the NoteOutcome of one wish."""

    @property
    def templates(self) -> tuple[Template, ...]:
        """What the service can write with."""

    def why_not(self, visit: VisitRecord, /) -> Phrase | None:
        """Return why no further note of this visit can be had; None where it can."""

    def writing(self, visit: VisitId, /) -> Phrase | None:
        """Say that a further note of this visit is being written; None where none is."""

    def rewrite(self, visit: VisitId, template: Template, /) -> None:
        """Have one more note written; ``answered`` follows."""

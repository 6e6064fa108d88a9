"""What stands behind "Rewrite…": the templates there are, and the wish for one more note."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.engine import Engine
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.server_offer_book import ServerOfferBook
from recorder_gui.app.window.service.server_presence import ServerPresence
from recorder_gui.app.wording import rewriting as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteOutcome
from recorder_gui.domain.server_offer import Template
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState


class NoteRewriter(QObject):
    """Lives in the GUI thread beside the controller; ``ui/note/rewrite_ports.py`` describes it.

    Signals:
        changed: what can be asked for may be something else now. answered: a NoteOutcome.
    """

    changed = Signal()
    answered = Signal(object)

    def __init__(
        self,
        controller: RecorderFacts,
        engine: Engine,
        offers: ServerOfferBook,
        server: str,
        presence: ServerPresence,
    ) -> None:
        super().__init__(controller)
        self._engine: Final = engine
        self._offers: Final = offers
        self._server: Final = server
        self._under_way: Final[dict[VisitId, str]] = {}
        self._presence: Final = presence
        offers.changed.connect(self.changed)
        presence.changed.connect(self.changed)
        engine.uploader.note_rewritten.connect(self._on_answered)

    @property
    def templates(self) -> tuple[Template, ...]:
        """What the service can write with."""
        return self._offers.offer.templates

    def why_not(self, visit: VisitRecord) -> Phrase | None:
        """Return why no further note of the visit can be had; None where it can."""
        if visit.state is not VisitState.READY:
            return words.NO_NOTE
        if visit.server != self._server:
            return words.OTHER_ACCOUNT
        if not self.templates:
            return words.NO_TEMPLATES
        if visit.id in self._under_way:
            return words.UNDER_WAY
        return words.AWAY if self._presence.is_away else None

    def writing(self, visit: VisitId) -> Phrase | None:
        """Say that a further note of the visit is being written; None where none is."""
        title = self._under_way.get(visit)
        return None if title is None else words.writing(title)

    def rewrite(self, visit: VisitId, template: Template) -> None:
        """Have one more note written; ``answered`` follows."""
        self._under_way[visit] = template.title
        self._engine.regenerate(visit, template.id)
        self.changed.emit()

    @Slot(object)
    def _on_answered(self, outcome: NoteOutcome) -> None:
        self._under_way.pop(outcome.visit, None)
        self.changed.emit()
        self.answered.emit(outcome)

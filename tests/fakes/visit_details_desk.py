"""What stands behind choices, consent and marks, without settings, server or recorder."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.wording.about_visit import CONSENT_QUESTION
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.server_offer import ServerOffer, Template
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker, VisitDetails, VisitMode
from tests.fakes.recorder_controller import FakeRecorderController

QUESTION = CONSENT_QUESTION.source
OFFER = ServerOffer(
    ("en", "hi", "ta"),
    (Template("t1", "Clinical note"), Template("t2", "Referral letter")),
    tuple(VisitMode),
)


class FakeVisitDetailsDesk(QObject):
    """Behaves as ``ui/companions/details_ports.py`` says, for a controller that asks it before each visit."""

    offer_changed = Signal(object)
    choice_changed = Signal(object)
    consent_wanted = Signal(object)
    consent_settled = Signal()

    def __init__(self, controller: FakeRecorderController, *, asks: bool = True) -> None:
        super().__init__(controller)
        self.controller = controller
        self.asked: list[tuple[object, ...]] = []
        self.offer = OFFER
        self.choice = VisitDetails()
        self.locked_choices: frozenset[str] = frozenset()
        self.asks = asks
        self.consent_question = CONSENT_QUESTION
        controller.may_record = self._may_record

    def _may_record(self) -> bool:
        if self.asks:
            self.consent_wanted.emit(self.consent_question)
        return not self.asks

    @Slot(object)
    def choose(self, choice: VisitDetails) -> None:
        self.asked.append(("choose", choice))
        self.choice = choice
        self.choice_changed.emit(choice)

    @Slot(object, str)
    def answer(self, answer: ConsentAnswer, label: str) -> None:
        self.asked.append(("answer", answer, label))
        if answer is not ConsentAnswer.REFUSED:
            details = replace(self.choice, consent=Consent(answer, datetime.now(UTC)))
            self.controller.begin(label, details)

    @Slot(object)
    def note_consent(self, answer: ConsentAnswer) -> None:
        self.asked.append(("note_consent", answer))
        controller = self.controller
        visit = controller.visits[controller.running]
        noted = visit.details.with_consent(Consent(answer, datetime.now(UTC)))
        controller.put_visit(replace(visit, details=noted))

    @Slot()
    def mark(self) -> None:
        self.asked.append(("mark",))
        controller = self.controller
        visit = controller.visits[controller.running]
        marker = Marker(controller.frames, datetime.now(UTC))
        controller.put_visit(replace(visit, details=visit.details.with_marker(marker)))

    def mark_at(self, seconds: float) -> None:
        """Let a marker come that was set at this time of the visit."""
        visit = self.controller.visits[self.controller.running]
        marker = Marker(round(seconds * SAMPLE_RATE), datetime.now(UTC))
        self.controller.put_visit(replace(visit, details=visit.details.with_marker(marker)))

"""What choices, consent and marks need of the program behind them; ``VisitDetailsDesk`` fits it by shape."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.visit_details import ConsentAnswer, VisitDetails


class VisitDetailsControl(Protocol):
    """Commands and facts. None of the commands blocks."""

    @property
    def offer_changed(self) -> SignalInstance:
        """Object: the ServerOffer."""

    @property
    def choice_changed(self) -> SignalInstance:
        """Object: the VisitDetails of the next visit; without consent or marks."""

    @property
    def consent_wanted(self) -> SignalInstance:
        """Object: the question, a Phrase or a str: Record was pressed; ``answer`` lets it go on."""

    @property
    def consent_settled(self) -> SignalInstance:
        """Nothing carried: there is nothing to ask any more."""

    @property
    def offer(self) -> ServerOffer:
        """What the server can do, as far as known."""

    @property
    def choice(self) -> VisitDetails:
        """How the next visit is to be understood."""

    @property
    def consent_question(self) -> Phrase | str:
        """What a patient is asked."""

    @property
    def locked_choices(self) -> frozenset[str]:
        """Those of "mode", "languages" and "templates" that the organisation has set."""

    def choose(self, choice: VisitDetails, /) -> None:
        """Take this for the next visits, also after the next start."""

    def answer(self, answer: ConsentAnswer, label: str, /) -> None:
        """Take what the patient said: record a visit with this label, or do not."""

    def note_consent(self, answer: ConsentAnswer, /) -> None:
        """Note what the patient says while the visit runs."""

    def mark(self) -> None:
        """Mark the place where the running visit is."""

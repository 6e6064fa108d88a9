"""Stands behind choices, consent and marks: remembers the choices, asks before a visit, passes marks on."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.server_offer_book import ServerOfferBook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import about_visit as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, VisitDetails
from recorder_gui.settings.model import Settings

log = logging.getLogger(__name__)

_RECORDING: Final = "recording."


class VisitDetailsDesk(QObject):
    """Lives in the GUI thread beside the controller; ``ui/companions/details_ports.py`` describes it.

    An answer counts for the visit that it lets begin and for no other: it is never kept for a later one.

    Signals:
        record_agreed: carries the label of the visit that may now be recorded.
    """

    offer_changed = Signal(object)
    choice_changed = Signal(object)
    consent_wanted = Signal(object)
    consent_settled = Signal()
    record_agreed = Signal(str)

    def __init__(
        self,
        controller: RecorderFacts,
        engine: Engine,
        settings: SettingsBook,
        offer: ServerOfferBook,
        now: Callable[[], datetime],
        server: str,
    ) -> None:
        super().__init__(controller)
        self._controller: Final = controller
        self._engine: Final = engine
        self._settings: Final = settings
        self._offer: Final = offer
        self._now: Final = now
        self._server: Final = server
        self._consent: Consent | None = None
        self._state = RecordingState.IDLE
        controller.recording_state_changed.connect(self._on_state_changed)
        offer.changed.connect(self.offer_changed)
        settings.changed.connect(self._on_settings_changed)

    @property
    def offer(self) -> ServerOffer:
        """What the server can do, as far as known."""
        return self._offer.offer

    @property
    def choice(self) -> VisitDetails:
        """How the next visit is to be understood: as the last one, unless chosen otherwise."""
        return self._settings.settings.recording.details(self._server)

    @property
    def consent_question(self) -> Phrase | str:
        """The question to a patient: in the practice's own words, where it has set some."""
        return self._settings.settings.consent.wording.strip() or words.CONSENT_QUESTION

    @property
    def locked_choices(self) -> frozenset[str]:
        """Names of the choices that the organisation has set."""
        locked = self._settings.settings.locked
        return frozenset(name.removeprefix(_RECORDING) for name in locked if name.startswith(_RECORDING))

    def details_of_visit(self) -> VisitDetails | None:
        """Return the details of a visit that is to begin now; None where its patient is asked first."""
        consent = self._settings.settings.consent
        self._controller.notice_cleared.emit(topics.CONSENT)
        if consent.asks and self._consent is None:
            self.consent_wanted.emit(self.consent_question)
            return None
        return replace(self.choice, consent=self._consent)

    @Slot(object)
    def choose(self, choice: VisitDetails) -> None:
        """Take this for the next visits, also after the next start."""
        now = self._settings.settings
        recording = replace(
            now.recording,
            mode=choice.mode,
            languages=choice.languages,
            templates=choice.templates,
            templates_of=self._server if choice.templates else "",
        )
        self._settings.change(replace(now, recording=recording))

    @Slot(object, str)
    def answer(self, answer: ConsentAnswer, label: str) -> None:
        """Record a visit with what its patient said; a refusal records nothing, and nothing of it is kept."""
        log.info("the consent question is answered")  # how is the patient's affair, and the log is plain
        if answer is ConsentAnswer.REFUSED:
            self._controller.notice_raised.emit(
                Notice(topics.CONSENT, words.REFUSED, words.REFUSED_REMEDY, is_past=True)
            )
            return
        self._consent = Consent(answer, self._now())
        try:
            self.record_agreed.emit(label)
        finally:
            self._consent = None

    @Slot(object)
    def note_consent(self, answer: ConsentAnswer) -> None:
        """Note what the patient says while the visit runs; the recording is the doctor's to end."""
        log.info("the consent question is answered again, in the visit")
        self._engine.note_consent(Consent(answer, self._now()))
        if answer is not ConsentAnswer.REFUSED:
            self._controller.notice_cleared.emit(topics.CONSENT)
            return
        is_paused = self._state is RecordingState.PAUSED
        remedy = words.TAKEN_BACK_PAUSED if is_paused else words.TAKEN_BACK_REMEDY
        self._controller.notice_raised.emit(Notice(topics.CONSENT, words.TAKEN_BACK, remedy, is_past=True))

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        if self._state not in AT_REST and state in AT_REST:
            self._controller.notice_cleared.emit(
                topics.CONSENT
            )  # there is nothing to pause or finish any more
        self._state = state

    @Slot()
    def mark(self) -> None:
        """Mark the place where the running visit is; the visit's record brings it back."""
        self._engine.mark()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self.choice_changed.emit(self.choice)
        if not settings.consent.asks:
            self.consent_settled.emit()

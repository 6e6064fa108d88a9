"""Puts choices, consent and marks into the window, and behind them what they stand for."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.wording import about_visit as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import ConsentAnswer, Marker
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.companions.details_ports import VisitDetailsControl
from recorder_gui.ui.recording.record_panel import ENABLED
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.window_action import window_action
from recorder_gui.ui.window.main_window import MainWindow

_RUNNING: Final = frozenset({VisitState.RECORDING, VisitState.PAUSED})


class VisitDetailsPart(QObject):
    """Shows what the desk says and forwards what the doctor does."""

    def __init__(self, window: MainWindow, desk: VisitDetailsControl) -> None:
        super().__init__(window)
        self._window: Final = window
        self._desk: Final = desk
        self._middle: Final = window.panel.middle
        self._visit: VisitId | None = None
        self._marked: tuple[Marker, ...] = ()
        self.mark = window_action(window, words.MARK, "Ctrl+M", desk.mark)
        say(self.mark.setToolTip, words.MARK_HELP)
        self.mark.setEnabled(False)
        self.note_consent = window.menu.offer(words.NOTE_CONSENT, "Ctrl+Shift+N", self._on_note_consent)
        self.note_consent.setEnabled(False)
        self._connect()
        self._on_offer_changed(desk.offer)
        self._on_choice_changed()

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Let a place be marked, and an answer be noted, while there is a visit to do it in."""
        for action in (self.mark, self.note_consent):
            action.setEnabled(ENABLED[state].can_pause)

    @Slot(object)
    def show_markers(self, visit: VisitRecord) -> None:
        """Show the markers that have come to the running visit since its last record."""
        if visit.state not in _RUNNING:
            return
        if visit.id != self._visit:
            self._visit, self._marked = visit.id, ()
        for marker in visit.details.markers:
            if marker not in self._marked:
                self._middle.show_marker(marker)
        self._marked = visit.details.markers

    def _connect(self) -> None:
        desk, middle = self._desk, self._middle
        self._window.panel.mark.clicked.connect(self.mark.trigger)
        middle.choices.chosen.connect(desk.choose)
        middle.consent.answered.connect(self._on_answered)
        middle.consent.left.connect(self._on_left)
        desk.offer_changed.connect(self._on_offer_changed)
        desk.choice_changed.connect(self._on_choice_changed)
        desk.consent_wanted.connect(self._on_consent_wanted)
        desk.consent_settled.connect(middle.take_question)

    @Slot(object)
    def _on_offer_changed(self, offer: ServerOffer) -> None:
        self._middle.choices.show_offer(offer)
        self._window.page.header.details.show_offer(offer)

    @Slot()
    def _on_choice_changed(self) -> None:
        self._middle.choices.show_choice(self._desk.choice, self._desk.locked_choices)

    @Slot()
    def _on_note_consent(self) -> None:
        self._middle.ask_for_consent(self._desk.consent_question)

    @Slot()
    def _on_left(self) -> None:
        is_in_visit = self.note_consent.isEnabled()
        (self._window.page.table if is_in_visit else self._window.panel.record).setFocus()

    @Slot(object)
    def _on_consent_wanted(self, question: Phrase | str) -> None:
        is_elsewhere = self._window.isMinimized() or not self._window.isActiveWindow()
        if is_elsewhere:
            self._window.come_to_front()  # Record was pressed elsewhere: the question must be seen
        self._middle.ask_for_consent(question, is_unexpected=is_elsewhere)

    @Slot(object)
    def _on_answered(self, answer: ConsentAnswer) -> None:
        self._middle.take_question()
        if self.note_consent.isEnabled():
            self._desk.note_consent(answer)
            is_refused = answer is ConsentAnswer.REFUSED  # Space is then what stops the recording
            (self._window.panel.pause if is_refused else self._window.page.table).setFocus()
            return
        self._window.panel.record.setFocus()  # a refusal leaves it there; a visit moves it on
        self._desk.answer(answer, self._window.panel.label.text().strip())

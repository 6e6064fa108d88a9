"""The middle of the record panel: choices for the next visit, the question about consent, or the sound."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Sentence
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit_details import Marker
from recorder_gui.ui.recording.consent_bar import ConsentBar
from recorder_gui.ui.recording.mark_button import MarkedLabel
from recorder_gui.ui.recording.visit_choices import VisitChoices
from recorder_gui.ui.recording.waveform import Waveform


class PanelMiddle(QWidget):
    """Shows one of three in the same place: before a visit there is no sound to draw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_at_rest = True
        self.choices, self.consent, self.waveform = VisitChoices(), ConsentBar(), Waveform()
        self._marked = MarkedLabel(self.waveform)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choices, self.consent, self.waveform):
            column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.consent.left.connect(self._show_one)
        self._show_one()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in this order."""
        return (*self.choices.stops, self.consent, *self.consent.answers.values(), self.consent.cancel)

    def show_state(self, state: RecordingState) -> None:
        """Make room for the sound as soon as a visit begins; a question does not outlive what it is about."""
        was_at_rest, self._is_at_rest = self._is_at_rest, state in AT_REST
        if was_at_rest != self._is_at_rest or state is RecordingState.STOPPING:
            self.consent.hide()
        self.waveform.show_live(is_live=state is RecordingState.RECORDING)
        self._show_one()

    def ask_for_consent(self, question: Sentence | str, *, is_unexpected: bool = False) -> None:
        """Ask in the place of the choices, or of the sound; ``consent`` tells the answer."""
        self.consent.ask(question, is_in_visit=not self._is_at_rest, is_unexpected=is_unexpected)
        self._show_one()

    @Slot()
    def take_question(self) -> None:
        """Ask no more."""
        self.consent.hide()
        self._show_one()

    @Slot(object)
    def show_marker(self, marker: Marker) -> None:
        """Show where a place was marked, and say so."""
        self.waveform.mark_place(marker.frame)
        self._marked.confirm(marker)

    def clear(self) -> None:
        """Forget the sound of the visit before."""
        self.waveform.clear()
        self._marked.hide()

    def be_low(self, *, is_low: bool) -> None:
        """Take less height in a low window."""
        self.waveform.be_low(is_low=is_low)
        height = self.waveform.minimumHeight()  # while it is hidden nobody gives it that height
        self.choices.fit(height, is_low=is_low)
        self.consent.setMinimumHeight(height)

    @Slot()
    def _show_one(self) -> None:
        is_asking = not self.consent.isHidden()
        self.choices.setVisible(self._is_at_rest and not is_asking)
        self.waveform.setVisible(not self._is_at_rest and not is_asking)

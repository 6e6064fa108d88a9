"""Says which visit is shown, whether it is safe, and what of it is missing."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.wording import visit_standing as standing
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.elided_label import ElidedLabel
from recorder_gui.ui.glyphs import Glyph
from recorder_gui.ui.play_button import PlayButton
from recorder_gui.ui.said import say
from recorder_gui.ui.sign_label import SignLabel
from recorder_gui.ui.state_signs import LAMP_SIGNS, Sign
from recorder_gui.ui.theme import scaled
from recorder_gui.ui.visit_details_line import VisitDetailsLine

_GAP_SIGN = Sign(Glyph.ALARM, "alarm")
_NAME_FACTOR = 1.15


class VisitHeader(QWidget):
    """The line above the chunk table: name and time of the visit, then its lamps, and what it waits for.

    Signals:
        visit_retry_pressed: the visit waits for a person, who wants it tried again; carries the VisitId.
        retry_pressed: what waits is to be tried again now.
    """

    visit_retry_pressed = Signal(object)
    retry_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel()
        self.name.setFont(scaled(self.font(), _NAME_FACTOR, is_bold=True))
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.on_disk = SignLabel(words.ON_DISK, words.ON_DISK)
        self.with_server = SignLabel(words.WITH_SERVER, words.WITH_SERVER)
        self.missing = SignLabel(words.MISSING)
        self.attention = _attention_label()
        self.play = PlayButton()
        self.details = VisitDetailsLine()
        self.retry = QPushButton()
        say(self.retry.setText, words.RETRY)
        self.retry.clicked.connect(self._on_retry)
        self._visit: VisitRecord | None = None
        self._is_deaf = False
        self._gaps: tuple[Gap, ...] = ()
        self._lay_out()
        self.show_visit(None)
        self.show_lamps(Lamps(LampState.OFF, LampState.OFF))
        self.show_gaps(())

    def show_visit(self, visit: VisitRecord | None) -> None:
        """Name the visit; there may be none yet."""
        self._visit = visit
        self.details.show_details(visit.details if visit else None)
        attention = standing.attention_text(visit) if visit else None
        say(self.attention.setText, attention or "")
        say(self.attention.setAccessibleDescription, attention or "")
        self.attention.setVisible(attention is not None)
        retry_help = words.RETRY_HELP if attention is None else words.RETRY_VISIT_HELP
        say(self.retry.setToolTip, retry_help)
        say(self.retry.setAccessibleDescription, retry_help)
        if visit is None:
            say(self.name.setText, words.NO_VISIT)
            say(self.hint.setText, words.NO_VISIT_HINT)
            return
        say(self.name.setText, wording.visit_name(visit))
        told = standing.standing_text(visit, is_deaf=self._is_deaf)
        say(self.hint.setText, f"{wording.clock_text(visit.started_at)} · {told}")

    @Slot(bool)
    def show_deafness(self, is_deaf: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Say that no sound reaches the visit that is recorded."""
        self._is_deaf = is_deaf
        self.show_visit(self._visit)

    @Slot()
    def _on_retry(self) -> None:
        if self._visit and self._visit.state is VisitState.ATTENTION:
            self.visit_retry_pressed.emit(
                self._visit.id
            )  # before all others, which its own fault may hold up
        self.retry_pressed.emit()

    def show_lamps(self, lamps: Lamps) -> None:
        """Light the two lamps."""
        on_disk, with_server = wording.lamp_texts(lamps.on_disk, lamps.with_server)
        self.on_disk.show_sign(LAMP_SIGNS[lamps.on_disk], on_disk)
        self.with_server.show_sign(LAMP_SIGNS[lamps.with_server], with_server)
        self.retry.setVisible(lamps.with_server is LampState.TROUBLE)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what is missing; nothing is said when nothing is."""
        self._gaps = gaps
        self.missing.show_sign(_GAP_SIGN, wording.gaps_text(gaps))
        self.missing.setVisible(bool(gaps))

    def changeEvent(self, event: QEvent) -> None:
        """Say it in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_visit(self._visit)
            self.show_gaps(self._gaps)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self.name, 1)
        names.addWidget(self.hint)
        names.addWidget(self.play)
        names.addWidget(self.retry)
        lamps = QHBoxLayout()
        lamps.setSpacing(26)
        lamps.addWidget(self.on_disk)
        lamps.addWidget(self.with_server)
        lamps.addStretch(1)
        column.addLayout(names)
        column.addLayout(lamps)
        column.addWidget(self.attention)
        column.addWidget(self.details)
        column.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


def _attention_label() -> QLabel:
    label = QLabel()
    label.setObjectName("fault")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    say(label.setAccessibleName, standing.ATTENTION)
    label.hide()
    return label

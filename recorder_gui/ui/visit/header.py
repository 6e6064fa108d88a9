"""Says which visit is shown, whether it is safe, and what of it is missing."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.wording import visit_standing as standing
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.state_signs import LAMP_SIGNS, Sign
from recorder_gui.ui.look.theme import scaled
from recorder_gui.ui.said import say
from recorder_gui.ui.visit.details_line import VisitDetailsLine
from recorder_gui.ui.visit.play_button import PlayButton
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.elided_label import ElidedLabel
from recorder_gui.ui.widgets.sign_label import SignLabel

_GAP_SIGN: Final = Sign(Glyph.ALARM, "alarm")
_NAME_FACTOR: Final = 1.15
_LAMPS_GAP: Final = 26
_ALL: Final = 100
_LOW_WINDOW: Final = 660
_LEAST_DETAILS: Final = 120
"""With less room beside the lamps, or beside what is missing, the details have a line of their own."""


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
        self.can_retry: Callable[[VisitRecord], bool] = lambda _: True
        """Whether trying a visit again may help: not one of another account."""
        self._gaps: tuple[Gap, ...] = ()
        self._is_low = False
        self._lamps, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.show_visit(None)
        self.show_lamps(Lamps(LampState.OFF, LampState.OFF))
        self.show_gaps(())

    def show_visit(self, visit: VisitRecord | None) -> None:
        """Name the visit; there may be none yet."""
        self._visit = visit
        self.details.show_details(
            visit.details if visit else None, standing.origin_text(visit) if visit else ""
        )
        attention = (
            standing.attention_text(visit, is_of_this_account=self.can_retry(visit)) if visit else None
        )
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
        self._place_details()

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what is missing; nothing is said when nothing is."""
        self._gaps = gaps
        self.missing.show_sign(_GAP_SIGN, wording.gaps_text(gaps))
        self.missing.setVisible(bool(gaps))
        self._place_details()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_visit(self._visit)
            self.show_gaps(self._gaps)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addStrut(self.retry.sizeHint().height())  # nothing moves when a button comes or goes
        for widget, stretch in ((self.name, 1), (self.retry, 0), (self.hint, 0), (self.play, 0)):
            names.addWidget(widget, stretch)
        for row, first in ((self._lamps, self.on_disk), (self._below, self.missing)):
            row.setSpacing(_LAMPS_GAP)
            row.addWidget(first)
        self._lamps.addWidget(self.with_server)
        self._lamps.addStretch(1)
        self._below.addWidget(self.details, _ALL)
        column.addLayout(names)
        column.addLayout(self._lamps)
        column.addWidget(self.attention)
        column.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def fit(self, window_height: int) -> None:
        """Take less height in a low window."""
        self._is_low = window_height < _LOW_WINDOW
        self._place_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details where there is room for them."""
        super().resizeEvent(event)
        self._place_details()

    def _place_details(self) -> None:
        """In a low window, put them beside the lamps, unless what is missing has a line anyway."""
        room = self.width() - 2 * _LAMPS_GAP
        for lamp in (self.on_disk, self.with_server):
            room -= lamp.sizeHint().width()
        is_beside = self._is_low and not self._gaps and room >= _LEAST_DETAILS
        row, other = (self._lamps, self._below) if is_beside else (self._below, self._lamps)
        if row.indexOf(self.details) < 0:
            other.removeWidget(self.details)
            row.addWidget(self.details, _ALL)


def _attention_label() -> QLabel:
    label = plain.sentence(style="fault")
    say(label.setAccessibleName, standing.ATTENTION)
    label.hide()
    return label

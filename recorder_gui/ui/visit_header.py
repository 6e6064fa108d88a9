"""Says which visit is shown, whether it is safe, and what of it is missing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.ui.elided_label import ElidedLabel
from recorder_gui.ui.glyphs import Glyph
from recorder_gui.ui.sign_label import SignLabel
from recorder_gui.ui.state_signs import LAMP_SIGNS, Sign
from recorder_gui.ui.theme import scaled

_GAP_SIGN = Sign(Glyph.ALARM, "alarm")
_NAME_FACTOR = 1.15


class VisitHeader(QWidget):
    """The line above the chunk table: name and time of the visit, then its lamps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel()
        self.name.setFont(scaled(self.font(), _NAME_FACTOR, is_bold=True))
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.on_disk = SignLabel(words.ON_DISK, words.ON_DISK)
        self.with_server = SignLabel(words.WITH_SERVER, words.WITH_SERVER)
        self.missing = SignLabel(words.MISSING)
        self.retry = QPushButton(words.RETRY)
        self.retry.setToolTip(words.RETRY_HELP)
        self.retry.setAccessibleDescription(words.RETRY_HELP)
        self._lay_out()
        self.show_visit(None)
        self.show_lamps(Lamps(LampState.OFF, LampState.OFF))
        self.show_gaps(())

    def show_visit(self, visit: VisitRecord | None) -> None:
        """Name the visit; there may be none yet."""
        if visit is None:
            self.name.setText(words.NO_VISIT)
            self.hint.setText(words.NO_VISIT_HINT)
            return
        self.name.setText(wording.visit_name(visit))
        self.hint.setText(f"{wording.clock_text(visit.started_at)} · {wording.visit_state_text(visit)}")

    def show_lamps(self, lamps: Lamps) -> None:
        """Light the two lamps."""
        on_disk, with_server = wording.lamp_texts(lamps.on_disk, lamps.with_server)
        self.on_disk.show_sign(LAMP_SIGNS[lamps.on_disk], on_disk)
        self.with_server.show_sign(LAMP_SIGNS[lamps.with_server], with_server)
        self.retry.setVisible(lamps.with_server is LampState.TROUBLE)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what is missing; nothing is said when nothing is."""
        self.missing.show_sign(_GAP_SIGN, wording.gaps_text(gaps))
        self.missing.setVisible(bool(gaps))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self.name, 1)
        names.addWidget(self.hint)
        names.addWidget(self.retry)
        lamps = QHBoxLayout()
        lamps.setSpacing(26)
        lamps.addWidget(self.on_disk)
        lamps.addWidget(self.with_server)
        lamps.addStretch(1)
        column.addLayout(names)
        column.addLayout(lamps)
        column.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

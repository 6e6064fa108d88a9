"""One line of the room check: its name, its sign with a word, what was found and what to do."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from recorder_gui.app.wording import room_check as words
from recorder_gui.domain.room_finding import Finding, Grade, Item, Verdict
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.state_signs import Sign
from recorder_gui.ui.look.theme import scaled
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.sign_label import SignLabel

_BASELINE: Final = 2  # a sign's words stand so much lower than a label's
_SLACK: Final = 6  # a label asks for a little more than its words
_SIGNS: Final = {
    Grade.GREEN: Sign(Glyph.CHECK, "good"),
    Grade.AMBER: Sign(Glyph.WARNING, "caution"),
    Grade.RED: Sign(Glyph.ALARM, "alarm"),
}
_WAITING: Final = Sign(Glyph.RING, "muted")
_BUSY: Final = Sign(Glyph.DOTS, "accent")
_UNTRIED: Final = frozenset({Verdict.UNTRIED, Verdict.TOKEN_UNTRIED, Verdict.BROKEN_OFF})


class FindingRow(QFrame):
    """Can be reached by Tab, so that it can be read aloud."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._item: Final = item
        self._finding: Finding | None = None
        self._is_running = False
        self.name, self.found, self.remedy = QLabel(), plain.sentence(), plain.sentence(style="muted")
        self.name.setFont(scaled(self.font(), 1, is_bold=True))
        self.sign = SignLabel(words.ITEMS[item])
        for label in (self.name, self.found):
            label.setContentsMargins(0, _BASELINE, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 3, 10, 3)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.name, 0, 0, top)
        grid.addWidget(self.sign, 0, 1, top)
        grid.addWidget(self.found, 0, 2, top)
        grid.addWidget(self.remedy, 1, 2)
        grid.setColumnStretch(2, 1)
        self._tell()

    @property
    def line(self) -> str:
        """The row as one line of text."""
        texts = [self.sign.word, self.found.text(), self.remedy.text()]
        told = " ".join(text if text.endswith((".", "…")) else f"{text}." for text in texts if text)
        return f"{self.name.text()}: {told}"

    def wait(self, *, is_running: bool) -> None:
        """Show that nothing is known yet."""
        self._finding, self._is_running = None, is_running
        self._tell()

    def put(self, finding: Finding) -> None:
        """Show what was found."""
        self._finding = finding
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _align(self) -> None:
        """Let all rows' columns begin at the same place, whatever the language."""
        metrics = self.name.fontMetrics()
        names = (metrics.horizontalAdvance(str(name)) for name in words.ITEMS.values())
        self.name.setMinimumWidth(max(names) + _SLACK)
        signs = (*words.GRADES.values(), words.WAITING, words.NOT_TRIED)
        self.sign.setMinimumWidth(max(self.sign.room_for(word).width() for word in signs))

    def _tell(self) -> None:
        self._align()
        self.name.setText(str(words.ITEMS[self._item]))
        if self._finding is None:
            sign = _BUSY if self._is_running else _WAITING
            self.sign.show_sign(sign, words.WAITING)
            self.found.clear()
            self.remedy.clear()
        elif self._finding.verdict in _UNTRIED:  # one remedy stands where the cause is told
            self.sign.show_sign(_WAITING, words.NOT_TRIED)
            self.found.clear()
            self.remedy.clear()
        else:
            told = words.told(self._finding)
            self.sign.show_sign(_SIGNS[self._finding.grade], words.GRADES[self._finding.grade])
            self.found.setText(str(told.found))
            self.remedy.setText(str(told.remedy))
        self.remedy.setVisible(bool(self.remedy.text()))
        self.setAccessibleName(self.line)

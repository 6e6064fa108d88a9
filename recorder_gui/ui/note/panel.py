"""What came back for a visit: its documents and its transcript, or what there is to say instead."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.wording import note as words
from recorder_gui.app.wording import rewriting as rewriting_words
from recorder_gui.app.wording import window as window_words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.state_signs import RESULT_SIGNS, Sign
from recorder_gui.ui.note.find import NoteFind
from recorder_gui.ui.note.reader import NoteReader, NoteText
from recorder_gui.ui.note.text import Sheet, is_growing, missing_titles, sheets_of
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.sign_label import SignLabel

_BUTTON_GAP: Final = 0
_STANDING_GAP: Final = 12
_HEADING_HEIGHT: Final = 29
"""As high as the heading of the visits, in one line with it."""

_LEAST_WIDTH: Final = 260
_WIDTH: Final = 320
_ONE_ROW_FROM: Final = 520
"""Narrower, and state, tabs and buttons stand below each other. Wider, the text gets their lines."""

_EMPTY: Final = Sign(Glyph.RING, "muted")
_GROWING: Final = Sign(Glyph.LINES, "accent")
_TROUBLED: Final = Sign(Glyph.WARNING, "alarm")
_DONE: Final = Sign(Glyph.CHECK, "good")


class NotePanel(QFrame):
    """Shows a note, or says plainly why there is none. What its buttons do is ``NoteActions``' part.

    Signals:
        changed: what is shown is another text, or in another state.
        wanted: somebody looks for the note; it may stand behind a tab.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self.setAccessibleName, window_words.NOTE)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._visit: VisitRecord | None = None
        self._result: VisitResult | None = None
        self._is_wide = False
        self.state = SignLabel(window_words.NOTE)
        self.copy, self.print = plain.button(words.COPY, "tool"), plain.button(words.PRINT, "tool")
        self.pdf, self.seek = plain.button(words.PDF, "tool"), plain.button(words.FIND, "tool")
        self.rewrite = plain.button(rewriting_words.BUTTON, "tool")
        self.rewrite.hide()  # until something stands behind it
        self.advice, self.hint = plain.sentence(), plain.sentence(style="muted")
        self.told = SignLabel(words.TOLD)
        self.rewritten = plain.sentence()
        self.rewritten.hide()
        self.reader = NoteReader()
        self.line = NoteFind(self.reader.text)
        self._buttons = QWidget()
        self._button_rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._buttons)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._standing = QHBoxLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self.reader.sheet_changed.connect(self.changed)
        self.tell(None)
        self.show_note(None, None)

    @property
    def text(self) -> NoteText:
        """The text that is read."""
        return self.reader.text

    @property
    def has_result(self) -> bool:
        """Whether something came back."""
        return self._result is not None

    @property
    def visit(self) -> VisitRecord | None:
        """Whose note is shown."""
        return self._visit

    @property
    def result(self) -> VisitResult | None:
        """What came back for it."""
        return self._result

    @property
    def sheet(self) -> Sheet | None:
        """The document that is shown, if any."""
        return self.reader.sheet

    @property
    def is_growing(self) -> bool:
        """Whether the note is still being written."""
        return self._result is not None and is_growing(self._result, self._state)

    def show_note(self, visit: VisitRecord | None, result: VisitResult | None) -> None:
        """Show what came back for this visit, or say what will come."""
        if self._key_of(visit) != self._key_of(self._visit):
            self.reader.forget()
            self.line.hide()
        if result != self._result:
            self.tell(None)
        self._visit, self._result = visit, result
        sheets = sheets_of(result) if result else ()
        self._tell_standing(result, has_text=bool(sheets))
        self.reader.put(sheets)
        self._show_rows()
        self._pages.setCurrentIndex(1 if sheets else 0)
        self.changed.emit()

    def tell(self, sentence: Phrase | None, *, is_done: bool = True) -> None:
        """Say what became of a copy, a print or a file; nothing with None."""
        self.told.show_sign(_DONE if is_done else _TROUBLED, sentence or "")
        say(self.told.setToolTip, sentence or "")
        self.told.setVisible(sentence is not None)

    @property
    def _state(self) -> VisitState | None:
        return self._visit.state if self._visit is not None else None

    def _key_of(self, visit: VisitRecord | None) -> object:
        return visit.id if visit is not None else None

    def _show_rows(self) -> None:
        has_text = self.sheet is not None
        self._buttons.setVisible(has_text)
        self.reader.tabs.setVisible(has_text)
        is_good = self._result is not None and self._result.status is ResultStatus.COMPLETED
        # In a row with its tabs a good note need not be called one: the visit's header does so.
        self.state.setVisible(not (has_text and is_good and self._is_wide and not self.is_growing))

    def _tell_standing(self, result: VisitResult | None, *, has_text: bool) -> None:
        if result is None:
            heading = words.waiting_heading(self._state)
            self.state.show_sign(_GROWING if heading is words.GROWING else _EMPTY, heading)
            say(self.hint.setText, words.waiting_text(self._state))
            self.advice.hide()
            return
        growing = self.is_growing
        sign = _GROWING if growing else RESULT_SIGNS[result.status]
        self.state.show_sign(sign, words.heading(result.status, is_growing=growing))
        advice = words.advice(result.status, missing_titles(result), has_text=has_text, is_growing=growing)
        say(self.advice.setText, advice or "")
        say(self.advice.setAccessibleName, advice or "")
        self.advice.setVisible(advice is not None and has_text)
        say(self.hint.setText, advice or "")

    def _lay_out(self) -> None:
        self._button_rows.setContentsMargins(0, 0, 0, 0)
        self._button_rows.setSpacing(_BUTTON_GAP)
        row = QHBoxLayout()
        row.setSpacing(_BUTTON_GAP)
        for button in (self.copy, self.print, self.pdf, self.seek):
            row.addWidget(button)
        row.addStretch(1)
        self._button_rows.addLayout(row)
        self._button_rows.addWidget(self.rewrite, 0, Qt.AlignmentFlag.AlignLeft)
        self.state.setMinimumHeight(_HEADING_HEIGHT)
        self._top.addWidget(self.state)
        self._top.addWidget(self._buttons)
        self._pages.addWidget(_around(self.hint))
        self._pages.addWidget(self.reader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._top)
        self._standing.setSpacing(_STANDING_GAP)
        self._standing.addWidget(self.advice, 1)
        column.addLayout(self._standing)
        for widget in (self.told, self.rewritten):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put tabs and buttons in one row where there is room, and the state beside what it means."""
        super().resizeEvent(event)
        self._arrange_buttons()
        is_wide = event.size().width() >= _ONE_ROW_FROM
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        self._top.setDirection(_direction(is_row=is_wide))
        if is_wide:
            self._standing.insertWidget(0, self.state, 0, Qt.AlignmentFlag.AlignTop)
            self._top.insertWidget(0, self.reader.tabs, 1)
        else:
            self._top.insertWidget(0, self.state)
            self.reader.take_tabs()
        self._show_rows()

    def _arrange_buttons(self) -> None:
        """Put the last button in one row with the others, if they fit."""
        buttons = (self.copy, self.print, self.pdf, self.seek, self.rewrite)
        needed = sum(button.sizeHint().width() + _BUTTON_GAP for button in buttons)
        self._button_rows.setDirection(_direction(is_row=needed <= self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Name the transcript in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._arrange_buttons()
            at = self.reader.tabs.currentIndex()
            self.reader.put(sheets_of(self._result) if self._result else ())
            self.reader.tabs.setCurrentIndex(at)

    def sizeHint(self) -> QSize:
        """Return a column that reads well."""
        return QSize(_WIDTH, 400)


def _direction(*, is_row: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom


def _around(hint: QLabel) -> QWidget:
    page = QFrame()
    page.setObjectName("card")
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 14, 20, 14)
    hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(hint)
    return page

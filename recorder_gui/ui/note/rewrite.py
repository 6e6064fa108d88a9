"""Has the shown note written again with another template: a button with a menu, and a key."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from recorder_gui.app.wording import rewriting as words
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteOutcome
from recorder_gui.domain.server_offer import Template
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.note.panel import NotePanel
from recorder_gui.ui.note.rewrite_ports import RewriteControl
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.window_action import window_action


class NoteRewrite(QObject):
    """Belongs to the window, so that its key works while the note stands behind a tab."""

    def __init__(self, window: QMainWindow, note: NotePanel, control: RewriteControl) -> None:
        super().__init__(window)
        self._note: Final = note
        self._control: Final = control
        self._answers: Final[dict[VisitId, NoteOutcome]] = {}  # until another visit is shown
        self._shown: VisitId | None = None
        self.menu = QMenu(note)
        say(self.menu.setTitle, words.TEMPLATES)
        self.action = window_action(window, words.ACTION, "Ctrl+Shift+G", note.wanted)
        note.rewrite.setMenu(self.menu)
        say(note.rewrite.setAccessibleName, words.ACTION)
        note.rewrite.show()
        self.action.triggered.connect(self._unfold)
        note.changed.connect(self._refresh)
        control.changed.connect(self._refresh)
        control.answered.connect(self._on_answered)
        self._fill()
        self._refresh()

    @Slot()
    def _unfold(self) -> None:
        # The note may come to the front first; nothing waits in here for the menu.
        QTimer.singleShot(0, self.menu, self._pop_up)

    def _pop_up(self) -> None:
        button = self._note.rewrite
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        if actions := self.menu.actions():
            self.menu.setActiveAction(actions[0])

    def _fill(self) -> None:
        self.menu.clear()
        for template in self._control.templates:
            entry = self.menu.addAction(template.title.replace("&", "&&"))  # a stranger's words
            entry.setData(template)
            entry.triggered.connect(self._on_chosen)

    @Slot()
    def _refresh(self) -> None:
        if [entry.data() for entry in self.menu.actions()] != list(self._control.templates):
            self._fill()
        visit = self._note.visit
        has_note = visit is not None and self._note.has_result
        reason = self._control.why_not(visit) if visit is not None and has_note else words.NO_NOTE
        help_text = words.HELP if reason is None else reason
        self.action.setEnabled(reason is None)
        self._note.rewrite.setEnabled(reason is None)
        say(self._note.rewrite.setToolTip, help_text)
        say(self._note.rewrite.setAccessibleDescription, help_text)
        self._tell()

    def _tell(self) -> None:
        """Say of the shown visit that its note is being written, or what came of it."""
        visit, label = self._note.visit, self._note.rewritten
        shown = visit.id if visit is not None else None
        if shown != self._shown and self._shown is not None:
            self._answers.pop(self._shown, None)  # that was read
        self._shown = shown
        sentence = self._control.writing(shown) if shown is not None else None
        outcome = self._answers.get(shown) if shown is not None else None
        if sentence is None and outcome is not None:
            sentence = words.note_outcome_sentence(outcome)
        say(label.setText, sentence or "")
        say(label.setAccessibleName, sentence or "")
        label.setVisible(sentence is not None)

    @Slot()
    def _on_chosen(self) -> None:
        entry, visit = self.sender(), self._note.visit
        if isinstance(entry, QAction) and visit is not None and self._control.why_not(visit) is None:
            template = entry.data()
            if isinstance(template, Template):
                self._answers.pop(visit.id, None)
                self._control.rewrite(visit.id, template)
                self._tell()

    @Slot(object)
    def _on_answered(self, outcome: NoteOutcome) -> None:
        self._answers[outcome.visit] = outcome
        self._tell()
        if outcome.visit == self._shown:
            told = str(words.note_outcome_sentence(outcome))
            announce(self._note, told)

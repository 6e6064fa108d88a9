"""The action that sends the chosen visit again to the account in use, and the question before it."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from recorder_gui.app.wording import send_again as words
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.ui.companions.visit_ports import SendControl
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.window_action import window_action
from recorder_gui.ui.window.main_window import MainWindow


class SendAgainQuestion(QMessageBox):
    """Says where the sound goes; Enter and Escape send nothing. Connect to ``send_button``."""

    def __init__(self, parent: QWidget, visit: VisitRecord, server: str) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, words.TITLE)
        self.setTextFormat(Qt.TextFormat.PlainText)
        say(self.setText, words.question(visit, server))
        say(self.setInformativeText, words.consequence(visit, server))
        self.send_button, self.stay_button = QPushButton(), QPushButton()
        say(self.send_button.setText, words.AGREE)
        say(self.stay_button.setText, words.STAY)
        self.stay_button.setObjectName("accent")
        self.addButton(self.send_button, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(self.stay_button, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.stay_button)
        self.setEscapeButton(self.stay_button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class SendAgain(QObject):
    """Keeps its action true to the visit that is marked in the list; it stands above ``before``."""

    def __init__(self, window: MainWindow, control: SendControl, before: QAction) -> None:
        super().__init__(window)
        self._window: Final = window
        self._control: Final = control
        self._is_at_rest = True
        self._question: SendAgainQuestion | None = None
        self.action = window_action(window, words.action_text(control.server), "Ctrl+Shift+E", self._ask)
        self.action.setShortcutVisibleInContextMenu(True)
        window.visits.insertAction(before, self.action)
        menu = window.body.visit_menu.menu()
        menu.insertAction(before, self.action)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._refresh)  # whether one is signed in is known then
        window.visits.selectionModel().currentChanged.connect(self._refresh)
        model = window.visit_model
        for changed in (model.dataChanged, model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._refresh)
        self._refresh()

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Take what the recorder is doing; a question that is still open is withdrawn when it begins."""
        self._is_at_rest = state in AT_REST
        if self._question and not self._is_at_rest:
            self._question.reject()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        visit = self._window.visits.chosen
        reason = self._control.why_not(visit) if visit else None
        self.action.setEnabled(visit is not None and self._is_at_rest and reason is None)
        self.action.setToolTip(str(reason or words.action_text(self._control.server)))

    @Slot()
    def _ask(self) -> None:
        visit = self._window.visits.chosen
        if visit is None or self._control.why_not(visit):
            self._refresh()
            return
        question = self._question = SendAgainQuestion(self._window, visit, self._control.server)
        question.send_button.clicked.connect(lambda: self._control.send_again(visit))
        question.finished.connect(self._on_answered)
        question.open()

    @Slot()
    def _on_answered(self) -> None:
        self._question = None

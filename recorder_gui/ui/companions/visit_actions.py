"""What can be done with the chosen visit: by its context menu, the button above the list, or a key.

Asking for a file's name or for a deletion would stand in the way of a recording: only while none runs.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from recorder_gui.app.wording import visits_list as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.ui.companions.visit_ports import VisitControl
from recorder_gui.ui.said import say
from recorder_gui.ui.visits.dialogs import DeleteQuestion, ExportDialog
from recorder_gui.ui.widgets.window_action import window_action
from recorder_gui.ui.window.main_window import MainWindow


class VisitActions(QObject):
    """Keeps the actions true to the visit that is marked in the list."""

    def __init__(self, window: MainWindow, desk: VisitControl) -> None:
        super().__init__(window)
        self._window: Final = window
        self._desk: Final = desk
        self._is_at_rest = True
        self._dialog: QDialog | None = None
        self.export_folder: Callable[[], str] = str
        self.retry = self._action(words.RETRY, "Shift+F5", self._on_retry)
        self.export = self._action(words.EXPORT, "Ctrl+E", self._on_export)
        self.delete = self._action(words.DELETE, "Del", self._on_delete)
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # elsewhere it deletes letters
        self._offer()
        self._refresh()
        visits, model = window.visits, window.visit_model
        visits.selectionModel().currentChanged.connect(self._refresh)
        for changed in (model.dataChanged, model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._refresh)
        desk.visit_removed.connect(self._on_removed)
        window.page.header.can_retry = desk.can_retry
        window.page.header.visit_retry_pressed.connect(self._on_visit_retry)

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Take what the recorder is doing; a question that is still open is withdrawn when it begins."""
        self._is_at_rest = state in AT_REST
        if self._dialog and not self._is_at_rest:
            self._dialog.reject()
        self._refresh()

    def _action(self, phrase: Phrase, keys: str, slot: Callable[[], None]) -> QAction:
        action = window_action(self._window, phrase, keys, slot)
        action.setShortcutVisibleInContextMenu(True)
        self._window.visits.addAction(action)
        return action

    def _offer(self) -> None:
        menu = QMenu(self._window)
        say(menu.setTitle, words.ACTIONS)
        menu.addActions((self.retry, self.export, self.delete))
        self._window.visits.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._window.body.visit_menu.hold(menu)

    @Slot()
    def _refresh(self) -> None:
        visit = self._window.visits.chosen
        may_ask = visit is not None and self._is_at_rest and not words.is_being_recorded(visit)
        self.retry.setEnabled(visit is not None and self._desk.can_retry(visit))
        self.export.setEnabled(may_ask)
        self.delete.setEnabled(may_ask)
        self._window.body.visit_menu.setEnabled(visit is not None)

    @Slot()
    def _on_retry(self) -> None:
        if visit := self._window.visits.chosen:
            self._desk.retry(visit.id)

    @Slot(object)
    def _on_visit_retry(self, shown: VisitId) -> None:
        visit = self._window.visit_model.visit_of(shown)
        if visit and self._desk.can_retry(visit):
            self._desk.retry(shown)

    @Slot()
    def _on_export(self) -> None:
        if visit := self._window.visits.chosen:
            dialog = ExportDialog(self._window, visit, self.export_folder())
            dialog.path_chosen.connect(lambda path: self._desk.export(visit, path))
            self._open(dialog)

    @Slot()
    def _on_delete(self) -> None:
        if visit := self._window.visits.chosen:
            question = DeleteQuestion(self._window, visit)
            question.delete_button.clicked.connect(lambda: self._desk.remove(visit))
            self._open(question)

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_answered)
        dialog.open()

    @Slot()
    def _on_answered(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_removed(self, visit: VisitId) -> None:
        self._window.visit_model.remove(visit)
        self._window.page.forget(visit)
        self._window.visits.mark_shown(self._window.page.shown_visit)

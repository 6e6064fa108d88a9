"""The one window: visits on the left, the recorder and the visit in the middle, the note beside it.

It draws what the controller says and forwards what the doctor does; it decides nothing. Its title never
carries a patient's label: titles are seen on shared screens and by other programs.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from recorder_gui.app.facts import RecordingProgress
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.system.steady_clock import steady_now
from recorder_gui.ui.note.actions import NoteActions
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.recorder_actions import RecorderActions
from recorder_gui.ui.recording.record_panel import ENABLED
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.elided_label import ElidedLabel
from recorder_gui.ui.widgets.window_action import window_action
from recorder_gui.ui.window.body import WindowBody
from recorder_gui.ui.window.closing import CloseQuestion, SavingVeil
from recorder_gui.ui.window.program_menu import ProgramMenu

_SMALLEST: Final = QSize(900, 560)
_COMFORTABLE: Final = QSize(1180, 720)
_NOTHING_TO_SAVE: Final = AT_REST | {RecordingState.STOPPING}


class MainWindow(QMainWindow):
    """The recorder's window; see ``ports.py`` for what stands behind it."""

    def __init__(self, controller: RecorderControl, now: Callable[[], datetime] = steady_now) -> None:
        super().__init__()
        self._controller = controller
        self._is_saving = False
        self._may_close = False
        say(self.setWindowTitle, words.TITLE)
        self.setMinimumSize(_SMALLEST)
        self.body = WindowBody(now)
        self.visit_model, self.visits = self.body.visit_model, self.body.visits
        self.panel, self.notices, self.page = self.body.panel, self.body.notices, self.body.page
        self.setCentralWidget(self.body)
        self.server = ElidedLabel()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(12, 0, 12, 4)
        self.statusBar().addWidget(self.server, 1)
        self.menu = ProgramMenu(self)
        self.veil = SavingVeil(self)
        self._record = window_action(self, words.RECORD, "Ctrl+R", self._on_record)
        self._pause = window_action(self, words.PAUSE, "Ctrl+P", controller.pause_or_resume)
        self._finish = window_action(self, words.FINISH, "Ctrl+Shift+S", controller.finish)
        self._retry = window_action(self, words.RETRY, "F5", controller.retry_now)
        self.note_actions = NoteActions(self, self.page.note)
        self._connect_widgets()
        self._connect_controller()
        self.panel.microphone.show_choice(controller.device_choice)
        self._on_recording_state_changed(controller.recording_state)
        self.resize(_COMFORTABLE)

    @property
    def recorder_actions(self) -> RecorderActions:
        """Record, Pause and Finish, for the other places that offer them."""
        return RecorderActions(self._record, self._pause, self._finish)

    def _connect_widgets(self) -> None:
        panel = self.panel
        panel.record_pressed.connect(self._record.trigger)
        panel.pause_pressed.connect(self._pause.trigger)
        panel.finish_pressed.connect(self._finish.trigger)
        panel.label.returnPressed.connect(panel.record.setFocus)
        panel.microphone.device_chosen.connect(self._controller.choose_device)
        self.page.header.retry_pressed.connect(self._retry.trigger)
        self.visits.visit_chosen.connect(self._controller.show_visit)

    def _connect_controller(self) -> None:
        controller, page, panel = self._controller, self.page, self.panel
        controller.recording_state_changed.connect(self._on_recording_state_changed)
        controller.recording_state_changed.connect(self.note_actions.follow)
        controller.progress_changed.connect(self._on_progress_changed)
        controller.level_changed.connect(self.panel.level.show_level)
        controller.level_changed.connect(self.panel.waveform.add)
        controller.devices_changed.connect(self.panel.microphone.show_choice)
        controller.visit_changed.connect(self._on_visit_changed)
        controller.visits_reset.connect(self._on_visits_reset)
        controller.chunks_reset.connect(self._on_chunks_reset)
        controller.chunk_changed.connect(self._on_chunk_changed)
        controller.transfer_progressed.connect(page.put_transfer)
        controller.gap_declared.connect(self._on_gap_declared)
        controller.result_arrived.connect(self._on_result_arrived)
        controller.lamps_changed.connect(page.show_lamps)
        controller.notice_raised.connect(self.notices.put)
        controller.notice_cleared.connect(self.notices.take)
        for hears in (panel.show_deafness, page.header.show_deafness, self.visit_model.hear_deafness):
            self.notices.deafness_changed.connect(hears)
        controller.server_changed.connect(self._on_server_changed)
        controller.close_agreed.connect(self._on_close_agreed)

    @Slot()
    def _on_record(self) -> None:
        self._controller.record(self.panel.label.text().strip())

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        is_reading = self.visits.hasFocus() or self.page.note.text.hasFocus()
        self.panel.show_state(state)
        enabled = ENABLED[state]
        self._record.setEnabled(enabled.can_record and not self._is_saving)
        self._pause.setEnabled(enabled.can_pause and not self._is_saving)
        self._finish.setEnabled(enabled.can_finish and not self._is_saving)
        if not is_reading and state is RecordingState.STARTING:
            # Qt would move on to Pause, where a stray space bar interrupts the visit.
            self.page.table.setFocus()
        elif (
            state is RecordingState.IDLE and not self.visits.hasFocus() and not self.page.note.text.hasFocus()
        ):
            self.panel.label.setFocus()

    @Slot(object)
    def _on_progress_changed(self, progress: RecordingProgress) -> None:
        self.panel.show_elapsed(progress.elapsed_seconds)

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        self.visit_model.put(visit)
        self.page.put_visit(visit)
        if visit.id == self.page.shown_visit:
            self.visits.mark_shown(visit.id)

    @Slot(object)
    def _on_visits_reset(self, visits: tuple[VisitRecord, ...]) -> None:
        self.visit_model.reset(visits)
        for visit in visits:
            self.page.put_visit(visit)
        self.visits.mark_shown(self.page.shown_visit)

    @Slot(object)
    def _on_chunks_reset(self, shown: tuple[VisitId | None, tuple[ChunkRecord, ...]]) -> None:
        self.page.show_visit(shown)
        self.visits.mark_shown(self.page.shown_visit)

    @Slot(object)
    def _on_chunk_changed(self, chunk: ChunkRecord) -> None:
        if chunk.state is ChunkState.RECORDING:
            self.panel.waveform.mark_cut(chunk.first_frame)
        self.page.put_chunk(chunk)

    @Slot(object)
    def _on_gap_declared(self, declared: tuple[VisitId, Gap]) -> None:
        self.panel.waveform.mark_gap(declared[1].first_frame)
        self.page.put_gap(declared)

    @Slot(object)
    def _on_result_arrived(self, result: VisitResult) -> None:
        self.page.put_result(result)
        is_free = self._controller.recording_state is RecordingState.IDLE
        if is_free and result.visit == self.page.shown_visit:
            self.page.turn_to_note()

    @Slot(object)
    def _on_server_changed(self, told: Phrase) -> None:
        say(self.server.setText, told)

    @Slot()
    def _on_close_agreed(self) -> None:
        self._may_close = True
        self.close()

    @Slot()
    def come_to_front(self) -> None:
        """Show the window before the others, or at least call for attention: somebody looks for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    @Slot()
    def _save_and_close(self) -> None:
        if self._is_saving:
            return
        self._is_saving = True
        self.body.setEnabled(False)
        for action in (self._record, self._pause, self._finish, self._retry):
            action.setEnabled(False)
        self.veil.cover()
        self._controller.request_close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when everything is put away; ask first while a visit is recorded."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self._is_saving or self.findChild(CloseQuestion) is not None:
            return
        risk = self.notices.closing_risk
        if self._controller.recording_state in _NOTHING_TO_SAVE and risk is None:
            self._save_and_close()
            return
        question = CloseQuestion(self, risk)
        question.finish_button.clicked.connect(self._save_and_close)
        question.open()

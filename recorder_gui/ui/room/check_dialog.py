"""The room check: ten lines, each with its sign and one remedy. Beside the window, never before it."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from recorder_gui.app.window.room_check_controller import CheckProgress
from recorder_gui.app.wording import room_check as words
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.look.theme import scaled
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.recording.level_meter import LevelMeter
from recorder_gui.ui.room.finding_row import FindingRow
from recorder_gui.ui.room.ports import RoomCheckControl
from recorder_gui.ui.said import say

_SIZE: Final = QSize(780, 600)
_PROGRESS_STEPS: Final = 1000
_ASKED_FACTOR: Final = 1.35


class RoomCheckDialog(QDialog):
    """Keeps the last result until the next check; a recording that begins puts it away."""

    def __init__(self, control: RoomCheckControl, recorder: RecorderControl, window: QMainWindow) -> None:
        super().__init__(window)
        self._control: Final = control
        self._grades: Final[dict[Item, Grade]] = {}
        self._asked: words.Words = ""
        self.rows: Final = {item: FindingRow(item) for item in Item}
        self.asked, self.told, self.level = QLabel(), QLabel(), LevelMeter(name=words.LEVEL)
        self.progress = QProgressBar()
        self.again, self.copy, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.resize(_SIZE)
        self._name_widgets()
        self._arrange()
        self._connect(recorder)
        self._ask("")

    @Slot()
    def unfold(self) -> None:
        """Show the dialog and check, unless its last result still stands to be read."""
        if not self.isVisible():
            if window := self.parentWidget():
                self.addActions(window.actions())  # their keys work here too: to record comes first
            self.show()
            self._control.start()
        self.raise_()
        self.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no longer."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._control.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Say in the new language what depends on the check."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ask(self._asked)
            self.told.clear()

    def _name_widgets(self) -> None:
        say(self.setWindowTitle, words.TITLE)
        self.asked.setFont(scaled(self.font(), _ASKED_FACTOR, is_bold=True))
        self.asked.setWordWrap(True)
        say(self.progress.setAccessibleName, words.PROGRESS)
        self.progress.setObjectName("thin")
        self.progress.setRange(0, _PROGRESS_STEPS)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.told.setObjectName("muted")
        self.again.setObjectName("accent")
        for button, phrase in (
            (self.again, words.AGAIN),
            (self.copy, words.COPY),
            (self.close_button, words.CLOSE),
        ):
            say(button.setText, phrase)
        self.again.setDefault(True)

    def _arrange(self) -> None:
        card, area = QFrame(), QScrollArea()
        card.setObjectName("card")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(4, 4, 4, 4)
        lines.setSpacing(0)
        for row in self.rows.values():
            lines.addWidget(row)
        lines.addStretch(1)
        area.setWidget(card)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say(area.setAccessibleName, words.RESULT)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._head())
        column.addWidget(area, 1)
        column.addLayout(self._buttons())

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("card")
        column = QVBoxLayout(head)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        for widget in (self.asked, self.level, self.progress):
            column.addWidget(widget)
        return head

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        for button in (self.copy, self.close_button, self.again):
            buttons.addWidget(button)
        return buttons

    def _connect(self, recorder: RecorderControl) -> None:
        control = self._control
        control.begun.connect(self._on_begun)
        control.refused.connect(self._on_refused)
        control.found.connect(self._on_found)
        control.moved.connect(self._on_moved)
        control.finished.connect(self._on_finished)
        recorder.level_changed.connect(self.level.show_level)
        recorder.recording_state_changed.connect(self._on_recording_state_changed)
        self.again.clicked.connect(control.start)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.close)

    @Slot()
    def _on_begun(self) -> None:
        self._grades.clear()
        for row in self.rows.values():
            row.wait(is_running=True)
        self.told.clear()
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        self.progress.setValue(0)
        self._ask(words.STEPS[Step.OPENING])

    @Slot()
    def _on_refused(self) -> None:
        self._ask(words.NOT_WHILE_RECORDING)

    @Slot(object)
    def _on_found(self, finding: Finding) -> None:
        self._grades[finding.item] = finding.grade
        self.rows[finding.item].put(finding)

    @Slot(object)
    def _on_moved(self, progress: CheckProgress) -> None:
        self.progress.setValue(round(progress.share * _PROGRESS_STEPS))
        if progress.step is not Step.DONE and words.STEPS[progress.step] != self._asked:
            self._ask(words.STEPS[progress.step])

    @Slot()
    def _on_finished(self) -> None:
        self.progress.setValue(_PROGRESS_STEPS)
        self._ask(words.summary(frozenset(self._grades.values())))
        self.again.setEnabled(True)
        self.copy.setEnabled(True)
        self.again.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        lines = [str(self._asked), *(row.line for row in self.rows.values())]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.setText(str(words.COPIED))

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        if state not in AT_REST:
            self.hide()

    def _ask(self, sentence: words.Words) -> None:
        self._asked = sentence
        self.asked.setText(str(sentence))
        announce(self, str(sentence))

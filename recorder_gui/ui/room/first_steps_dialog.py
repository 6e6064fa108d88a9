"""The first steps: three pages beside the window, never before it. Skipped or done, they stay away."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
)

from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import first_steps as words
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.settings.model import FirstRunSettings
from recorder_gui.ui.account.ports import AccountControl
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.room.first_steps_pages import MicrophonePage, StoragePage, WherePage
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain

_SIZE: Final = QSize(660, 440)


class FirstStepsDialog(QDialog):
    """Esc and the button skip it; so does a recording that begins.

    Signals:
        check_wanted: the person would like to check the whole room.
    """

    check_wanted = Signal()

    def __init__(
        self,
        recorder: RecorderControl,
        account: AccountControl,
        book: SettingsControl,
        data_folder: str,
        window: QMainWindow,
        unsent: UnsentLook | None = None,
    ) -> None:
        super().__init__(window)
        self._recorder: Final = recorder
        self._account: Final = account
        self._book: Final = book
        self.microphone = MicrophonePage(recorder)
        self.where = WherePage(account, book)
        self.storage = StoragePage(book, data_folder, unsent)
        self.pages = QStackedWidget()
        for page in (self.microphone, self.where, self.storage):
            self.pages.addWidget(page)
        self.step, self.skip = QLabel(), plain.button()
        self.back, self.next = plain.button(words.BACK), plain.button(style="accent")
        self.step.setObjectName("muted")
        self.next.setDefault(True)
        say(self.setWindowTitle, words.TITLE)
        self.resize(_SIZE)
        self._arrange()
        self._connect()
        self._turn_to(0)

    @Slot()
    def unfold(self) -> None:
        """Show them from the first, unless they are open already."""
        if self._recorder.recording_state not in AT_REST:
            return
        if not self.isVisible():
            if window := self.parentWidget():
                self.addActions(window.actions())  # their keys work here too: to record comes first
            self._turn_to(0)
            say(self.where.told.setText, "")
            self._account.refresh()
            self.show()
        self.raise_()
        self.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember that they were seen, however they were left."""
        super().hideEvent(event)
        if not event.spontaneous() and not self._book.settings.first_run.done:
            self._book.change(replace(self._book.settings, first_run=FirstRunSettings(done=True)))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(8)
        column.addWidget(self.step)
        column.addWidget(self.pages, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.skip.clicked.connect(self.close)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.microphone.check.clicked.connect(self.check_wanted)
        self._recorder.recording_state_changed.connect(self._on_recording_state_changed)

    @Slot()
    def _on_back(self) -> None:
        self._turn_to(self.pages.currentIndex() - 1)

    @Slot()
    def _on_next(self) -> None:
        if self.pages.currentIndex() == self.pages.count() - 1:
            self.close()
        else:
            self._turn_to(self.pages.currentIndex() + 1)

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        if state not in AT_REST:
            self.hide()

    def _turn_to(self, index: int) -> None:
        is_last = index == self.pages.count() - 1
        self.pages.setCurrentIndex(index)
        say(self.step.setText, words.step_of(index + 1, self.pages.count()))
        say(self.next.setText, words.DONE if is_last else words.NEXT)
        say(self.skip.setText, words.CLOSE if self._book.settings.first_run.done else words.SKIP)
        self.skip.setVisible(not is_last)
        self.back.setEnabled(index > 0)
        (self.microphone, self.where, self.storage)[index].first.setFocus()

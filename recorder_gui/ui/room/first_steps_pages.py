"""The pages of the first steps: the microphone, where recordings go, what stays here."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.window.service.account_controller import AccountFacts, AccountQuestion
from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import account as account_words
from recorder_gui.app.wording import first_steps as words
from recorder_gui.app.wording import settings as settings_words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.policy import SET_BY_ORGANISATION
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.ui.account.panel import Question
from recorder_gui.ui.account.ports import AccountControl
from recorder_gui.ui.look.theme import scaled
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.recording.device_picker import DevicePicker
from recorder_gui.ui.recording.level_meter import LevelMeter
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.folder_field import FolderField
from recorder_gui.ui.settings.pages import Retention
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain

_HEADING_FACTOR: Final = 1.5


class Page(QFrame):
    """A question, what it means, and below it what answers it. ``first`` gets the keyboard."""

    def __init__(self, heading: Phrase, hint: Phrase) -> None:
        super().__init__()
        self.heading: Final = QLabel()
        self.heading.setFont(scaled(self.font(), _HEADING_FACTOR, is_bold=True))
        say(self.heading.setText, heading)
        self.column: Final = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(plain.sentence(hint, "muted"))
        self.first: QWidget = self


class MicrophonePage(Page):
    """Choose one and see it move."""

    def __init__(self, recorder: RecorderControl) -> None:
        super().__init__(words.MICROPHONE, words.MICROPHONE_HINT)
        self.picker, self.level, self.check = DevicePicker(), LevelMeter(), plain.button(words.CHECK_ROOM)
        self.first = self.picker
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 14, 14, 14)
        inside.setSpacing(14)
        inside.addWidget(self.picker)
        inside.addWidget(self.level)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addWidget(plain.sentence(words.CHECK_ROOM_HINT, "muted"), 1)
        self.column.addWidget(card)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.picker.show_choice(recorder.device_choice)
        self.picker.device_chosen.connect(recorder.choose_device)
        recorder.devices_changed.connect(self.picker.show_choice)
        recorder.level_changed.connect(self.level.show_level)


class WherePage(Page):
    """The practice server, or a service by its address and sign-in; the account decides."""

    def __init__(self, account: AccountControl, book: SettingsControl) -> None:
        super().__init__(words.WHERE, words.WHERE_HINT)
        self._account: Final = account
        self.practice, self.service = QRadioButton(), QRadioButton()
        self._group: Final = QButtonGroup(self)
        self.address, self.token = QLineEdit(), QLineEdit()
        self.use, self.sign_in = plain.button(words.USE), plain.button(account_words.SIGN_IN)
        self.told, self.later = plain.sentence(), plain.sentence(words.SIGN_IN_LATER, "muted")
        self.question = Question()
        self.first = self.practice
        self._name_widgets()
        self._arrange(is_locked="upload.server" in book.settings.locked)
        self._connect()

    def _name_widgets(self) -> None:
        for button, phrase in ((self.practice, words.PRACTICE), (self.service, words.SERVICE)):
            say(button.setText, phrase)
            self._group.addButton(button)
        for field, name, hint in (
            (self.address, account_words.SERVER, account_words.SERVER_HINT),
            (self.token, account_words.FIELD, account_words.FIELD_HINT),
        ):
            say(field.setAccessibleName, name)
            say(field.setPlaceholderText, hint)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)

    def _arrange(self, *, is_locked: bool) -> None:
        form = QFormLayout()
        form.setContentsMargins(26, 0, 0, 0)
        for name, field, press in (
            (account_words.SERVER, self.address, self.use),
            (account_words.FIELD, self.token, self.sign_in),
        ):
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(press)
            form.addRow(plain.sentence(name), row)
        form.addRow(self.later)
        for widget in (self.practice, self.service):
            self.column.addWidget(widget)
        self.column.addLayout(form)
        if is_locked:
            self.column.addWidget(plain.sentence(SET_BY_ORGANISATION, "lock"))
            self.practice.setEnabled(False)
            self.service.setEnabled(False)
        for below in (self.told, self.question):
            self.column.addWidget(below)
        self.column.addStretch(1)

    def _connect(self) -> None:
        account = self._account
        account.facts_changed.connect(self._on_facts_changed)
        account.told.connect(self._on_told)
        account.question_raised.connect(self._on_question_raised)
        self.practice.clicked.connect(self._on_practice)
        self.service.clicked.connect(self.address.setFocus)
        self._group.buttonToggled.connect(self._enable)
        self.use.clicked.connect(self._on_use)
        self.address.returnPressed.connect(self._on_use)
        self.sign_in.clicked.connect(self._on_sign_in)
        self.token.returnPressed.connect(self._on_sign_in)
        self.question.agree.clicked.connect(self._on_agree)
        self.question.stay.clicked.connect(self._on_stay)

    @Slot()
    def _enable(self) -> None:
        is_service = self.service.isChecked() and self.service.isEnabled()
        for widget in (self.address, self.use):
            widget.setEnabled(is_service)

    @Slot()
    def _on_practice(self) -> None:
        self._account.change_server(PRACTICE_SERVER)

    @Slot()
    def _on_use(self) -> None:
        self._account.change_server(self.address.text())

    @Slot()
    def _on_sign_in(self) -> None:
        text = self.token.text()
        self.token.clear()
        self._account.sign_in(text)

    @Slot()
    def _on_agree(self) -> None:
        self.question.hide()
        self._account.agree()

    @Slot()
    def _on_stay(self) -> None:
        self.question.hide()
        self._account.stay()
        self._account.refresh()

    @Slot(object)
    def _on_facts_changed(self, facts: AccountFacts) -> None:
        is_practice = facts.server == PRACTICE_SERVER
        (self.practice if is_practice else self.service).setChecked(True)
        if not is_practice and not self.address.isModified():
            self.address.setText(facts.server)
        for widget in (self.token, self.sign_in):
            widget.setEnabled(facts.can_sign_in)
        self.later.setVisible(not facts.can_sign_in)
        self._enable()

    @Slot(object)
    def _on_told(self, sentence: Phrase) -> None:
        say(self.told.setText, sentence)

    @Slot(object)
    def _on_question_raised(self, question: AccountQuestion) -> None:
        if self.isVisible():
            say(self.told.setText, "")
            self.question.put(question)


class StoragePage(Page):
    """Where recordings lie, and how long: the settings' own fields."""

    def __init__(self, book: SettingsControl, data_folder: str, unsent: UnsentLook | None) -> None:
        super().__init__(words.STORAGE, words.STORAGE_HINT)
        self.folder = FolderField(
            book,
            "folders.data",
            settings_words.DATA_FOLDER,
            settings_words.DATA_FOLDER_HELP,
            data_folder,
            unsent,
        )
        self.retention = Retention(book)
        self.first = self.folder.path
        self.column.addWidget(self.folder)
        self.column.addWidget(self.retention)
        self.column.addWidget(plain.sentence(words.READY, "muted"))
        self.column.addStretch(1)

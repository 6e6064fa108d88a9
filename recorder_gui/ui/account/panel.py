"""The account: a button at the bottom right, and the panel it opens. Never in the way of a recording."""

from typing import Final

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.window.service.account_controller import AccountFacts, AccountQuestion
from recorder_gui.app.wording import account as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.ui.account.ports import AccountControl
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.keyed_button import KeyedButton

_WIDTH: Final = 560


class AccountButton(KeyedButton):
    """Opens the panel while nothing is recorded, and puts it away when a recording begins."""

    def __init__(self, window: QMainWindow, desk: AccountControl) -> None:
        super().__init__("Ctrl+Shift+A")
        say(self.setText, words.ACCOUNT)
        self.setObjectName("flat")
        say(self.setAccessibleDescription, words.ACCOUNT_HELP)
        say(self.setToolTip, words.ACCOUNT_HELP)
        self.panel = AccountPanel(desk, window)
        self.clicked.connect(self.panel.unfold)
        window.statusBar().addPermanentWidget(self)

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Take what the recorder is doing."""
        self.setEnabled(state in AT_REST)
        if state not in AT_REST:
            self.panel.hide()


class AccountPanel(QDialog):
    """Where recordings go, and whose sign-in takes them there. Waits for nothing."""

    def __init__(self, desk: AccountControl, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        say(self.setWindowTitle, words.ACCOUNT)
        self.setMinimumWidth(_WIDTH)
        self.token, self.server = (
            _field(words.FIELD, words.FIELD_HINT),
            _field(words.SERVER, words.SERVER_HINT),
        )
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.unsent, self.told = plain.sentence(), plain.sentence()
        self.sign_in, self.sign_out = plain.button(words.SIGN_IN, "accent"), plain.button(words.SIGN_OUT)
        self.change, self.close_button = plain.button(words.CHANGE_SERVER), plain.button(words.CLOSE)
        self.question = Question()
        self._arrange()
        self._connect()

    @Slot()
    def unfold(self) -> None:
        """Show the present facts; an old question is no longer asked."""
        self._on_stay()
        say(self.told.setText, "")
        self._desk.refresh()
        self.show()
        self.token.setFocus()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(_name(words.FIELD), plain.row(self.token, self.sign_in))
        form.addRow(_name(words.SERVER), plain.row(self.server, self.change))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.unsent)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.question)
        column.addLayout(plain.row(self.sign_out, None, self.close_button))

    def _connect(self) -> None:
        desk = self._desk
        desk.facts_changed.connect(self._on_facts_changed)
        desk.question_raised.connect(self._on_question_raised)
        desk.told.connect(self._on_told)
        self.token.returnPressed.connect(self._on_sign_in)
        self.sign_in.clicked.connect(self._on_sign_in)
        self.sign_out.clicked.connect(desk.sign_out)
        self.change.clicked.connect(self._on_change)
        self.server.returnPressed.connect(self._on_change)
        self.close_button.clicked.connect(self.close)
        self.question.agree.clicked.connect(self._on_agree)
        self.question.stay.clicked.connect(self._on_stay)

    @Slot()
    def _on_sign_in(self) -> None:
        text = self.token.text()
        self.token.clear()
        self._desk.sign_in(text)

    @Slot()
    def _on_change(self) -> None:
        self._desk.change_server(self.server.text())

    @Slot()
    def _on_agree(self) -> None:
        self.question.hide()
        self._desk.agree()

    @Slot()
    def _on_stay(self) -> None:
        self.question.hide()
        self._desk.stay()

    @Slot(object)
    def _on_facts_changed(self, facts: AccountFacts) -> None:
        say(self.unsent.setText, facts.unsent)
        self._fit()
        if not self.server.isModified():
            self.server.setText(facts.server)
        for widget in (self.token, self.sign_in, self.sign_out):
            widget.setEnabled(facts.can_sign_in)
        for widget in (self.server, self.change):
            widget.setEnabled(facts.can_move)

    @Slot(object)
    def _on_question_raised(self, question: AccountQuestion) -> None:
        say(self.told.setText, "")
        self.question.put(question)
        self._fit()

    @Slot(object)
    def _on_told(self, sentence: Phrase) -> None:
        say(self.told.setText, sentence)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fit()

    def _fit(self) -> None:
        """Be as high as what is said: Qt would cut a wrapped sentence off, not make the dialog higher."""
        self.resize(self.width(), self.heightForWidth(self.width()))


class Question(QFrame):
    """Asks inside the panel; to leave things as they are is the answer that Enter gives."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.text = plain.sentence()
        self.agree, self.stay = plain.button(), plain.button(words.STAY, "accent")
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(plain.row(None, self.agree, self.stay))
        self.hide()

    def put(self, question: AccountQuestion) -> None:
        """Ask."""
        say(self.text.setText, question.text)
        say(self.agree.setText, question.agree)
        say(self.setAccessibleName, question.text)
        self.show()
        self.stay.setFocus()


def _field(name: Phrase, hint: Phrase) -> QLineEdit:
    field = QLineEdit()
    say(field.setAccessibleName, name)
    say(field.setPlaceholderText, hint)
    return field


def _name(phrase: Phrase) -> QLabel:
    label = QLabel()
    say(label.setText, phrase)
    return label

"""Asks for the patient's consent, before a visit is recorded and again in it: a bar in the panel."""

from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Sentence
from recorder_gui.app.wording import about_visit as words
from recorder_gui.domain.visit_details import ConsentAnswer
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain

_DEAF_MS: Final = 1_000
"""Who types a number elsewhere has noticed by then that the keyboard went to the question."""


class ConsentBar(QFrame):
    """A question and four answers, each with a digit. The keyboard is on the question: no stray key answers.

    Signals:
        answered: carries the ConsentAnswer. The bar is gone by then.
        left: closed without an answer.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question = plain.sentence(style="heading")
        self.answers: Final = {answer: QPushButton() for answer in ConsentAnswer}
        self.cancel = QPushButton()
        self._deaf: Final = QDeadlineTimer()
        self._dress_buttons()
        self._say_help(is_in_visit=False)
        self._lay_out()
        self._name_buttons()
        self.hide()

    def ask(
        self, question: Sentence | str, *, is_in_visit: bool = False, is_unexpected: bool = False
    ) -> None:
        """Show the question and take the keyboard; in a visit an answer begins and ends nothing.

        ``is_unexpected``: the keyboard is taken from another program, where somebody may be typing.
        """
        self._deaf.setRemainingTime(_DEAF_MS if is_unexpected else 0)
        say(self.question.setText, question)
        say(self.setAccessibleName, question)
        self._say_help(is_in_visit=is_in_visit)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, str(question))

    def changeEvent(self, event: QEvent) -> None:
        """Say the answers in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as an answer, in whatever script it is; Escape leaves. Not while typing elsewhere."""
        text = event.text()
        number = int(text) if text.isdecimal() and not event.isAutoRepeat() else 0
        if number and not self._deaf.hasExpired():
            event.accept()  # meant for another program
        elif 0 < number <= len(self.answers):
            list(self.answers.values())[number - 1].click()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be deaf for a moment where the whole window has the keyboard only now."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self._deaf.setRemainingTime(_DEAF_MS)

    @Slot()
    def leave(self) -> None:
        """Close without an answer."""
        self.hide()
        self.left.emit()

    @Slot()
    def _on_answer(self) -> None:
        pressed = self.sender()
        answer = next(answer for answer, button in self.answers.items() if button is pressed)
        self.hide()
        self.answered.emit(answer)

    def _dress_buttons(self) -> None:
        for answer, button in self.answers.items():
            button.clicked.connect(self._on_answer)
            say(button.setAccessibleName, words.ANSWERS[answer])
        self.cancel.setObjectName("flat")
        self.cancel.clicked.connect(self.leave)
        say(self.cancel.setText, words.CANCEL)

    def _say_help(self, *, is_in_visit: bool) -> None:
        say(self.setAccessibleDescription, words.CONSENT_HELP_IN_VISIT if is_in_visit else words.CONSENT_HELP)
        answers_help = words.ANSWERS_HELP_IN_VISIT if is_in_visit else words.ANSWERS_HELP
        for answer, button in self.answers.items():
            say(button.setToolTip, answers_help[answer])
            say(button.setAccessibleDescription, answers_help[answer])
        cancel_help = words.CANCEL_HELP_IN_VISIT if is_in_visit else words.CANCEL_HELP
        say(self.cancel.setToolTip, cancel_help)
        say(self.cancel.setAccessibleDescription, cancel_help)

    def _name_buttons(self) -> None:
        for key, (answer, button) in enumerate(self.answers.items(), 1):
            button.setText(words.answer_text(key, answer))

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        row.setSpacing(8)
        for button in self.answers.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.cancel)
        column.addWidget(self.question)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

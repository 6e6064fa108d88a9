"""The account panel: masked, never in the way of a recording, and it asks before anything is left behind."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from recorder_gui.app.window.service.account_controller import AccountFacts, AccountQuestion
from recorder_gui.app.wording import account as words
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.account.panel import AccountButton

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FACTS = AccountFacts("https://a.example.com", can_sign_in=True, unsent="2 visits are not delivered yet.")


class FakeDesk(QObject):
    """Tells what the test has it tell, and remembers what it was asked."""

    facts_changed = Signal(object)
    question_raised = Signal(object)
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []
        self.facts = FACTS

    def refresh(self):
        self.facts_changed.emit(self.facts)

    def __getattr__(self, name):
        return lambda *given: self.asked.append((name, *[text for text in given if isinstance(text, str)]))


@pytest.fixture
def desk(qapp):
    return FakeDesk()


@pytest.fixture
def button(window, desk):
    return AccountButton(window, desk)


@pytest.fixture
def panel(button, qtbot):
    button.click()
    qtbot.waitUntil(button.panel.isVisible)
    return button.panel


def test_it_shows_where_recordings_go_and_what_waits(panel):
    assert panel.server.text() == FACTS.server
    assert panel.unsent.text() == FACTS.unsent


def test_a_token_is_masked_and_gone_from_the_field_once_it_is_handed_over(panel, desk):
    panel.token.setText("secret")
    assert panel.token.displayText() != "secret"
    QTest.keyClick(panel.token, Qt.Key.Key_Return)
    assert ("sign_in", "secret") in desk.asked
    assert panel.token.text() == ""


def test_enter_in_the_token_field_does_nothing_else(panel, desk):
    desk.asked.clear()
    panel.token.setText("secret")
    QTest.keyClick(panel.token, Qt.Key.Key_Return)
    assert desk.asked == [("sign_in", "secret")]
    assert panel.isVisible()


def test_a_question_is_answered_inside_the_panel_and_enter_leaves_things_as_they_are(panel, desk, qtbot):
    desk.question_raised.emit(AccountQuestion("2 visits are not delivered yet.", words.SIGN_OUT))
    assert panel.question.isVisible()
    assert panel.question.text.text() == "2 visits are not delivered yet."
    qtbot.waitUntil(panel.question.stay.hasFocus)
    desk.asked.clear()
    QTest.keyClick(panel.question.stay, Qt.Key.Key_Space)
    assert desk.asked == [("stay",)]
    desk.question_raised.emit(AccountQuestion("Again?", words.SIGN_OUT))
    panel.question.agree.click()
    assert desk.asked[-1] == ("agree",)
    assert not panel.question.isVisible()


def test_a_recording_that_begins_puts_the_panel_away_and_it_stays_closed_meanwhile(panel, button):
    button.follow(RecordingState.STARTING)
    assert not panel.isVisible()
    assert not button.isEnabled()
    button.follow(RecordingState.IDLE)
    assert button.isEnabled()


def test_where_signing_in_makes_no_sense_it_is_not_offered(button, desk, qtbot):
    desk.facts = AccountFacts("practice", can_sign_in=False, unsent="")
    button.click()
    qtbot.waitUntil(button.panel.isVisible)
    assert not button.panel.token.isEnabled()
    assert button.panel.change.isEnabled()


def test_an_address_being_typed_is_not_overwritten(panel, desk):
    panel.server.clear()
    QTest.keyClicks(panel.server, "https://b")
    desk.refresh()
    assert panel.server.text() == "https://b"
    panel.change.click()
    assert ("change_server", "https://b") in desk.asked


def test_a_long_question_is_not_cut_off(panel, desk, qtbot):
    text = words.ask_change_server(12, "https://voice.a-clinic-with-a-long-name.example.com")[0]
    desk.question_raised.emit(AccountQuestion(text, words.CHANGE_SERVER))
    label = panel.question.text
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 0)

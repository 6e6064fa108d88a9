"""The first steps: three calm pages that are never in the way, and come once."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from recorder_gui.app.window.service.account_controller import AccountFacts, AccountQuestion
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import account as account_words
from recorder_gui.app.wording import first_steps as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.settings.store import SettingsStore
from recorder_gui.ui.room.first_steps_dialog import FirstStepsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVERYTHING = Phrase("Every visit is delivered.")


class FakeAccount(QObject):
    facts_changed, question_raised, told = Signal(object), Signal(object), Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []
        self.facts = AccountFacts(PRACTICE_SERVER, can_sign_in=False, unsent=EVERYTHING)

    def refresh(self):
        self.facts_changed.emit(self.facts)

    def __getattr__(self, name):
        return lambda *given: self.asked.append((name, *[text for text in given if isinstance(text, str)]))


@pytest.fixture
def account(qapp):
    return FakeAccount()


@pytest.fixture
def book(qapp, tmp_path):
    made = SettingsBook(SettingsStore(tmp_path / "settings.json"))
    yield made
    made.close()


@pytest.fixture
def steps(window, controller, account, book, qtbot):
    controller.open_the_day()
    shown = FirstStepsDialog(controller, account, book, "the/data/folder", window)
    shown.unfold()
    qtbot.waitUntil(shown.isVisible)
    yield shown
    shown.deleteLater()


def to_page(steps, number):
    while steps.pages.currentIndex() < number - 1:
        steps.next.click()


def test_it_begins_with_the_microphone_and_its_level(steps, controller):
    controller.hear(0.1, 0.5, is_recording=False)
    assert steps.step.text() == str(words.step_of(1, 3))
    assert steps.microphone.picker.count() == len(controller.device_choice.devices)
    assert steps.microphone.level.word
    assert not steps.isModal()


def test_another_microphone_can_be_chosen_in_it(steps, controller):
    picker = steps.microphone.picker
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert controller.device_choice.chosen == controller.device_choice.devices[1]


def test_three_steps_forward_and_it_is_done_for_good(steps, book):
    for _ in range(3):
        assert steps.isVisible()
        steps.next.click()
    assert not steps.isVisible()
    assert book.settings.first_run.done


@pytest.mark.parametrize("leave", ["escape", "skip", "record"])
def test_it_can_be_skipped_in_every_way_and_does_not_come_again(steps, book, controller, leave):
    if leave == "escape":
        QTest.keyClick(steps, Qt.Key.Key_Escape)
    elif leave == "skip":
        steps.skip.click()
    else:
        controller.recording_state_changed.emit(RecordingState.STARTING)
    assert not steps.isVisible()
    assert book.settings.first_run.done


def test_it_can_be_opened_again_from_the_first_page(steps, qtbot):
    to_page(steps, 3)
    steps.next.click()
    steps.unfold()
    qtbot.waitUntil(steps.isVisible)
    assert steps.pages.currentIndex() == 0
    assert steps.skip.text() == str(words.CLOSE)


def test_record_works_from_inside_it(steps, controller, qtbot):
    steps.activateWindow()
    qtbot.waitUntil(steps.isActiveWindow)
    QTest.keyClick(steps, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not steps.isVisible())


def test_while_a_visit_is_recorded_it_does_not_open(steps, controller):
    steps.close()
    controller.recording_state = RecordingState.RECORDING
    steps.unfold()
    assert not steps.isVisible()


def test_the_practice_server_is_what_is_chosen_until_somebody_chooses(steps):
    to_page(steps, 2)
    assert steps.where.practice.isChecked()
    assert not steps.where.address.isEnabled()
    assert not steps.where.token.isEnabled()


def test_an_address_goes_to_the_account_and_its_word_is_shown(steps, account):
    to_page(steps, 2)
    steps.where.service.click()
    steps.where.address.setText("https://voice.example.com")
    QTest.keyClick(steps.where.address, Qt.Key.Key_Return)
    assert ("change_server", "https://voice.example.com") in account.asked
    account.told.emit(account_words.MOVED)
    assert steps.where.told.text() == str(account_words.MOVED)
    assert steps.isVisible()


def test_who_has_a_service_signs_in_there_and_the_code_is_masked(steps, account):
    account.facts = AccountFacts("https://voice.example.com", can_sign_in=True, unsent=EVERYTHING)
    account.refresh()
    to_page(steps, 2)
    steps.where.token.setText("secret")
    assert steps.where.token.displayText() != "secret"
    steps.where.sign_in.click()
    assert ("sign_in", "secret") in account.asked
    assert steps.where.token.text() == ""


def test_a_question_of_the_account_is_answered_inside(steps, account):
    to_page(steps, 2)
    account.question_raised.emit(AccountQuestion(Phrase("One visit waits."), account_words.CHANGE_SERVER))
    assert steps.where.question.isVisible()
    steps.where.question.agree.click()
    assert ("agree",) in account.asked
    assert not steps.where.question.isVisible()


def test_folder_and_retention_are_the_settings_own(steps, book):
    to_page(steps, 3)
    assert steps.storage.folder.path.placeholderText() == "the/data/folder"
    steps.storage.retention.buttons[next(days for days in steps.storage.retention.buttons if days)].click()
    assert book.settings.retention.days


def test_what_the_organisation_set_is_not_offered(window, controller, account, tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text('{"upload": {"server": "https://voice.example.com"}}')
    book = SettingsBook(SettingsStore(tmp_path / "settings.json", policy))
    account.facts = AccountFacts("https://voice.example.com", can_sign_in=True, unsent=EVERYTHING)
    dialog = FirstStepsDialog(controller, account, book, "", window)
    dialog.unfold()
    to_page(dialog, 2)
    assert not dialog.where.practice.isEnabled()
    assert not dialog.where.address.isEnabled()
    assert dialog.where.token.isEnabled()
    dialog.close()
    book.close()

"""The room check's dialog: ten lines, live, readable aloud, and away as soon as a visit begins."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from recorder_gui.app.window.room_check_controller import CheckProgress
from recorder_gui.app.wording import room_check as words
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict
from recorder_gui.ui.room.check_dialog import RoomCheckDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOISE = Finding(Item.NOISE, Grade.AMBER, Verdict.LOUD_ROOM, {"decibels": -31.0})
TOKEN = Finding(Item.TOKEN, Grade.RED, Verdict.TOKEN_REFUSED)
MICROPHONE = Finding(
    Item.MICROPHONE, Grade.GREEN, Verdict.OPENS, {"name": "Desk", "rate": 48_000, "channels": 1}
)


class FakeCheck(QObject):
    begun, refused, found, moved, finished = Signal(), Signal(), Signal(object), Signal(object), Signal()

    def __init__(self):
        super().__init__()
        self.asked = []

    def start(self):
        self.asked.append("start")
        self.begun.emit()

    def stop(self):
        self.asked.append("stop")


@pytest.fixture
def check(qapp):
    return FakeCheck()


@pytest.fixture
def dialog(window, check, controller, qtbot):
    shown = RoomCheckDialog(check, controller, window)
    window.menu.offer(words.CHECK, "Ctrl+Shift+R", shown.unfold)
    QTest.keyClick(
        window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(shown.isVisible)
    yield shown
    shown.deleteLater()


def finish(check):
    for finding in (MICROPHONE, NOISE, TOKEN):
        check.found.emit(finding)
    check.finished.emit()


def test_its_keys_open_it_and_it_checks_at_once(dialog, check):
    assert check.asked == ["start"]
    assert not dialog.isModal()
    assert {row.sign.word for row in dialog.rows.values()} == {str(words.WAITING)}
    assert not dialog.again.isEnabled()


def test_it_says_what_the_person_is_to_do_and_how_far_it_is(dialog, check, controller):
    check.moved.emit(CheckProgress(Step.SPEAK, 0.25))
    controller.hear(0.1, 0.5, is_recording=False)
    assert dialog.asked.text() == str(words.STEPS[Step.SPEAK])
    assert dialog.progress.value() == 250
    assert dialog.level.word != ""


def test_each_finding_has_a_sign_a_word_and_one_remedy(dialog, check):
    finish(check)
    row = dialog.rows[Item.NOISE]
    assert row.sign.word == str(words.GRADES[Grade.AMBER])
    assert "-31 dBFS" in row.found.text()
    assert row.remedy.isVisible()
    assert row.accessibleName() == row.line
    assert not dialog.rows[Item.MICROPHONE].remedy.isVisible()
    assert dialog.asked.text() == str(words.SOME_RED)


def test_what_could_not_be_tried_is_no_finding_and_repeats_no_remedy(dialog, check):
    check.found.emit(Finding(Item.LEVEL, Grade.AMBER, Verdict.UNTRIED))
    row = dialog.rows[Item.LEVEL]
    assert row.line == "Voice: Not tried."
    assert not row.remedy.isVisible()


def test_every_row_can_be_reached_and_read_by_keyboard(dialog):
    assert all(row.focusPolicy() & Qt.FocusPolicy.TabFocus for row in dialog.rows.values())


def test_the_result_is_copied_as_text(dialog, check):
    finish(check)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert len(copied.splitlines()) == 1 + len(Item)
    assert "Noise: Could be better." in copied
    assert dialog.told.text() == str(words.COPIED)


def test_the_result_stays_until_it_is_checked_again(dialog, check):
    finish(check)
    assert dialog.again.isEnabled()
    dialog.again.click()
    assert check.asked == ["start", "start"]
    assert dialog.rows[Item.NOISE].sign.word == str(words.WAITING)


def test_a_visit_that_begins_puts_it_away_and_breaks_it_off(dialog, check, controller):
    controller.recording_state_changed.emit(RecordingState.STARTING)
    assert not dialog.isVisible()
    assert check.asked[-1] == "stop"


def test_while_a_visit_is_recorded_it_says_so(dialog, check):
    check.refused.emit()
    assert dialog.asked.text() == str(words.NOT_WHILE_RECORDING)


def test_escape_puts_it_away_and_breaks_it_off(dialog, check):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert check.asked[-1] == "stop"


def test_record_works_from_inside_it(dialog, controller, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: controller.recording_state is not RecordingState.IDLE)

"""The window closes only when everything is put away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recorder_gui.app import topics
from recorder_gui.app.wording.faults import notice_of
from recorder_gui.app.wording.visits import explain
from recorder_gui.domain.disk_trouble import KeptInMemory
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.ui.window.closing import CloseQuestion

# The off-screen platform has no window frames and says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def question(window, controller, qtbot):
    controller.record("")
    controller.hear(2)
    window.close()
    asked = window.findChild(CloseQuestion)
    qtbot.waitUntil(asked.isVisible)
    return asked


def test_closing_while_nothing_is_recorded_waits_only_for_the_controller(window, controller):
    window.close()
    assert window.findChild(CloseQuestion) is None
    assert window.veil.isVisible()
    assert controller.asked == [("request_close",)]
    window.close()
    assert controller.asked == [("request_close",)]
    controller.close_agreed.emit()
    assert not window.isVisible()


def test_closing_while_recording_asks_and_enter_finishes(window, controller, question):
    assert window.isVisible()
    assert ("request_close",) not in controller.asked
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert ("request_close",) in controller.asked
    assert window.veil.isVisible()
    controller.close_agreed.emit()
    assert not window.isVisible()


def test_escape_keeps_recording(window, controller, question, qtbot):
    QTest.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(CloseQuestion) is None)
    assert ("request_close",) not in controller.asked
    assert not window.veil.isVisible()
    assert window.panel.finish.isEnabled()


def test_asking_to_close_twice_asks_once(window, controller, question):
    window.close()
    assert len(window.findChildren(CloseQuestion)) == 1


def test_nothing_can_be_pressed_while_the_visit_is_put_away(window, controller):
    window.close()
    controller.recording_state_changed.emit(controller.recording_state)
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert controller.asked == [("request_close",)]
    assert not window.panel.record.isEnabled()


def test_a_visit_finished_from_outside_closes_the_window_too(window, controller):
    controller.record("")
    controller.hear(1)
    controller.close_agreed.emit()
    assert not window.isVisible()


def test_closing_while_the_folder_is_gone_says_that_audio_would_be_lost(window, controller, qtbot):
    controller.record("")
    controller.hear(2)
    controller.notice_raised.emit(notice_of(topics.DISK, SpoolUnavailable("data", "gone")))
    window.close()
    asked = window.findChild(CloseQuestion)
    assert asked.defaultButton() is asked.keep_button


def test_closing_after_a_visit_that_could_not_begin_loses_nothing(window, controller):
    controller.notice_raised.emit(notice_of(topics.REFUSED, SpoolUnavailable("data", "gone")))
    window.close()
    assert window.findChild(CloseQuestion) is None


def test_closing_that_would_lose_audio_says_so_and_enter_keeps_the_window_open(window, controller, qtbot):
    controller.notice_raised.emit(replace(explain(KeptInMemory("data", 20)), topic="memory"))
    window.close()
    asked = window.findChild(CloseQuestion)
    qtbot.waitUntil(asked.isVisible)
    assert "20 s" in asked.text()
    assert "lost" in asked.informativeText()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(CloseQuestion) is None)
    assert ("request_close",) not in controller.asked
    controller.notice_cleared.emit("memory")
    window.close()
    assert controller.asked == [("request_close",)]

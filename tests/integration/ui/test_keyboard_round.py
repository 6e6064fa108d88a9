"""Tab goes round in the window and comes to all there is, whatever it shows at the moment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton  # noqa: TID251 - looks for those of the banners

from tests.e2e.labs.keyboard_walk import walk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")


@pytest.fixture
def round_trip(window):
    def go():
        found = walk(window, "window")
        assert found["missed"] == []
        assert found["caught"] == []
        return found

    return go


def test_at_rest(controller, round_trip):
    controller.open_the_day()
    assert round_trip()["stops"] > 10


def test_with_the_question_about_consent(window, round_trip):
    window.panel.middle.ask_for_consent("Has the patient agreed?")
    answers = window.panel.middle.consent.answers.values()
    assert all(button.isVisible() for button in answers)
    round_trip()


def test_while_a_visit_is_recorded_and_there_is_trouble(window, controller, round_trip, qtbot):
    controller.open_the_day()
    controller.record("A")
    controller.hear(25)
    controller.warn("server")
    qtbot.waitUntil(lambda: any(button.isVisible() for button in window.notices.findChildren(QPushButton)))
    round_trip()
    window.panel.mark.setFocus()
    QTest.keyClick(window.panel.mark, Qt.Key.Key_Tab)
    assert window.notices.isAncestorOf(window.focusWidget())


def test_with_a_note_and_the_player(window, controller, round_trip):
    window.resize(1280, 800)
    controller.open_the_day()
    controller.record("A")
    controller.hear(25)
    controller.finish()
    controller.complete_finish()
    controller.deliver()
    window.page.player.show()
    assert window.page.note.copy.isVisible()
    round_trip()
    window.page.note.line.unfold()
    round_trip()

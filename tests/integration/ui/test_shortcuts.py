"""A visit by keyboard alone, wherever the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


@pytest.fixture(params=["label", "table", "visits", "microphone"])
def focused(request, window, controller, qtbot):
    controller.open_the_day()
    where = {
        "label": window.panel.label,
        "table": window.page.table,
        "visits": window.visits,
        "microphone": window.panel.microphone,
    }[request.param]
    where.setFocus()
    qtbot.waitUntil(where.hasFocus)
    return where


def test_a_whole_visit_goes_by_keys_wherever_the_focus_is(window, controller, focused):
    press(window, Qt.Key.Key_R, CTRL)
    controller.hear(1)
    press(window, Qt.Key.Key_P, CTRL)
    press(window, Qt.Key.Key_P, CTRL)
    press(window, Qt.Key.Key_S, CTRL | SHIFT)
    press(window, Qt.Key.Key_F5)
    asked = [entry[0] for entry in controller.asked if entry[0] != "show_visit"]
    assert asked == ["record", "pause_or_resume", "pause_or_resume", "finish", "retry_now"]


def test_keys_that_make_no_sense_now_do_nothing(window, controller):
    press(window, Qt.Key.Key_P, CTRL)
    press(window, Qt.Key.Key_S, CTRL | SHIFT)
    assert controller.asked == []


def test_enter_in_the_label_leads_to_record_and_space_starts(window, controller, qtbot):
    window.panel.label.setFocus()
    qtbot.keyClicks(window.panel.label, "A")
    press(window, Qt.Key.Key_Return)
    assert window.panel.record.hasFocus()
    press(window, Qt.Key.Key_Space)
    assert ("record", "A") in controller.asked


def test_a_stray_space_bar_after_record_does_not_pause(window, controller):
    window.panel.record.setFocus()
    press(window, Qt.Key.Key_Space)
    controller.hear(1)
    press(window, Qt.Key.Key_Space)
    assert ("pause_or_resume",) not in controller.asked


def test_tab_leads_through_the_recorder_then_the_visit(window, controller):
    controller.open_the_day()
    controller.record("")
    controller.hear(1)
    window.panel.pause.setFocus()
    steps = []
    for _ in range(5):
        steps.append(window.focusWidget())
        press(window, Qt.Key.Key_Tab)
    panel = window.panel
    assert steps[:4] == [panel.pause, panel.finish, panel.mark, panel.microphone]
    assert window.page.table in steps

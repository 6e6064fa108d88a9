"""A window that is asked for shows itself, whatever it was doing."""

import pytest
from PySide6.QtCore import Qt

# The off-screen platform has neither window frames nor an order of windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


def test_a_minimised_window_is_a_window_again(window, qtbot):
    window.showMinimized()
    assert window.isMinimized()
    window.come_to_front()
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.isMinimized()
    assert window.isVisible()


def test_a_maximised_window_stays_so(window, qtbot):
    window.showMaximized()
    window.showMinimized()
    window.setWindowState(Qt.WindowState.WindowMinimized | Qt.WindowState.WindowMaximized)
    window.come_to_front()
    assert window.isMaximized()
    assert not window.isMinimized()


def test_a_recording_goes_on_while_its_window_comes_to_the_front(window, controller):
    controller.record("")
    controller.hear(2)
    window.come_to_front()
    assert ("request_close",) not in controller.asked
    assert window.panel.finish.isEnabled()

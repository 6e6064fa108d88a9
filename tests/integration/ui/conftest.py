"""The real window before a hand-written controller, without a screen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from recorder_gui.ui.look import theme
from recorder_gui.ui.window.main_window import MainWindow
from tests.fakes.recorder_controller import FakeRecorderController


@pytest.fixture
def controller(qapp):
    return FakeRecorderController()


@pytest.fixture
def window(qapp, qtbot, controller):
    if qapp.style().objectName() != "fusion":
        theme.apply(qapp)
    shown = MainWindow(controller)
    shown.resize(900, 560)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    controller.close_agreed.emit()
    shown.deleteLater()

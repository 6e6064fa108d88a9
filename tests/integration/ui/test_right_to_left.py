"""In a language whose lines begin at the right, the window is its own mirror image, and whole."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget  # noqa: TID251 - looks at every widget there is

from recorder_gui.ui.recording.visit_choices import ModeSwitch
from recorder_gui.ui.window.main_window import MainWindow

SIZES = [(900, 560), (1180, 720)]
SETTLE_MS = 150

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def mirrored(qapp, controller, qtbot):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown = MainWindow(controller)
    shown.show()
    qtbot.waitExposed(shown)
    controller.open_the_day()
    yield shown
    controller.close_agreed.emit()
    shown.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cut_off(window):
    """Return what stands outside of what it is in."""
    for part in window.findChildren(QWidget):
        around = part.parentWidget()
        scrolls = isinstance(around.parentWidget(), QAbstractScrollArea)
        if part.isVisible() and not part.isWindow() and not scrolls:
            room = QRect(around.rect())
            if not room.contains(part.geometry()):
                yield f"{type(part).__name__} {part.geometry()} in {type(around).__name__} {room}"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_off(mirrored, controller, size):
    mirrored.resize(*size)
    QTest.qWait(SETTLE_MS)
    assert list(cut_off(mirrored.body.visits.parentWidget())) == []
    assert list(cut_off(mirrored.panel)) == []
    controller.record("Mr. Okonkwo")
    controller.hear(25)
    QTest.qWait(SETTLE_MS)
    assert list(cut_off(mirrored.panel)) == []
    assert list(cut_off(mirrored.page)) == []


def test_the_visits_stand_at_the_right_and_the_button_to_record_beside_them(mirrored):
    visits, panel = (part.mapTo(mirrored, part.rect().center()) for part in (mirrored.visits, mirrored.panel))
    assert visits.x() > panel.x()
    record = mirrored.panel.record.mapTo(mirrored, mirrored.panel.record.rect().center())
    assert record.x() > panel.x()


def test_two_buttons_side_by_side_have_their_round_ends_outside(qapp, qtbot):
    switch = ModeSwitch()
    qtbot.addWidget(switch)
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        switch.setLayoutDirection(direction)
        switch.show()
        qtbot.waitExposed(switch)
        qtbot.waitUntil(lambda: shapes_from_the_left(switch) == ["left_segment", "right_segment"])


def shapes_from_the_left(switch):
    return [button.objectName() for button in sorted(switch.buttons.values(), key=QWidget.x)]

"""The icon beside the clock has a shape and a text for every state, and never a patient's name."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.small_window.tray import Tray, state_icon
from tests.integration.ui.test_pictures import FOLDER

S = RecordingState
TOLD_APART = ((S.RECORDING, True), *((state, False) for state in (S.IDLE, S.STARTING, S.RECORDING, S.PAUSED)))
LABEL = "Mr. Okonkwo"


@pytest.fixture
def tray(window, controller):
    made = Tray(controller, window.recorder_actions, window)
    window.notices.deafness_changed.connect(made.show_deafness)
    return made


def shape(state, is_deaf):
    """Return a state's picture without its colours."""
    picture = state_icon(state, is_deaf=is_deaf).pixmap(QSize(32, 32)).toImage()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def entries(tray):
    return [action for action in tray.menu.actions() if not action.isSeparator()]


def test_every_state_has_a_shape_of_its_own(qapp):
    for one, other in combinations(TOLD_APART, 2):
        assert shape(*one) != shape(*other), (one, other)


def test_its_text_says_the_state_and_never_the_patient(tray, window, controller):
    window.panel.label.setText(LABEL)
    texts = [tray.icon.toolTip()]
    controller.record(LABEL)
    controller.hear(1)
    texts.append(tray.icon.toolTip())
    controller.warn("microphone", is_alarm=True)
    texts.append(tray.icon.toolTip())
    controller.notice_cleared.emit("microphone")
    controller.pause_or_resume()
    texts.append(tray.icon.toolTip())
    states = ("Ready", "Recording", "No sound comes", "Paused")
    assert texts == [f"Consultation Recorder: {state}" for state in states]
    assert not [action for action in entries(tray) if LABEL in action.text() + action.toolTip()]


def test_its_menu_offers_what_the_window_can_do_now(tray, controller):
    texts = [action.text() for action in entries(tray)]
    assert texts == ["Show the window", "Small window", "Record", "Pause", "Finish", "Quit"]
    record, finish = entries(tray)[2], entries(tray)[4]
    assert (record.isEnabled(), finish.isEnabled()) == (True, False)
    record.trigger()
    controller.hear(1)
    assert (record.isEnabled(), finish.isEnabled()) == (False, True)
    finish.trigger()
    assert [entry[0] for entry in controller.asked if entry[0] != "show_visit"] == ["record", "finish"]


def test_its_entries_ask_for_the_windows_and_the_end(tray, qtbot):
    show, small, *_, leave = entries(tray)
    for entry, signal in (
        (show, tray.window_asked),
        (small, tray.small_window_asked),
        (leave, tray.quit_asked),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            entry.trigger()


def test_its_icons_can_be_looked_at(qapp):
    FOLDER.mkdir(parents=True, exist_ok=True)
    side, states = (
        128,
        [(state, deaf) for state in S for deaf in (False, True) if not deaf or state is S.RECORDING],
    )
    sheet = QImage(side * len(states), side * 2, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for row, ground in enumerate(("#f4f4f4", "#202428")):
        painter.fillRect(QRectF(0, row * side, sheet.width(), side), QColor(ground))
        for column, (state, is_deaf) in enumerate(states):
            large = state_icon(state, is_deaf=is_deaf).pixmap(QSize(64, 64))
            painter.drawPixmap(column * side + 8, row * side + 32, large)
            small = state_icon(state, is_deaf=is_deaf).pixmap(QSize(16, 16))
            tripled = small.scaled(40, 40, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawPixmap(column * side + 80, row * side + 44, tripled)
    painter.end()
    assert sheet.save(str(FOLDER / "tray-icons.png"))

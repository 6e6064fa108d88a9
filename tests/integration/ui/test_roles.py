"""What the window's parts are to a screen reader, asked in the way Qt's own bridges ask it."""

import pytest
from PySide6.QtGui import QAccessible

from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui import roles

Role = QAccessible.Role


@pytest.fixture(scope="module", autouse=True)
def told(qapp):
    roles.install()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def name(widget):
    return interface(widget).text(QAccessible.Text.Name)


def test_painted_parts_have_a_role_that_is_read(window, controller):
    panel = window.panel
    for label in (
        panel.state,
        panel.level,
        panel.elapsed,
        window.page.header.on_disk,
        window.page.note.state,
    ):
        assert interface(label).role() is Role.StaticText
    assert interface(panel.waveform).role() is Role.Graphic
    assert interface(panel.record).role() is Role.Button
    assert {interface(button).role() for button in panel.middle.choices.mode.buttons.values()} == {
        Role.RadioButton
    }
    controller.warn("device", is_alarm=True)
    assert interface(window.notices._shown[0]).role() is Role.AlertMessage


def test_a_state_is_told_with_what_it_is_the_state_of(window):
    assert name(window.panel.state) == "Recorder state: Ready"
    window.panel.show_state(RecordingState.PAUSED)
    assert name(window.panel.state) == "Recorder state: Paused"
    assert name(window.page.header.on_disk) == "Safe on this computer: Nothing yet"


def test_the_elapsed_time_is_told_as_it_goes_on(window):
    window.panel.show_elapsed(61.0)
    assert name(window.panel.elapsed) == "Elapsed time: 01:01"


def test_a_picker_has_a_label_that_says_what_it_picks(window):
    for picker, told in (
        (window.panel.microphone, "Microphone"),
        (window.page.pieces.bar.filter, "Which pieces"),
    ):
        labels = [
            target.text(QAccessible.Text.Name)
            for target, relation in interface(picker).relations()
            if relation & QAccessible.RelationFlag.Label
        ]
        assert labels[0].startswith(told)


def test_parts_come_and_go_while_they_are_read(window, controller, qtbot):
    for turn in range(40):
        controller.warn(f"topic {turn}", is_alarm=bool(turn % 2))
        assert [name(banner) for banner in window.notices._shown]
        controller.notice_cleared.emit(f"topic {turn}")
    qtbot.wait(50)
    assert interface(window).childCount() > 0

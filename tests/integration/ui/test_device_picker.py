"""The list of microphones and the level below it never claim what is not so."""

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.fakes.recorder_controller import HEADSET, STUDIO


def test_scrolling_over_the_list_of_microphones_changes_nothing(window, controller):
    picker = window.panel.microphone
    picker.setFocus()
    middle = QPointF(picker.rect().center())
    wheel = QWheelEvent(
        middle, picker.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(picker, wheel)
    assert picker.currentText() == STUDIO.name
    assert controller.asked == []


def test_a_microphone_that_is_not_connected_is_named_and_cannot_be_chosen(window, controller):
    picker = window.panel.microphone
    controller.devices_changed.emit(DeviceChoice((STUDIO,), HEADSET))
    assert picker.currentText() == "Missing: Headset"
    picker.activated.emit(1)
    assert controller.asked == []


def test_the_level_falls_to_nothing_when_the_microphone_delivers_no_more(window, controller, qtbot):
    controller.hear(0.1, 0.5, is_recording=False)
    assert window.panel.level.word != "No sound"
    qtbot.waitUntil(lambda: window.panel.level.word == "No sound")


def test_a_microphone_that_the_organisation_set_is_shown_so_and_cannot_be_left(window, controller):
    picker = window.panel.microphone
    controller.devices_changed.emit(DeviceChoice((STUDIO, HEADSET), STUDIO, is_locked=True))
    for state in (RecordingState.RECORDING, RecordingState.IDLE):
        controller.recording_state_changed.emit(state)
        assert not picker.isEnabled()
    assert picker.toolTip() == picker.accessibleDescription() == "Set by your organisation"
    controller.devices_changed.emit(DeviceChoice((STUDIO, HEADSET), STUDIO))
    assert picker.isEnabled()
    assert picker.toolTip() != "Set by your organisation"

"""Several messages in the smallest window: none is cut off, none hides a graver one, none is out of reach."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.visits import explain
from recorder_gui.domain.disk_trouble import KeptInMemory, RoomShort, TooLittleRoom
from recorder_gui.domain.errors import ChunkDamaged, DeviceMoved, SpoolUnavailable
from recorder_gui.domain.microphone_trouble import MicrophoneLost, MicrophoneReplaced
from recorder_gui.domain.recording_lifecycle import RecordingState

FOLDER = "/srv/people/doctor/.local/share/recorder-gui"
LONG = "Jabra Engage 65 Stereo Analog (USB Headset 3)"
OTHER = "Monitor of Built-in Audio Analog Stereo"
LOST = MicrophoneLost(LONG, is_recording=True)
REBUILT = Notice("rescue", "The list was rebuilt", "Have the disk checked.", is_alarm=True, is_past=True)


@pytest.fixture
def area(window):
    return window.notices


@pytest.fixture
def raises(controller):
    """Raise a fault under a topic, as the controller does."""

    def put(topic, fault):
        told = explain(fault)
        controller.notice_raised.emit(
            Notice(topic, told.title, told.remedy, told.is_alarm, told.warns_at_close, told.is_past)
        )

    return put


def shown(area, kind):
    QCoreApplication.processEvents()  # a new banner is shown with the next events
    return [
        widget for widget in area.findChildren(QObject) if widget.inherits(kind) and widget.isVisibleTo(area)
    ]


def labels(area):
    return shown(area, "QLabel")


def titles(area):
    return [label.text() for label in labels(area) if label.objectName() == "heading"]


def button(area, words):
    return next((found for found in shown(area, "QPushButton") if found.text().startswith(words)), None)


@pytest.mark.parametrize(
    "fault",
    [
        LOST,
        DeviceMoved(LONG, OTHER),
        MicrophoneReplaced(LONG, OTHER, 3.2, is_back=True),
        SpoolUnavailable(f"{FOLDER}/visits/{'0' * 32}/000000.chunk", "Read-only file system"),
        ChunkDamaged(f"{FOLDER}/visits/{'0' * 32}/000003.chunk", "record 3 is cut off"),
        TooLittleRoom(FOLDER, 12, 30),
        KeptInMemory(FOLDER, 40),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_the_longest_sentences_fit_into_the_smallest_window(window, controller, area, raises, fault, qtbot):
    controller.record("")
    controller.hear(3)
    controller.lose(2.3)  # one more line above the table
    raises("first", fault)
    raises("room", RoomShort(FOLDER, 90))  # the way on to it takes room as well
    qtbot.waitUntil(lambda: bool(labels(area)) and labels(area)[0].isVisible())
    qtbot.wait(50)
    assert window.height() == 560
    assert [
        label.text() for label in labels(area) if label.height() < label.heightForWidth(label.width())
    ] == []


def test_a_lost_microphone_is_seen_before_what_an_earlier_start_found(controller, area, raises):
    controller.notice_raised.emit(REBUILT)
    raises("microphone", LOST)
    assert "is gone" in titles(area)[0]


def test_every_message_can_be_reached_although_an_alarm_stays(controller, area, raises):
    raises("microphone", LOST)
    raises("room", RoomShort(FOLDER, 90))
    controller.notice_raised.emit(REBUILT)
    seen = []
    for _ in range(4):
        seen += titles(area)
        button(area, "Next").click()
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]


def test_what_several_parts_of_the_program_tell_in_the_same_words_is_told_once(area, raises):
    trouble = SpoolUnavailable(FOLDER, "Read-only file system")
    raises("disk", trouble)
    raises("delivery", trouble)
    assert len(area.notices) == 1
    assert button(area, "Next") is None
    area.take("disk")
    assert len(area.notices) == 1
    area.take("delivery")
    assert area.notices == ()


def test_an_alarm_goes_with_its_cause_but_what_is_past_is_put_away_by_hand(controller, area, raises):
    raises("microphone", LOST)
    assert button(area, "Dismiss") is None
    area.take("microphone")
    controller.notice_raised.emit(REBUILT)
    button(area, "Dismiss").click()
    assert area.notices == ()


def test_a_visit_that_no_sound_reaches_is_not_called_recording(window, controller, area, raises):
    controller.record("")
    controller.hear(1)
    raises("microphone", LOST)
    assert window.panel.state.word == "No sound comes"
    controller.recording_state_changed.emit(RecordingState.PAUSED)
    assert window.panel.state.word == "Paused"
    controller.recording_state_changed.emit(RecordingState.RECORDING)
    area.take("microphone")
    assert window.panel.state.word == "Recording"


def test_a_line_that_does_not_fit_ends_in_dots_and_is_whole_in_its_tool_tip(window, controller, qtbot):
    line = "Recordings go to https://voice.a-clinic-with-a-long-name.example.com    ·    " * 2
    controller.server_changed.emit(line)
    assert window.server.shown.endswith("…")
    assert window.server.toolTip() == line
    controller.server_changed.emit("Short")
    assert window.server.shown == "Short"
    assert window.server.toolTip() == ""

"""The window's room check: it hears the encoder's microphone, and gives way to any visit."""

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app import topics
from recorder_gui.app.microphone.listening import Heard, Listening
from recorder_gui.app.window.room_check_controller import CheckParts, RoomCheckController
from recorder_gui.domain.captured import Block
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceUnavailable
from recorder_gui.domain.microphone import MicrophoneState, SignalReading
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.room_finding import Finding, Grade, Item, Verdict
from tests.fakes.room_service import FakeRoomService

DESK = Device("Desk microphone", "PulseAudio", "desk", 1, 16_000)
DISK = Finding(Item.DISK, Grade.GREEN, Verdict.ROOM, {"seconds": 9_000.0, "sync": 0.01})


class OpenMicrophone:
    """Stands for the one that the encoder drains."""

    device = DESK
    state = MicrophoneState.LIVE
    signal = SignalReading()
    fault = warning = None


class FakeRecorder(QObject):
    recording_state_changed = Signal(object)
    close_agreed = Signal()
    recording_state = RecordingState.IDLE

    def enter(self, state):
        self.recording_state = state
        self.recording_state_changed.emit(state)


class Bench:
    def __init__(self):
        self.recorder, self.listening, self.service = FakeRecorder(), Listening(), FakeRoomService()
        self.monitored, self.found, self.ended = [], {}, []
        parts = CheckParts(
            self.listening, lambda: DESK, self.monitored.append, lambda: DISK, self.service.place
        )
        self.control = RoomCheckController(self.recorder, parts, self.recorder)
        self.control.found.connect(lambda finding: self.found.update({finding.item: finding}))
        self.control.finished.connect(lambda: self.ended.append(True))

    def hear(self, seconds):
        """Let it be heard, as the encoder's thread would, in 50 ms steps of its own clock."""
        for step in range(round(seconds / 0.05)):
            self.listening.hear(100 + step * 0.05, OpenMicrophone(), (Block(b"\0\x20\0\xe0" * 400),))


@pytest.fixture
def bench(qapp):
    made = Bench()
    yield made
    made.control.stop()


def test_it_checks_with_what_the_encoders_microphone_hears(bench, qtbot):
    bench.control.start()
    assert bench.monitored == [DESK]
    bench.hear(14)
    qtbot.waitUntil(lambda: bool(bench.ended), timeout=5000)
    assert set(bench.found) == set(Item)
    assert bench.found[Item.CHUNK].verdict is Verdict.CAME_BACK


def test_while_a_visit_is_recorded_it_refuses(bench, qtbot):
    bench.recorder.recording_state = RecordingState.PAUSED
    with qtbot.waitSignal(bench.control.refused):
        bench.control.start()
    assert bench.monitored == []


def test_a_visit_that_begins_breaks_it_off_and_is_not_heard(bench):
    bench.control.start()
    bench.hear(2)
    bench.recorder.enter(RecordingState.STARTING)
    assert bench.ended
    told = []
    bench.control.found.connect(told.append)
    bench.hear(2)
    assert told == []
    assert bench.found[Item.CHUNK].verdict is Verdict.BROKEN_OFF


def test_a_microphone_that_cannot_be_opened_is_told_in_its_own_words(bench, qtbot):
    bench.control.start()
    bench.control.hear_fault((topics.MICROPHONE, DeviceUnavailable("Desk microphone", "busy")))
    qtbot.waitUntil(lambda: bool(bench.ended), timeout=5000)
    assert isinstance(bench.found[Item.MICROPHONE].fault, DeviceUnavailable)


def test_one_check_at_a_time(bench, qtbot):
    bench.control.start()
    begun = []
    bench.control.begun.connect(lambda: begun.append(True))
    bench.control.start()
    assert begun == []


@pytest.mark.expects_log("a bug beside the recording")
def test_a_bug_in_who_listens_costs_no_frame():
    listening = Listening()
    listening.begin(lambda _heard: 1 / 0)
    listening.hear(1.0, OpenMicrophone(), ())


def test_what_is_heard_carries_how_the_microphone_stood():
    listening, told = Listening(), []
    listening.begin(told.append)
    listening.hear(1.0, OpenMicrophone(), ())
    listening.end()
    listening.hear(2.0, OpenMicrophone(), ())
    assert told == [Heard(1.0, DESK, (), MicrophoneState.LIVE, SignalReading())]

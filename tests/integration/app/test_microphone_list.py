"""The window's list of microphones follows what is in use; the wanted one is looked for while it is away."""

from dataclasses import replace

import pytest

from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.microphones.microphone_list import MicrophoneList
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.domain.errors import NoFrames
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.microphone_trouble import MicrophoneLost
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.settings.store import SettingsStore
from tests.fakes.choices import PlainChoices
from tests.fakes.engine import FakeEngine
from tests.integration.app.collector import Collector
from tests.unit.app.studio import DESK, HEADSET

S = RecordingState


class Office:
    """A desk over an engine that does nothing."""

    def __init__(self, folder) -> None:
        self.engine, self.facts = FakeEngine(), RecorderFacts()
        self.plain = PlainChoices(SettingsStore(folder / "settings.json"))
        self.book = DeviceBook(self.plain)
        self.desk = MicrophoneList(self.engine, self.book, self.facts)
        self.choices = Collector()
        self.facts.devices_changed.connect(self.choices.take)

    @property
    def looks(self) -> int:
        return self.engine.asked.count(("list_devices",))

    def lists(self, *devices) -> None:
        self.book.put(devices)
        self.facts.devices_changed.emit(self.book.choice)


@pytest.fixture
def office(qapp, tmp_path):
    return Office(tmp_path)


def test_the_list_marks_the_one_in_use_whoever_decided_it(office):
    office.lists(DESK, HEADSET)
    office.engine.encoder.microphone_used.emit(HEADSET)
    assert office.choices.values[-1].chosen == HEADSET
    assert office.book.wanted == DESK
    office.engine.encoder.microphone_used.emit(None)
    assert office.choices.values[-1].chosen == DESK


def test_it_looks_again_when_nothing_is_played_any_more_as_nothing_new_is_seen_while_it_is(office):
    tell = office.engine.encoder.playback_changed.emit
    playing = PlaybackFacts(VisitId("a" * 32), PlaybackState.PLAYING, 0, 100)
    tell(playing)
    assert office.looks == 0
    tell(replace(playing, state=PlaybackState.STOPPED))
    assert office.looks == 1
    office.facts.recording_state_changed.emit(S.STARTING)
    tell(replace(playing, state=PlaybackState.STOPPED))
    assert office.looks == 1


def test_a_loss_between_visits_makes_it_look_and_one_in_a_visit_does_not(office):
    lost = ("microphone", MicrophoneLost("Desk", is_recording=False))
    office.engine.encoder.fault_raised.emit(("microphone", NoFrames("Desk", 1.0)))
    assert office.looks == 0
    office.engine.encoder.fault_raised.emit(lost)
    assert office.looks == 1
    office.facts.recording_state_changed.emit(S.RECORDING)
    office.engine.encoder.fault_raised.emit(lost)
    assert office.looks == 1


def test_another_order_in_the_settings_makes_it_look_but_never_in_a_visit(office):
    office.book.choose(HEADSET)
    office.book.choose(DESK)
    office.lists(DESK, HEADSET)
    settings = office.plain.settings
    office.desk.follow_choice(settings)
    assert office.looks == 0
    turned = replace(settings, capture=settings.capture.with_priority(settings.capture.priority[::-1]))
    office.plain.change(turned)
    office.desk.follow_choice(turned)
    assert office.looks == 1
    office.lists(DESK, HEADSET)
    assert office.book.wanted == HEADSET
    office.facts.recording_state_changed.emit(S.RECORDING)
    office.desk.follow_choice(settings)
    assert office.looks == 1


def test_the_end_of_a_visit_makes_it_look(office):
    for state in (S.STARTING, S.RECORDING, S.STOPPING, S.IDLE):
        office.facts.recording_state_changed.emit(state)
    assert office.looks == 1


def test_a_visit_that_begins_with_a_stand_in_says_so_each_time_and_no_other_does(office):
    notices = Collector()
    office.facts.notice_raised.connect(notices.take)
    office.book.choose(HEADSET)
    office.lists(DESK, HEADSET)
    for state in (S.STARTING, S.RECORDING, S.STOPPING, S.IDLE):
        office.facts.recording_state_changed.emit(state)
    assert notices.values == []
    office.lists(DESK)
    for state in (S.STARTING, S.RECORDING, S.PAUSED, S.RECORDING, S.STOPPING, S.IDLE) * 2:
        office.facts.recording_state_changed.emit(state)
    first, second = notices.values
    assert str(first.title) == "“Headset” is not connected: “Desk” is used instead"
    assert (first.topic, first.is_alarm) == ("device", False)
    assert second == first


def test_while_the_wanted_one_is_away_it_looks_again(office, until):
    office.desk._again.setInterval(20)
    office.book.choose(HEADSET)
    office.lists(DESK)
    until(lambda: office.looks == 1)
    office.lists(DESK)
    until(lambda: office.looks == 2)
    office.lists(DESK, HEADSET)
    assert not office.desk._again.isActive()

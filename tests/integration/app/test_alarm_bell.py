"""The alarm sounds again and again, and only while speech is being lost."""

import pytest

from recorder_gui.app.facts import Notice
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.sounds.alarm_bell import AlarmBell
from recorder_gui.domain.recording_lifecycle import RecordingState

S = RecordingState


class CountingSound:
    """Remembers how often it sounded."""

    def __init__(self) -> None:
        self.count = 0

    def play(self) -> None:
        self.count += 1


class House:
    """A bell that rings every 30 ms, the first time after 5 ms."""

    def __init__(self) -> None:
        self.facts, self.sound = RecorderFacts(), CountingSound()
        self.bell = AlarmBell(self.facts, self.sound, again_ms=30, grace_ms=5)

    def enters(self, state) -> None:
        self.facts.recording_state_changed.emit(state)

    def raises(self, topic, *, is_alarm=True) -> None:
        self.facts.notice_raised.emit(Notice(topic, "title", "remedy", is_alarm))


@pytest.fixture
def house(qapp):
    return House()


def is_silent(house, until):
    count = house.sound.count
    with pytest.raises(AssertionError):
        until(lambda: house.sound.count > count, 0.15)
    return True


def test_it_rings_again_and_again_until_the_trouble_is_over(house, until):
    house.enters(S.RECORDING)
    house.raises("microphone")
    until(lambda: house.sound.count >= 3)
    house.facts.notice_cleared.emit("microphone")
    assert is_silent(house, until)


def test_what_is_over_in_a_moment_is_not_heard(house, until):
    house.enters(S.RECORDING)
    house.raises("microphone")
    house.facts.notice_cleared.emit("microphone")
    assert is_silent(house, until)


@pytest.mark.parametrize(
    ("topic", "state", "sounds"),
    [
        ("microphone", S.RECORDING, True),
        ("microphone", S.PAUSED, True),
        ("microphone", S.IDLE, False),
        ("signal", S.RECORDING, True),
        ("signal", S.PAUSED, False),
        ("signal", S.IDLE, False),
        ("disk", S.RECORDING, False),
    ],
)
def test_it_rings_for_the_microphone_of_a_visit_alone(house, until, topic, state, sounds):
    house.enters(state)
    house.raises(topic)
    if sounds:
        until(lambda: house.sound.count > 0)
    else:
        assert is_silent(house, until)


def test_it_begins_with_the_visit_and_ends_with_it(house, until):
    house.raises("microphone")
    house.enters(S.RECORDING)
    until(lambda: house.sound.count > 0)
    house.enters(S.IDLE)
    assert is_silent(house, until)


def test_a_caution_is_silent_also_where_it_takes_the_place_of_an_alarm(house, until):
    house.enters(S.RECORDING)
    house.raises("signal", is_alarm=False)
    assert is_silent(house, until)
    house.raises("signal")
    until(lambda: house.sound.count > 0)
    house.raises("signal", is_alarm=False)
    assert is_silent(house, until)

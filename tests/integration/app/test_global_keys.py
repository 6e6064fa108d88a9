"""Keys for all programs are off unless wanted, and what cannot be held is said."""

import pytest

from recorder_gui.app import topics
from recorder_gui.app.window.desktop.global_keys import GlobalKeys
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.settings.model import HotkeySettings
from recorder_gui.system.global_keys import KeysObstacle

CHOSEN = HotkeySettings(enabled=True, record="Ctrl+Alt+R", pause="F9", finish="")


class Keyboard:
    """Holds keys by itself, and presses them."""

    def __init__(self):
        self.wanted, self.heard, self.closed = {}, None, 0

    def hold(self, wanted, heard):
        self.wanted, self.heard = dict(wanted), heard
        return self

    def close(self):
        self.closed += 1
        self.wanted = {}


class Desk:
    """The keys before a keyboard, and what the window is told."""

    def __init__(self, obstacle=None):
        self.facts, self.keyboard = RecorderFacts(), Keyboard()
        self.keys = GlobalKeys(self.facts, self.keyboard.hold, lambda: obstacle)
        self.notices, self.asked = [], []
        self.facts.notice_raised.connect(self.notices.append)
        for name in ("record", "pause", "finish"):
            signal = getattr(self.keys, f"{name}_asked")
            signal.connect(lambda name=name: self.asked.append(name))


@pytest.fixture
def desk(qapp):
    return Desk()


def test_they_are_off_unless_wanted(desk):
    desk.keys.choose(HotkeySettings())
    assert desk.keyboard.heard is None


def test_a_press_in_any_program_asks_for_what_it_stands_for(desk):
    desk.keys.choose(CHOSEN)
    assert set(desk.keyboard.wanted) == {"record", "pause"}
    for name in ("record", "pause"):
        desk.keyboard.heard.pressed(name)
    assert desk.asked == ["record", "pause"]


def test_a_change_gives_the_old_keys_back_and_what_was_still_on_its_way_counts_no_more(desk):
    desk.keys.choose(CHOSEN)
    before = desk.keyboard.heard
    desk.keys.choose(HotkeySettings(enabled=True, record="Ctrl+Alt+T"))
    assert desk.keyboard.closed == 1
    before.pressed("pause")
    desk.keys.choose(HotkeySettings())
    assert desk.keyboard.closed == 2
    assert desk.keyboard.wanted == {}


def test_keys_that_another_program_has_are_named(desk):
    desk.keys.choose(CHOSEN)
    desk.keyboard.heard.refused("record")
    (notice,) = desk.notices
    assert notice.topic == topics.KEYS
    assert not notice.is_alarm
    assert str(notice.title) == "Another program has the keys Ctrl+Alt+R"


def test_keys_that_cannot_be_used_are_named_and_the_others_are_held(desk):
    desk.keys.choose(HotkeySettings(enabled=True, record="R", pause="Ctrl+Alt+P", finish=""))
    assert [str(notice.title) for notice in desk.notices] == ["R cannot be used in all programs"]
    assert set(desk.keyboard.wanted) == {"pause"}


def test_a_desktop_that_cannot_do_it_says_so(qapp):
    desk = Desk(KeysObstacle.WAYLAND)
    desk.keys.choose(CHOSEN)
    assert [str(notice.title) for notice in desk.notices] == [
        "Keys for all programs are not possible on this desktop (Wayland)."
    ]
    assert desk.keyboard.heard is None

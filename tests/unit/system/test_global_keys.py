"""Which keys may be held in every program, where, and how a system names them."""

import pytest

from recorder_gui.system.global_keys import KeysObstacle, keys_obstacle
from recorder_gui.system.key_combination import KeyCombination, parse_keys
from recorder_gui.system.windows_keys import virtual_key
from recorder_gui.system.x11_keys import Presses
from recorder_gui.system.xcb import KEY_PRESS, KEY_RELEASE, KeyEvent


@pytest.mark.parametrize(
    ("text", "modifiers", "key"),
    [
        ("Ctrl+Alt+R", {"ctrl", "alt"}, "R"),
        ("ctrl + shift + 7", {"ctrl", "shift"}, "7"),
        ("Meta+space", {"meta"}, "Space"),
        ("F9", set(), "F9"),
        ("Shift+f12", {"shift"}, "F12"),
    ],
)
def test_keys_are_read_as_people_write_them(text, modifiers, key):
    assert parse_keys(text) == KeyCombination(frozenset(modifiers), key)


@pytest.mark.parametrize(
    "text",
    ["", "R", "F", "Shift+R", "Space", "Ctrl+", "Ctrl+Ctrl+R", "Ctrl+Enter", "Hyper+R", "F25", "Ctrl+Alt+++"],
)
def test_what_a_person_writes_texts_with_is_never_taken_from_all_programs(text):
    assert parse_keys(text) is None


@pytest.mark.parametrize(
    ("system", "environment", "obstacle"),
    [
        ("linux", {"DISPLAY": ":0"}, None),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, None),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, KeysObstacle.WAYLAND),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, KeysObstacle.WAYLAND),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, KeysObstacle.NO_DESKTOP),
        ("linux", {}, KeysObstacle.NO_DESKTOP),
        ("darwin", {}, KeysObstacle.MACOS),
        ("win32", {}, None),
    ],
)
def test_a_desktop_that_cannot_do_it_is_known_beforehand(system, environment, obstacle):
    assert keys_obstacle(system, environment) is obstacle


@pytest.mark.parametrize(
    ("key", "code"), [("R", 0x52), ("7", 0x37), ("F1", 0x70), ("F24", 0x87), ("Space", 0x20)]
)
def test_windows_has_its_own_numbers_for_keys(key, code):
    assert virtual_key(key) == code


def test_a_key_held_down_counts_once():
    presses = Presses()
    told = [
        presses.is_new(KeyEvent(kind, 27, 12, at))
        for kind, at in (
            (KEY_PRESS, 1000),
            (KEY_RELEASE, 1500),  # repeated by the server: both at one time
            (KEY_PRESS, 1500),
            (KEY_RELEASE, 1530),
            (KEY_PRESS, 1530),
            (KEY_RELEASE, 1560),  # and this is the hand that lets go
            (KEY_PRESS, 1900),
        )
    ]
    assert told == [True, False, False, False, False, False, True]

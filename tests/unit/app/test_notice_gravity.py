"""Which message stands first where there is room for one."""

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.gravity import gravity, is_deaf

LOST = Notice("microphone", "gone", "", is_alarm=True)
DEAD = Notice("signal", "silence", "", is_alarm=True)
MEMORY = Notice("memory", "disk full", "", is_alarm=True)
REBUILT = Notice("rescue", "rebuilt", "", is_alarm=True, is_past=True)
MOVED = Notice("moved", "another one records", "")
ROOM = Notice("room", "room for an hour", "")
SIGN_IN = Notice("sign_in", "sign in again", "")
IGNORED = Notice("policy", "not all could be used", "", is_past=True)
NEWER = Notice("update", "a newer version", "", is_calm=True)


def test_what_costs_words_now_stands_before_what_may_and_before_what_is_past():
    told = [NEWER, IGNORED, SIGN_IN, ROOM, REBUILT, MOVED, MEMORY, DEAD, LOST]
    assert sorted(told, key=gravity) == [LOST, DEAD, MEMORY, REBUILT, MOVED, ROOM, SIGN_IN, IGNORED, NEWER]


def test_only_an_alarm_about_the_microphone_s_sound_makes_a_visit_deaf():
    assert is_deaf(LOST)
    assert not any(is_deaf(notice) for notice in (DEAD, MEMORY, MOVED))

"""Keys that are heard in every program, under X11: a thread with a connection of its own grabs them."""

import logging
import os
import select
import threading
from collections.abc import Mapping
from typing import Final

from recorder_gui.system.key_combination import KeyCombination
from recorder_gui.system.ports import KeysHeard
from recorder_gui.system.xcb import KEY_PRESS, KEY_RELEASE, Connection, KeyEvent, ScreenUnreachable

log = logging.getLogger(__name__)

_END_SECONDS: Final = 1.0
_MODIFIERS: Final = {"shift": 1, "ctrl": 4, "alt": 8, "meta": 64}
_LOCKS: Final = (0, 2, 16, 18)
"""Caps Lock and Num Lock: a key counts whether they are on or not."""

_NO_LOCKS: Final = 1 + 4 + 8 + 64

_FIRST_FUNCTION_KEY: Final = 0xFFBE
_SPACE: Final = 0x20


class X11Keys:
    """Holds keys until it is closed."""

    def __init__(self, wanted: Mapping[str, KeyCombination], heard: KeysHeard) -> None:
        self._wanted: Final = dict(wanted)
        self._heard: Final = heard
        self._end_reader, self._end_writer = os.pipe()
        self._thread: Final = threading.Thread(target=self._run, name="global-keys", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give the keys back, and wait a second for it at most."""
        os.close(self._end_writer)
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        try:
            connection = Connection()
        except ScreenUnreachable:
            log.warning("no key can be held: the X server does not answer")
            for name in self._wanted:
                self._heard.refused(name)
        else:
            self._listen(connection, self._grabbed(connection))
            connection.close()
        os.close(self._end_reader)

    def _grabbed(self, connection: Connection) -> dict[tuple[int, int], str]:
        """Grab all that is wanted; return the names by keycode and modifiers."""
        names = {}
        for name, keys in self._wanted.items():
            modifiers = sum(_MODIFIERS[held] for held in keys.modifiers)
            keycodes = connection.keycodes(_keysym(keys.key))
            is_held = bool(keycodes)
            for keycode in keycodes:
                is_held = is_held and _grab(connection, keycode, modifiers)
                names[keycode, modifiers] = name
            if not is_held:
                self._heard.refused(name)
        return names

    def _listen(self, connection: Connection, names: Mapping[tuple[int, int], str]) -> None:
        presses = Presses()
        while connection.is_alive:
            while event := connection.next_event():
                name = names.get((event.keycode, event.modifiers & _NO_LOCKS))
                if presses.is_new(event) and name:
                    self._heard.pressed(name)
            ready, _, _ = select.select([connection.file_descriptor, self._end_reader], [], [])
            if self._end_reader in ready:
                return


class Presses:
    """Tells a press from the repetitions of a key held down: those come with the release before them."""

    def __init__(self) -> None:
        self._released_at: Final[dict[int, int]] = {}

    def is_new(self, event: KeyEvent) -> bool:
        """Return whether somebody pressed a key."""
        if event.kind == KEY_RELEASE:
            self._released_at[event.keycode] = event.at
        return event.kind == KEY_PRESS and self._released_at.get(event.keycode) != event.at


def _grab(connection: Connection, keycode: int, modifiers: int) -> bool:
    return all(connection.grab(keycode, modifiers | locks) for locks in _LOCKS)


def _keysym(key: str) -> int:
    if key == "Space":
        return _SPACE
    if len(key) > 1:
        return _FIRST_FUNCTION_KEY + int(key[1:]) - 1
    return ord(key.lower())

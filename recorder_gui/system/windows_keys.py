"""Keys that are heard in every program, under Windows: a thread whose message queue receives them.

Written by the documentation of RegisterHotKey; not tried on a real Windows yet.
"""

import ctypes
import sys
import threading
from collections.abc import Mapping
from typing import Final

from recorder_gui.system.key_combination import KeyCombination
from recorder_gui.system.ports import KeysHeard

_END_SECONDS: Final = 1.0
_MODIFIERS: Final = {"alt": 0x1, "ctrl": 0x2, "shift": 0x4, "meta": 0x8}
_NO_REPEAT: Final = 0x4000
_HOTKEY: Final = 0x0312
_QUIT: Final = 0x0012
_LEAVE_IN_QUEUE: Final = 0
_SPACE: Final = 0x20
_FIRST_FUNCTION_KEY: Final = 0x70


class _Message(ctypes.Structure):
    """MSG, as GetMessageW fills it in."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


class WindowsKeys:
    """Holds keys until it is closed. A hot key belongs to the thread that registered it."""

    def __init__(self, wanted: Mapping[str, KeyCombination], heard: KeysHeard) -> None:
        self._wanted: Final = dict(wanted)
        self._heard: Final = heard
        self._has_queue: Final = threading.Event()
        self._thread: Final = threading.Thread(target=self._run, name="global-keys", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give the keys back, and wait a second for it at most."""
        if sys.platform == "win32" and self._has_queue.wait(_END_SECONDS):
            ctypes.windll.user32.PostThreadMessageW(self._thread.native_id, _QUIT, 0, 0)
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        if sys.platform == "win32":
            user32, message = ctypes.windll.user32, _Message()
            user32.PeekMessageW(ctypes.byref(message), None, 0, 0, _LEAVE_IN_QUEUE)  # makes the queue
            self._has_queue.set()
            names = dict(enumerate(self._wanted, 1))
            for number, name in names.items():
                keys = self._wanted[name]
                modifiers = _NO_REPEAT | sum(_MODIFIERS[held] for held in keys.modifiers)
                if not user32.RegisterHotKey(None, number, modifiers, virtual_key(keys.key)):
                    self._heard.refused(name)
            while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:  # 0: asked to end; -1: a fault
                if message.message == _HOTKEY and message.wparam in names:
                    self._heard.pressed(names[message.wparam])
            for number in names:
                user32.UnregisterHotKey(None, number)


def virtual_key(key: str) -> int:
    """Return what Windows calls a key."""
    if key == "Space":
        return _SPACE
    if len(key) > 1:
        return _FIRST_FUNCTION_KEY + int(key[1:]) - 1
    return ord(key)

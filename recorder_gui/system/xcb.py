"""As much of libxcb as holding keys needs, by ctypes; Qt's own platform plugin loads the same libraries.

XCB rather than Xlib: a request that is refused answers the one who asked, where Xlib would call a handler of
the whole process.
"""

import ctypes
import struct
from dataclasses import dataclass
from typing import Final

KEY_PRESS: Final = 2
KEY_RELEASE: Final = 3

_EVENT_BYTES: Final = 32
_TYPE_MASK: Final = 0x7F  # above it: sent by a program, not by the keyboard
_ASYNCHRONOUS: Final = 1


class ScreenUnreachable(Exception):
    """There is no X server, or its libraries are not installed."""


class _Screens(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key that went down or up, with what was held; ``at`` is the server's clock in milliseconds."""

    kind: int
    keycode: int
    modifiers: int
    at: int


class Connection:
    """A connection of one thread's own. What it holds the server gives back when it is closed.

    Raises:
        ScreenUnreachable: nothing answers.
    """

    def __init__(self) -> None:
        try:
            self._xcb: Final = ctypes.CDLL("libxcb.so.1")
            self._keysyms: Final = ctypes.CDLL("libxcb-keysyms.so.1")
            self._libc: Final = ctypes.CDLL(None)
        except OSError as error:
            raise ScreenUnreachable(str(error)) from error
        self._declare()
        self._connection: Final = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise ScreenUnreachable
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root: Final = self._xcb.xcb_setup_roots_iterator(setup).data[0]  # a screen begins with its root
        self._symbols: Final = self._keysyms.xcb_key_symbols_alloc(self._connection)

    @property
    def file_descriptor(self) -> int:
        """Readable when there are events."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    @property
    def is_alive(self) -> bool:
        """Whether the server still talks to us."""
        return not self._xcb.xcb_connection_has_error(self._connection)

    def keycodes(self, keysym: int) -> tuple[int, ...]:
        """Return the keys of this keyboard that give a symbol."""
        found = self._keysyms.xcb_key_symbols_get_keycode(self._symbols, keysym)
        if not found:
            return ()
        codes = ctypes.string_at(found)  # ends with a zero
        self._libc.free(found)
        return tuple(codes)

    def grab(self, keycode: int, modifiers: int) -> bool:
        """Hold one key; False where another program has it."""
        cookie = self._xcb.xcb_grab_key_checked(
            self._connection, 1, self._root, modifiers, keycode, _ASYNCHRONOUS, _ASYNCHRONOUS
        )
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if error:
            self._libc.free(error)
        return not error

    def next_event(self) -> KeyEvent | None:
        """Return the next event that has come, or None; of those that are no key's the kind alone counts."""
        event = self._xcb.xcb_poll_for_event(self._connection)
        if not event:
            return None
        data = ctypes.string_at(event, _EVENT_BYTES)
        self._libc.free(event)
        kind, keycode, at, modifiers = struct.unpack("=BB2xL20xH", data[:30])
        return KeyEvent(kind & _TYPE_MASK, keycode, modifiers, at)

    def close(self) -> None:
        """Leave the server."""
        self._xcb.xcb_disconnect(self._connection)

    def _declare(self) -> None:
        pointer, number, byte = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8
        for library, name, result, *arguments in (
            (self._xcb, "xcb_connect", pointer, pointer, pointer),
            (self._xcb, "xcb_connection_has_error", ctypes.c_int, pointer),
            (self._xcb, "xcb_disconnect", None, pointer),
            (self._xcb, "xcb_get_setup", pointer, pointer),
            (self._xcb, "xcb_setup_roots_iterator", _Screens, pointer),
            (self._xcb, "xcb_get_file_descriptor", ctypes.c_int, pointer),
            (self._xcb, "xcb_poll_for_event", pointer, pointer),
            (self._xcb, "xcb_request_check", pointer, pointer, _Cookie),
            (
                *(self._xcb, "xcb_grab_key_checked", _Cookie, pointer),
                *(byte, number, ctypes.c_uint16, byte, byte, byte),
            ),
            (self._keysyms, "xcb_key_symbols_alloc", pointer, pointer),
            (self._keysyms, "xcb_key_symbols_get_keycode", pointer, pointer, number),
            (self._libc, "free", None, pointer),
        ):
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments

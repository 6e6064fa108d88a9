"""Lets sounddevice find the bundle's own PortAudio, and no other; runs before the program in a frozen one.

Windows walks the PATH for a library of that name before sounddevice takes the one it brought along: whoever
can write into a folder on the PATH would get his code into the recorder. On Linux nothing would be found.
"""

import ctypes.util
import sys
from pathlib import Path

_PORTAUDIO = frozenset({"portaudio", "bin\\libportaudio-2.dll", "lib/libportaudio.dylib"})
"""Every name that sounddevice asks for, on one system or another."""

_find_anywhere = ctypes.util.find_library


def _find_library(name: str) -> str | None:
    """Answer for PortAudio ourselves. None on Windows and macOS: sounddevice then takes its own copy."""
    if name not in _PORTAUDIO:
        return _find_anywhere(name)
    own = Path(str(getattr(sys, "_MEIPASS", ""))) / "libportaudio.so.2"
    return str(own) if sys.platform.startswith("linux") and own.is_file() else None


ctypes.util.find_library = _find_library

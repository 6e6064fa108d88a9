"""Emits Qt's request to commit data as Qt's own platform code does: in C++, with a session of Qt's.

PySide can neither make a QSessionManager nor pass one to a signal.
"""

import ctypes
from pathlib import Path

import shiboken6
from PySide6 import QtGui
from PySide6.QtGui import QGuiApplication

_ROOM_BYTES = 256
_EMPTY_TEXT_BYTES = 24
_CONSTRUCTOR = "_ZN15QSessionManagerC1EP15QGuiApplicationR7QStringS3_"
_SIGNAL = "_ZN15QGuiApplication17commitDataRequestER15QSessionManager"


def request_commit(application: QGuiApplication) -> None:
    """Have the session's end announced; returns when the application has done what it must."""
    libraries = Path(QtGui.__file__).parent / "Qt" / "lib"
    qt = ctypes.PyDLL(str(next(libraries.glob("libQt6Gui.so.6"))))
    itself = shiboken6.getCppPointer(application)[0]
    qt._Znwm.argtypes, qt._Znwm.restype = [ctypes.c_size_t], ctypes.c_void_p
    session = qt._Znwm(_ROOM_BYTES)  # C++'s own new: the application is its parent and deletes it
    texts = [ctypes.create_string_buffer(_EMPTY_TEXT_BYTES) for _ in range(2)]
    make, emit = getattr(qt, _CONSTRUCTOR), getattr(qt, _SIGNAL)
    make.argtypes, make.restype = [ctypes.c_void_p] * 4, None
    emit.argtypes, emit.restype = [ctypes.c_void_p] * 2, None
    make(session, itself, *map(ctypes.addressof, texts))
    emit(itself, session)

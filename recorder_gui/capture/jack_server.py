"""Whether a JACK server is running, asked of libjack itself."""

import ctypes
from typing import Final

_LIBRARY: Final = "libjack.so.0"
_NO_START_SERVER: Final = 0x01


def is_running() -> bool:
    """Return whether a server lets us in; never starts one."""
    try:
        jack = ctypes.CDLL(_LIBRARY)
    except OSError:
        return False
    jack.jack_client_open.restype = ctypes.c_void_p
    jack.jack_client_open.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p)
    jack.jack_client_close.argtypes = (ctypes.c_void_p,)
    client = jack.jack_client_open(b"recorder-gui-question", _NO_START_SERVER, None)
    if client is None:
        return False
    jack.jack_client_close(client)
    return True

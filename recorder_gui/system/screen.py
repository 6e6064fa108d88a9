"""Whether a window can be shown at all: asked before Qt is, which would end the process."""

import os
import sys


def has_screen() -> bool:
    """Return whether there is a display, or a Qt platform that needs none was asked for."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

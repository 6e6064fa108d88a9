"""Keys that are heard while another program has the keyboard: which system can do it, and how.

Windows and X11 have a call for it. Wayland leaves it to a dialog of the desktop, and the call of macOS has to
run in the very thread and loop that paints the window: neither is offered.
"""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum

from recorder_gui.system.key_combination import KeyCombination
from recorder_gui.system.ports import HeldKeys, KeysHeard


class KeysObstacle(StrEnum):
    """Why no keys can be held here."""

    WAYLAND = "wayland"
    MACOS = "macos"
    NO_DESKTOP = "no_desktop"


def keys_obstacle(
    system: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> KeysObstacle | None:
    """Return why it is not possible on this desktop; None where it is."""
    if system == "win32":
        return None
    if system == "darwin":
        return KeysObstacle.MACOS
    # Beside Wayland there is an X server for old programs: it hears keys only while such a program is used.
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return KeysObstacle.WAYLAND
    is_on_x11 = environment.get("DISPLAY") and environment.get("QT_QPA_PLATFORM", "xcb") == "xcb"
    return None if is_on_x11 else KeysObstacle.NO_DESKTOP


def hold_keys(wanted: Mapping[str, KeyCombination], heard: KeysHeard) -> HeldKeys:
    """Hold keys, by names of the caller's own, until ``close``; only where there is no obstacle."""
    if sys.platform == "win32":
        from recorder_gui.system.windows_keys import WindowsKeys

        return WindowsKeys(wanted, heard)
    from recorder_gui.system.x11_keys import X11Keys

    return X11Keys(wanted, heard)

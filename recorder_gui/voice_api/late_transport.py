"""Loads the HTTP library with the first request: it takes as long as all the rest of the program."""

import ssl
import sys
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, cast

from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.watchdog import Watchdog

if TYPE_CHECKING:
    from recorder_gui.voice_api.transport import Transport


def late_transport(
    user_agent: str, deadlines: Deadlines, watchdog: Watchdog, trust: Callable[[], ssl.SSLContext] | None
) -> "Transport":
    """Return a transport. ``trust`` makes the TLS context; None: what the operating system trusts."""
    # httpx would load a command line of its own, with click, rich and pygments; told that there is none, it
    # goes without.
    sys.modules.setdefault("httpx._main", cast("ModuleType", None))
    from recorder_gui.voice_api.transport import Transport, system_trust

    return Transport(user_agent, deadlines, watchdog, trust or system_trust)

"""Fetches small public files: no token, no cookie, no id, no name that tells one computer from another."""

import ssl
from collections.abc import Callable
from typing import Final

from recorder_gui.voice_api.answer import Answer
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.late_transport import late_transport
from recorder_gui.voice_api.messages import Request
from recorder_gui.voice_api.watchdog import Watchdog

USER_AGENT: Final = "consultation-recorder"
"""Without a version: who serves the file need not know which computers are behind."""

_FOUND: Final = 200
_USUAL: Final = Deadlines(base=20.0, connect=10.0, read=10.0, write=10.0)


def fetch_small_files(
    urls: tuple[str, ...],
    most_bytes: int,
    *,
    deadlines: Deadlines = _USUAL,
    trust: Callable[[], ssl.SSLContext] | None = None,
) -> tuple[bytes, ...] | None:
    """Return the files, or None where one is not there, is longer, or does not come in time. Blocks.

    ``urls`` come from ``parse_base_url``. Redirects are not followed; each file has ``deadlines.base`` s.
    """
    watchdog = Watchdog()
    transport = late_transport(USER_AGENT, deadlines, watchdog, trust)
    files: list[bytes] = []
    try:
        for url in urls:
            request = Request("GET", url, can_repeat=True, needs_token=False, longest_answer=most_bytes + 1)
            answer = transport.send(request, None)
            if not isinstance(answer, Answer) or answer.status != _FOUND or len(answer.raw) > most_bytes:
                return None
            files.append(answer.raw)
    finally:
        watchdog.close()
        transport.close()
    return tuple(files)

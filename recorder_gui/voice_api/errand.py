"""One exchange in a thread of its own, so that whoever waits for it can leave it behind.

Looking a name up and connecting cannot be ended from outside: a name server that does not answer holds
the system's resolver as long as it likes, and each address of a name has the connect timeout for itself.
"""

import threading
from typing import Final

import httpx

from recorder_gui.voice_api.answer import Answer
from recorder_gui.voice_api.line import Line, Progress
from recorder_gui.voice_api.messages import Request
from recorder_gui.voice_api.watchdog import Attempt

GRACE_SECONDS: Final = 1.0
"""Cutting a connection brings the errand home within milliseconds; who is not home by then never had one."""

Brought = tuple[Answer | httpx.HTTPError | OSError, Progress]


class Errand:
    """Sends ``request`` over ``line``; closes the line if it is left behind with it, or meets a bug."""

    def __init__(self, line: Line, request: Request, token: str | None, attempt: Attempt) -> None:
        self._line: Final = line
        self._request: Final = request
        self._token: Final = token
        self._attempt: Final = attempt
        self._lock: Final = threading.Lock()
        self._home: Final = threading.Event()
        self._is_left_behind = False
        self._brought: Brought | None = None
        self._bug: BaseException | None = None

    def run(self) -> Brought | None:
        """Return what it brought, or None where the attempt was given up and the errand left behind."""
        threading.Thread(target=self._go, name="voice-api-errand", daemon=True).start()
        self._attempt.stirred.wait()
        self._home.wait(GRACE_SECONDS)
        with self._lock:
            self._is_left_behind = not self._home.is_set()
        if self._bug is not None:
            raise self._bug
        return self._brought

    def _go(self) -> None:
        try:
            brought = self._line.exchange(self._request, self._token, self._attempt)
        except BaseException as bug:  # noqa: BLE001 - raised again where somebody waits for it
            self._come_home(None, bug)
        else:
            self._come_home(brought, None)

    def _come_home(self, brought: Brought | None, bug: BaseException | None) -> None:
        with self._lock:
            is_left_behind = self._is_left_behind
            if not is_left_behind:
                self._brought, self._bug = brought, bug
                self._home.set()
        self._attempt.stirred.set()
        if is_left_behind or bug is not None:
            self._line.close()

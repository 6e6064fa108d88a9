"""Carries requests to the server and brings back answers, or why there is none.

Safe to call from several threads at once: each request has a line of its own while it is under way.
Imported with the first request only, for it brings the HTTP library along.
"""

import logging
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx
import truststore

from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.voice_api.answer import Answer
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.errand import Errand
from recorder_gui.voice_api.line import KEEP_ALIVE_SECONDS, Line, Progress
from recorder_gui.voice_api.messages import Request
from recorder_gui.voice_api.watchdog import Watchdog

log = logging.getLogger(__name__)

_LONGEST_CHAIN: Final = 16
_CONNECTION_LOST: Final = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError, httpx.CloseError)


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why there is no answer.

    ``is_stale``: a kept connection that the server had closed meanwhile. ``has_line``: the line still
    belongs to an errand that was left behind.
    """

    trouble: TryLater
    is_stale: bool = False
    has_line: bool = False


def system_trust() -> ssl.SSLContext:
    """Return a context that trusts what the operating system trusts."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Transport:
    """Owns the lines to the server."""

    def __init__(
        self,
        user_agent: str,
        deadlines: Deadlines,
        watchdog: Watchdog,
        trust: Callable[[], ssl.SSLContext] = system_trust,
    ) -> None:
        self._user_agent: Final = user_agent
        self._deadlines: Final = deadlines
        self._watchdog: Final = watchdog
        self._trust: Final = trust
        self._lock: Final = threading.Lock()
        self._idle: list[tuple[float, Line]] = []  # the one used last is at the end
        self._is_closed = False

    def send(self, request: Request, token: str | None) -> Answer | TryLater:
        """Send ``request`` once; a second time only over a dead connection, and only if it may repeat.

        Both together have the time of one.
        """
        longest = min(self._deadlines.total(len(request.body)), request.longest_seconds)
        ends_at = time.monotonic() + longest
        try:
            line = self._borrow(_origin_of(request.url))
        except OSError as error:
            log.warning("the system's certificates cannot be read: %s", type(error).__name__)
            return TryLater(DelayCause.CERTIFICATE)
        outcome = self._attempt(line, request, token, ends_at)
        if isinstance(outcome, _Failure) and outcome.is_stale and request.can_repeat:
            outcome = self._attempt(line, request, token, ends_at)  # the same line: it connects anew
        if isinstance(outcome, Answer):
            self._give_back(line)
            return outcome
        if not outcome.has_line:
            self._give_back(line)
        return outcome.trouble

    def close(self) -> None:
        """Close the idle lines now, and the others when their request is over."""
        with self._lock:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for _, line in idle:
            line.close()

    def _attempt(self, line: Line, request: Request, token: str | None, ends_at: float) -> Answer | _Failure:
        started = time.monotonic()
        attempt = self._watchdog.begin(ends_at - started)
        if attempt is None:
            return _Failure(TryLater(DelayCause.CANCELLED))
        try:
            brought = Errand(line, request, token, attempt).run()
        finally:
            cause = self._watchdog.end(attempt)
        if brought is None:
            log.debug("%s: left behind after %.3f s", request.method, time.monotonic() - started)
            return _Failure(TryLater(cause or DelayCause.TIMED_OUT), has_line=True)
        outcome, progress = brought
        told = outcome.status if isinstance(outcome, Answer) else type(outcome).__name__
        log.debug("%s: %s after %.3f s", request.method, cause or told, time.monotonic() - started)
        if cause is not None:
            # Also with an answer: cut in the middle, one without a length looks complete.
            line.hang_up()
            return _Failure(TryLater(cause))
        return outcome if isinstance(outcome, Answer) else _failure(outcome, progress)

    def _borrow(self, origin: str) -> Line:
        with self._lock:
            line, self._idle, tired = _choose(self._idle, origin)
        for unused in tired:
            unused.close()
        return line or Line(origin, self._user_agent, self._deadlines, self._trust)

    def _give_back(self, line: Line) -> None:
        with self._lock:
            if not self._is_closed:
                self._idle.append((time.monotonic(), line))
                return
        line.close()


def _choose(
    idle: list[tuple[float, Line]], origin: str
) -> tuple[Line | None, list[tuple[float, Line]], list[Line]]:
    """Return the line used last for ``origin``, those to keep, and those idle for too long."""
    oldest = time.monotonic() - KEEP_ALIVE_SECONDS
    chosen = next((line for _, line in reversed(idle) if line.origin == origin), None)
    others = [entry for entry in idle if entry[1] is not chosen]
    kept = [entry for entry in others if entry[0] >= oldest]
    return chosen, kept, [line for since, line in others if since < oldest]


def _origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _failure(error: Exception, progress: Progress) -> _Failure:
    if not progress.has_left:
        is_distrust = _is_about_certificate(error)
        return _Failure(TryLater(DelayCause.CERTIFICATE if is_distrust else DelayCause.NOT_CONNECTED))
    if isinstance(error, httpx.TimeoutException):
        return _Failure(TryLater(DelayCause.TIMED_OUT))
    is_stale = isinstance(error, _CONNECTION_LOST) and not progress.is_connection_new
    return _Failure(TryLater(DelayCause.UNREACHABLE), is_stale)


def _is_about_certificate(error: BaseException) -> bool:
    """Look along the chain: the libraries wrap the reason twice, and hide it from ``__cause__``."""
    link: BaseException | None = error
    for _ in range(_LONGEST_CHAIN):
        if link is None:
            return False
        if isinstance(link, ssl.SSLCertVerificationError):
            return True
        link = link.__cause__ or link.__context__
    return False

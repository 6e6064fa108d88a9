"""One connection to the server, kept open between requests, that another thread can cut at any moment.

Each line has an HTTP client of its own that may hold a single connection, and carries one request at a
time. So the connection a request travels on is known for certain, also where it is re-used and the
library announces nothing: it is the last one that the ``trace`` extension showed on this line. That
holds through proxies and under TLS as well.

The line keeps a duplicate of the connection's descriptor, taken before TLS starts. TLS moves the
original into another object and the library closes it when it likes; the duplicate stays ours, so the
watchdog can neither miss the connection nor hit a stranger that got the same number.
"""

import logging
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final, Protocol, cast

import httpx

from recorder_gui.voice_api.address import host_of, is_loopback
from recorder_gui.voice_api.answer import Answer, read_answer
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.messages import JSON_TYPE, Request, SentListener
from recorder_gui.voice_api.watchdog import Attempt, cut

log = logging.getLogger(__name__)

KEEP_ALIVE_SECONDS: Final = 60.0
"""A chunk comes every 20 s: longer than that saves a handshake for each."""

PIECE_BYTES: Final = 64 * 1024
LONGEST_ERROR_BYTES: Final = 64 * 1024

for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)  # below that they write addresses and headers


class _Stream(Protocol):
    """The part of the library's network stream that is used here."""

    def get_extra_info(self, info: str) -> object: ...


class _WireRequest(Protocol):
    """The part of the library's low-level request that is used here."""

    method: bytes


class Progress:
    """How far one request came: what the ``trace`` extension told."""

    def __init__(self, on_connected: Callable[[socket.socket], None]) -> None:
        self._on_connected: Final = on_connected
        self.is_connection_new = False
        self.has_left = False  # some of the request may have reached the server

    def __call__(self, event: str, info: Mapping[str, object]) -> None:
        """Take one event of the library."""
        if event == "connection.connect_tcp.complete":
            self.is_connection_new = True
            stream = cast("_Stream", info["return_value"])
            self._on_connected(cast("socket.socket", stream.get_extra_info("socket")))
        elif event == "http11.send_request_headers.started":
            # Asking a proxy for a tunnel is not yet our request.
            self.has_left |= cast("_WireRequest", info["request"]).method != b"CONNECT"


class Line:
    """At most one connection to one server; used by one thread at a time."""

    def __init__(
        self, origin: str, user_agent: str, deadlines: Deadlines, trust: Callable[[], ssl.SSLContext]
    ) -> None:
        self.origin: Final = origin
        self._handle: socket.socket | None = None
        # A context that trusts nobody where no TLS is wanted. One for each line otherwise: the system's
        # context is locked during a handshake, and one silent server would stop all lines.
        context = trust() if origin.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        # No proxy stands between us and this very computer.
        has_proxies = not is_loopback(host_of(origin))
        try:
            self._client = _client(user_agent, deadlines, context, trust_env=has_proxies)
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            # Desktops announce SOCKS proxies to every program, used or not. The text may hold a password.
            log.info("a proxy setting cannot be used, going without: %s", type(error).__name__)
            self._client = _client(user_agent, deadlines, context, trust_env=False)

    def exchange(
        self, request: Request, token: str | None, attempt: Attempt
    ) -> tuple[Answer | httpx.HTTPError | OSError, Progress]:
        """Send ``request`` and read the answer; return it, or the error that prevented it.

        After an error the connection is really closed, so that the server cannot finish reading the
        request later (voice-api.md 12.1).
        """
        progress = Progress(lambda connected: self._hold(connected, attempt))
        attempt.hold(self._handle)
        is_answered = False
        try:
            answer = self._exchange(request, token, progress, attempt)
            is_answered = True
        except (httpx.HTTPError, OSError) as error:  # OSError: no descriptor left for the duplicate
            return error, progress
        else:
            return answer, progress
        finally:
            if not is_answered:
                attempt.hold(None)
                self.hang_up()

    def hang_up(self) -> None:
        """Cut the connection, if there is one; the next request opens another."""
        if self._handle is not None:
            cut(self._handle)
            self._handle.close()
            self._handle = None

    def close(self) -> None:
        """Give everything back."""
        self._client.close()
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def _hold(self, connected: socket.socket, attempt: Attempt) -> None:
        old, self._handle = self._handle, connected.dup()
        attempt.hold(self._handle)
        if old is not None:
            old.close()

    def _exchange(self, request: Request, token: str | None, progress: Progress, attempt: Attempt) -> Answer:
        headers = dict(request.headers)
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        if request.body:
            headers["Content-Length"] = str(len(request.body))
        content = _pieces(request.body, request.on_sent) if request.body else None
        with self._client.stream(
            request.method, request.url, headers=headers, content=content, extensions={"trace": progress}
        ) as response:
            raw = _read(response, request.longest_answer)
            stream = cast("_Stream", response.extensions["network_stream"])
            connection = cast("socket.socket", stream.get_extra_info("socket"))
            answer_headers = dict(response.headers)
        if connection.fileno() < 0 and self._handle is not None:
            # The library closed its side; with our duplicate open the server would not notice.
            attempt.hold(None)
            self._handle.close()
            self._handle = None
        return read_answer(response.status_code, answer_headers, raw, datetime.now(UTC))


def _client(
    user_agent: str, deadlines: Deadlines, context: ssl.SSLContext, *, trust_env: bool
) -> httpx.Client:
    return httpx.Client(
        verify=context,
        http2=False,
        trust_env=trust_env,
        follow_redirects=False,
        timeout=httpx.Timeout(
            connect=deadlines.connect, read=deadlines.read, write=deadlines.write, pool=deadlines.pool
        ),
        limits=httpx.Limits(
            max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEP_ALIVE_SECONDS
        ),
        headers={"User-Agent": user_agent, "Accept": JSON_TYPE, "Accept-Encoding": "identity"},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
    )


def _pieces(body: bytes, on_sent: SentListener | None) -> Iterator[bytes]:
    for start in range(0, len(body), PIECE_BYTES):
        piece = body[start : start + PIECE_BYTES]
        yield piece
        if on_sent is not None:
            on_sent(start + len(piece))


def _read(response: httpx.Response, longest: int) -> bytes:
    """Return the body as it came, cut off where no honest answer would go on."""
    limit = longest if response.is_success else min(longest, LONGEST_ERROR_BYTES)
    raw = bytearray()
    for piece in response.iter_raw():
        raw += piece
        if len(raw) > limit:
            break
    return bytes(raw[:limit])

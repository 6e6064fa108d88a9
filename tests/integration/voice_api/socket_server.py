"""A server on a real socket that does exactly what a test's script says, and nothing faster or better."""

import json
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

PATIENCE_SECONDS = 10.0
SMALL_BUFFER = 16 * 1024


@dataclass(frozen=True)
class Heard:
    """One request as it came over the wire; header names keep their case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


@dataclass
class Connection:
    """The server's end of one connection."""

    socket: socket.socket
    server: "SocketServer"
    _unread: bytes = field(default=b"")

    def hear(self) -> Heard:
        """Read one whole request; raise EOFError where the client went away before its end."""
        while b"\r\n\r\n" not in self._unread:
            self._unread += self._receive()
        head, _, rest = self._unread.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = dict(line.split(": ", 1) for line in lines)
        length = int(headers.get("Content-Length", 0))
        while len(rest) < length:
            rest += self._receive()
        self._unread = rest[length:]
        heard = Heard(method, path, headers, rest[:length])
        self.server.heard.append(heard)
        return heard

    def say(self, status: int, body: object = None, **headers: str) -> None:
        """Send one whole answer; a body that is not bytes goes out as JSON."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        self.say_bytes(f"HTTP/1.1 {status} X\r\nContent-Length: {len(raw)}\r\n{named}\r\n".encode() + raw)

    def say_bytes(self, raw: bytes) -> None:
        self.socket.sendall(raw)

    def trickle(self, raw: bytes, seconds_between: float = 0.05) -> None:
        """Send byte after byte until the client has gone, or the server stops."""
        for byte in raw:
            self.say_bytes(bytes((byte,)))
            if self.server.stopping.wait(seconds_between):
                return

    def drain(self) -> int:
        """Read until the client has closed; return how many bytes came."""
        count = len(self._unread)
        try:
            while True:  # ends with the client, or with the socket's timeout
                count += len(self._receive())
        except (EOFError, ConnectionError):
            return count

    def _receive(self) -> bytes:
        received = self.socket.recv(65536)
        if not received:
            raise EOFError
        return received


Script = Callable[[Connection], None]


class SocketServer:
    """Each new connection gets the next script; the last one serves all that follow.

    ``heard`` holds every complete request in order, ``goodbyes`` grows by one when a script has ended.
    """

    def __init__(
        self, *scripts: Script, tls: ssl.SSLContext | None = None, buffer: int | None = None
    ) -> None:
        self._scripts = list(scripts)
        self._tls = tls
        self.heard: list[Heard] = []
        self.accepted = 0
        self.goodbyes = 0
        self.stopping = threading.Event()
        self._listener = socket.socket()
        if buffer is not None:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen()
        self.port = int(self._listener.getsockname()[1])
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *unused: object) -> None:
        self.stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        for connected in list(self._open):
            _hang_up(connected)
        for thread in list(self._threads):
            thread.join(PATIENCE_SECONDS)
        self._listener.close()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connected, _ = self._listener.accept()
            except OSError:
                return
            connected.settimeout(PATIENCE_SECONDS)
            script = self._scripts[min(self.accepted, len(self._scripts) - 1)]
            self.accepted += 1
            self._open.append(connected)
            thread = threading.Thread(target=self._serve, args=(connected, script))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connected: socket.socket, script: Script) -> None:
        spoken = connected
        try:
            if self._tls is not None:
                spoken = self._tls.wrap_socket(connected, server_side=True)
                self._open.append(spoken)
            script(Connection(spoken, self))
        except (OSError, EOFError):
            pass  # the client went away, which is what many tests are about
        finally:
            spoken.close()
            connected.close()
            self.goodbyes += 1


def _hang_up(connected: socket.socket) -> None:
    try:
        socket.socket.shutdown(connected, socket.SHUT_RDWR)
    except OSError:
        return  # closed before

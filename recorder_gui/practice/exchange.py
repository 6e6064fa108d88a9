"""One request while it is being served: its headers, its body, its journal entry, its connection."""

import hashlib
from typing import NoReturn, Protocol, cast

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from recorder_gui.practice.address import Address, Route
from recorder_gui.practice.connection import STATE_KEY
from recorder_gui.practice.journal import JournalEntry

# How much of a body is read before a refusal, so that the client sees the answer and not a reset.
MAX_READ_BYTES = 64 * 1024 * 1024

_MESSAGES_UNTIL_GONE = 16


class ClientGoneError(Exception):
    """The connection is closed, by the client or by a fault: nobody waits for an answer."""


class Connection(Protocol):
    """What an exchange needs of its connection."""

    has_padded_type: bool

    def close_when_idle(self, seconds: float) -> None:
        """Close the socket this long after the answer."""
        ...

    def write_raw(self, data: bytes) -> None:
        """Put these bytes on the wire."""
        ...

    def drop(self) -> None:
        """Close the socket now."""
        ...


def content_type_of(scope: Scope) -> str:
    """Return the Content-Type letter by letter, with a blank at its end if there was one."""
    connection = cast("Connection", scope["state"][STATE_KEY])
    return Headers(scope=scope).get("content-type", "") + (" " if connection.has_padded_type else "")


class Exchange:
    """Reads the body once, counting and hashing as it comes in."""

    def __init__(
        self, scope: Scope, receive: Receive, send: Send, address: Address, entry: JournalEntry
    ) -> None:
        self.scope = scope
        self.receive = receive
        self.send = send
        self.address = address
        self.entry = entry
        self.headers = Headers(scope=scope)
        self._connection = cast("Connection", scope["state"][STATE_KEY])
        self._digest = hashlib.sha256() if address.route is Route.UPLOAD else None
        self._is_read = False

    @property
    def session_id(self) -> str:
        """The session in the path."""
        return self.address.session_id or ""

    @property
    def announced_bytes(self) -> int | None:
        """The Content-Length, if there is a usable one."""
        text = self.headers.get("content-length", "")
        return int(text) if text.isascii() and text.isdigit() else None

    async def read_body(self, max_bytes: int) -> bytes | None:
        """Return the whole body; None if it was longer, after having read it all the same.

        Raises ClientGoneError if the connection breaks off.
        """
        pieces: list[bytes] = []
        while not self._is_read:
            piece = await self.read_piece()
            if self.entry.size_bytes <= max_bytes:
                pieces.append(piece)
            elif self.entry.size_bytes > MAX_READ_BYTES:
                return None
        return b"".join(pieces) if self.entry.size_bytes <= max_bytes else None

    async def discard_rest(self) -> None:
        """Read what is left of the body and forget it, up to a limit."""
        while not self._is_read and self.entry.size_bytes < MAX_READ_BYTES:
            await self.read_piece()

    async def read_piece(self) -> bytes:
        """Return the next bytes of the body; raise ClientGoneError if the connection breaks off."""
        message: Message = await self.receive()
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        piece: bytes = message.get("body", b"")
        self.entry.size_bytes += len(piece)
        if self._digest is not None:
            self._digest.update(piece)
        if not message.get("more_body", False):
            self._is_read = True
            self.entry.sha256 = self._digest.hexdigest() if self._digest is not None else None
        return piece

    def close_when_idle(self, seconds: float) -> None:
        """Let the connection be idle so long after the answer."""
        self._connection.close_when_idle(seconds)

    def write_raw(self, data: bytes) -> None:
        """Put these bytes on the wire in place of an answer; `drop` must follow."""
        self._connection.write_raw(data)

    async def drop(self) -> NoReturn:
        """Close the connection without an answer; raises ClientGoneError once uvicorn knows of it."""
        self._connection.drop()
        # uvicorn would report an application that returns without an answer before it has noticed the loss.
        await self.wait_gone(_MESSAGES_UNTIL_GONE)
        raise ClientGoneError

    async def wait_gone(self, max_messages: int = _MESSAGES_UNTIL_GONE) -> None:
        """Return when the connection is closed."""
        for _ in range(max_messages):
            if (await self.receive())["type"] == "http.disconnect":
                return

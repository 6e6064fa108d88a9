"""uvicorn's HTTP connection, with what an ASGI application cannot do or see by itself."""

import asyncio
import re
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

# Where the connection is found in the `state` of an ASGI scope.
STATE_KEY = "practice_connection"

_PADDED_TYPE = re.compile(rb"\r\ncontent-type:[^\r\n]*[ \t]\r\n", re.IGNORECASE)
_HEAD_END = b"\r\n\r\n"


class PracticeConnection(H11Protocol):
    """A connection that can be dropped without an answer, and that noticed blanks after the audio type.

    h11 strips those blanks, yet the vendor's server refuses them (voice-api.md 6.3). A head that is pipelined
    behind a body is not looked at; no client of the API does that.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, STATE_KEY: self}, _loop)
        self.has_padded_type = False
        self._head = b""

    def data_received(self, data: bytes) -> None:
        """Look at a request's head before h11 does."""
        if self.conn.their_state is h11.IDLE:
            end = data.find(_HEAD_END)
            self._head += data if end < 0 else data[: end + len(_HEAD_END)]
            self.has_padded_type = _PADDED_TYPE.search(self._head) is not None
            if _HEAD_END in self._head:
                self._head = b""
        super().data_received(data)

    def close_when_idle(self, seconds: float) -> None:
        """Close the socket this long after the answer that is being made, unless a request comes."""
        self.timeout_keep_alive = seconds  # type: ignore[assignment]  # fractions do; it goes to call_later

    def write_raw(self, data: bytes) -> None:
        """Write past h11, which would not send half an answer; the connection cannot go on after it."""
        self.transport.write(data)

    def drop(self) -> None:
        """Close the socket now, whatever is still to be read or written."""
        self.transport.abort()

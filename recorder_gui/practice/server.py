"""Starts and stops the practice server in a thread of its own; loopback only."""

import asyncio
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import uvicorn

from recorder_gui.practice.application import PracticeApplication
from recorder_gui.practice.connection import PracticeConnection
from recorder_gui.practice.documents_dialect import KEEP_ALIVE_SECONDS
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.server_settings import DialectName

START_SECONDS = 10
STOP_SECONDS = 5

_LOOPBACK = "127.0.0.1"
_BACKLOG = 128
# What open requests get to finish in when the server stops; well within STOP_SECONDS.
_GRACE_SECONDS = 1.0


class PracticeServerUnavailable(Exception):
    """The port is in use, or the server did not come up in time."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port


class PracticeServer:
    """A voice API server on 127.0.0.1; `port` 0 takes any free one. Starts once, stops once.

    It starts as the documented server or as the self-hosted backend with its habits; the control endpoint may
    change that. Audio stays in memory (see audio_store) or, with a directory, in a new 0700 folder inside it.
    The control endpoint gives audio to whoever asks on this computer: without `has_control` there is none.
    With a `token` no other is taken.
    """

    def __init__(
        self,
        port: int = 0,
        directory: Path | str | None = None,
        *,
        dialect: Literal["documents", "self_hosted"] = "documents",
        has_control: bool = True,
        token: str | None = None,
    ) -> None:
        self._port = port
        self._dialect = DialectName(dialect)
        self._has_control = has_control
        self._token = token
        self._directory = Path(directory) if directory is not None else None
        self._state: PracticeState | None = None
        self._server: _LoopbackServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The base address without prefix; right from `start` on."""
        return f"http://{_LOOPBACK}:{self._port}"

    def start(self) -> None:
        """Return when the server listens; raise PracticeServerUnavailable, or OSError for the directory."""
        listener = _listen(self._port)
        self._port = listener.getsockname()[1]
        try:
            self._state = PracticeState(self._directory, self._dialect)
        except OSError:
            listener.close()
            raise
        if self._token is not None:
            self._state.change_settings(replace(self._state.settings, tokens=(self._token,)))
        application = PracticeApplication(self._state, self.url, has_control=self._has_control)
        self._server = _LoopbackServer(application, self._state)
        self._thread = threading.Thread(
            target=self._server.run, args=([listener],), name="practice server", daemon=True
        )
        self._thread.start()
        if not self._server.listening.wait(START_SECONDS):
            self.stop()
            raise PracticeServerUnavailable(self._port)

    def stop(self) -> None:
        """End open requests, close every connection and forget the audio; at most 5 s."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(STOP_SECONDS)
        if self._state is not None:
            self._state.audio.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _LoopbackServer(uvicorn.Server):
    """uvicorn that tells when it listens and does not let an open request delay its end.

    It installs no signal handlers, because it never runs in the main thread.
    """

    def __init__(self, application: PracticeApplication, state: PracticeState) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                loop="asyncio",
                http=PracticeConnection,
                ws="none",
                interface="asgi3",
                lifespan="off",
                log_config=None,
                log_level="error",
                access_log=False,
                proxy_headers=False,
                server_header=False,
                date_header=False,
                timeout_keep_alive=int(KEEP_ALIVE_SECONDS),
            )
        )
        self.listening = threading.Event()
        self._state = state

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Make the one worker thread, so that measuring never takes more than one core; then accept."""
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="practice audio")
        asyncio.get_running_loop().set_default_executor(executor)
        await asyncio.to_thread(_begin)
        await super().startup(sockets)
        self.listening.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End waits at once and drop what is still open after the time of grace."""
        self._state.clock.stop_waiting()
        asyncio.get_running_loop().call_later(_GRACE_SECONDS, self._drop_connections)
        await super().shutdown(sockets)

    def _drop_connections(self) -> None:
        for connection in list(self.server_state.connections):
            if isinstance(connection, PracticeConnection):
                connection.drop()


def _begin() -> None:
    """Do nothing, in the worker thread: it exists from then on."""


def _listen(port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off only for sockets that name their protocol; with it on, the two
    # writes of an answer meet the client's delayed acknowledgement, and each request takes 40 ms longer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_LOOPBACK, port))
        # Listening from here on keeps a second server from sharing the port.
        listener.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise PracticeServerUnavailable(port) from error
    return listener

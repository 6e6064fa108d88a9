"""The real delivery against a real practice server in this process; over a real socket, with virtual waits.

Spool, uploader, client and server are the program's own. Only the pauses between requests pass at once,
so that an hour of retries takes a second.
"""

import os
from pathlib import Path
from typing import Any, Self

from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.practice.server import PracticeServer
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.deadlines import Deadlines
from tests.integration.practice.conftest import AS_NEW
from tests.integration.practice.wire import Wire, wav_of
from tests.integration.upload.delivery_bench import Bench
from tests.integration.voice_api.tokens import FakeTokens
from tests.waiting import eventually

CHUNK_SECONDS = 0.05
HELD_SECONDS = 2
"""The server holds a poll until its result is there: one look is enough."""

Json = dict[str, Any]


class Tokens(FakeTokens):
    """Tokens that a person can add to."""

    def sign_in(self, token: str) -> None:
        self._tokens[:] = [token]


class ServiceInTurn:
    """The port of delivery: the first requests go to one service after the other, all others to the last."""

    def __init__(self, *services: Any) -> None:
        self._services = list(services)

    def __getattr__(self, call: str) -> Any:
        service = self._services.pop(0) if len(self._services) > 1 else self._services[0]
        return getattr(service, call)


class WireDelivery(Bench):
    """A folder with visits, and the server they go to."""

    def __init__(self, folder: Path, server: PracticeServer, dialect: str, *tokens: str) -> None:
        self.wire = Wire(server.url)
        self.wire.set(**{**AS_NEW, "dialect": dialect, "hold_seconds": HELD_SECONDS})
        self.wire.control("DELETE", "/faults")
        self._heard_before = self._sessions_before = 0
        self._heard_before, self._sessions_before = len(self.requests()), len(self.sessions())
        self.tokens = Tokens(*tokens)
        self._clients: list[VoiceClient] = []
        super().__init__(folder, ServiceInTurn(self.client(server.url)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self.close()
        for client in self._clients:
            client.close()

    def client(self, url: str, deadlines: Deadlines | None = None) -> VoiceClient:
        """Return a client of some address; it is closed at the end."""
        given = Deadlines(base=20.0) if deadlines is None else deadlines
        client = VoiceClient(url, self.tokens, user_agent="recorder-gui/test", deadlines=given)
        self._clients.append(client)
        return client

    def begin_with(self, *services: Any) -> None:
        """Have the first requests made to these services, one each."""
        self.service._services[:0] = services

    def seal(self, visit: VisitId, chunks: int = 1, frames: int = 800) -> None:
        first = len(self.chunks(visit))
        for number in range(first, first + chunks):
            self.shelf.seal(ChunkId.of(visit, number), number * frames, frames, chunk_body(number))

    def _fresh_session_id(self) -> SessionId:
        return SessionId(f"ses_{os.urandom(12).hex()}")  # the server is shared: no id may come again

    def requests(self) -> list[Json]:
        """Return what the server heard, in order of arrival."""
        return list(self.wire.control("GET", "/journal")["requests"])[self._heard_before :]

    def sessions(self) -> list[Json]:
        """Return the server's sessions in order of creation."""
        return list(self.wire.control("GET", "/sessions")["sessions"])[self._sessions_before :]

    def stored(self, session_id: str) -> list[bytes]:
        """Return what a session holds, in order of number."""
        (session,) = [one for one in self.sessions() if one["session_id"] == session_id]
        path = f"/practice/v1/sessions/{session_id}/audio"
        ask = {"X-Practice-Control": "1"}
        return [
            self.wire.ask("GET", f"{path}/{chunk['slot']}", headers=ask).raw for chunk in session["chunks"]
        ]

    def on_the_wire(self) -> str:
        """Return the requests as words: create, a chunk's number, look, end; ``~`` marks a missing type.

        Looks that follow End are written as one: how many there are is a matter of the server's speed.
        """
        self.wait_until_quiet()
        words: list[str] = []
        for request in self.requests():
            word = _word(request)
            if word == "look" and words[-2:] == ["end", "look"]:
                continue
            words.append(word)
        return " ".join(words)

    def wait_until_quiet(self) -> None:
        """Wait until the server has done with every request, as the pause before End does in earnest."""
        eventually(
            lambda: all(request["is_over"] for request in self.requests()),
            what="end of every request at the server",
        )


def chunk_body(number: int) -> bytes:
    """Return a chunk's WAV bytes, other for each number."""
    return wav_of(CHUNK_SECONDS + number / 1000)


def _word(request: Json) -> str:
    if request["file_name"] is not None:
        number = request["file_name"].removeprefix("audio_").removesuffix(".wav")
        return number if request["content_type"] == "audio/wav" else f"{number}~"
    if request["method"] == "GET":
        return "look"
    return "end" if request["path"].endswith("/end") else "create"

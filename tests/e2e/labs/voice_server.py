"""Runs the program's own practice server as a process of its own and asks it what it really holds."""

import json
import socket
import urllib.request
from typing import Any, Self

from tests.e2e.labs.known_noise import Frames
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.wav_chunk import frames_of_chunks
from tests.waiting import eventually

CONTROL = "/practice/v1"
ANSWER_SECONDS = 20.0
START_SECONDS = 20.0

Json = dict[str, Any]


def free_port() -> int:
    """Return a loopback port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class VoiceServer:
    """A practice server on a port that stays the same over stops and starts."""

    def __init__(self, recorder: Recorder, *arguments: str) -> None:
        self._recorder = recorder
        self._arguments = arguments
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._run: Run | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start serving and return when it listens."""
        command = [*self._recorder.command, "serve", "--port", str(self.port), "--json", *self._arguments]
        self._run = self._recorder.start_plain(command)
        listening = self._run.wait_for(lambda body: body.get("event") == "listening", START_SECONDS)
        assert str(listening.body["url"]).rstrip("/") == self.url

    def stop(self) -> None:
        """Take the server away."""
        if self._run is not None:
            self._run.close()
            self._run = None

    def sessions(self) -> list[Json]:
        """Return every session in order of creation."""
        return list(self._get("/sessions")["sessions"])

    def journal(self) -> list[Json]:
        """Return every request in order of arrival."""
        return list(self._get("/journal")["requests"])

    def set_faults(self, *faults: Json) -> None:
        """Replace the fault plan."""
        plan = {"faults": [{"sequence": None, "attempts": 1, **fault} for fault in faults]}
        self._ask("PUT", "/faults", plan)

    def clear_faults(self) -> None:
        """Let everything work again."""
        self._ask("DELETE", "/faults")

    def set(self, **settings: Any) -> None:
        """Change settings such as `processing_seconds` or `outcome`."""
        self._ask("PUT", "/settings", settings)

    def sessions_of(self, label: str) -> list[Json]:
        """Return the sessions whose create request carried this patient label."""
        return [session for session in self.sessions() if f'"{label}"' in json.dumps(session["create_body"])]

    def delivered(self) -> list[Json]:
        """Return the sessions that were ended, in order of creation."""
        return [session for session in self.sessions() if session["end_count"]]

    def wait_for_ended(self, count: int, seconds: float) -> list[Json]:
        """Wait until that many sessions have been ended and return them."""
        eventually(lambda: len(self.delivered()) >= count, seconds)
        return self.delivered()

    def audio(self, session: Json) -> Frames:
        """Return the joined frames of a session, having checked every chunk's header, length and number."""
        assert [chunk["sequence"] for chunk in session["chunks"]] == list(range(len(session["chunks"])))
        stored = [self._stored_bytes(session["session_id"], chunk["slot"]) for chunk in session["chunks"]]
        return frames_of_chunks(stored)

    def _stored_bytes(self, session_id: str, slot: str) -> bytes:
        return self._ask("GET", f"/sessions/{session_id}/audio/{slot}")

    def _get(self, path: str) -> Json:
        body = json.loads(self._ask("GET", path))
        assert isinstance(body, dict)
        return body

    def _ask(self, method: str, path: str, body: Json | None = None) -> bytes:
        request = urllib.request.Request(  # noqa: S310 - always the loopback address above
            self.url + CONTROL + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"X-Practice-Control": "1", "Content-Type": "application/json"},
        )
        # Built without proxies: the machine's own must not see the control traffic.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=ANSWER_SECONDS) as answer:
            return bytes(answer.read())

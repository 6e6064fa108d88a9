"""The peer of delivery: one curl process that creates a session, uploads and ends over one connection."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.timed_process import Cost, run_timed
from tests.e2e.labs.recorder import BEARER

PROTOCOL = "/voice/v1/sessions"
TOLD = re.compile(r"^answer (\d+) after ([0-9.]+)$", re.MULTILINE)


class CurlClient:
    """Speak the server's language (voice-api.md 13) with curl; every answer must be the documented one."""

    def __init__(self, server_url: str, environment: Mapping[str, str], folder: Path) -> None:
        self._sessions_url = server_url + PROTOCOL
        self._environment = environment
        self._folder = folder

    def deliver(self, chunks: Sequence[Path]) -> Cost:
        """Create a session, upload the chunks in order, end it; all in one process."""
        session_id = f"ses_{secrets.token_hex(12)}"
        create = {
            "session_id": session_id,
            "upload_type": "chunked",
            "communication_protocol": "http",
            "model": "pro",
            "session_mode": "consultation",
            "language_hint": ["en"],
            "templates": [],
        }
        session_url = f"{self._sessions_url}/{session_id}"
        uploads = [
            _post(f"{session_url}/audio/audio_{number}.wav", "audio/wav", f"@{path}")
            for number, path in enumerate(chunks)
        ]
        end = {"audio_files_sent": len(chunks)}
        requests = [
            _post(self._sessions_url, "application/json", json.dumps(create)),
            *uploads,
            _post(f"{session_url}/end", "application/json", json.dumps(end)),
        ]
        return self._ask(requests)

    def upload_seconds(self) -> list[float]:
        """Return how long each upload of the last `deliver` took, from its first byte to its answer."""
        told = TOLD.findall((self._folder / "said.txt").read_text(encoding="utf-8"))
        return [float(seconds) for _, seconds in told[1:-1]]

    def _ask(self, requests: Sequence[str]) -> Cost:
        settings = self._folder / "curl.conf"
        settings.write_text("next\n".join(requests), encoding="utf-8")
        cost = run_timed(["curl", "--disable", "--config", str(settings)], self._environment, self._folder)
        said = (self._folder / "said.txt").read_text(encoding="utf-8")
        codes = [code for code, _ in TOLD.findall(said)]
        if codes != ["201", *["200"] * (len(requests) - 2), "202"]:
            msg = f"curl was answered:\n{said}"
            raise RuntimeError(msg)
        return cost


def _post(url: str, content_type: str, data: str) -> str:
    """Return one request in the language of curl's settings file."""
    options = {
        "url": url,
        "data-binary": data,
        "output": "/dev/null",
        "write-out": "answer %{http_code} after %{time_total}\\n",
    }
    headers = {"Authorization": f"Bearer {BEARER}", "Content-Type": content_type}
    lines = ["silent", "show-error", 'noproxy = "*"']
    lines += [f"{name} = {_quoted(value)}" for name, value in options.items()]
    lines += [f"header = {_quoted(f'{name}: {value}')}" for name, value in headers.items()]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'

"""Makes answers as a server would send them."""

import json
from datetime import UTC, datetime

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.voice_api.answer import Answer, read_answer

BASE = "https://voice.example"
SESSION = SessionId("ses_5f0c9b7e2a4d41c8b3e6a1d2")
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
HTML = b"<!DOCTYPE html><html><body>Please accept the terms of this network</body></html>"
NOTHING = b""


def answer(status, body=NOTHING, /, **headers) -> Answer:
    """Return an answer; a body that is not bytes goes out as JSON, ``retry_after`` as Retry-After."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_answer(status, named, raw, NOW)


def error(code, **more):
    return {"error": {"code": code, "message": "text", **more}}

"""The requests of the protocol, as plain data (voice-api.md 6, design 4.4)."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from typing import Final
from urllib.parse import quote

from recorder_gui import __version__
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.voice_api.address import PROTOCOL_PREFIX, accept_upload_url
from recorder_gui.voice_api.answer import LONGEST_ANSWER_BYTES
from recorder_gui.voice_api.session_notes import session_notes

APP: Final = "recorder-gui"
JSON_TYPE: Final = "application/json"
AUDIO_TYPE: Final = "audio/wav"
"""Exactly so: servers compare the text, and ``audio/x-wav`` is refused (voice-api.md trap 1)."""

_DISCOVERY_SECONDS: Final = 5.0
"""The session that was just made waits for it, and whoever sends gives a silent server up after 20 s."""

_TEMPLATES_PATH: Final = "/voice/api/v1/template"

SentListener = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``can_repeat`` tells that the server may get it twice without harm.

    ``longest_seconds`` bounds what may be done without, below the deadline that its size allows;
    ``longest_answer`` is how many bytes of an answer are read.
    """

    method: str
    url: str
    can_repeat: bool
    needs_token: bool = True
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    on_sent: SentListener | None = None
    longest_seconds: float = math.inf
    longest_answer: int = LONGEST_ANSWER_BYTES


def create_request(base: str, order: SessionOrder) -> Request:
    """Ask for a session. Never repeated: the same id twice spoils the session (voice-api.md trap 8)."""
    message: dict[str, object] = {
        "session_id": order.session_id,
        "upload_type": "chunked",
        "communication_protocol": "http",
        "model": order.model,
        "session_mode": order.mode,
        "language_hint": list(order.languages),
        "templates": list(order.templates),
        "additional_data": _link(order),
    }
    if order.label:
        message["patient_details"] = {"name": order.label}
    return _json_request(f"{base}{PROTOCOL_PREFIX}/sessions", message)


def _link(order: SessionOrder) -> dict[str, object]:
    """Tell which sessions are parts of one visit; nothing about the patient (voice-api.md 6.2)."""
    link: dict[str, object] = {
        "app": APP,
        "app_version": __version__,
        "part": order.part,
        "visit_started_at": order.visit_started_at.astimezone(UTC).isoformat(timespec="seconds"),
    }
    if order.visit:
        link["visit_id"] = order.visit
    if order.previous_session:
        link["previous_session_id"] = order.previous_session
    return link | session_notes(order.consent, order.markers)


def upload_request(
    base: str,
    session_id: SessionId,
    upload_url: str | None,
    sequence: int,
    body: bytes,
    on_sent: SentListener | None,
    *,
    with_content_type: bool,
) -> Request:
    """Send one chunk into its slot; the same bytes may come again (voice-api.md 8)."""
    folder = accept_upload_url(upload_url, base) or f"{_session_url(base, session_id)}/audio"
    return Request(
        method="POST",
        url=f"{folder}/audio_{sequence}.wav",
        can_repeat=True,
        headers={"Content-Type": AUDIO_TYPE} if with_content_type else {},
        body=body,
        on_sent=on_sent,
    )


def look_up_request(base: str, session_id: SessionId, *, transcript_only: bool) -> Request:
    """Ask how the session stands."""
    query = "?template_id=transcript" if transcript_only else ""
    return Request("GET", f"{_session_url(base, session_id)}{query}", can_repeat=True)


def end_request(base: str, session_id: SessionId, chunks: int) -> Request:
    """Close the session for audio. A second End is for the caller to decide, after a look (11.15)."""
    return _json_request(f"{_session_url(base, session_id)}/end", {"audio_files_sent": chunks})


def discovery_request(base: str) -> Request:
    """Ask what the server can do; needs no token (6.1)."""
    url = f"{base}{PROTOCOL_PREFIX}/.well-known/medscribealliance"
    return Request("GET", url, can_repeat=True, needs_token=False, longest_seconds=_DISCOVERY_SECONDS)


def templates_request(base: str, templates_url: str | None) -> Request:
    """Ask which templates there are (6.14); elsewhere than on the server's own host nobody is asked."""
    url = accept_upload_url(templates_url, base) or f"{base}{_TEMPLATES_PATH}"
    return Request("GET", url, can_repeat=True, longest_seconds=_DISCOVERY_SECONDS)


def process_request(base: str, session_id: SessionId, template_id: str) -> Request:
    """Ask for one more document of an ended session (6.8). Each such request makes another."""
    url = f"{_session_url(base, session_id)}/process/template/{quote(template_id, safe='')}"
    return Request("POST", url, can_repeat=False)


def _json_request(url: str, message: Mapping[str, object]) -> Request:
    body = json.dumps(message, ensure_ascii=True).encode("ascii")
    return Request("POST", url, can_repeat=False, headers={"Content-Type": JSON_TYPE}, body=body)


def _session_url(base: str, session_id: SessionId) -> str:
    # Dots too: an id of ".." must not walk up the path.
    return f"{base}{PROTOCOL_PREFIX}/sessions/{quote(session_id, safe='').replace('.', '%2E')}"

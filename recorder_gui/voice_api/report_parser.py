"""Reads what the server says of a session, tolerant of everything that servers vary (voice-api.md 6, 11)."""

import json
import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Final

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import Document, ResultStatus, SessionReport
from recorder_gui.voice_api.address import accept_upload_url
from recorder_gui.voice_api.answer import Answer, JsonObject
from recorder_gui.voice_api.timestamps import parse_timestamp

_RESULTS: Final = {result.value: result for result in ResultStatus}
_RESULT_OF_HTTP: Final[Mapping[int, ResultStatus]] = {
    HTTPStatus.OK: ResultStatus.COMPLETED,
    HTTPStatus.PARTIAL_CONTENT: ResultStatus.PARTIAL,
    HTTPStatus.GONE: ResultStatus.EXPIRED,
}
_OPEN_WORDS: Final = frozenset(("created", "initialized", "recording"))
_PROCESSING: Final = "processing"
_KNOWN_WORDS: Final = _OPEN_WORDS | {_PROCESSING} | _RESULTS.keys()
_WORD: Final = re.compile(r"[a-z0-9_-]{1,64}")
_SLOT: Final = re.compile(r"(?<![0-9])([0-9]{1,9})\.[A-Za-z0-9]+\Z")
_OPAQUE_ID: Final = re.compile(r"[!-~]{1,256}")
# Two words each for one thing are in circulation (voice-api.md 5).
_DOCUMENT_WORDS: Final = {"failure": "failed", "in-progress": "processing"}


def parse_report(
    answer: Answer, session_id: SessionId, base: str, *, is_create: bool = False, is_end: bool = False
) -> SessionReport | None:
    """Return the report in ``answer``, or None where the body is not about our session.

    ``is_create`` accepts another id than ours; ``is_end`` tells that a 2xx shows End's effect.
    """
    body = answer.json_object
    if body is None:
        return None
    word = _word(body.get("status"))
    found = _session_of(body, session_id, word, is_create=is_create)
    if found is None:
        return None
    result = _result(word, answer.status, is_get=not (is_create or is_end))
    return SessionReport(
        session_id=found,
        status=word or (result.value if result else ""),
        result=result,
        is_ended=is_end or word == _PROCESSING or result is not None,
        sequences=_sequences(body.get("audio_files")),
        transcript=_text(body.get("transcript")),
        documents=tuple(_documents(body.get("templates"))),
        upload_url=accept_upload_url(body.get("upload_url"), base),
        created_at=parse_timestamp(body.get("created_at")),
        expires_at=parse_timestamp(body.get("expires_at")),
        server_time=answer.server_time,
    )


def _session_of(body: JsonObject, ours: SessionId, word: str, *, is_create: bool) -> SessionId | None:
    named = body.get("session_id")
    if named == ours or (named is None and word in _KNOWN_WORDS):
        return ours
    if is_create and isinstance(named, str) and _OPAQUE_ID.fullmatch(named):
        return SessionId(named)
    return None


def _word(value: object) -> str:
    word = value.strip().lower() if isinstance(value, str) else ""
    return word if _WORD.fullmatch(word) else ""


def _result(word: str, status: int, *, is_get: bool) -> ResultStatus | None:
    """Let the body decide where it has a word; a 200 can mean failure (voice-api.md trap 2)."""
    if word or not is_get:
        return _RESULTS.get(word)
    return _RESULT_OF_HTTP.get(status)


def _sequences(value: object) -> frozenset[int] | None:
    """Return the numbers of slot names, original names or URLs; None unless every entry has one."""
    if not isinstance(value, list):
        return None
    numbers = set()
    for entry in value:
        name = re.split(r"[?#]", entry, maxsplit=1)[0].rsplit("/", 1)[-1] if isinstance(entry, str) else ""
        slot = _SLOT.search(name)
        if slot is None:
            return None
        numbers.add(int(slot[1]))
    return frozenset(numbers)


def _documents(templates: object) -> Iterator[Document]:
    """Yield the notes in a list of one-key objects, or in a map (voice-api.md 11.19)."""
    entries = templates if isinstance(templates, list) else [templates]
    for entry in entries:
        if isinstance(entry, dict):
            for template_id, details in entry.items():
                if isinstance(details, dict):
                    yield _document(template_id, details)


def _document(template_id: str, details: JsonObject) -> Document:
    word = _word(details.get("status"))
    document_id = _text(details.get("document_id"))
    return Document(
        template_id=_text(template_id) or "",
        status=_DOCUMENT_WORDS.get(word, word),
        text=_markdown(details.get("data")),
        document_id=document_id or None,
    )


def _markdown(data: object) -> str | None:
    if data is None or isinstance(data, str):
        return _text(data) or None
    try:
        return _text(json.dumps(data, ensure_ascii=False, indent=2))
    except RecursionError:
        return None


def _text(value: object) -> str | None:
    """Return a text that can be stored and shown: JSON can smuggle in halves of characters."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else None

"""Decides what an answer of the server means for the request that was sent (voice-api.md 7, design 4.4).

Status first, then the machine code, never the message. Nothing here ever discards audio: whatever does
not look like the service is "try later".
"""

from enum import StrEnum
from http import HTTPStatus
from typing import Final

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteBegun
from recorder_gui.domain.session_report import ResultStatus, SessionReport
from recorder_gui.domain.upload_outcome import (
    SESSION_ENDED,
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    Trouble,
    TryLater,
)
from recorder_gui.voice_api.answer import Answer, BodyKind
from recorder_gui.voice_api.report_parser import parse_report


class Route(StrEnum):
    """What was asked; some codes mean different things on different routes."""

    CREATE = "create"
    UPLOAD = "upload"
    LOOK_UP = "look_up"
    LOOK_UP_TRANSCRIPT = "look_up_transcript"
    END = "end"
    DISCOVER = "discover"
    PROCESS = "process"


# 4xx by number, but about the moment rather than about the request.
_BUSY: Final = frozenset((HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS))
# Sent by proxies and captive portals, never by the service.
_IN_BETWEEN: Final = frozenset(
    (HTTPStatus.PROXY_AUTHENTICATION_REQUIRED, HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED)
)
_SIGN_IN: Final = frozenset((HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN))
_SESSION_UNKNOWN: Final = frozenset(("session_not_found", "transaction_not_found", "resource_not_found"))
_SESSION_OVER: Final = frozenset((SESSION_ENDED, "session_completed", "session_expired"))
_NEVER_DONE_HERE: Final = "not_implemented"
_PROCESSING_FAILED: Final = "processing_failed"
_REASONS: Final = {
    "invalid_audio_format": RefusalReason.WRONG_FORMAT,
    "chunk_too_large": RefusalReason.TOO_LARGE,
    "file_too_large": RefusalReason.TOO_LARGE,
    "txn_limit_exceeded": RefusalReason.LIMIT_REACHED,
}


def classify_create(
    answer: Answer, proposed: SessionId, base: str
) -> SessionReport | SessionExists | Trouble:
    """Return the new session, or why there is none.

    The server may have chosen an id of its own: servers of the protocol need not know ours
    (voice-api.md 6.2).
    """
    if answer.status == HTTPStatus.CONFLICT and answer.kind is not BodyKind.MARKUP:
        return SessionExists()
    report = parse_report(answer, proposed, base, is_create=True) if answer.is_success else None
    return report or trouble_in(answer, Route.CREATE)


def classify_upload(answer: Answer, session_id: SessionId) -> Receipt | Trouble:
    """Return a receipt only for the documented JSON (design 4.4)."""
    body = answer.json_object
    if answer.is_success and body is not None:
        success = body.get("success")
        if success is True or (success is not False and body.get("session_id") == session_id):
            return Receipt(answer.server_time, answer.status)
    return trouble_in(answer, Route.UPLOAD)


def classify_look_up(
    answer: Answer, session_id: SessionId, base: str, route: Route
) -> SessionReport | Trouble:
    """Return what GET says; an expired session is lost, unless it comes with words."""
    if answer.status == HTTPStatus.INTERNAL_SERVER_ERROR and answer.error_code == _PROCESSING_FAILED:
        return _failed_report(answer, session_id)
    is_gone = answer.status == HTTPStatus.GONE
    report = parse_report(answer, session_id, base) if answer.is_success or is_gone else None
    if report is None or (is_gone and not report.transcript):
        return trouble_in(answer, route)
    return report


def _failed_report(answer: Answer, session_id: SessionId) -> SessionReport:
    """Return what a 200 with the word "failed" would say: some servers say it with a 500."""
    return SessionReport(
        session_id=session_id,
        status=ResultStatus.FAILED.value,
        result=ResultStatus.FAILED,
        is_ended=True,
        sequences=None,
        server_time=answer.server_time,
    )


def classify_end(answer: Answer, session_id: SessionId, base: str) -> SessionReport | Trouble:
    """Return what End says. That it was ended before is ``Refused`` with the code SESSION_ENDED."""
    report = parse_report(answer, session_id, base, is_end=True) if answer.is_success else None
    return report or trouble_in(answer, Route.END)


def classify_process(answer: Answer) -> NoteBegun | Trouble:
    """Return that it was begun. A refused token here is no word on the sign-in (voice-api.md 6.8)."""
    body = answer.json_object
    if answer.is_success and body is not None:
        document_id = body.get("document_id")
        return NoteBegun(document_id if isinstance(document_id, str) and document_id else None)
    trouble = trouble_in(answer, Route.PROCESS)
    return Refused(RefusalReason.SIGNED_OUT, answer.status) if isinstance(trouble, SignInNeeded) else trouble


def trouble_in(answer: Answer, route: Route) -> Trouble:
    """Return what is wrong with an answer that is not the one hoped for."""
    status = answer.status
    if status in _BUSY:
        return TryLater(DelayCause.BUSY, answer.retry_after, status)
    if status in _IN_BETWEEN:
        return TryLater(DelayCause.NOT_THE_SERVICE, status=status)
    match status // 100:
        case 4:
            return _client_error(answer, route)
        case 5 if answer.error_code == _NEVER_DONE_HERE:
            return Refused(RefusalReason.INVALID, status, answer.error_code)
        case 5:
            return TryLater(DelayCause.SERVER_FAULT, answer.retry_after, status)
        case _:
            return TryLater(DelayCause.NOT_THE_SERVICE, status=status)


def _client_error(answer: Answer, route: Route) -> Trouble:
    status, code = answer.status, answer.error_code
    # Also with a page of HTML: gateways have a limit of their own, and sending again would not help.
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return Refused(RefusalReason.TOO_LARGE, status, code)
    if answer.kind is not BodyKind.MARKUP:
        if status in _SIGN_IN:
            return SignInNeeded(status)
        if status == HTTPStatus.GONE:
            return SessionLost(code or "session_expired", status)
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            return Refused(RefusalReason.WRONG_ADDRESS, status, code)
    if answer.json_object is None:
        return TryLater(DelayCause.NOT_THE_SERVICE, status=status)
    return _refusal(status, code, route)


def _refusal(status: int, code: str | None, route: Route) -> Trouble:
    known = (code or "").lower()
    if status == HTTPStatus.NOT_FOUND:
        return _not_found(status, code, route)
    if route is Route.UPLOAD and known in _SESSION_OVER:
        return SessionLost(code, status)
    if route is Route.END and _says_already_ended(status, known):
        return Refused(RefusalReason.INVALID, status, SESSION_ENDED)
    return Refused(_REASONS.get(known, RefusalReason.INVALID), status, code)


def _not_found(status: int, code: str | None, route: Route) -> Trouble:
    known = (code or "").lower()
    if code is None:
        return Refused(RefusalReason.WRONG_ADDRESS, status)
    # Asked for one template, the same code says that the template is unknown (voice-api.md 6.6).
    is_about_template = route is Route.LOOK_UP_TRANSCRIPT and known == "resource_not_found"
    if known in _SESSION_UNKNOWN and not is_about_template:
        return SessionLost(code, status)
    return Refused(RefusalReason.INVALID, status, code)


def _says_already_ended(status: int, known: str) -> bool:
    # The code of End's 400 is documented nowhere (voice-api.md 6.5): none at all means it too.
    return known in _SESSION_OVER or "already" in known or (status == HTTPStatus.BAD_REQUEST and not known)

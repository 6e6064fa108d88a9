"""The JSON of create and poll, exactly as documented (voice-api.md 6.2, 6.6, 13)."""

from datetime import datetime
from http import HTTPStatus

from recorder_gui.practice import errors
from recorder_gui.practice.server_clock import as_text
from recorder_gui.practice.session import Document, Session, SessionResult, SessionStatus

TEXT_OF_ERROR = {
    "processing_failed": "The recording could not be processed.",
    "audio_too_short": "There is no audio in this session.",
}
_STATUS_OF_POLL = {
    SessionStatus.INITIALIZED: HTTPStatus.ACCEPTED,
    SessionStatus.PROCESSING: HTTPStatus.ACCEPTED,
    SessionStatus.COMPLETED: HTTPStatus.OK,
    SessionStatus.PARTIAL: HTTPStatus.PARTIAL_CONTENT,
    SessionStatus.FAILED: HTTPStatus.OK,
    SessionStatus.EXPIRED: HTTPStatus.GONE,
}
# A filter of older clients that means the transcript alone (voice-api.md 6.6).
_TRANSCRIPT_ONLY = "transcript"


def upload_url(base_url: str, session_id: str) -> str:
    """Return where the chunks of a session go."""
    return f"{base_url}/voice/v1/sessions/{session_id}/audio"


def create_body(session: Session, base_url: str) -> dict[str, object]:
    """Return the body of 201."""
    return {
        "session_id": session.session_id,
        "status": "created",
        "created_at": as_text(session.created_at),
        "expires_at": as_text(session.expires_at),
        "upload_url": upload_url(base_url, session.session_id),
        "patient_details": session.order.patient_details,
    }


def upload_body(session: Session, file_name: str) -> dict[str, object]:
    """Return the body of 200 for a chunk."""
    return {"session_id": session.session_id, "success": True, "original_filename": file_name}


def end_body(session: Session, audio_files: list[str]) -> dict[str, object]:
    """Return the body of 202 for End."""
    return {
        "session_id": session.session_id,
        "status": "processing",
        "message": "Processing has begun.",
        "audio_files_received": len(audio_files),
        "audio_files": audio_files,
    }


def patch_body(session: Session) -> dict[str, object]:
    """Return the body of 200 for PATCH."""
    return {
        "session_id": session.session_id,
        "status": "success",
        "message": "The session was changed.",
    }


def poll(
    session: Session, base_url: str, now: datetime, wanted_document: str | None = None
) -> tuple[int, dict[str, object]]:
    """Return HTTP status and body of GET; raise a 404 `ApiError` for a document that is not there."""
    status = session.status_at(now)
    body: dict[str, object] = {
        "session_id": session.session_id,
        "status": status,
        "created_at": as_text(session.created_at),
        "upload_url": upload_url(base_url, session.session_id),
        "audio_files_received": len(session.audio_files),
        "audio_files": session.audio_files,
        "additional_data": additional_data(session),
        "patient_details": session.order.patient_details,
    }
    if status is SessionStatus.EXPIRED:
        body |= _expired(session)
    else:
        body |= {"expires_at": as_text(session.expires_at)}
        body |= _unfinished(session) if session.result is None else _finished(session, wanted_document)
    return _STATUS_OF_POLL[status], body


def _unfinished(session: Session) -> dict[str, object]:
    return {"transcript": "" if session.ended_at is None else None}


def _expired(session: Session) -> dict[str, object]:
    return {
        "expired_at": session.expired_text(),
        "message": "The session was not ended in time.",
        "templates": {},
        "transcript": None,
    }


def _finished(session: Session, wanted_document: str | None) -> dict[str, object]:
    result = session.result
    if result is None or session.completed_at is None:
        return {}
    if result.status is SessionStatus.FAILED:
        code = result.error_code or "processing_failed"
        return {"error": {"code": code, "message": TEXT_OF_ERROR.get(code, "")}}
    body: dict[str, object] = {
        "completed_at": as_text(session.completed_at),
        "model_used": session.order.model,
        "language_detected": None,
        "transcript": result.transcript,
        "templates": _templates(result, wanted_document),
    }
    if result.status is SessionStatus.PARTIAL:
        body["audio_files_processed"] = len(session.audio_files) - len(result.skipped)
        body["processing_errors"] = [
            {"type": "audio_file_skipped", "message": "One part could not be understood.", "file": slot}
            for slot in result.skipped
        ]
    return body


def _templates(result: SessionResult, wanted: str | None) -> list[dict[str, object]]:
    if wanted == _TRANSCRIPT_ONLY:
        return []
    documents = result.documents
    if wanted is not None:
        documents = tuple(item for item in documents if wanted in (item.document_id, item.template_id))
        if not documents:
            raise errors.resource_not_found(wanted)
    return [{document.template_id: _document(document)} for document in documents]


def process_body(session: Session, document: Document) -> dict[str, object]:
    """Return the body of 202 for one more document (voice-api.md 6.8)."""
    return {
        "session_id": session.session_id,
        "template_id": document.template_id,
        "document_id": document.document_id,
        "status": "in-progress",
        "message": "The document is being written.",
    }


def _document(document: Document) -> dict[str, object]:
    if document.is_in_progress:
        return {"status": "in-progress", "document_id": document.document_id, "data": None}
    if document.data is None:
        error = {"code": "extraction_failed", "message": "This note could not be produced."}
        return {"status": "failed", "document_id": document.document_id, "data": None, "error": error}
    return {
        "status": "success",
        "document_id": document.document_id,
        "document_type": "custom",
        "data": document.data,
        "publish": {},
        "errors": [],
        "warnings": [],
    }


def additional_data(session: Session) -> dict[str, object]:
    """Return what the client gave at creation, and what the server adds (voice-api.md 6.6)."""
    protocol = {
        "version": "0.1",
        "upload_type": session.order.upload_type,
        "communication_protocol": "http",
        "requested_templates": list(session.order.templates),
    }
    return {**session.order.additional_data, "_protocol": protocol}

"""The JSON of create and poll as the self-hosted backend writes it (voice-api.md 6.2, 6.6, 14)."""

import hashlib
from http import HTTPStatus

from recorder_gui.practice.answers import additional_data, upload_url
from recorder_gui.practice.self_hosted.outlook import Outlook
from recorder_gui.practice.self_hosted.transaction import Transaction
from recorder_gui.practice.server_clock import as_text
from recorder_gui.practice.session import Session, SessionStatus

Place = str | dict[str, object]

_STATUS_OF_POLL = {
    SessionStatus.INITIALIZED: HTTPStatus.ACCEPTED,
    SessionStatus.PROCESSING: HTTPStatus.ACCEPTED,
    SessionStatus.COMPLETED: HTTPStatus.OK,
    SessionStatus.PARTIAL: HTTPStatus.PARTIAL_CONTENT,
    SessionStatus.FAILED: HTTPStatus.OK,
}
_DOCUMENT_ID_DIGITS = 8


def upload_place(session: Session, base_url: str, *, as_form: bool) -> Place:
    """Return where chunks go: the plain route, or an S3 form beside which the plain route works too.

    The form's own address is not served here.
    """
    if not as_form or session.order.upload_type != "chunked":
        return upload_url(base_url, session.session_id)
    folder = f"{session.created_at:%y%m%d}/{session.session_id}/"
    return {
        "uploadData": {"url": f"{base_url}/records", "fields": {"key": f"{folder}${{filename}}"}},
        "folderPath": folder,
        "txn_id": session.session_id,
    }


def create_body(session: Session, transaction: Transaction, place: Place) -> dict[str, object]:
    """Return the body of 201."""
    return {
        "session_id": session.session_id,
        "status": "created",
        "created_at": as_text(session.created_at),
        "expires_at": as_text(session.expires_at),
        "upload_url": place,
        "storage_provider": None if isinstance(place, str) else "aws",
        "session_details": transaction.session_details,
    }


def poll(
    session: Session, transaction: Transaction, outlook: Outlook, place: Place, *, was_held: bool
) -> tuple[int, dict[str, object]]:
    """Return HTTP status and body of GET."""
    files = transaction.files(session)
    body: dict[str, object] = {
        "session_id": session.session_id,
        "status": outlook.status,
        "created_at": as_text(session.created_at),
        "audio_files_received": len(files),
        "audio_files": files,
        "additional_data": additional_data(session),
        "session_details": transaction.session_details,
    }
    match outlook.status:
        case SessionStatus.INITIALIZED | SessionStatus.PROCESSING:
            expires_at = session.expires_at.isoformat(timespec="seconds")
            body |= {"expires_at": expires_at, "upload_url": place, "transcript": outlook.transcript}
        case SessionStatus.FAILED:
            body |= {"upload_url": place}
        case SessionStatus.PARTIAL:
            body |= {"upload_url": place} | _finished(session, outlook)
            body |= {"completed_at": None, "audio_files_processed": len(files), "processing_errors": []}
            body |= {"templates": [] if transaction.is_spoiled else _unmade_notes(session)}
        case _:
            body |= _finished(session, outlook) | {"language_detected": transaction.language}
            if was_held:
                body |= {"completed_at": None}
    return _STATUS_OF_POLL[outlook.status], body


def document_id(session: Session, template_id: str) -> str:
    """Return the id of a template's document, the same each time."""
    digest = hashlib.sha256(f"{session.session_id} {template_id}".encode()).hexdigest()
    return f"doc_{digest[:_DOCUMENT_ID_DIGITS]}"


def _finished(session: Session, outlook: Outlook) -> dict[str, object]:
    completed_at = session.completed_at
    return {
        "completed_at": None if completed_at is None else as_text(completed_at),
        "model_used": session.order.model,
        "transcript": outlook.transcript,
        "templates": [],
    }


def _unmade_notes(session: Session) -> list[dict[str, object]]:
    return [
        {
            template_id: {
                "status": "failure",
                "errors": [],
                "warnings": [],
                "data": None,
                "document_id": document_id(session, template_id),
                "document_type": "custom",
                "publish": {},
            }
        }
        for template_id in session.order.templates
    ]

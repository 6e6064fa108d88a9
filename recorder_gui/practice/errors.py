"""The documented error bodies of the voice API, short form (voice-api.md 7 and 14)."""

from collections.abc import Mapping
from http import HTTPStatus

MAX_CHUNK_BYTES = 10 * 1024 * 1024


class ApiError(Exception):
    """An answer other than success: HTTP status, machine code, text for people, facts."""

    def __init__(
        self, status: int, code: str, message: str, details: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(status, code)
        self.status = status
        self.code = code
        self.message = message
        self.details = details

    def body(self) -> dict[str, object]:
        """Return the JSON object to send; `details` is left out where the documents leave it out."""
        error: dict[str, object] = {"code": self.code, "message": self.message}
        if self.details is not None:
            error["details"] = dict(self.details)
        return {"error": error}


def authentication_failed() -> ApiError:
    """No usable token (voice-api.md 4.7)."""
    return ApiError(HTTPStatus.UNAUTHORIZED, "authentication_failed", "A valid token is needed.")


def token_expired() -> ApiError:
    """A token that was good once."""
    return ApiError(HTTPStatus.UNAUTHORIZED, "token_expired", "The token has run out.")


def forbidden() -> ApiError:
    """A good token without the right."""
    return ApiError(HTTPStatus.FORBIDDEN, "forbidden", "Not allowed for this account.")


def session_not_found(session_id: str) -> ApiError:
    """No such session, or no longer."""
    details = {"session_id": session_id}
    return ApiError(HTTPStatus.NOT_FOUND, "session_not_found", "No session with this id.", details)


def session_expired(session_id: str, expired_at: str) -> ApiError:
    """Audio or End for a session that was not ended in time (voice-api.md 11.22)."""
    details = {"session_id": session_id, "expired_at": expired_at}
    return ApiError(HTTPStatus.GONE, "session_expired", "The session has expired.", details)


def session_ended(session_id: str) -> ApiError:
    """Audio after End, or a second End (voice-api.md 6.3, 11.15)."""
    details = {"session_id": session_id}
    return ApiError(HTTPStatus.BAD_REQUEST, "session_ended", "This session no longer takes audio.", details)


def session_completed(session_id: str) -> ApiError:
    """Audio for a session whose processing is over (voice-api.md 6.3)."""
    details = {"session_id": session_id}
    return ApiError(
        HTTPStatus.BAD_REQUEST, "session_completed", "This session is already processed.", details
    )


def session_already_exists(session_id: str) -> ApiError:
    """Create repeated with the same id; without side effects here (voice-api.md 11.35)."""
    details = {"session_id": session_id}
    return ApiError(HTTPStatus.CONFLICT, "txn_already_initialized", "This session exists already.", details)


def session_already_committed() -> ApiError:
    """Mode or model changed after End (voice-api.md 6.7)."""
    return ApiError(HTTPStatus.CONFLICT, "session_already_committed", "The mode can no longer be changed.")


def invalid_audio_format(provided: str, supported: tuple[str, ...]) -> ApiError:
    """A type outside the list (voice-api.md 6.3)."""
    details = {"provided_format": provided, "supported_formats": list(supported)}
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_audio_format", f"Unsupported type {provided}.", details)


def invalid_file_name(file_name: str) -> ApiError:
    """A chunk name without a number the server can read (voice-api.md 11.3)."""
    details = {"file_name": file_name}
    message = "The file name must look like audio_0.wav."
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_request", message, details)


def second_single_file(file_name: str) -> ApiError:
    """A session of upload type `single` takes one file (voice-api.md 14)."""
    details = {"file_name": file_name}
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_request", "This session takes one file only.", details)


def chunk_too_large(size_bytes: int) -> ApiError:
    """More than 10 MiB in one chunk (voice-api.md 6.3)."""
    details = {"size_bytes": size_bytes, "max_size_bytes": MAX_CHUNK_BYTES}
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return ApiError(status, "chunk_too_large", "The chunk is bigger than 10 MB.", details)


def invalid_field(field: str, message: str) -> ApiError:
    """A field of a JSON body that breaks its rule (voice-api.md 11.12)."""
    return ApiError(HTTPStatus.UNPROCESSABLE_ENTITY, "invalid_request", message, {"field": field})


def invalid_template(template_id: str) -> ApiError:
    """A template this server does not have (voice-api.md 6.2)."""
    details = {"template_id": template_id}
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_template", "No such template.", details)


def template_not_found(template_id: str) -> ApiError:
    """One more document asked for with a template this server does not have (voice-api.md 6.8)."""
    details = {"template_id": template_id}
    return ApiError(HTTPStatus.NOT_FOUND, "template_not_found", "No such template.", details)


def session_not_processed(session_id: str) -> ApiError:
    """One more document asked for before there is a first (voice-api.md 6.8)."""
    details = {"session_id": session_id}
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_request", "This session has no result yet.", details)


def stream_not_offered() -> ApiError:
    """Streaming, which this server does not advertise."""
    details = {"field": "upload_type"}
    message = "This server takes chunked and single uploads."
    return ApiError(HTTPStatus.BAD_REQUEST, "invalid_request", message, details)


def resource_not_found(resource_id: str) -> ApiError:
    """A document or template asked for in GET that the session does not have."""
    details = {"resource_id": resource_id}
    return ApiError(HTTPStatus.NOT_FOUND, "resource_not_found", "No such document.", details)

"""The self-hosted backend's error bodies: long envelope, bare detail, short form (voice-api.md 3.3, 14)."""

from collections.abc import Callable
from http import HTTPStatus

from recorder_gui.practice.errors import ApiError

WORKSPACE = "workspace-1"


class LongError(ApiError):
    """The envelope of most of its errors; `txn_id` may name a session that does not exist."""

    def __init__(self, status: int, code: str, message: str, txn_id: str, b_id: str = WORKSPACE) -> None:
        super().__init__(status, code, message)
        self._txn_id = txn_id
        self._b_id = b_id

    def body(self) -> dict[str, object]:
        """Return the JSON object to send."""
        error = {"code": self.code, "message": self.message, "display_message": self.message}
        return {"status": "failed", "error": error, "txn_id": self._txn_id, "b_id": self._b_id}


class CancelledError(LongError):
    """GET of a session that was cancelled and ended; the message is not a text."""

    def __init__(self, txn_id: str) -> None:
        super().__init__(
            HTTPStatus.INTERNAL_SERVER_ERROR, "system_failure", "The session was cancelled.", txn_id
        )

    def body(self) -> dict[str, object]:
        """Return the JSON object to send."""
        names = {"txn_id": self._txn_id, "b_id": self._b_id}
        error = {"code": self.code, "message": names, "display_message": {}}
        return {"status": "failed", "error": error, **names}


class DetailError(ApiError):
    """An error of the layers around its application: tokens, paths, methods."""

    def body(self) -> dict[str, object]:
        """Return the JSON object to send."""
        return {"detail": self.code}


def missing_token() -> DetailError:
    """No token at all (voice-api.md 4.7)."""
    return DetailError(HTTPStatus.FORBIDDEN, "missing_token", "")


def invalid_token() -> DetailError:
    """A token nobody knows (voice-api.md 4.7)."""
    return DetailError(HTTPStatus.FORBIDDEN, "invalid_token", "")


def no_user_id() -> DetailError:
    """What every token gets where one more document is asked for (voice-api.md 6.8)."""
    return DetailError(HTTPStatus.UNAUTHORIZED, "JWT missing uuid claim", "")


def token_expired() -> DetailError:
    """A token that was good once (voice-api.md 4.7)."""
    return DetailError(HTTPStatus.UNAUTHORIZED, "token_expired", "")


def bad_field(field: str, problem: str) -> ApiError:
    """Return the answer in place of 422: the first problem of a body (voice-api.md 11.12)."""
    return ApiError(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", f"Field 'body -> {field}': {problem}")


def bad_request(message: str, txn_id: str) -> LongError:
    """A body that is well formed and makes no sense (voice-api.md 6.2)."""
    return LongError(HTTPStatus.BAD_REQUEST, "bad_request", message, txn_id)


def unexpected_error(txn_id: str) -> LongError:
    """Anything that goes wrong inside, whoever is to blame (trap 6)."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return LongError(status, "unexpected_error", "Something went wrong.", txn_id)


def already_initialized(txn_id: str) -> LongError:
    """Create sent twice (trap 8)."""
    return LongError(
        HTTPStatus.CONFLICT, "txn_already_initialized", "This transaction exists already.", txn_id
    )


def already_committed(txn_id: str) -> LongError:
    """Mode or model changed after End (voice-api.md 6.7)."""
    message = "The mode can no longer be changed."
    return LongError(HTTPStatus.CONFLICT, "session_already_committed", message, txn_id)


def system_failure(txn_id: str) -> LongError:
    """Return the well-formed sister of `CancelledError`."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return LongError(status, "system_failure", "The session was cancelled.", txn_id)


def invalid_credentials() -> LongError:
    """Wrong name or password (voice-api.md 4.6)."""
    message = "Name or password is wrong."
    return LongError(HTTPStatus.UNAUTHORIZED, "invalid_credentials", message, txn_id="", b_id="")


def invalid_refresh_token() -> LongError:
    """A refresh token that is unknown, or used up for more than a minute (voice-api.md 4.3)."""
    message = "Sign in again."
    return LongError(HTTPStatus.UNAUTHORIZED, "invalid_refresh_token", message, txn_id="", b_id="")


def signup_disabled() -> LongError:
    """No new users here (voice-api.md 4.6)."""
    message = "New accounts are not offered."
    return LongError(HTTPStatus.FORBIDDEN, "signup_disabled", message, txn_id="", b_id="")


def translated(error: ApiError, txn_id: str) -> ApiError:
    """Return an error given in the documents' words as this backend writes it; others stay as they are."""
    is_documented = type(error) is ApiError
    write = _FORMS.get(error.code) if is_documented else None
    return error if write is None else write(error, txn_id)


def _field_form(error: ApiError, _txn_id: str) -> ApiError:
    if error.details is None:  # a planned one
        return ApiError(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", error.message)
    field = error.details.get("field")
    return error if field is None else bad_field(str(field), error.message)


def _not_found_form(code: str, message: str) -> Callable[[ApiError, str], ApiError]:
    return lambda _error, txn_id: LongError(HTTPStatus.NOT_FOUND, code, message, txn_id)


_FORMS: dict[str, Callable[[ApiError, str], ApiError]] = {
    # A planned 401 or 403; this backend's own check of the token speaks its own words.
    "authentication_failed": lambda _error, _txn_id: token_expired(),
    "forbidden": lambda _error, _txn_id: invalid_token(),
    "session_not_found": _not_found_form("transaction_not_found", "No such transaction."),
    "resource_not_found": _not_found_form("resource_not_found", "No such document."),
    "txn_already_initialized": lambda _error, txn_id: already_initialized(txn_id),
    "session_already_committed": lambda _error, txn_id: already_committed(txn_id),
    "internal_error": lambda _error, txn_id: unexpected_error(txn_id),
    "invalid_request": _field_form,
}

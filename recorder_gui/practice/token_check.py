"""Whether a request may pass: the bearer token, as documented (voice-api.md 4.7, 11.24)."""

from recorder_gui.practice import errors
from recorder_gui.practice.server_settings import ServerSettings

_SCHEME = "Bearer "


def check_token(authorization: str, settings: ServerSettings) -> None:
    """Raise a 401 or 403 `ApiError` unless the header carries a good token. `Bearer` is case sensitive."""
    if not authorization.startswith(_SCHEME):
        raise errors.authentication_failed()
    token = authorization.removeprefix(_SCHEME).strip()
    if token in settings.expired_tokens:
        raise errors.token_expired()
    if token in settings.forbidden_tokens:
        raise errors.forbidden()
    if not token or (settings.tokens is not None and token not in settings.tokens):
        raise errors.authentication_failed()

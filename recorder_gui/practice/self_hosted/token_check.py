"""Whether a request may pass, in the self-hosted backend's words (voice-api.md 4.7)."""

from datetime import datetime

from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.self_hosted.issued_tokens import IssuedTokens
from recorder_gui.practice.server_settings import ServerSettings

_SCHEME = "Bearer "


def check_token(authorization: str, settings: ServerSettings, issued: IssuedTokens, now: datetime) -> None:
    """Raise a 401 or 403 `ApiError` unless the header carries a good token.

    The word `Bearer` may be absent, but no other may stand in its place. A token of the sign-in is good until
    it expires; for any other the settings decide.
    """
    token = authorization.removeprefix(_SCHEME).strip()
    if token in ("", _SCHEME.strip()):
        raise errors.missing_token()
    if " " in token or token in settings.forbidden_tokens:
        raise errors.invalid_token()
    expires_at = issued.expiry_of(token)
    if token in settings.expired_tokens or (expires_at is not None and now >= expires_at):
        raise errors.token_expired()
    if expires_at is None and settings.tokens is not None and token not in settings.tokens:
        raise errors.invalid_token()

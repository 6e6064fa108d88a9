"""Access and refresh tokens of the self-hosted sign-in, and how long they live (voice-api.md 4.3, 4.6)."""

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from recorder_gui.practice.self_hosted.errors import WORKSPACE

ACCESS_SECONDS = 900
REFRESH_SECONDS = 2_592_000
GRACE_SECONDS = 60

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What login and refresh hand out."""

    user_name: str
    access_token: str
    refresh_token: str


@dataclass(slots=True)
class _RefreshToken:
    user_name: str
    expires_at: datetime
    used_at: datetime | None = None


class IssuedTokens:
    """Every token of this run; access tokens stay good until they expire, whatever happens to the others."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(_KEY_BYTES)
        self._access: dict[str, datetime] = {}
        self._refresh: dict[str, _RefreshToken] = {}

    def issue(self, user_name: str, now: datetime) -> TokenPair:
        """Return two new tokens."""
        access_token = self._jwt(user_name, now)
        refresh_token = secrets.token_urlsafe(_KEY_BYTES)
        self._access[access_token] = now + timedelta(seconds=ACCESS_SECONDS)
        expires_at = now + timedelta(seconds=REFRESH_SECONDS)
        self._refresh[refresh_token] = _RefreshToken(user_name, expires_at)
        return TokenPair(user_name, access_token, refresh_token)

    def expiry_of(self, access_token: str) -> datetime | None:
        """Return when a token issued here runs out; None for any other."""
        return self._access.get(access_token)

    def refresh(self, refresh_token: str, now: datetime, *, returns_old: bool) -> TokenPair | None:
        """Return new tokens, or None for a token that is dead.

        A used one, sent again within the minute, is answered with itself if `returns_old`. Later it is taken
        for theft: every refresh token of the user counts as used from then on.
        """
        known = self._refresh.get(refresh_token)
        if known is None or now >= known.expires_at:
            return None
        if known.used_at is None or not returns_old:
            known.used_at = now
            return self.issue(known.user_name, now)
        if now - known.used_at < timedelta(seconds=GRACE_SECONDS):
            access_token = self.issue(known.user_name, now).access_token
            return TokenPair(known.user_name, access_token, refresh_token)
        for token in self._refresh.values():
            if token.user_name == known.user_name and token.used_at is None:
                token.used_at = now
        return None

    def _jwt(self, user_name: str, now: datetime) -> str:
        issued_at = int(now.timestamp())
        claims = {
            "b-id": WORKSPACE,
            "uuid": identifier_of(user_name),
            "oid": identifier_of(user_name),
            "sub": user_name,
            "iat": issued_at,
            "exp": issued_at + ACCESS_SECONDS,
            "jti": secrets.token_hex(8),
        }
        signed = f"{_encoded({'alg': 'HS256', 'typ': 'JWT'})}.{_encoded(claims)}"
        signature = hmac.new(self._key, signed.encode(), hashlib.sha256).digest()
        return f"{signed}.{_base64(signature)}"


def identifier_of(user_name: str) -> str:
    """Return a stable identifier of a user."""
    return hashlib.sha256(user_name.encode(errors="replace")).hexdigest()[:_KEY_BYTES]


def _encoded(value: dict[str, object] | dict[str, str]) -> str:
    return _base64(json.dumps(value).encode())


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

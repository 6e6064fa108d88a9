"""What lets an account in, as it was handed to us: a bearer token, or a whole login answer."""

import base64
import binascii
import json
import re
from dataclasses import asdict, dataclass, field
from typing import Final

_SUBJECT_CLAIMS: Final = ("b-id", "uuid", "oid", "sub")
"""Who a token of the service speaks for (voice-api.md 4.6)."""

_JWT_PARTS: Final = 3
_FITS_A_HEADER: Final = re.compile(r"[!-~]+")
_LONGEST_LIFE_SECONDS: Final = 10 * 366 * 24 * 3600
"""Whoever promises more has a typing error in the answer."""


@dataclass(frozen=True, slots=True)
class Credential:
    """A token and, where a login answer came with it, what renews it (voice-api.md 4.2, 4.3).

    ``expires_in`` counts seconds from the moment the server gave the token.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_in: float | None = None
    client_id: str | None = None

    @property
    def subject(self) -> str | None:
        """Whom the token speaks for, where it is one that tells (a JWT); never proof, only a hint."""
        parts = self.access_token.split(".")
        if len(parts) != _JWT_PARTS:
            return None
        try:
            claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        except (ValueError, binascii.Error, RecursionError):
            return None
        if not isinstance(claims, dict):
            return None
        told = [str(claims[name]) for name in _SUBJECT_CLAIMS if name in claims]
        return "/".join(told) or None

    def as_text(self) -> str:
        """Return it in the form that ``parse_credential`` reads."""
        if self.refresh_token is None:
            return self.access_token
        return json.dumps({name: value for name, value in asdict(self).items() if value is not None})


def parse_credential(text: str) -> Credential | None:
    """Read a bare token, with or without the word Bearer, or the JSON object of a login answer."""
    text = text.strip()
    if not text.startswith("{"):
        token = text.removeprefix("Bearer").strip()
        return Credential(token) if _FITS_A_HEADER.fullmatch(token) else None
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return credential_in(answer)


def credential_in(answer: object) -> Credential | None:
    """Return what a login or refresh answer holds, or None where it lacks a token."""
    if not isinstance(answer, dict):
        return None
    token = _header_text(answer, "access_token")
    if token is None:
        return None
    return Credential(
        access_token=token,
        refresh_token=_text(answer, "refresh_token"),
        expires_in=_seconds(answer.get("expires_in")),
        client_id=_header_text(answer, "client_id"),
    )


def _seconds(value: object) -> float | None:
    """Return a length of life; an integer may be too large for any number of seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value <= _LONGEST_LIFE_SECONDS else None


def _header_text(answer: dict[str, object], name: str) -> str | None:
    text = _text(answer, name)
    return text if text and _FITS_A_HEADER.fullmatch(text) else None


def _text(answer: dict[str, object], name: str) -> str | None:
    value = answer.get(name)
    return value if isinstance(value, str) and value else None

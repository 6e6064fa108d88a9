"""Reads the forms in which servers write times (voice-api.md 3.3) and waits (RFC 9110, Retry-After)."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

_SECONDS: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_FIRST_MILLISECOND_STAMP: Final = 100_000_000_000
"""An epoch number this large would be the year 5138 in seconds: it counts milliseconds."""


def parse_timestamp(value: object) -> datetime | None:
    """Return an ISO 8601 text or an epoch number as aware UTC time, or None for anything else."""
    try:
        if isinstance(value, str):
            return _in_utc(datetime.fromisoformat(value.strip()))
        if isinstance(value, int | float) and not isinstance(value, bool):
            seconds = value / 1000 if abs(value) >= _FIRST_MILLISECOND_STAMP else value
            return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def parse_http_date(value: str | None) -> datetime | None:
    """Return the time in a ``Date`` header, or None where it is absent or nonsense."""
    if value is None:
        return None
    try:
        return _in_utc(parsedate_to_datetime(value))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def parse_retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Return how long a ``Retry-After`` header asks to wait, or None where it says nothing sensible.

    ``now`` is the server's own time, so that a wrong clock on either side does not matter.
    """
    if value is None:
        return None
    if _SECONDS.fullmatch(value.strip()):
        return timedelta(seconds=float(value))
    until = parse_http_date(value)
    return until - now if until is not None and until >= now else None


def _in_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)

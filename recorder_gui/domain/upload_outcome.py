"""How a request to the voice service ended. A failed attempt is a value, not an exception."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from recorder_gui.domain.note_outcome import NotesWritten

SESSION_ENDED: Final = "session_ended"
"""The code of ``Refused`` where End met a session that was ended before."""


class DelayCause(StrEnum):
    """Why an attempt will be made again by itself."""

    UNREACHABLE = "unreachable"  # the connection broke when the request may have left
    NOT_CONNECTED = "not_connected"  # refused, no route, unknown host: the request provably never left
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"  # the server's certificate is not trusted
    NOT_THE_SERVICE = "not_the_service"  # a 2xx or an error page that the service does not send
    BUSY = "busy"  # 408, 429
    SERVER_FAULT = "server_fault"  # 5xx
    CANCELLED = "cancelled"  # we are shutting down
    LOCKED = "locked"  # the key of this audio cannot be opened now
    UNREADABLE = "unreadable"  # the disk would not give the audio back just now


class RefusalReason(StrEnum):
    """Why a request will not be made again without a person."""

    WRONG_FORMAT = "wrong_format"
    TOO_LARGE = "too_large"
    INVALID = "invalid"
    LIMIT_REACHED = "limit_reached"
    WRONG_ADDRESS = "wrong_address"
    SIGNED_OUT = "signed_out"
    DAMAGED = "damaged"  # the bytes on disk are not the ones that were sealed


@dataclass(frozen=True, slots=True)
class Receipt:
    """The server's confirmation of one chunk: a 2xx with the documented JSON (design 4.4).

    ``server_time`` is the answer's ``Date``, ``status`` its HTTP status: two receipts are alike, whenever
    and however they were given.
    """

    server_time: datetime | None = field(default=None, compare=False)
    status: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TryLater:
    """The moment was wrong, not the request. ``status`` is the HTTP status, where there was one."""

    cause: DelayCause
    retry_after: timedelta | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The server will not take this request; ``code`` is its own machine code, if it gave one."""

    reason: RefusalReason
    status: int | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class SessionLost:
    """The session cannot be used any more: unknown, expired, ended or completed."""

    code: str | None = None
    status: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SignInNeeded:
    """The token is missing or no longer good, and renewing it did not help."""

    status: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SessionExists:
    """Create was answered 409: the id is already known there (voice-api.md trap 8)."""


Trouble = TryLater | Refused | SessionLost | SignInNeeded


def is_answer(outcome: object) -> bool:
    """Whether the server had its say on delivery: it was not away, and our own disk gave the audio."""
    is_damaged = isinstance(outcome, Refused) and outcome.reason is RefusalReason.DAMAGED
    return not isinstance(outcome, TryLater | NotesWritten) and not is_damaged

"""What may be set on the running server over its control endpoint."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from recorder_gui.practice import errors

# Wide enough for every scenario, narrow enough that a date stays a date.
_LONGEST_SECONDS = 10 * 365 * 86_400


class Outcome(StrEnum):
    """How processing ends."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    FAILED = "failed"
    FAILED_THEN_COMPLETED = "failed_then_completed"
    EXPIRED = "expired"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """One consistent set of choices; `tokens` None takes any bearer token that is not empty."""

    session_lifetime_seconds: float = 3600
    processing_seconds: float = 0.5
    hold_seconds: float = 0
    tokens: tuple[str, ...] | None = None
    expired_tokens: tuple[str, ...] = ()
    forbidden_tokens: tuple[str, ...] = ()
    outcome: Outcome = Outcome.COMPLETED
    clock_offset_seconds: float = 0

    def changed(self, changes: Mapping[str, object]) -> "ServerSettings":
        """Return a copy with the changes; raise a 422 `ApiError` for an unknown name or a bad value."""
        values: dict[str, object] = {}
        for name, value in changes.items():
            read = _READERS.get(name)
            if read is None:
                raise errors.invalid_field(name, f"There is no setting {name}.")
            values[name] = read(name, value)
        return replace(self, **values)  # type: ignore[arg-type]  # each reader returns its field's type

    def as_json(self) -> dict[str, object]:
        """Return every setting."""
        return asdict(self)


def _read_seconds(name: str, value: object) -> float:
    seconds = _read_offset(name, value)
    if seconds < 0:
        raise errors.invalid_field(name, f"{name} must not be negative.")
    return seconds


def _read_offset(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LONGEST_SECONDS:
        raise errors.invalid_field(name, f"{name} must be a number of seconds.")
    return value


def _read_tokens(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(token, str) for token in value):
        raise errors.invalid_field(name, f"{name} must be a list of texts.")
    return tuple(value)


def _read_tokens_or_any(name: str, value: object) -> tuple[str, ...] | None:
    return None if value is None else _read_tokens(name, value)


def _read_outcome(name: str, value: object) -> Outcome:
    if not isinstance(value, str) or value not in list(Outcome):
        raise errors.invalid_field(name, f"{name} must be one of {', '.join(Outcome)}.")
    return Outcome(value)


_READERS: dict[str, Callable[[str, object], object]] = {
    "session_lifetime_seconds": _read_seconds,
    "processing_seconds": _read_seconds,
    "hold_seconds": _read_seconds,
    "tokens": _read_tokens_or_any,
    "expired_tokens": _read_tokens,
    "forbidden_tokens": _read_tokens,
    "outcome": _read_outcome,
    "clock_offset_seconds": _read_offset,
}

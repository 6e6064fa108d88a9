"""What may be set on the running server over its control endpoint."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from recorder_gui.practice import errors
from recorder_gui.practice.habits import ALL_HABITS, Habits

# Wide enough for every scenario, narrow enough that a date stays a date.
_LONGEST_SECONDS = 10 * 365 * 86_400


class DialectName(StrEnum):
    """Which server is played: the documented one, or the self-hosted backend as it was observed."""

    DOCUMENTS = "documents"
    SELF_HOSTED = "self_hosted"


class Outcome(StrEnum):
    """How processing ends."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    FAILED = "failed"
    FAILED_THEN_COMPLETED = "failed_then_completed"
    EXPIRED = "expired"
    NEVER = "never"


# The self-hosted backend holds a poll while it works (voice-api.md 6.6).
_HOLD_SECONDS = {DialectName.DOCUMENTS: 0.0, DialectName.SELF_HOSTED: 14.0}


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """One consistent set of choices; `tokens` None takes any bearer token that is not empty.

    The last four mean something in the self-hosted dialect only: its habits, how long it lets a connection be
    idle, after how long without a result it says `failed`, and the passwords of its users.
    """

    dialect: DialectName = DialectName.DOCUMENTS
    session_lifetime_seconds: float = 3600
    processing_seconds: float = 0.5
    hold_seconds: float = 0
    tokens: tuple[str, ...] | None = None
    expired_tokens: tuple[str, ...] = ()
    forbidden_tokens: tuple[str, ...] = ()
    outcome: Outcome = Outcome.COMPLETED
    clock_offset_seconds: float = 0
    habits: Habits = ALL_HABITS
    idle_seconds: float = 5
    stuck_seconds: float = 120
    passwords: Mapping[str, str] = field(default_factory=lambda: {"practice": "practice"})

    def in_dialect(self, dialect: DialectName) -> "ServerSettings":
        """Return a copy that plays this server with all its habits, its long poll included."""
        return replace(self, dialect=dialect, hold_seconds=_HOLD_SECONDS[dialect], habits=ALL_HABITS)

    def changed(self, changes: Mapping[str, object]) -> "ServerSettings":
        """Return a copy with the changes; raise a 422 `ApiError` for an unknown name or a bad value.

        To name the dialect brings its own habits and `hold_seconds` back; what is named beside it wins.
        `habits` may be named in part.
        """
        base = self.in_dialect(_read_dialect("dialect", changes["dialect"])) if "dialect" in changes else self
        values: dict[str, object] = {}
        for name, value in changes.items():
            read = _READERS.get(name)
            if read is None:
                raise errors.invalid_field(name, f"There is no setting {name}.")
            values[name] = read(name, value)
        if "habits" in changes:
            values["habits"] = base.habits.changed(_read_object("habits", changes["habits"]))
        return replace(base, **values)  # type: ignore[arg-type]  # each reader returns its field's type

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


def _read_dialect(name: str, value: object) -> DialectName:
    if not isinstance(value, str) or value not in list(DialectName):
        raise errors.invalid_field(name, f"{name} must be one of {', '.join(DialectName)}.")
    return DialectName(value)


def _read_object(name: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise errors.invalid_field(name, f"{name} must be an object.")
    return value


def _read_passwords(name: str, value: object) -> Mapping[str, object]:
    passwords = _read_object(name, value)
    if not all(isinstance(password, str) for password in passwords.values()):
        raise errors.invalid_field(name, f"{name} must be texts by user name.")
    return passwords


def _read_outcome(name: str, value: object) -> Outcome:
    if not isinstance(value, str) or value not in list(Outcome):
        raise errors.invalid_field(name, f"{name} must be one of {', '.join(Outcome)}.")
    return Outcome(value)


_READERS: dict[str, Callable[[str, object], object]] = {
    "dialect": _read_dialect,
    "session_lifetime_seconds": _read_seconds,
    "processing_seconds": _read_seconds,
    "hold_seconds": _read_seconds,
    "tokens": _read_tokens_or_any,
    "expired_tokens": _read_tokens,
    "forbidden_tokens": _read_tokens,
    "outcome": _read_outcome,
    "clock_offset_seconds": _read_offset,
    "habits": _read_object,
    "idle_seconds": _read_seconds,
    "stuck_seconds": _read_seconds,
    "passwords": _read_passwords,
}

"""The fault plan: which requests go wrong, and how. Pure; `fault_injection` carries it out."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from recorder_gui.practice import errors
from recorder_gui.practice.address import Route

ANY_ROUTE = "any"
_ROUTES = (ANY_ROUTE, Route.DISCOVERY, Route.CREATE, Route.UPLOAD, Route.END, Route.GET, Route.PATCH)
_LONGEST_SECONDS = 86_400
_LOWEST_STATUS, _HIGHEST_STATUS = 200, 599


class FaultAction(StrEnum):
    """What can be done to a request."""

    STATUS = "status"
    DELAY = "delay"
    HANG = "hang"
    DROP_BEFORE_BODY = "drop_before_body"
    DROP_DURING_BODY = "drop_during_body"
    DROP_AFTER_BODY = "drop_after_body"
    STORE_THEN_DROP = "store_then_drop"
    STORE_THEN_STATUS = "store_then_status"
    PORTAL = "portal"
    HTML_ERROR = "html_error"
    EMPTY = "empty"
    SLOW_READ = "slow_read"
    TRICKLE = "trickle"
    TRICKLE_HEAD = "trickle_head"
    HANG_IN_HEAD = "hang_in_head"
    HANG_IN_BODY = "hang_in_body"
    HANG_AFTER_BODY = "hang_after_body"
    FORGET_CHUNK = "forget_chunk"
    LOSE_SESSION = "lose_session"


@dataclass(frozen=True, slots=True)
class Fault:
    """One entry of the plan; `attempts` None hits for ever, `seconds` None means no limit or no wait.

    `body` takes the place of the documented error body: any JSON but null, for the forms that only some
    servers have (voice-api.md 3.3).
    """

    route: str
    action: FaultAction
    sequence: int | None = None
    attempts: int | None = None
    skip: int = 0
    status: int = 503
    code: str | None = None
    retry_after: str | None = None
    seconds: float | None = None
    body: object = None

    def matches(self, route: Route, sequence: int | None) -> bool:
        """Tell whether a request to this endpoint, with this chunk number, is meant."""
        if self.route not in (ANY_ROUTE, route):
            return False
        return self.sequence is None or (route is Route.UPLOAD and sequence == self.sequence)

    def as_json(self) -> dict[str, object]:
        """Return the entry as it was put, defaults filled in."""
        return asdict(self)


class FaultPlan:
    """The faults in order, and how many requests each has matched so far.

    The first fault that matches and is neither skipping nor spent takes the request; the ones behind it do
    not count that request.
    """

    def __init__(self) -> None:
        self.replace(())

    def replace(self, faults: tuple[Fault, ...]) -> None:
        """Begin a new plan."""
        self.faults = faults
        self._matched = [0] * len(faults)

    def take(self, route: Route, sequence: int | None) -> Fault | None:
        """Count a request and return the fault that hits it."""
        for position, fault in enumerate(self.faults):
            if not fault.matches(route, sequence):
                continue
            hits = self._matched[position] - fault.skip
            if fault.attempts is not None and hits >= fault.attempts:
                continue
            self._matched[position] += 1
            if hits >= 0:
                return fault
        return None


def read_fault(value: object) -> Fault:
    """Return a checked fault; raise a 422 `ApiError` for anything the contract does not know."""
    if not isinstance(value, Mapping):
        raise errors.invalid_field(field="faults", message="A fault must be an object.")
    unknown = set(value) - {field.name for field in fields(Fault)}
    if unknown:
        raise errors.invalid_field(str(min(unknown)), "A fault has no such field.")
    for name, is_good in _RULES.items():
        if (name in value or name in ("route", "action")) and not is_good(value.get(name)):
            raise errors.invalid_field(name, f"{name} has a value that is not allowed.")
    given = {name: item for name, item in value.items() if item is not None or name in _NULLABLE}
    return Fault(**{**given, "action": FaultAction(value["action"])})


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LONGEST_SECONDS


def _is_status(value: object) -> bool:
    return isinstance(value, int) and _LOWEST_STATUS <= value <= _HIGHEST_STATUS


def _is_header_text(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isprintable()


_NULLABLE = ("sequence", "attempts", "code", "retry_after", "seconds", "body")
_RULES: dict[str, Callable[[object], bool]] = {
    "route": lambda value: value in _ROUTES,
    "action": lambda value: value in list(FaultAction),
    "sequence": lambda value: value is None or _is_count(value),
    "attempts": lambda value: value is None or _is_count(value),
    "skip": lambda value: value is None or _is_count(value),
    "status": lambda value: value is None or _is_status(value),
    "code": lambda value: value is None or isinstance(value, str),
    "retry_after": lambda value: value is None or _is_header_text(value),
    "seconds": lambda value: value is None or _is_seconds(value),
    "body": lambda _value: True,
}

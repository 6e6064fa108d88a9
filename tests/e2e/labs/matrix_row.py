"""One row of the table of answers: what the server does, what must be on the wire, and how it must end."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

STRUCK = 1
"""The chunk that faults of an upload strike: neither the first nor the last."""

SMOOTH = "create 0 1 2 look end look"
AGAIN = "create 0 1 1 2 look end look"
PARKED = "create 0 1 2"
NEW_ID = "create create 0 1 2 look end look"
ASKED_FIRST = "create look create 0 1 2 look end look"
LOOK_AGAIN = "create 0 1 2 look look end look"
END_AGAIN = "create 0 1 2 look end look end look"
ANEW = "create 0 1 create 0 1 2 look end look"


@dataclass(frozen=True)
class Row:
    """A visit of three chunks meets ``faults``.

    Attributes:
        id: the row of voice-api.md that this stands for, by section, status and code.
        case: which of several cases of that row.
        faults: the server's fault plan; each must strike as often as its ``attempts`` say.
        wire: every request in order: create, a chunk's number, look, end.
        rests: the visit's state and reason in the end.
        told: a state and reason that the visit must have been in on the way.
        chunks: the states of the three chunks in the end.
        settings: of the server.
        tokens: what signing in gave: the first is used until it is refused.
        self_hosted: the wire where the self-hosted backend's differs.
        hasty: whether the first upload of the struck chunk has a short deadline.
        first_to: where the very first request goes instead of to the server, by name.
    """

    id: str
    case: str
    faults: tuple[Json, ...]
    wire: str = SMOOTH
    rests: str = "ready"
    told: str = ""
    chunks: str = "uploaded uploaded uploaded"
    settings: tuple[tuple[str, Any], ...] = ()
    tokens: tuple[str, ...] = ("token-1", "token-2")
    self_hosted: str = ""
    hasty: bool = False
    first_to: str = ""


def fault(route: str, action: str = "status", attempts: int | None = 1, **more: Any) -> Json:
    """Return one entry of a fault plan."""
    return {"route": route, "action": action, "attempts": attempts, **more}


def upload(action: str = "status", attempts: int | None = 1, **more: Any) -> Json:
    """Return a fault that strikes the middle chunk."""
    return fault("upload", action, attempts, sequence=STRUCK, **more)


def tried_again(id_: str, case: str, reason: str, **more: Any) -> Row:
    """Return the row of an upload that is tried again, and told so meanwhile."""
    return Row(id_, case, (upload(**more),), AGAIN, told=f"waiting {reason}")


def parked(id_: str, status: int, code: str | None, **more: Any) -> Row:
    """Return the row of an upload that the server refuses for good."""
    return Row(
        id_,
        f"upload {status} {code or 'without a code'}",
        (upload(attempts=None, status=status, code=code, **more),),
        PARKED,
        rests="attention chunk_refused",
        chunks="uploaded blocked uploaded",
    )


def refused(id_: str, route: str, status: int, code: str | None, reason: str = "invalid", **more: Any) -> Row:
    """Return the row of a request for the whole part that the server refuses for good."""
    wire, chunks = {
        "create": ("create", "sealed sealed sealed"),
        "get": ("create 0 1 2 look", "uploaded uploaded uploaded"),
        "end": ("create 0 1 2 look end", "uploaded uploaded uploaded"),
    }[route]
    plan = (fault(route, attempts=None, status=status, code=code, **more),)
    return Row(
        id_, f"{route} {code or 'without a code'}", plan, wire, rests=f"attention {reason}", chunks=chunks
    )

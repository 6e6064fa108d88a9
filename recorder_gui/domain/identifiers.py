"""Identifiers as value types, so that one can never be passed for another."""

import re
from dataclasses import dataclass
from typing import Final, NewType, Self

VisitId = NewType("VisitId", str)
"""32 lower-case hexadecimal digits, chosen by us; also the name of the visit's folder."""

SessionId = NewType("SessionId", str)
"""The server's session: ours as we proposed it, opaque once it came from the server."""

_VISIT_ID: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True, order=True)
class ChunkId:
    """A chunk for good: the visit, and the chunk's number in the visit from 0."""

    visit: VisitId
    number: int

    @classmethod
    def of(cls, visit: VisitId, number: int) -> Self:
        """Return the id of chunk ``number``, refusing numbers that cannot be."""
        if number < 0:
            message = f"a chunk's number counts from 0, not {number}"
            raise ValueError(message)
        return cls(visit, number)


def visit_id_from(text: str) -> VisitId | None:
    """Return ``text`` as a visit id, or None if it is none (names on disk are not trusted)."""
    return VisitId(text) if _VISIT_ID.fullmatch(text) else None

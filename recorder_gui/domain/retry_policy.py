"""How long to wait before the next attempt (voice-api.md 12.1, design 4.4)."""

from datetime import datetime, timedelta
from typing import Final, Protocol

BASE: Final = timedelta(seconds=1)
CAP: Final = timedelta(seconds=60)
"""One minute: an outage that ends is noticed soon, and a server that struggles is not hammered."""

LONGEST_RETRY_AFTER: Final = timedelta(hours=1)
"""A server may ask for more, but a typing error in its header must not cost a day."""

_CAP_REACHED_AT: Final = 6  # 1 s x 2^6 exceeds the cap: larger exponents change nothing


class Dice(Protocol):
    """A source of chance, such as ``random.Random``."""

    def uniform(self, a: float, b: float, /) -> float:
        """Return a number between ``a`` and ``b``."""
        ...


def delay_before(attempt: int, dice: Dice, retry_after: timedelta | None = None) -> timedelta:
    """Return the wait before the attempt that follows ``attempt`` failures in a row.

    Full jitter between nothing and 1, 2, 4 ... 60 s: a thousand recorders that lost the same
    server come back spread out. ``retry_after`` wins where it is longer.
    """
    exponent = min(max(attempt - 1, 0), _CAP_REACHED_AT)
    ceiling = min(CAP, BASE * 2**exponent)
    jittered = timedelta(seconds=dice.uniform(0.0, ceiling.total_seconds()))
    if retry_after is None:
        return jittered
    return max(jittered, min(retry_after, LONGEST_RETRY_AFTER))


def is_due(due_at: datetime | None, now: datetime) -> bool:
    """Return whether what was to wait until ``due_at`` may go now.

    No wait is longer than ``LONGEST_RETRY_AFTER``: a time further away was reckoned by a clock
    that has been set back since, and would hold up delivery for as long.
    """
    return due_at is None or due_at <= now or due_at - now > LONGEST_RETRY_AFTER

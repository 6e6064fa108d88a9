"""Whether the computer's clock may be believed: by a wrong year all audio is old."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

_USUAL_PAUSE: Final = timedelta(days=7)
"""After that many days without a visit the clock may as well have been set ahead."""

_PROOF: Final = timedelta(days=1)
"""A day of running; and how far a server's ``Date`` may be from our clock and still confirm it."""


class ClockTrust:
    """Doubts a clock that is far past ``newest``, the last time the ledger knows; None: it knows none.

    A server that tells the time settles it either way. ``now`` must be a clock that no one sets meanwhile.
    Any thread may call.
    """

    def __init__(self, newest: datetime | None, now: Callable[[], datetime]) -> None:
        self.now: Final = now
        self._began: Final = now()
        self._is_in_doubt: Final = newest is None or self._began - newest > _USUAL_PAUSE
        self._is_confirmed: bool | None = None

    def hear(self, server_time: datetime) -> None:
        """Take what a server on another computer says the time is."""
        self._is_confirmed = abs(server_time - self.now()) <= _PROOF

    def is_believed(self) -> bool:
        """Return whether what looks old may be taken for old."""
        if self._is_confirmed is not None:
            return self._is_confirmed
        return not self._is_in_doubt or self.now() - self._began >= _PROOF

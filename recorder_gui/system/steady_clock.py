"""A clock that nobody sets while the program runs, and that goes on while the computer sleeps.

Retries and the life of a session are reckoned on it: the computer's own clock may be set by hours in
the middle of either.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from recorder_gui.system.boot_clock import boot_clock


class SteadyClock:
    """Tells the time that the computer's clock showed when this one was made, plus what passed since.

    ``passing`` gives seconds that nobody sets; by default those since the computer was started.
    """

    def __init__(
        self,
        passing: Callable[[], float] | None = None,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._passing: Final = passing or boot_clock().now
        self._began_at: Final = wall()
        self._began: Final = self._passing()

    def __call__(self) -> datetime:
        """Return the present as an aware time in UTC. Any thread may call."""
        return self._began_at + timedelta(seconds=self._passing() - self._began)


steady_now: Final = SteadyClock()
"""The one clock of delivery: times of two such clocks could not be compared after a jump."""

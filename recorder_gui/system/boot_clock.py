"""A clock that goes on while the computer sleeps, and how long it has slept.

Python's monotonic clock stands still in sleep on Linux and macOS and goes on on Windows; here it
goes on everywhere. Where a system offers no such clock, the computer seems never to sleep.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_TICKS_PER_SECOND: Final = 10_000_000  # Windows counts 100 ns
_WINDOWS_LIBRARY: Final = "KernelBase.dll"


@dataclass(frozen=True, slots=True)
class BootClock:
    """Two clocks of the system, in seconds: ``now`` counts sleep, ``awake`` does not."""

    now: Callable[[], float]
    awake: Callable[[], float]

    def slept(self) -> float:
        """Return how many seconds the computer has slept since it was started."""
        return max(0.0, self.now() - self.awake())


def boot_clock() -> BootClock:
    """Return this system's clock; cheap to ask, from any thread."""
    try:
        clock = _of_this_system()
        clock.slept()
    except (OSError, AttributeError):  # a kernel, or a Windows, without it
        return BootClock(time.monotonic, time.monotonic)
    return clock


if sys.platform == "win32":
    import ctypes

    def _of_this_system() -> BootClock:
        library = ctypes.WinDLL(_WINDOWS_LIBRARY)
        return BootClock(
            _interrupt_time(library.QueryInterruptTimePrecise),
            _interrupt_time(library.QueryUnbiasedInterruptTimePrecise),
        )

    def _interrupt_time(query: Callable[..., None]) -> Callable[[], float]:
        def ask() -> float:
            ticks = ctypes.c_ulonglong()
            query(ctypes.byref(ticks))
            return ticks.value / _TICKS_PER_SECOND

        return ask

elif sys.platform == "darwin":

    def _of_this_system() -> BootClock:
        return BootClock(
            lambda: time.clock_gettime(time.CLOCK_MONOTONIC_RAW),
            lambda: time.clock_gettime(time.CLOCK_UPTIME_RAW),
        )

else:

    def _of_this_system() -> BootClock:
        return BootClock(lambda: time.clock_gettime(time.CLOCK_BOOTTIME), time.monotonic)

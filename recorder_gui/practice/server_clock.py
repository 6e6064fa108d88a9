"""The server's clock: real time plus an offset that tests may set, and waits that end when it stops."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import format_datetime


class ServerClock:
    """Tells the server's time; hours can be made to pass without waiting for them."""

    def __init__(self, read_time: Callable[[], float] = time.time) -> None:
        self.offset_seconds = 0.0
        self._read_time = read_time
        self._stopping = asyncio.Event()

    def real_time(self) -> float:
        """Return the unix time in seconds without the offset."""
        return self._read_time()

    def now(self) -> datetime:
        """Return the server's time."""
        return datetime.fromtimestamp(self._read_time() + self.offset_seconds, UTC)

    def http_date(self) -> str:
        """Return the server's time as a Date header wants it."""
        return format_datetime(self.now(), usegmt=True)

    async def wait(self, seconds: float) -> bool:
        """Wait real seconds; return at once, and false, when the server stops."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        return not self._stopping.is_set()

    def stop_waiting(self) -> None:
        """End every wait, those to come included. To be called in the server's loop."""
        self._stopping.set()


def as_text(moment: datetime) -> str:
    """Return ISO 8601 UTC with Z and whole seconds (voice-api.md 3.3)."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

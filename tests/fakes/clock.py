"""A clock that moves only when a test says so."""

from datetime import UTC, datetime, timedelta


class SettableClock:
    """Tells the time it was last set to."""

    def __init__(self, start: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **units: float) -> None:
        """Let time pass; takes what ``timedelta`` takes."""
        self.now += timedelta(**units)

    def move_to(self, moment: datetime) -> None:
        """Let time pass up to ``moment``; never backwards."""
        self.now = max(self.now, moment)

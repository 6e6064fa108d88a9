"""Holds a test to the log records it announced."""

import logging
import re


class LogGuard(logging.Handler):
    """Keeps every record from WARNING up, from whichever thread it comes.

    ``expected`` are patterns that must be found in some message, ``tolerated`` those that may be.
    """

    def __init__(self, expected: tuple[str, ...] = (), tolerated: tuple[str, ...] = ()) -> None:
        super().__init__(logging.WARNING)
        self._expected = expected
        self._tolerated = tolerated
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Appending to a list is atomic, so records of several threads need no further lock.
        self._messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def complaints(self) -> list[str]:
        """Return one sentence for each surprise: a message nobody announced, or one that never came."""
        announced = (*self._expected, *self._tolerated)
        surprises = [
            f"unexpected log record: {message}"
            for message in self._messages
            if not any(re.search(pattern, message) for pattern in announced)
        ]
        absences = [
            f"expected log record never came: {pattern}"
            for pattern in self._expected
            if not any(re.search(pattern, message) for message in self._messages)
        ]
        return surprises + absences

"""Notices when the server's clock is set ahead while a session is open: the session ends sooner then."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.session_life import SESSION_LIFETIME

_UNEVEN: Final = timedelta(minutes=1)
"""``Date`` has whole seconds, and an answer may have been long on its way."""


class ServerClock:
    """How far the server's clock was ahead of ours when each session was met first, in this run.

    ``tell`` is told each time that the server says.
    """

    def __init__(self, tell: Callable[[datetime], None] | None = None) -> None:
        self._tell: Final = tell
        self._ahead: Final[dict[SessionId, timedelta]] = {}

    def note(self, session_id: SessionId, server_time: datetime | None, now: datetime) -> None:
        """Remember the difference at this moment, unless an earlier one is known."""
        if server_time:
            if self._tell:
                self._tell(server_time)
            self._ahead.setdefault(session_id, server_time - now)

    def leap(self, part: PartRecord, server_time: datetime | None, now: datetime) -> timedelta:
        """Return how far the server's clock went ahead of ours since it was asked last; mostly nothing.

        A clock that was set back only lengthens the session: nothing follows. Nor from a ``Date``
        beyond the end of a session that has just taken a chunk: it is wrong.
        """
        self.note(part.session_id, server_time, now)
        if server_time is None or part.created_at is None:
            return timedelta(0)
        leap = server_time - now - self._ahead[part.session_id]
        ends_at = part.expires_at or part.created_at + SESSION_LIFETIME
        if leap < _UNEVEN or leap >= ends_at - now:  # a leap may be longer than all calendars
            return timedelta(0)
        self._ahead[part.session_id] += leap
        return leap

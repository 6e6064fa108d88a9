"""All sessions of this run, in order of creation; they are kept until the server stops."""

import secrets
from collections.abc import Iterator

from recorder_gui.practice import errors
from recorder_gui.practice.session import Session

_RANDOM_BYTES = 10  # 20 hexadecimal digits (voice-api.md 11.31)


class SessionBook:
    """Sessions by id."""

    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._sessions.values()))

    def find(self, session_id: str) -> Session:
        """Return the session; raise a 404 `ApiError` if there is none."""
        session = self._sessions.get(session_id)
        if session is None:
            raise errors.session_not_found(session_id)
        return session

    def free_id(self, wanted: str | None) -> str:
        """Return the id to use; raise a 409 `ApiError` if the wanted one is taken."""
        if wanted is None:
            return f"ses_{secrets.token_hex(_RANDOM_BYTES)}"
        if wanted in self._sessions:
            raise errors.session_already_exists(wanted)
        return wanted

    def add(self, session: Session) -> None:
        """Enter a new session."""
        self._sessions[session.session_id] = session

    def lose(self, session_id: str) -> None:
        """Drop a session with all its audio, as if it had never been."""
        session = self._sessions.pop(session_id, None)
        for chunk in session.chunks if session is not None else ():
            chunk.audio.discard()

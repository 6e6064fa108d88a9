"""The voice service of a practice account: a server on this computer, started when it is first needed."""

import logging
import secrets
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteBegun
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, Receipt, SessionExists, Trouble, TryLater
from recorder_gui.voice_api.client import VoiceClient

if TYPE_CHECKING:
    from recorder_gui.practice.server import PracticeServer

log = logging.getLogger(__name__)

T = TypeVar("T")


class PracticeService:
    """A VoiceService whose server and client come up with the first request, in the pool's thread.

    ``make_client`` takes the server's address and its token, which is of this run alone: whoever else
    uses this computer can reach the server, and must not get at the audio in it.
    """

    def __init__(self, make_client: Callable[[str, str], VoiceClient]) -> None:
        self._make_client: Final = make_client
        self._lock: Final = threading.Lock()
        self._server: PracticeServer | None = None
        self._client: VoiceClient | None = None
        self._is_aborted = False

    def create(self, order: SessionOrder) -> SessionReport | SessionExists | Trouble:
        """Make a session."""
        return self._ask(lambda client: client.create(order))

    def upload(
        self,
        session_id: SessionId,
        upload_url: str | None,
        sequence: int,
        body: bytes,
        on_sent: Callable[[int], None] | None = None,
        *,
        with_content_type: bool = True,
    ) -> Receipt | Trouble:
        """Send one chunk."""
        return self._ask(
            lambda client: client.upload(
                session_id, upload_url, sequence, body, on_sent, with_content_type=with_content_type
            )
        )

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> SessionReport | Trouble:
        """Ask how the session stands."""
        return self._ask(lambda client: client.look_up(session_id, transcript_only=transcript_only))

    def end(self, session_id: SessionId, chunks: int) -> SessionReport | Trouble:
        """Close the session to audio."""
        return self._ask(lambda client: client.end(session_id, chunks))

    def process(self, session_id: SessionId, template_id: str) -> NoteBegun | Trouble:
        """Have one more document written."""
        return self._ask(lambda client: client.process(session_id, template_id))

    def abort(self) -> None:
        """End every request in flight at once."""
        self._is_aborted = True
        if self._client:
            self._client.abort()

    def close(self) -> None:
        """Stop the client, then its server."""
        if self._client:
            self._client.close()
        if self._server:
            self._server.stop()

    def _ask(self, question: Callable[[VoiceClient], T]) -> T | TryLater:
        client = self._ready_client()
        return question(client) if client else TryLater(DelayCause.NOT_CONNECTED)

    def _ready_client(self) -> VoiceClient | None:
        from recorder_gui.practice.server import (
            PracticeServer,
            PracticeServerUnavailable,
        )

        with self._lock:
            if self._client is None and not self._is_aborted:
                token = secrets.token_urlsafe()
                server = PracticeServer(has_control=False, token=token)
                try:
                    server.start()
                except PracticeServerUnavailable:
                    log.warning("the practice server did not start")
                    return None
                self._server = server
                self._client = self._make_client(server.url, token)
            return self._client

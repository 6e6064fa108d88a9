"""The calls of the voice API. Whatever a server or a network does, the answer is a value.

A deadline and ``abort`` end a request at any moment. One that is still looking up the name, or
connecting, is left behind a second later: its thread ends when the system lets go of it.
"""

import re
import ssl
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteBegun
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.session_report import MODEL, SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    SessionExists,
    SignInNeeded,
    Trouble,
    TryLater,
)
from recorder_gui.voice_api import messages
from recorder_gui.voice_api.answer import Answer
from recorder_gui.voice_api.answer_classifier import (
    Route,
    classify_create,
    classify_end,
    classify_look_up,
    classify_process,
    classify_upload,
)
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.discovery import Capabilities, classify_discovery
from recorder_gui.voice_api.late_transport import late_transport
from recorder_gui.voice_api.messages import Request, SentListener
from recorder_gui.voice_api.offer import classify_templates, offer_of
from recorder_gui.voice_api.ports import TokenSource
from recorder_gui.voice_api.watchdog import Watchdog

if TYPE_CHECKING:
    from recorder_gui.voice_api.transport import Transport

T = TypeVar("T")

_TOKEN: Final = re.compile(r"[!-~]+")
_DEFAULT_DEADLINES: Final = Deadlines()


class VoiceClient:
    """Speaks to one server. All methods may be called from several threads at once.

    ``base_url`` comes from ``parse_base_url``. ``trust`` makes the TLS context; the default trusts
    what the operating system trusts.
    """

    def __init__(
        self,
        base_url: str,
        tokens: TokenSource,
        *,
        user_agent: str,
        deadlines: Deadlines = _DEFAULT_DEADLINES,
        trust: Callable[[], ssl.SSLContext] | None = None,
    ) -> None:
        self._base: Final = base_url
        self._tokens: Final = tokens
        self._user_agent: Final = user_agent
        self._deadlines: Final = deadlines
        self._trust: Final = trust
        self._watchdog: Final = Watchdog()
        self._lock: Final = threading.Lock()
        self._transport: Transport | None = None
        self._is_closed = False

    def create(self, order: SessionOrder) -> SessionReport | SessionExists | Trouble:
        """Make a session. The report's id is the one to use from now on."""
        return self._ask(
            messages.create_request(self._base, order),
            lambda answer: classify_create(answer, order.session_id, self._base),
        )

    def upload(
        self,
        session_id: SessionId,
        upload_url: str | None,
        sequence: int,
        body: bytes,
        on_sent: SentListener | None = None,
        *,
        with_content_type: bool = True,
    ) -> Receipt | Trouble:
        """Send one chunk. ``on_sent`` gets the bytes sent so far; a repetition starts again from few."""
        request = messages.upload_request(
            self._base, session_id, upload_url, sequence, body, on_sent, with_content_type=with_content_type
        )
        return self._ask(request, lambda answer: classify_upload(answer, session_id))

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> SessionReport | Trouble:
        """Ask how the session stands, or for its transcript alone (voice-api.md 6.6)."""
        route = Route.LOOK_UP_TRANSCRIPT if transcript_only else Route.LOOK_UP
        return self._ask(
            messages.look_up_request(self._base, session_id, transcript_only=transcript_only),
            lambda answer: classify_look_up(answer, session_id, self._base, route),
        )

    def end(self, session_id: SessionId, chunks: int) -> SessionReport | Trouble:
        """Close the session for audio. One that was ended before is Refused with code SESSION_ENDED."""
        return self._ask(
            messages.end_request(self._base, session_id, chunks),
            lambda answer: classify_end(answer, session_id, self._base),
        )

    def process(self, session_id: SessionId, template_id: str) -> NoteBegun | Trouble:
        """Have one more document of an ended session written."""
        return self._ask(messages.process_request(self._base, session_id, template_id), classify_process)

    def discover(self) -> Capabilities | Trouble:
        """Ask what the server can do."""
        return self._ask(messages.discovery_request(self._base), classify_discovery)

    def offer(self) -> ServerOffer | Trouble:
        """Ask what there is to choose from. A token that is refused is neither renewed nor given up."""
        found = self.discover()
        capabilities = found if isinstance(found, Capabilities) else None
        request = messages.templates_request(self._base, capabilities.templates_url if capabilities else None)
        templates = self._send(request, self._tokens.token(), classify_templates)
        if isinstance(templates, tuple):
            return offer_of(capabilities, templates, MODEL)
        return templates

    def abort(self) -> None:
        """End every request with TryLater(CANCELLED), and refuse new ones."""
        self._watchdog.abort()

    def close(self) -> None:
        """Abort, and give back threads and connections."""
        self._watchdog.close()
        with self._lock:
            self._is_closed = True
            transport = self._transport
        if transport is not None:
            transport.close()

    def _ask(self, request: Request, classify: Callable[[Answer], T]) -> T | Trouble:
        """Send ``request``; where the token is refused, renew it once and send once more."""
        if not request.needs_token:
            return self._send(request, None, classify)
        token = self._tokens.token()
        outcome = self._send(request, token, classify)
        if not isinstance(outcome, SignInNeeded):
            return outcome
        renewed = self._tokens.renew(token)
        if renewed is None or renewed == token:
            return outcome
        outcome = self._send(request, renewed, classify)
        if isinstance(outcome, SignInNeeded):
            self._tokens.refuse(renewed)
        return outcome

    def _send(self, request: Request, token: str | None, classify: Callable[[Answer], T]) -> T | TryLater:
        # A token that cannot stand in a header is none: the server says so in its own way.
        usable = token if token is not None and _TOKEN.fullmatch(token) else None
        transport = self._connect()
        if transport is None:
            return TryLater(DelayCause.CANCELLED)
        answer = transport.send(request, usable)
        return answer if isinstance(answer, TryLater) else classify(answer)

    def _connect(self) -> "Transport | None":
        with self._lock:
            if self._is_closed:
                return None
            if self._transport is None:
                # Here, so that the window need not wait for the HTTP library to load.
                self._transport = late_transport(
                    self._user_agent, self._deadlines, self._watchdog, self._trust
                )
            return self._transport

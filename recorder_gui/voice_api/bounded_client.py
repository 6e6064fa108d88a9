"""A client whose reports of a session also tell how long the server's model works on one."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import MODEL, SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import SessionExists, Trouble
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.discovery import Capabilities
from recorder_gui.voice_api.ports import TokenSource

_ASKED_AGAIN_AFTER: Final = timedelta(minutes=10)
"""Where Discovery was not answered: it is an optimisation, and a session need not wait for it."""


class KnownCapabilities:
    """Keeps what Discovery said for as long as the server allows. Any thread may call."""

    def __init__(
        self,
        ask: Callable[[], Capabilities | Trouble],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask: Final = ask
        self._monotonic: Final = monotonic
        self._lock: Final = threading.Lock()
        self._known: Capabilities | None = None
        self._asked_again_at = -1.0

    @property
    def known(self) -> Capabilities | None:
        """What was said last; never asks."""
        return self._known

    def ask(self) -> Capabilities | None:
        """Return what the server can do; may ask it, which blocks. An old word is better than none."""
        with self._lock:
            if self._monotonic() < self._asked_again_at:
                return self._known
            # Whoever comes while the question is out makes do with what is known.
            self._asked_again_at = self._monotonic() + _ASKED_AGAIN_AFTER.total_seconds()
        answer = self._ask()
        if isinstance(answer, Capabilities):
            with self._lock:
                self._known = answer
                self._asked_again_at = self._monotonic() + answer.good_for.total_seconds()
        return self._known


class BoundedClient(VoiceClient):
    """A VoiceClient that asks Discovery once a session was made: then the server is really there."""

    def __init__(self, base_url: str, tokens: TokenSource, *, user_agent: str) -> None:
        super().__init__(base_url, tokens, user_agent=user_agent)
        self._capabilities: Final = KnownCapabilities(self.discover)

    def create(self, order: SessionOrder) -> SessionReport | SessionExists | Trouble:
        """Make a session; tell the limit of the order's model."""
        outcome = super().create(order)
        if not isinstance(outcome, SessionReport):
            return outcome
        return _bounded(outcome, self._capabilities.ask(), order.model)

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> SessionReport | Trouble:
        """Ask how the session stands; tell the limit of our model where it is known."""
        outcome = super().look_up(session_id, transcript_only=transcript_only)
        if not isinstance(outcome, SessionReport):
            return outcome
        return _bounded(outcome, self._capabilities.known, MODEL)


def _bounded(report: SessionReport, capabilities: Capabilities | None, model: str) -> SessionReport:
    return replace(report, longest_session=capabilities.longest_session(model)) if capabilities else report

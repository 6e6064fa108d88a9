"""Builds what lives in the upload worker's thread. HTTP is imported with the first request."""

import os
import random
from collections.abc import Callable
from datetime import datetime
from typing import Final

from recorder_gui import __version__
from recorder_gui.app.account import Account
from recorder_gui.app.delivery.practice_service import PracticeService
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PartRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.spool import Desk, Spool
from recorder_gui.spool.visit_removal import remove_visit
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.steady_clock import steady_now
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.ports import DeliveryListener
from recorder_gui.upload.server_clock import ServerClock
from recorder_gui.upload.uploader import Uploader
from recorder_gui.voice_api.bounded_client import BoundedClient
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.token_refresh import TokenRefresh

_USER_AGENT: Final = f"consultation-recorder/{__version__}"


def fresh_session_id() -> SessionId:
    """Return an id that was never used: ``ses_`` and 24 hexadecimal digits (voice-api.md 11.31)."""
    return SessionId(f"ses_{os.urandom(12).hex()}")


class LiveUploadParts:
    """The real parts, over one data folder and one account."""

    def __init__(
        self,
        spool: Spool,
        account: Account,
        tokens: AccountToken,
        hear_time: Callable[[datetime], None] | None = None,
    ) -> None:
        """``hear_time`` is told what a server of the network says the time is."""
        self._desk: Final[Desk] = spool.desk()
        self._desk.chunks.interrupt_attempts()  # of parts that these replace, after a bug
        self._store: Final = DeliveryStore(self._desk)
        self._server: Final = account.server
        # The practice server's clock is this computer's own: it confirms nothing.
        self._server_clock: Final = ServerClock(None if account.is_practice else hear_time)
        self._service: Final = voice_service(account, tokens)

    def uploader(self, listener: DeliveryListener) -> Uploader:
        """Return the uploader of the chosen account."""
        context = DeliveryContext(
            self._store,
            listener,
            clock=steady_now,
            dice=random.SystemRandom(),
            fresh_session_id=fresh_session_id,
            server_clock=self._server_clock,
        )
        return Uploader(context, self._service)

    def pending(self) -> tuple[VisitId, ...]:
        """Return the visits bound to this account that may need its server: audio before notes."""
        asking = set(self._desk.visits.ids_in((VisitState.PROCESSING,), self._server))
        return tuple(sorted(self._store.pending(self._server), key=lambda visit: visit in asking))

    def held(self) -> tuple[VisitId, ...]:
        """Return the visits that wait for a person, those whose result is no note among them."""
        return self._waiting(lambda part: part.state is PartState.STUCK or _has_no_note(part))

    def stuck(self) -> tuple[VisitId, ...]:
        """Return those of them that the server does not have whole."""
        return self._waiting(lambda part: part.state is PartState.STUCK)

    def ready(self) -> tuple[VisitId, ...]:
        """Return the visits of this account whose note is there."""
        return self._desk.visits.ids_in((VisitState.READY,), self._server)

    def remove(self, visit: VisitId, agreed_unsent: int) -> None:
        """Delete a visit for good, giving up at most so many unsent chunks."""
        remove_visit(self._desk, visit, agreed_unsent)

    def abort(self) -> None:
        """End every request in flight at once. Any thread may call."""
        self._service.abort()

    def close(self) -> None:
        """Let go of the connections and the spool."""
        self._service.close()
        self._desk.close()

    def _waiting(self, may_help: Callable[[PartRecord], bool]) -> tuple[VisitId, ...]:
        waiting = self._desk.visits.ids_in((VisitState.ATTENTION,), self._server)
        return tuple(visit for visit in waiting if any(map(may_help, self._desk.parts.of_visit(visit))))


def _has_no_note(part: PartRecord) -> bool:
    return part.state is PartState.SETTLED and part.reason is not None


def account_token(account: Account, store: TokenStore) -> AccountToken:
    """Return what finds, keeps and renews the account's token."""
    renewal = None if account.is_practice else TokenRefresh(account.server, _USER_AGENT)
    return AccountToken(account.server, account.token, store, renewal)


def voice_client(account: Account, store: TokenStore) -> VoiceClient:
    """Return a client of the account's server, which is not the practice server."""
    return _client(account.server, account_token(account, store))


def account_client(account: Account, tokens: AccountToken) -> VoiceClient:
    """Return a client of the account's server with the tokens of this run."""
    return _client(account.server, tokens)


def _client(server: str, tokens: AccountToken) -> VoiceClient:
    return BoundedClient(server, tokens, user_agent=_USER_AGENT)


def voice_service(account: Account, tokens: AccountToken) -> VoiceClient | PracticeService:
    """Return what speaks to the account's server, in this process alone where that is the practice server."""
    if account.is_practice:
        return PracticeService(_practice_client)
    return _client(account.server, tokens)


def _practice_client(url: str, token: str) -> VoiceClient:
    return voice_client(Account(url, token), TokenStore(SystemKeyStore()))

"""The bearer token of an account: from the environment, else what is kept, renewed where that is possible.

Tokens live in memory; what keeps them is ``token_store.py``.
"""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from recorder_gui.domain.credential import Credential, parse_credential
from recorder_gui.system.ports import TokenKeeper, TokenRenewal

log = logging.getLogger(__name__)

RENEW_AT_SHARE: Final = 0.8
"""What of a token's life may pass before it is renewed (voice-api.md 4.4)."""

_REMEMBERED: Final = 16
"""How many refused tokens are known as such: far more than one server's places hold."""


class AccountToken:
    """Finds the token of one server. Safe to ask from several threads.

    ``given`` beats everything else and is never renewed. ``renewal`` asks the server for a new token
    where a refresh token is kept.
    """

    def __init__(
        self,
        server: str,
        given: str | None,
        store: TokenKeeper,
        renewal: TokenRenewal | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.server: Final = server
        self._given: Final = given
        self._store: Final = store
        self._renewal: Final = renewal
        self._monotonic: Final = monotonic
        self._lock: Final = threading.Lock()  # one looks or renews, the others wait for what it finds
        self._held: Credential | None = None
        self._renew_at: float | None = None
        self._refused: Final[deque[str]] = deque(maxlen=_REMEMBERED)
        self._was_read = False
        self._in_vain_at = -math.inf  # when the server gave nothing, last

    @property
    def is_given(self) -> bool:
        """Whether the environment sets the token: nothing that is kept counts then."""
        return self._given is not None

    @property
    def owner(self) -> str | None:
        """Whose the visits of this account are, where a token ever told; reads a file, no key store."""
        known = self._store.owner(self.server)
        return known or (self._held.subject if self._held else None)

    def token(self) -> str | None:
        """Return the token, or None if the account has none."""
        if self._given:
            return self._given
        with self._lock:
            if not self._was_read:
                self._hold(next(iter(self._kept()), None))
            if self._renew_at is not None and self._monotonic() >= self._renew_at:
                self._renew_at = None  # once: if it fails, the server's refusal is the next occasion
                self._ask_server()
            return self._held.access_token if self._held else None

    def renew(self, stale: str | None) -> str | None:
        """Return a token other than ``stale``: kept meanwhile, or new from the server.

        Callers that come at once find what the first of them brought, be it nothing.
        """
        if self._given:
            return None
        came_at = self._monotonic()
        with self._lock:
            self._note_refused(stale)
            if self._present == stale:
                self._look_for_another()
            if self._present == stale and came_at >= self._in_vain_at:
                self._ask_server()
            return self._present if self._present != stale else None

    def refuse(self, token: str) -> None:
        """Hear that the server does not take what ``renew`` brought: it is no other any more."""
        with self._lock:
            self._note_refused(token)

    def has_other(self) -> bool:
        """Whether there is a token by now that the server has not refused. May block for seconds."""
        if self._given:
            return False
        with self._lock:
            if not self._is_untried:
                self._look_for_another()
            return self._is_untried

    def put(self, credential: Credential) -> bool:
        """Use this from now on and keep it; False where it is for this run only."""
        with self._lock:
            self._note_refused(self._present)  # it may lie in a store that takes no other
            if credential.access_token in self._refused:
                self._refused.remove(credential.access_token)
            self._hold(credential, is_new=True)
            self._note_owner()
            return self._store.keep(self.server, credential.as_text())

    def forget(self) -> bool:
        """Sign out: use no token that was held until now, and keep none; False where one stays kept."""
        with self._lock:
            self._note_owner()
            self._note_refused(self._present)
            self._hold(None)
            return self._store.forget(self.server)

    @property
    def _present(self) -> str | None:
        return self._held.access_token if self._held else None

    @property
    def _is_untried(self) -> bool:
        return self._present is not None and self._present not in self._refused

    def _note_refused(self, token: str | None) -> None:
        if token is not None and token not in self._refused:
            self._refused.append(token)

    def _kept(self) -> list[Credential]:
        read = [parse_credential(text) for text in self._store.kept(self.server)]
        return [credential for credential in read if credential]

    def _look_for_another(self) -> None:
        others = [credential for credential in self._kept() if credential.access_token not in self._refused]
        if others:
            self._hold(others[0])

    def _hold(self, credential: Credential | None, *, is_new: bool = False) -> None:
        """Hold a credential; only of one that is new do we know how old it is."""
        self._was_read = True
        self._held = credential
        expires_in = credential.expires_in if credential and is_new else None
        is_renewable = credential is not None and credential.refresh_token is not None
        if expires_in is not None and is_renewable:
            self._renew_at = self._monotonic() + RENEW_AT_SHARE * expires_in
        else:
            self._renew_at = None

    def _note_owner(self) -> None:
        if self._held and (subject := self._held.subject):
            self._store.note_owner(self.server, subject)

    def _ask_server(self) -> None:
        held = self._held
        if held is None or held.refresh_token is None or self._renewal is None:
            return
        renewed = self._renewal(held)
        if renewed is None:
            self._in_vain_at = self._monotonic()
            return
        # Without a word of it the old one stays good; the old one by name dies within a minute, and the
        # token that came with it is the last (voice-api.md 4.3).
        is_last = renewed.refresh_token == held.refresh_token
        refresh_token = None if is_last else renewed.refresh_token or held.refresh_token
        renewed = replace(renewed, refresh_token=refresh_token, client_id=held.client_id)
        # Kept before the old one is let go: whoever used a refresh token twice is signed out.
        if not self._store.keep(self.server, renewed.as_text()):
            log.warning("a renewed token could not be kept: it is good for this run")
        self._hold(renewed, is_new=True)

"""The bearer token of an account: from the environment, else from the key store."""

import threading
from typing import Final

from recorder_gui.system.secrets import SystemKeyStore


class AccountToken:
    """Finds the token of one server. Safe to ask from several threads."""

    def __init__(self, server: str, given: str | None, store: SystemKeyStore) -> None:
        self._name: Final = f"token {server}"
        self._given: Final = given
        self._store: Final = store
        self._lock: Final = threading.Lock()
        self._kept: str | None = None
        self._was_read = False

    def token(self) -> str | None:
        """Return the token, or None if the account has none."""
        if self._given:
            return self._given
        with self._lock:
            if not self._was_read:
                self._read()
            return self._kept

    def renew(self, stale: str | None) -> str | None:
        """Return a token other than ``stale`` if the key store holds one by now.

        Callers that come at once ask the store one after the other, and it answers alike.
        """
        if self._given:
            return None
        with self._lock:
            if self._kept == stale:
                self._read()
            return self._kept if self._kept != stale else None

    def _read(self) -> None:
        self._kept = self._store.read_text(self._name)
        self._was_read = True

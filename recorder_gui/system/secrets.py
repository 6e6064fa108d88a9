"""Secrets in the operating system's key store; where there is none, callers are told so."""

import base64
import binascii
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

log = logging.getLogger(__name__)

_SERVICE: Final = "consultation-recorder"
_ANSWER_LIMIT_SECONDS: Final = 5.0
"""A locked key store may wait for a prompt that nobody sees; we go on without it."""

_ASK_AGAIN_SECONDS: Final = 60.0
"""A store that did not open is asked again then: somebody may have unlocked it."""

T = TypeVar("T")


class SystemKeyStore:
    """Reads and writes secrets. Every call returns within five seconds; any thread may call.

    Windows keeps 1,280 characters at most, so only keys and short tokens are put here.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic: Final = monotonic
        self._is_absent: Final = _has_no_store()
        self._closed_until: float | None = None
        self._asking: threading.Thread | None = None

    @property
    def answers(self) -> bool:
        """Whether there is a store, and it opened when it was asked last."""
        return not self._is_absent and self._closed_until is None

    def read(self, name: str) -> bytes | None:
        """Return the secret, or None if it is absent or the store cannot be opened now."""
        text = self.read_text(name)
        try:
            return base64.b64decode(text, validate=True) if text else None
        except binascii.Error:
            return None

    def write(self, name: str, secret: bytes) -> bool:
        """Keep the secret; False if there is no store that would."""
        return self.write_text(name, base64.b64encode(secret).decode())

    def read_text(self, name: str) -> str | None:
        """Return a secret that was kept as text, such as a token."""

        def get() -> str | None:
            import keyring

            return keyring.get_password(_SERVICE, name)

        return self._bounded(get)

    def write_text(self, name: str, text: str) -> bool:
        """Keep a text as it is; False if there is no store that would."""

        def put() -> bool:
            import keyring

            keyring.set_password(_SERVICE, name, text)
            return True

        return self._bounded(put) or False

    def delete(self, name: str) -> bool:
        """Forget a secret; one that is not there is forgotten already. False if the store does not open."""

        def remove() -> bool:
            import keyring

            if keyring.get_password(_SERVICE, name) is not None:
                keyring.delete_password(_SERVICE, name)
            return True

        return self._is_absent or self._bounded(remove) or False

    def _bounded(self, ask: Callable[[], T]) -> T | None:
        if self._is_absent or self._is_closed():
            return None
        answers: list[T] = []

        def run() -> None:
            # Back ends raise whatever their system's library raises: all of it means "no key store".
            try:
                answers.append(ask())
            except Exception as error:  # noqa: BLE001 - see above
                log.info("no key store: %s", type(error).__name__)

        thread = threading.Thread(target=run, name="key-store", daemon=True)
        self._asking = thread
        thread.start()
        thread.join(_ANSWER_LIMIT_SECONDS)
        self._closed_until = None if answers else self._monotonic() + _ASK_AGAIN_SECONDS
        return answers[0] if answers else None

    def _is_closed(self) -> bool:
        """Whether the store did not open just now, or shows a prompt for the last question still."""
        if self._closed_until is None:
            return False
        is_prompting = self._asking is not None and self._asking.is_alive()
        return is_prompting or self._monotonic() < self._closed_until


def _has_no_store() -> bool:
    """Tell without loading ``keyring`` that there is no key store: on Linux it needs a session bus."""
    if not sys.platform.startswith("linux") or "PYTHON_KEYRING_BACKEND" in os.environ:
        return False
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if address:
        return address == "disabled:"
    return not (runtime and Path(runtime, "bus").exists())

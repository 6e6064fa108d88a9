"""Keeps tokens between runs: in the key store, or in a file sealed by the data key; and whose they were.

Key stores take short texts only (1,280 characters on Windows), and some computers have none. A token
never lies in a plain file (field-notes 5.2).
"""

import hashlib
import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import RecorderError
from recorder_gui.system.ports import TextSealer
from recorder_gui.system.secrets import SystemKeyStore

log = logging.getLogger(__name__)

LONGEST_IN_KEY_STORE: Final = 1_200

_TOKEN, _OWNER = "token", "owner"


class TokenStore:
    """Finds and keeps what was handed to us for a server. Any thread may call; each call may take 5 s.

    Without ``folder`` and ``sealer`` there is the key store alone.
    """

    def __init__(
        self, key_store: SystemKeyStore, folder: Path | None = None, sealer: TextSealer | None = None
    ) -> None:
        self._key_store: Final = key_store
        self._folder: Final = folder
        self._sealer: Final = sealer
        self._in_key_store: Final[set[str]] = set()  # servers whose text was seen or put there

    def kept(self, server: str) -> tuple[str, ...]:
        """Return the texts kept for a server: the sealed file's first, then the key store's.

        Both may hold one: another program may write to the key store.
        """
        in_key_store = self._key_store.read_text(_name(_TOKEN, server))
        if in_key_store:
            self._in_key_store.add(server)
        found = (self._read_file(_TOKEN, server), in_key_store)
        return tuple(text for text in found if text)

    def keep(self, server: str, text: str) -> bool:
        """Keep a text in place of all that was kept for the server; False where nothing takes it."""
        if len(text) <= LONGEST_IN_KEY_STORE and self._key_store.write_text(_name(_TOKEN, server), text):
            self._in_key_store.add(server)
            self._remove_file(server)
            return True
        if not self._write_file(_TOKEN, server, text):
            return False
        self._key_store.delete(_name(_TOKEN, server))
        return True

    def forget(self, server: str) -> bool:
        """Keep no token for the server any more; whose its visits are stays known.

        False where one was kept and stays: the key store does not open, or the folder is read-only.
        """
        is_gone = self._key_store.delete(_name(_TOKEN, server))
        if is_gone:
            self._in_key_store.discard(server)
        return self._remove_file(server) and server not in self._in_key_store

    def owner(self, server: str) -> str | None:
        """Return whose the visits for a server are, as ``note_owner`` was told last."""
        return self._read_file(_OWNER, server)

    def note_owner(self, server: str, owner: str) -> None:
        """Remember whose the visits for a server are, also behind a sign-out."""
        self._write_file(_OWNER, server, owner)

    def _path(self, kind: str, server: str) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{hashlib.sha256(server.encode()).hexdigest()[:32]}.{kind}"

    def _read_file(self, kind: str, server: str) -> str | None:
        path = self._path(kind, server)
        if path is None or self._sealer is None:
            return None
        try:
            return self._sealer.open_text(path.read_bytes(), _name(kind, server))
        except FileNotFoundError:
            return None
        except (OSError, RecorderError) as error:
            log.info("no sealed %s: %s", kind, type(error).__name__)
            return None

    def _write_file(self, kind: str, server: str, text: str) -> bool:
        path = self._path(kind, server)
        if path is None or self._sealer is None:
            return False
        scratch = path.with_suffix(".part")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_privately(scratch, self._sealer.seal_text(text, _name(kind, server)))
            scratch.replace(path)
        except OSError as error:
            log.warning("%s not kept: %s", kind, error.strerror)
            return False
        return True

    def _remove_file(self, server: str) -> bool:
        path = self._path(_TOKEN, server)
        if path is None:
            return True
        with suppress(OSError):
            path.unlink(missing_ok=True)
            return True
        return False


def _name(kind: str, server: str) -> str:
    return f"{kind} {server}"


def _write_privately(path: Path, content: bytes) -> None:
    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    with open(path, "wb", opener=opener) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())

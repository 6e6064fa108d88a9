"""The data keys of one folder: wrapped by the system's key store, or in a private file.

A key that cannot be opened is kept, for its store may come back; new audio then gets a further
key, so recording is never refused for want of one. New audio gets a wrapped key wherever one opens
or can be made: a plain one serves only while there is no key store.
"""

import base64
import json
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.spool.files.file_access import make_folder, translated, write_durably
from recorder_gui.spool.files.sealed_records import DataKey

_NONCE_BYTES: Final = 12
_KEY_ID_BYTES: Final = 16
_SECRET_BYTES: Final = 32


class KeyStore(Protocol):
    """The operating system's store of secrets."""

    def read(self, name: str) -> bytes | None:
        """Return the secret, or None if it is absent or the store cannot be opened now."""
        ...

    def write(self, name: str, secret: bytes) -> bool:
        """Keep the secret; False if there is no store that would."""
        ...


@dataclass(frozen=True, slots=True)
class _StoredKey:
    """One file below ``keys/``."""

    key: DataKey
    made_at: str
    is_wrapped: bool


class KeyRing:
    """Finds keys by id and seals short texts. Safe to share between threads once made."""

    def __init__(self, folder: Path, store: KeyStore, *, read_only: bool = False) -> None:
        with translated(folder):
            stored = [_load(path, store) for path in sorted(folder.glob("*.json"))]
            self._named: Final = {path.stem for path in folder.glob("*.json")}
        usable = [entry for entry in stored if entry is not None]
        self._keys: Final = {entry.key.id: entry.key for entry in usable}
        best = max(usable, key=lambda entry: (entry.is_wrapped, entry.made_at), default=None)
        if read_only:
            # A reader that finds no key open writes nothing: it gets one that opens nothing.
            chosen = best or _fresh()
        else:
            chosen = best if best and best.is_wrapped else _make(folder, store, instead_of=best)
        self.made_new_key: Final = chosen not in usable
        self.active: Final = chosen.key
        self._keys[self.active.id] = self.active
        self.is_in_key_store: Final = chosen.is_wrapped

    def key(self, key_id: bytes) -> DataKey:
        """Return the key, or raise KeyLocked."""
        try:
            return self._keys[key_id]
        except KeyError:
            raise KeyLocked(key_id.hex()) from None

    def has_file(self, key_id: bytes) -> bool:
        """Tell whether there is a key of this name, be it locked."""
        return key_id in self._keys or key_id.hex() in self._named

    def seal_text(self, text: str, context: str) -> bytes:
        """Encrypt a text for the ledger, bound to ``context``: it opens nowhere else."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = _text_cipher(self.active).encrypt(nonce, text.encode(), context.encode())
        return self.active.id + nonce + sealed

    def open_text(self, sealed: bytes, context: str) -> str:
        """Decrypt what ``seal_text`` made. Raises KeyLocked or ChunkDamaged."""
        key = self.key(sealed[:_KEY_ID_BYTES])
        nonce, body = sealed[_KEY_ID_BYTES:][:_NONCE_BYTES], sealed[_KEY_ID_BYTES + _NONCE_BYTES :]
        try:
            return _text_cipher(key).decrypt(nonce, body, context.encode()).decode()
        except (InvalidTag, ValueError) as error:
            raise ChunkDamaged(context, "sealed text") from error


def _text_cipher(key: DataKey) -> AESGCM:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"recorder ledger text v1")
    return AESGCM(derived.derive(key.secret))


def _load(path: Path, store: KeyStore) -> _StoredKey | None:
    """Return a key, or None where its file or its store does not open it now."""
    try:
        entry = json.loads(path.read_text("utf-8"))
        key_id, body = bytes.fromhex(path.stem), base64.b64decode(entry["key"], validate=True)
        made_at, is_wrapped = str(entry["made_at"]), entry["store"] == "system"
    except (OSError, ValueError, KeyError, TypeError):
        return None
    secret = _unwrap(path.stem, body, store) if is_wrapped else body
    if secret is None or (len(key_id), len(secret)) != (_KEY_ID_BYTES, _SECRET_BYTES):
        return None
    return _StoredKey(DataKey(key_id, secret), made_at, is_wrapped)


def _unwrap(name: str, wrapped: bytes, store: KeyStore) -> bytes | None:
    wrapping_key = store.read(name)
    if wrapping_key is None:
        return None
    try:
        return AESGCM(wrapping_key).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], name.encode())
    except (InvalidTag, ValueError):
        return None


def _fresh() -> _StoredKey:
    key = DataKey(os.urandom(_KEY_ID_BYTES), os.urandom(_SECRET_BYTES))
    return _StoredKey(key, datetime.now(UTC).isoformat(), is_wrapped=False)


def _make(folder: Path, store: KeyStore, instead_of: _StoredKey | None) -> _StoredKey:
    """Make a key; return the plain one there is where no store would wrap another."""
    make_folder(folder)
    wrapping_key = os.urandom(_SECRET_BYTES)
    stored = _fresh()
    name, body = stored.key.id.hex(), stored.key.secret
    # Read back: a store that forgets what it accepted would lock the audio for good.
    is_wrapped = store.write(name, wrapping_key) and store.read(name) == wrapping_key
    if is_wrapped:
        nonce = os.urandom(_NONCE_BYTES)
        body = nonce + AESGCM(wrapping_key).encrypt(nonce, body, name.encode())
    elif instead_of:
        return instead_of
    entry = {
        "store": "system" if is_wrapped else "file",
        "made_at": stored.made_at,
        "key": base64.b64encode(body).decode(),
    }
    write_durably(folder / f"{name}.json", json.dumps(entry).encode())
    return replace(stored, is_wrapped=is_wrapped)

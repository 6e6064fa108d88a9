"""Makers of the program with a key pair of their own, who sign what a test wants them to."""

import json
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from recorder_gui.updates.notice import SignedNotice
from recorder_gui.updates.pin import Pin

HOST = "recorder.example"
PAGE = f"https://{HOST}/new/0.2.0"
TODAY = date(2026, 11, 21)

FIELDS = {
    "format": 1,
    "version": "0.2.0",
    "date": "2026-11-20",
    "changed": "Notes can be read aloud.",
    "page": PAGE,
    "least_supported": "0.1.0",
    "expires": "2027-05-20",
}


class UpdateMaker:
    """Fits nothing: it is the other side."""

    def __init__(self) -> None:
        self._key = Ed25519PrivateKey.generate()

    def pin(self, *others: "UpdateMaker", address: str = "") -> Pin:
        """Return what a build holds that believes this maker, and others."""
        return Pin((self.public_key, *(other.public_key for other in others)), HOST, address)

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def sign(self, text: bytes) -> SignedNotice:
        return SignedNotice(text, self._key.sign(text))

    def notice(self, **changes: object) -> SignedNotice:
        """Sign the usual notice with some fields changed; a field that is None is left out."""
        fields = {**FIELDS, **changes}
        return self.sign(
            json.dumps({name: value for name, value in fields.items() if value is not None}).encode()
        )

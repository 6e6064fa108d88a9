"""Whom a notice of a newer version is believed: what is built into the program, and no setting changes.

How the makers get a key pair, and what they then write here, stands in docs/decisions/0014.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Pin:
    """``keys`` are Ed25519 public keys, 32 bytes each: one, or two while one replaces the other.

    ``page_host`` is the one host that a notice may send a person to. ``address`` is where notices are looked
    for when no setting names a place; "": nowhere.
    """

    keys: tuple[bytes, ...]
    page_host: str
    address: str = ""


PINNED: Final[Pin | None] = None
"""None: this build believes nobody, so it never looks, and has no switch for it."""


def may_look(address: str, pin: Pin | None = PINNED) -> bool:
    """Return whether this build believes anybody, and it or the settings' address has a place to look."""
    return pin is not None and bool(address or pin.address)

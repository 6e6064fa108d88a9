"""What the parts of this package need from their neighbours."""

from typing import Protocol

from recorder_gui.domain.credential import Credential


class TextSealer(Protocol):
    """Encrypts short texts with the data key."""

    def seal_text(self, text: str, context: str) -> bytes:
        """Encrypt a text, bound to ``context``: it opens nowhere else."""
        ...

    def open_text(self, sealed: bytes, context: str) -> str:
        """Decrypt what ``seal_text`` made. Raises RecorderError."""
        ...


class TokenRenewal(Protocol):
    """Asks the server for a new token."""

    def __call__(self, credential: Credential, /) -> Credential | None:
        """Return what replaces ``credential``, or None where the server gives nothing. Blocks."""
        ...


class TokenKeeper(Protocol):
    """Keeps the texts of tokens between runs."""

    def kept(self, server: str) -> tuple[str, ...]:
        """Return the texts kept for a server, the likeliest first."""
        ...

    def keep(self, server: str, text: str) -> bool:
        """Keep a text in place of all others; False where nothing takes it."""
        ...

    def forget(self, server: str) -> bool:
        """Keep nothing for the server any more; False where something stays."""
        ...

    def owner(self, server: str) -> str | None:
        """Return whose the visits for a server are, as ``note_owner`` was told last."""
        ...

    def note_owner(self, server: str, owner: str) -> None:
        """Remember whose the visits for a server are, also behind a sign-out."""
        ...


class KeysHeard(Protocol):
    """Hears of the keys held in every program. Called in a thread of theirs."""

    def pressed(self, name: str, /) -> None:
        """Hear that somebody pressed the keys of this name."""
        ...

    def refused(self, name: str, /) -> None:
        """Hear that they cannot be held: another program has them, or the keyboard has not."""
        ...


class HeldKeys(Protocol):
    """Keys that are heard whichever program has the keyboard."""

    def close(self) -> None:
        """Give them back to the other programs."""
        ...

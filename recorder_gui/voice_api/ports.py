"""What the voice API's client needs from its neighbours."""

from typing import Protocol


class TokenSource(Protocol):
    """Where bearer tokens come from. Called from several threads at once."""

    def token(self) -> str | None:
        """Return the present token, or None where there is none."""
        ...

    def renew(self, stale: str | None) -> str | None:
        """Replace ``stale`` and return the new token, or None when that cannot be done.

        Single-flight is the implementation's duty: whoever comes with a token that another thread has
        replaced meanwhile gets the replacement.
        """
        ...

    def refuse(self, token: str) -> None:
        """Hear that the server does not take what ``renew`` brought either."""
        ...

"""Where audio goes in this run."""

from dataclasses import dataclass

from recorder_gui.domain.visit import PRACTICE_SERVER


@dataclass(frozen=True, slots=True)
class Account:
    """A server's base address, or the practice server, and the token that was handed to us."""

    server: str = PRACTICE_SERVER
    token: str | None = None

    @property
    def is_practice(self) -> bool:
        """Whether audio stays on this computer."""
        return self.server == PRACTICE_SERVER

    def __repr__(self) -> str:
        return f"Account({self.server!r})"

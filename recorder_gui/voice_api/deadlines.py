"""How long a request may take (voice-api.md 12.1)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds. ``connect``, ``read``, ``write`` and ``pool`` count from byte to byte, the rest in total."""

    base: float = 60.0
    bytes_per_second: float = 8000.0  # the slowest uplink that is still worth waiting for
    connect: float = 10.0
    read: float = 30.0  # a server may hold a GET for 14 s (voice-api.md 6.6)
    write: float = 30.0
    pool: float = 5.0

    def total(self, body_bytes: int) -> float:
        """Return the longest time that one attempt with a body of this size may take."""
        return self.base + body_bytes / self.bytes_per_second

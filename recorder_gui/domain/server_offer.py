"""What a server offers to choose from for a visit."""

from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.visit_details import VisitMode


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of note: the server's id, and its name for people."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ServerOffer:
    """The languages (ISO 639-1), templates and modes a visit may have, and how long a chunk at most."""

    languages: tuple[str, ...]
    templates: tuple[Template, ...] = ()
    modes: tuple[VisitMode, ...] = tuple(VisitMode)
    longest_chunk_seconds: float | None = None

    def chunk_seconds(self, wanted: int) -> int:
        """Return how long a chunk is: as wanted, or the server's own lower maximum (voice-api.md 6.1).

        Less than a second is no maximum that anybody means.
        """
        longest = self.longest_chunk_seconds
        return wanted if longest is None or longest < 1 else min(wanted, int(longest))


DEFAULT_OFFER: Final = ServerOffer(("en", "hi", "ta", "te", "bn", "mr", "gu", "kn", "ml", "pa"))
"""Before the server was ever asked: the languages of the documents (voice-api.md 6.1), and no template."""

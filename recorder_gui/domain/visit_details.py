"""What a visit is besides its sound: how it is understood, whether it may be recorded, its marks."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

MOST_TEMPLATES: Final = 2
"""A server takes no more (voice-api.md 6.2)."""

MOST_MARKERS: Final = 500
"""A key that is held down must not fill the visit's record."""

DEFAULT_LANGUAGES: Final = ("en",)


class VisitMode(StrEnum):
    """Whom the service hears: two people who talk, or one who dictates (voice-api.md 6.2, session_mode)."""

    CONSULTATION = "consultation"
    DICTATION = "dictation"


class ConsentAnswer(StrEnum):
    """What the patient said before the first recording of a visit. The values are stored on disk."""

    GIVEN = "given"
    VERBAL = "verbal"
    REFUSED = "refused"
    NOT_APPLICABLE = "not_applicable"


class Choice(StrEnum):
    """What of a visit's details a server may refuse to know. The values are stored on disk."""

    TEMPLATES = "templates"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Consent:
    """The answer, and when it was noted."""

    answer: ConsentAnswer
    at: datetime


@dataclass(frozen=True, slots=True)
class Marker:
    """A place in the visit the doctor wants to find again: before this recorded frame, noted at this time."""

    frame: int
    at: datetime


@dataclass(frozen=True, slots=True)
class VisitDetails:
    """How a visit is understood. ``languages`` are ISO 639-1 codes, ``templates`` ids of the server.

    ``markers`` are in the order of their frames. ``unheeded`` names what the server would not take: its
    sessions were made without.
    """

    mode: VisitMode = VisitMode.CONSULTATION
    languages: tuple[str, ...] = DEFAULT_LANGUAGES
    templates: tuple[str, ...] = ()
    consent: Consent | None = None
    markers: tuple[Marker, ...] = ()
    unheeded: tuple[Choice, ...] = ()

    def with_marker(self, marker: Marker) -> "VisitDetails":
        """Return the details with one more marker; the same frame is marked once, and 500 at most."""
        is_known = any(known.frame == marker.frame for known in self.markers)
        if is_known or len(self.markers) >= MOST_MARKERS:
            return self
        return replace(self, markers=tuple(sorted((*self.markers, marker), key=lambda known: known.frame)))

    def with_consent(self, consent: Consent) -> "VisitDetails":
        """Return the details with this answer, unless a later one is known."""
        if self.consent and self.consent.at > consent.at:
            return self
        return replace(self, consent=consent)

    def without(self, choice: Choice) -> "VisitDetails":
        """Return the details of which the server does not heed this."""
        return self if choice in self.unheeded else replace(self, unheeded=(*self.unheeded, choice))

    def joined(self, other: "VisitDetails") -> "VisitDetails":
        """Return these details with all that was noted in others of the same visit."""
        both = self.with_consent(other.consent) if other.consent else self
        for marker in other.markers:
            both = both.with_marker(marker)
        for choice in other.unheeded:
            both = both.without(choice)
        return both

    @property
    def sent_languages(self) -> tuple[str, ...]:
        """The languages to ask the server for."""
        return DEFAULT_LANGUAGES if Choice.LANGUAGES in self.unheeded else self.languages

    @property
    def sent_templates(self) -> tuple[str, ...]:
        """The templates to ask the server for."""
        return () if Choice.TEMPLATES in self.unheeded else self.templates[:MOST_TEMPLATES]

    @property
    def next_to_leave_out(self) -> Choice | None:
        """What to do without where the server refuses the session; the language is worth more."""
        if self.sent_templates:
            return Choice.TEMPLATES
        return Choice.LANGUAGES if self.sent_languages != DEFAULT_LANGUAGES else None

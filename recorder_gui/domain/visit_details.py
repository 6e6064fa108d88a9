"""What a visit is besides its sound: how it is understood, whether it may be recorded, its marks."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

MOST_TEMPLATES: Final = 2
"""A server takes no more (voice-api.md 6.2)."""


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
    """How a visit is understood. ``languages`` are ISO 639-1 codes, ``templates`` ids of the server."""

    mode: VisitMode = VisitMode.CONSULTATION
    languages: tuple[str, ...] = ("en",)
    templates: tuple[str, ...] = ()
    consent: Consent | None = None
    markers: tuple[Marker, ...] = ()

"""What the server says of one of its sessions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.visit_details import DEFAULT_LANGUAGES, Consent, Marker, VisitMode

MODEL: Final = "pro"
"""The service's model for consultations (design 4.4)."""


class ResultStatus(StrEnum):
    """The four final words of the service (voice-api.md 5). Anything else means "not finished"."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Document:
    """One note the service wrote; ``text`` is Markdown, or JSON where it sent structured data."""

    template_id: str
    status: str
    text: str | None
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class SessionReport:
    """One answer about a session: create, GET and End all yield it.

    ``sequences`` are the numbers in ``audio_files``, or None where there was no well-formed list.
    ``result`` is None while the session is open or in work. ``is_ended`` is true once the server's
    words show that End took effect. Times are the server's own; ``server_time`` is its ``Date``.
    ``longest_session`` is what its Discovery says of our model, where it says something.
    """

    session_id: SessionId
    status: str
    result: ResultStatus | None
    is_ended: bool
    sequences: frozenset[int] | None
    transcript: str | None = None
    documents: tuple[Document, ...] = ()
    upload_url: str | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
    server_time: datetime | None = None
    longest_session: timedelta | None = None


@dataclass(frozen=True, slots=True)
class SessionOrder:
    """What create asks for (design 4.4). ``label`` travels in ``patient_details`` only.

    ``visit`` and ``previous_session``, which carries the part before, link the parts of a visit. ``markers``
    are those of the whole visit that are known by now.
    """

    session_id: SessionId
    part: int
    visit_started_at: datetime
    label: str | None = None
    templates: tuple[str, ...] = ()
    languages: tuple[str, ...] = DEFAULT_LANGUAGES
    model: str = MODEL
    mode: VisitMode = VisitMode.CONSULTATION
    visit: VisitId | None = None
    previous_session: SessionId | None = None
    consent: Consent | None = None
    markers: tuple[Marker, ...] = ()

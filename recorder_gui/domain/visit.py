"""A visit, its parts and its results, as everyone outside the spool sees them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState

PRACTICE_SERVER = "practice"
"""Stands for the practice server of this computer wherever an address is kept: its port changes."""

AGAIN: Final = "again"
"""Begins the source of a copy; the id of the visit it was made of follows."""

RESULT_REASONS: Final = frozenset(f"result_{status}" for status in ResultStatus)
"""Why a visit that is delivered waits for a person: what came back is no note."""


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit as the ledger knows it.

    ``server`` is the base address the visit is bound to for good, or ``PRACTICE_SERVER``.
    ``label`` is None when none was given, or while its key is locked (``is_locked``).
    ``is_interrupted`` tells that ``finished_at`` was found at the next start, not clicked.
    """

    id: VisitId
    state: VisitState
    started_at: datetime
    server: str
    source: str
    label: str | None = None
    finished_at: datetime | None = None
    is_interrupted: bool = False
    is_locked: bool = False
    reason: str | None = None
    frames: int = 0
    chunks: int = 0
    chunks_uploaded: int = 0
    gaps: tuple[Gap, ...] = ()
    details: VisitDetails = field(default_factory=VisitDetails)

    @property
    def is_sent_again(self) -> bool:
        """Whether this is a copy: made of another visit, for the account that was in use then."""
        return self.source.startswith(f"{AGAIN} ")


@dataclass(frozen=True, slots=True)
class PartRecord:
    """One part of a visit and the session that carries it now."""

    visit: VisitId
    part: int
    state: PartState
    session_id: SessionId
    due_at: datetime | None = None
    failures: int = 0
    lost_sessions: int = 0
    revoked_rounds: int = 0
    is_verified: bool = False
    upload_url: str | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
    ended_at: datetime | None = None
    failed_looks: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class VisitResult:
    """What came back for a visit, its parts joined in order."""

    visit: VisitId
    status: ResultStatus
    transcript: str | None
    documents: tuple[Document, ...] = ()

    @property
    def reason(self) -> str | None:
        """Why its visit needs a person, as it is stored; None where there is a note."""
        return None if self.is_good else f"result_{self.status}"

    @property
    def event(self) -> VisitEvent:
        """What it means for its visit."""
        return VisitEvent.RESULT_READY if self.is_good else VisitEvent.HELP_NEEDED

    @property
    def is_good(self) -> bool:
        """Whether there is a note to read: ``completed``, or ``partial`` with a text (design 4.2)."""
        has_text = bool(self.transcript) or any(document.text for document in self.documents)
        return self.status is ResultStatus.COMPLETED or (self.status is ResultStatus.PARTIAL and has_text)

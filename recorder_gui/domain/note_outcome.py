"""What came of the wish for one more note of a visit that has one already (voice-api.md 6.8)."""

from dataclasses import dataclass
from enum import StrEnum

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.session_report import Document


@dataclass(frozen=True, slots=True)
class NoteWish:
    """Write one more note of this visit, with this template."""

    visit: VisitId
    template_id: str


@dataclass(frozen=True, slots=True)
class NoteBegun:
    """The server writes it; it may not say yet which document it will be."""

    document_id: str | None = None


class NoteAnswer(StrEnum):
    """How it ended."""

    DONE = "done"
    NOT_READY = "not_ready"  # the visit has no note yet, or something of it is under way
    NOT_POSSIBLE = "not_possible"  # this server does not do it
    REFUSED = "refused"  # it does not know the template or the visit any more, or could not write the note
    AWAY = "away"  # no answer: a person may ask again
    TOO_SLOW = "too_slow"  # begun, and not there after minutes


@dataclass(frozen=True, slots=True)
class NoteOutcome:
    """What is told of it, once."""

    visit: VisitId
    template_id: str
    answer: NoteAnswer


@dataclass(frozen=True, slots=True)
class NotesWritten:
    """What the request brought: for each part of the visit, in order, its document, and how it ended."""

    documents: tuple[tuple[int, Document], ...]
    answer: NoteAnswer

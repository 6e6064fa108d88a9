"""The words for what a server made of a visit's details."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from recorder_gui.app.wording.phrase import Joined, Phrase
from recorder_gui.domain.note_outcome import NoteAnswer, NoteOutcome
from recorder_gui.domain.visit_details import Choice, VisitDetails

_UNHEEDED: Final[Mapping[Choice, Phrase]] = MappingProxyType(
    {
        Choice.TEMPLATES: Phrase(
            "The server does not know the chosen template: the note is written without it."
        ),
        Choice.LANGUAGES: Phrase(
            "The server does not know the chosen language: the visit was sent as English."
        ),
    }
)
_NOTE_ANSWERS: Final[Mapping[NoteAnswer, Phrase]] = MappingProxyType(
    {
        NoteAnswer.DONE: Phrase("The note was written with the other template, and stands behind the first."),
        NoteAnswer.NOT_READY: Phrase(
            "There is nothing to write a note from yet. Wait until the note is ready."
        ),
        NoteAnswer.NOT_POSSIBLE: Phrase(
            "This server cannot write another note of a visit. The note you have stays as it is."
        ),
        NoteAnswer.REFUSED: Phrase(
            "The server did not write the note: it may not know the template or the visit any more."
        ),
        NoteAnswer.AWAY: Phrase("The server did not answer. Ask again when it can be reached."),
        NoteAnswer.TOO_SLOW: Phrase(
            "The server has not written the note within three minutes. Ask again later."
        ),
    }
)


def unheeded_sentence(details: VisitDetails) -> Phrase | None:
    """Say what of a visit's details the server would not take; None where it took all."""
    return Joined(*(_UNHEEDED[choice] for choice in details.unheeded)) if details.unheeded else None


def note_outcome_sentence(outcome: NoteOutcome) -> Phrase:
    """Say what came of the wish for one more note."""
    return _NOTE_ANSWERS[outcome.answer]

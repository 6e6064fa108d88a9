"""The words of what a visit is besides its sound: how it is understood, the patient's consent, its marks."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.languages import languages_text
from recorder_gui.app.wording.phrase import Joined, Phrase, tr
from recorder_gui.app.wording.visit_details import unheeded_sentence
from recorder_gui.app.wording.visits import clock_text, duration_text
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker, VisitDetails, VisitMode

MODE: Final = Phrase("Kind of visit")
MODE_HELP: Final = Phrase(
    "Two people who talk, or you alone who dictates ({keys} changes it)", keys=Keys("Ctrl+Shift+M")
)
MODES: Final = MappingProxyType(
    {VisitMode.CONSULTATION: Phrase("Consultation"), VisitMode.DICTATION: Phrase("Dictation")}
)
LANGUAGE: Final = Phrase("Language")
LANGUAGE_HELP: Final = Phrase("The language that is spoken in the visit ({keys})", keys=Keys("Ctrl+L"))
TEMPLATE: Final = Phrase("Template")
TEMPLATE_HELP: Final = Phrase("What kind of note the service writes ({keys})", keys=Keys("Ctrl+T"))
NO_TEMPLATE: Final = Phrase("Default", about="template")
UNKNOWN_TEMPLATE: Final = Phrase("Template chosen before")

CONSENT_QUESTION: Final = Phrase("Has the patient agreed to the recording?")
CONSENT_HELP: Final = Phrase("Recording begins with your answer: press 1, 2, 3 or 4. Esc: do not record.")
ANSWERS: Final = MappingProxyType(
    {
        ConsentAnswer.GIVEN: Phrase("Given"),
        ConsentAnswer.VERBAL: Phrase("Verbal"),
        ConsentAnswer.REFUSED: Phrase("Refused"),
        ConsentAnswer.NOT_APPLICABLE: Phrase("Not applicable"),
    }
)
ANSWERS_HELP: Final = MappingProxyType(
    {
        ConsentAnswer.GIVEN: Phrase("The patient has signed: record"),
        ConsentAnswer.VERBAL: Phrase("The patient has said yes: record"),
        ConsentAnswer.REFUSED: Phrase("The patient does not agree: nothing is recorded"),
        ConsentAnswer.NOT_APPLICABLE: Phrase("No patient is heard, as in a dictation: record"),
    }
)
CONSENT_HELP_IN_VISIT: Final = Phrase(
    "The visit goes on meanwhile. Press 1, 2, 3 or 4 to note the answer. Esc: the answer before stays."
)
ANSWERS_HELP_IN_VISIT: Final = MappingProxyType(
    {
        ConsentAnswer.GIVEN: Phrase("The patient has signed: noted, the visit goes on"),
        ConsentAnswer.VERBAL: Phrase("The patient has said yes: noted, the visit goes on"),
        ConsentAnswer.REFUSED: Phrase("The patient takes the agreement back: noted, and you pause or finish"),
        ConsentAnswer.NOT_APPLICABLE: Phrase("No patient is heard, as in a dictation: noted"),
    }
)
CANCEL_HELP_IN_VISIT: Final = Phrase("Leave the answer as it is (Esc)")
NOTE_CONSENT: Final = Phrase("Note consent…")
TAKEN_BACK: Final = Phrase("The patient no longer agrees: noted in the visit")
TAKEN_BACK_REMEDY: Final = Phrase(
    "It is still recorded: press Pause ({pause_keys}) or Finish ({finish_keys}) now. What was recorded so "
    "far is kept; when the visit is finished, you may delete it.",
    pause_keys=Keys("Ctrl+P"),
    finish_keys=Keys("Ctrl+Shift+S"),
)
TAKEN_BACK_PAUSED: Final = Phrase(
    "It is paused: press Finish ({finish_keys}) to end it. What was recorded so far is kept; when the visit "
    "is finished, you may delete it.",
    finish_keys=Keys("Ctrl+Shift+S"),
)
REFUSED: Final = Phrase("Not recording: the patient did not agree")
REFUSED_REMEDY: Final = Phrase("No visit was made and nothing was kept. Press Record to ask again.")
CANCEL: Final = Phrase("Cancel")
CANCEL_HELP: Final = Phrase("Do not record now (Esc)")

MARK: Final = Phrase("Mark")
MARK_HELP: Final = Phrase("Mark this place in the visit, to find it again ({keys})", keys=Keys("Ctrl+M"))
DETAILS: Final = Phrase("About this visit")


def answer_text(key: int, answer: ConsentAnswer) -> str:
    """Name a button: the key that presses it, then what it means."""
    return tr("{key}  {answer}", about="key, then what it does", key=key, answer=ANSWERS[answer])


def marker_time(marker: Marker) -> str:
    """Return where in the recorded sound a mark stands, such as 12:40."""
    return duration_text(seconds_of(marker.frame))


def marked_text(marker: Marker) -> str:
    """Say that a place was marked."""
    return tr("Marked {time}", time=marker_time(marker))


def consent_text(consent: Consent) -> str:
    """Say what the patient answered, and when."""
    return tr("Consent: {answer}, {time}", answer=ANSWERS[consent.answer], time=clock_text(consent.at))


def templates_text(templates: tuple[str, ...], titles: Mapping[str, str]) -> str:
    """Return what templates are called; the list that knows it may not be there."""
    return " + ".join(titles.get(template) or str(UNKNOWN_TEMPLATE) for template in templates)


def details_text(details: VisitDetails, titles: Mapping[str, str], origin: str = "") -> str:
    """Say in one line what the server would not heed, how a visit is understood, its consent, its marks.

    ``origin`` is where it comes from, if that must be said; it stands first.
    """
    parts: list[Phrase | str] = [origin, unheeded_sentence(details) or "", MODES[details.mode]]
    parts.append(languages_text(details.languages))
    parts.append(templates_text(details.templates, titles))
    parts.append(consent_text(details.consent) if details.consent else "")
    parts.append(markers_text(details.markers) if details.markers else "")
    return str(Joined(*parts, between=" · "))


def remark_with_markers(remark: str, markers: tuple[Marker, ...]) -> str:
    """Say of a piece what was marked in it, before what else is to be said."""
    marked = markers_text(markers) if markers else ""
    return str(Joined(marked, remark, between="; "))


def markers_text(markers: tuple[Marker, ...]) -> str:
    """Say where the marks of a visit stand."""
    return tr("Marked {times}", times=", ".join(map(marker_time, markers)))

"""The words of the visits list: its days, its search, and what can be done with a visit."""

from datetime import date
from typing import Final

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.visits import clock_text, visit_name, visit_state_text
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

VISITS: Final = "Visits"
TODAY: Final = "Today"
YESTERDAY: Final = "Yesterday"
SEARCH: Final = "Search visits"
SEARCH_HINT: Final = "Search label, date or state"
SEARCH_HELP: Final = (
    "Shows the visits that have all of your words in their label, date or state, such as: yesterday waiting. "
    "Escape shows all again. (Ctrl+F)"
)
NOTHING_FOUND: Final = "No visit has all of these words."
ACTIONS: Final = "Visit actions"
ACTIONS_HELP: Final = "What can be done with the chosen visit. Also by a right click on it."
RETRY: Final = "Try this visit again now"
EXPORT: Final = "Export sound…"
EXPORT_TITLE: Final = "Export the sound of this visit"
EXPORT_KINDS: Final = ("FLAC, every detail (*.flac)", "MP3, small (*.mp3)", "WAV, largest (*.wav)")
DELETE: Final = "Delete…"
DELETE_TITLE: Final = "Delete a visit"
DELETE_AGREE: Final = "Delete for good"
DELETE_AGREE_UNSENT: Final = "Delete, unsent sound too"
DELETE_STAY: Final = "Keep it"
HISTORY_UNREAD: Final = Notice(
    "history",
    "The earlier visits could not be read just now",
    "Nothing is lost. They are shown again at the next start.",
    is_past=True,
)

_EXPORT_TOPIC: Final = "export"
_RETRIED: Final = frozenset(
    {
        VisitState.SAVED,
        VisitState.UPLOADING,
        VisitState.WAITING,
        VisitState.SIGNED_OUT,
        VisitState.PROCESSING,
        VisitState.ATTENTION,
    }
)
_NOTE_TO_COME: Final = frozenset({VisitState.PROCESSING})
_BEING_RECORDED: Final = frozenset({VisitState.RECORDING, VisitState.PAUSED})


def can_retry(visit: VisitRecord) -> bool:
    """Tell whether trying again may help this visit."""
    return visit.state in _RETRIED


def is_being_recorded(visit: VisitRecord) -> bool:
    """Tell whether the visit is not finished."""
    return visit.state in _BEING_RECORDED


def day_text(day: date, today: date) -> str:
    """Name a day as people do, such as Today, or Friday 20 November 2026."""
    match (today - day).days:
        case 0:
            return TODAY
        case 1:
            return YESTERDAY
        case _:
            return f"{day:%A} {day.day} {day:%B %Y}"


def search_text(visit: VisitRecord, today: date) -> str:
    """Return all that a search finds a visit by, in small letters."""
    day = visit.started_at.astimezone().date()
    words = (
        visit_name(visit),
        day_text(day, today),
        f"{day:%A} {day.day} {day:%B %Y}",
        day.isoformat(),
        clock_text(visit.started_at),
        visit_state_text(visit),
    )
    return " ".join(words).casefold()


def row_text(visit: VisitRecord, today: date) -> str:
    """Say of a visit what a screen reader says of its row."""
    day = visit.started_at.astimezone().date()
    days = () if day == today else (day_text(day, today),)
    told = (*days, clock_text(visit.started_at), visit_name(visit), visit_state_text(visit))
    return ", ".join(told)


def file_name(visit: VisitRecord) -> str:
    """Propose a name for an exported file. It never carries the label: names are seen by others."""
    return f"{visit.started_at.astimezone():visit %Y-%m-%d %H-%M}"


def delete_question(visit: VisitRecord) -> str:
    """Ask whether a visit is to be deleted."""
    return f"Delete the visit of {clock_text(visit.started_at)} from this computer?"


def delete_consequence(visit: VisitRecord) -> str:
    """Say what is lost with a visit: above all what is unsent."""
    unsent = unsent_pieces(visit)
    if unsent == visit.chunks and unsent:
        told = "None of its sound has been sent. It exists only here and will be lost for good."
    elif unsent:
        told = (
            f"{unsent} of its {visit.chunks} pieces are not sent. "
            "They exist only here and will be lost for good."
        )
    elif not visit.chunks:
        told = "It holds no sound."
    elif visit.server == PRACTICE_SERVER:
        told = (
            "It was only sent to the practice server: its sound exists only here and will be lost for good."
        )
    else:
        told = "All of its sound is with the server, which keeps its own copy."
    if visit.state in _NOTE_TO_COME:
        told += " Its note is still being written and would not be shown here."
    elif visit.state is VisitState.READY:
        told += " Its note is deleted here too."
    return f"{told} This cannot be undone."


def unsent_pieces(visit: VisitRecord) -> int:
    """Return how many pieces of a visit no server has."""
    return visit.chunks - visit.chunks_uploaded


def exporting(visit: VisitRecord) -> Notice:
    """Say that an export has begun."""
    title = f"The sound of the visit of {clock_text(visit.started_at)} is being written"
    return Notice(_EXPORT_TOPIC, title, "You can go on working.")


def exported(visit: VisitRecord, path: str) -> Notice:
    """Say that an export is done, and that the file is open to everybody who gets it."""
    title = f"The sound of the visit of {clock_text(visit.started_at)} is exported"
    return Notice(
        _EXPORT_TOPIC, title, f"It is in {path}, not encrypted: keep it as you keep the record.", is_past=True
    )


def export_refused(notice: Notice) -> Notice:
    """Tell of an export that could not be written, in the place of the one that began it."""
    return Notice(_EXPORT_TOPIC, notice.title, notice.remedy, is_past=True)

"""The words of the visits list: its days, its search, and what can be done with a visit."""

from datetime import date
from typing import Final

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.dates import day_in_year_text, full_date_text
from recorder_gui.app.wording.files import explain_refused_output
from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import CountedPhrase, Joined, Phrase
from recorder_gui.app.wording.visit_standing import standing_in_list
from recorder_gui.app.wording.visits import clock_text, visit_name
from recorder_gui.app.wording.window import BUG_REMEDY
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

VISITS: Final = Phrase("Visits")
TODAY: Final = Phrase("Today")
YESTERDAY: Final = Phrase("Yesterday")
SEARCH: Final = Phrase("Search visits")
SEARCH_HINT: Final = Phrase("Search label, date or state")
SEARCH_HELP: Final = Phrase(
    "Shows the visits that have all of your words in their label, date or state, such as: yesterday waiting. "
    "Escape shows all again. ({keys})",
    keys=Keys("Ctrl+F"),
)
NOTHING_FOUND: Final = Phrase("No visit has all of these words.")
ACTIONS: Final = Phrase("Visit actions")
ACTIONS_HELP: Final = Phrase("What can be done with the chosen visit. Also by a right click on it.")
RETRY: Final = Phrase("Try this visit again now")
EXPORT: Final = Phrase("Export sound…")
EXPORT_TITLE: Final = Phrase("Export the sound of this visit")
EXPORT_KINDS: Final = (
    Phrase("FLAC, every detail (*.flac)"),
    Phrase("MP3, small (*.mp3)"),
    Phrase("WAV, largest (*.wav)"),
)
DELETE: Final = Phrase("Delete…")
DELETE_TITLE: Final = Phrase("Delete a visit")
DELETE_AGREE: Final = Phrase("Delete for good")
DELETE_AGREE_UNSENT: Final = Phrase("Delete, unsent sound too")
DELETE_STAY: Final = Phrase("Keep it")
HISTORY_UNREAD: Final = Notice(
    "history",
    Phrase("The earlier visits could not be read just now"),
    Phrase("Nothing is lost. They are shown again at the next start."),
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
    """Name a day as people do, such as Today, Friday 20 November, or Friday 19 December 2025."""
    match (today - day).days:
        case 0:
            return str(TODAY)
        case 1:
            return str(YESTERDAY)
        case _:
            return day_in_year_text(day) if day.year == today.year else full_date_text(day)


def search_text(visit: VisitRecord, today: date) -> str:
    """Return all that a search finds a visit by, in small letters."""
    day = visit.started_at.astimezone().date()
    words = (
        visit_name(visit),
        day_text(day, today),
        full_date_text(day),
        day.isoformat(),
        clock_text(visit.started_at),
        standing_in_list(visit),
    )
    return " ".join(words).casefold()


def row_text(visit: VisitRecord, today: date, *, is_deaf: bool = False) -> str:
    """Say of a visit what a screen reader says of its row."""
    day = visit.started_at.astimezone().date()
    days = () if day == today else (day_text(day, today),)
    told = (*days, clock_text(visit.started_at), visit_name(visit), standing_in_list(visit, is_deaf=is_deaf))
    return ", ".join(told)


def file_name(visit: VisitRecord) -> str:
    """Propose a name for an exported file. It never carries the label: names are seen by others."""
    return f"{visit.started_at.astimezone():visit %Y-%m-%d %H-%M}"


def delete_question(visit: VisitRecord) -> Phrase:
    """Ask whether a visit is to be deleted."""
    return Phrase("Delete the visit of {clock} from this computer?", clock=clock_text(visit.started_at))


def delete_consequence(visit: VisitRecord) -> Phrase:
    """Say what is lost with a visit: above all what is unsent."""
    note: Phrase | str = ""
    if visit.state in _NOTE_TO_COME:
        note = Phrase("Its note is still being written and would not be shown here.")
    elif visit.state is VisitState.READY:
        note = Phrase("Its note is deleted here too.")
    return Joined(_loss(visit), note, Phrase("This cannot be undone."))


def _loss(visit: VisitRecord) -> Phrase:
    unsent = unsent_pieces(visit)
    if unsent == visit.chunks and unsent:
        return Phrase("None of its sound has been sent. It exists only here and will be lost for good.")
    if unsent:
        return CountedPhrase(
            "{count} of its {chunks} pieces is not sent. It exists only here and will be lost for good.",
            "{count} of its {chunks} pieces are not sent. They exist only here and will be lost for good.",
            unsent,
            chunks=visit.chunks,
        )
    if not visit.chunks:
        return Phrase("It holds no sound.")
    if visit.server == PRACTICE_SERVER:
        return Phrase(
            "It was only sent to the practice server: its sound exists only here and will be lost for good."
        )
    return Phrase("All of its sound is with the server, which keeps its own copy.")


def unsent_pieces(visit: VisitRecord) -> int:
    """Return how many pieces of a visit no server has."""
    return visit.chunks - visit.chunks_uploaded


def exporting(visit: VisitRecord) -> Notice:
    """Say that an export has begun."""
    title = Phrase("The sound of the visit of {clock} is being written", clock=clock_text(visit.started_at))
    return Notice(_EXPORT_TOPIC, title, Phrase("You can go on working."))


def exported(visit: VisitRecord, path: str) -> Notice:
    """Say that an export is done, and that the file is open to everybody who gets it."""
    title = Phrase("The sound of the visit of {clock} is exported", clock=clock_text(visit.started_at))
    return Notice(
        _EXPORT_TOPIC,
        title,
        Phrase("It is in {path}, not encrypted: keep it as you keep the record.", path=path),
        is_past=True,
    )


def export_failed(path: str) -> Notice:
    """Tell of an export that met a bug of ours, in the same place."""
    return Notice(_EXPORT_TOPIC, explain_refused_output(path, "").title, BUG_REMEDY, is_past=True)


def export_refused(notice: Notice) -> Notice:
    """Tell of an export that could not be written, in the place of the one that began it."""
    return Notice(_EXPORT_TOPIC, notice.title, notice.remedy, is_past=True)

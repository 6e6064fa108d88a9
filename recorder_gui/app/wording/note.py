"""The words of the note pane: what is shown, what is not there yet, and what to do about it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from recorder_gui.app.wording.dates import date_text
from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Joined, Phrase
from recorder_gui.app.wording.visits import result_text
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit_lifecycle import VisitState

SHEETS: Final = Phrase("Documents and transcript")
TRANSCRIPT: Final = Phrase("Transcript")
DOCUMENT: Final = Phrase("Document")
YES: Final = Phrase("yes")
NO: Final = Phrase("no")
DETAILS: Final = Phrase("more details")

COPY: Final = Phrase("Copy")
COPY_HELP: Final = Phrase(
    "Copy the whole shown document, with its layout ({keys})", keys=Keys("Ctrl+Shift+C")
)
PRINT: Final = Phrase("Print…")
PRINT_HELP: Final = Phrase(
    "Print the shown document; not while a visit is recorded ({keys})", keys=Keys("Ctrl+Shift+P")
)
PDF: Final = Phrase("PDF…")
PDF_HELP: Final = Phrase(
    "Save the shown document as a PDF file; not while a visit is recorded ({keys})", keys=Keys("Ctrl+Shift+O")
)
FIND: Final = Phrase("Find")
FIND_HELP: Final = Phrase(
    "Find words in the shown document ({keys}; next {next}, back {back})",
    keys=Keys("Ctrl+G"),
    next=Keys("F3"),
    back=Keys("Shift+F3"),
)
FIND_HINT: Final = Phrase("Find in this document")
FIND_NEXT: Final = Phrase("Next")
FIND_BACK: Final = Phrase("Back")
FIND_CLOSE: Final = Phrase("Close")
NOT_FOUND: Final = Phrase("Not found")
FIND_NEXT_ACTION: Final = Phrase("Find next in the note")
FIND_BACK_ACTION: Final = Phrase("Find the one before in the note")
NEXT_SHEET: Final = Phrase("Next document")
PREVIOUS_SHEET: Final = Phrase("Previous document")
PICTURE: Final = Phrase("[picture not shown]")

TOLD: Final = Phrase("What happened to the note")
PRINTING: Final = Phrase("Preparing the pages…")
PRINTED: Final = Phrase("Handed to the printer.")
NOT_PRINTED: Final = Phrase("It was not printed. Check the printer, then try again; or save it as PDF.")
SAVING: Final = Phrase("Saving the PDF…")
NOT_SAVED: Final = Phrase(
    "The PDF was not saved. Choose another folder, or make room on the disk, and try again."
)
SAVE_TITLE: Final = Phrase("Save as PDF")
PDF_FILES: Final = Phrase("PDF files (*.pdf)")

PAPER_PARTIAL: Final = Phrase("Not complete: some of the note could not be written.")

_HEADINGS: Final = {
    ResultStatus.COMPLETED: Phrase("Note ready"),
    ResultStatus.PARTIAL: Phrase("Partly ready"),
    ResultStatus.FAILED: Phrase("No note"),
    ResultStatus.EXPIRED: Phrase("No note"),
}
GROWING: Final = Phrase("Being written")

_GROWING_ADVICE: Final = Phrase("This is what there is so far. It grows by itself; do not file it yet.")
_CHECK: Final = Phrase("Check it against the transcript and complete it by hand.")
_BY_HAND: Final = Phrase("Write this note by hand for now.")
_NO_TEXT: Final = Phrase(
    "The service sent no text: perhaps nothing was said. Your recording is kept on this computer. "
    "If there should be a note, write it by hand for now."
)

NOTHING_YET: Final = Phrase("No note yet")
_WHAT_COMES: Final = Phrase(
    "Here you will find each document the service writes, and the transcript of what was said, to read, "
    "copy, print or save as PDF."
)
_NO_VISIT: Final = Phrase("Record a visit, or choose one from the list.")
_BEFORE: Final = {
    VisitState.RECORDING: Phrase("It comes after you finish the visit and the server holds all of it."),
    VisitState.PAUSED: Phrase("It comes after you finish the visit and the server holds all of it."),
    VisitState.SAVED: Phrase("It comes when the server holds all of the recording."),
    VisitState.UPLOADING: Phrase("It comes when the server holds all of the recording."),
    VisitState.WAITING: Phrase("The recording is kept here and is sent when the network is back."),
    VisitState.SIGNED_OUT: Phrase(
        "The recording is kept here. Sign in under Account, and the note can come."
    ),
    VisitState.PROCESSING: Phrase("The server holds all of it and is writing. This page changes by itself."),
    VisitState.READY: Phrase(
        "The note of this visit cannot be shown now. Choose the visit again in a moment."
    ),
    VisitState.ATTENTION: Phrase("This visit waits for you: why, and what to do, stands under its name."),
}


def heading(status: ResultStatus, *, is_growing: bool) -> Phrase:
    """Say in two words what came back."""
    return GROWING if is_growing else _HEADINGS[status]


def waiting_heading(state: VisitState | None) -> Phrase:
    """Say in two words that there is no note yet, or that it is in work."""
    return GROWING if state is VisitState.PROCESSING else NOTHING_YET


def waiting_text(state: VisitState | None) -> Phrase:
    """Say what will come, and when."""
    return Joined(_BEFORE[state] if state else _NO_VISIT, _WHAT_COMES, between="\n\n")


def advice(
    status: ResultStatus, missing: Sequence[str], *, has_text: bool, is_growing: bool
) -> Phrase | None:
    """Say what to do about a note that is not whole, or is none; None for a good one.

    ``missing`` names the documents that came without text.
    """
    if is_growing:
        return _GROWING_ADVICE
    if status in (ResultStatus.FAILED, ResultStatus.EXPIRED):
        return Joined(result_text(status), _BY_HAND)
    if not has_text:
        return _NO_TEXT
    if status is ResultStatus.COMPLETED and not missing:
        return None
    unwritten = Phrase("Not written: {names}.", names=", ".join(missing)) if missing else ""
    return Joined(result_text(ResultStatus.PARTIAL), unwritten, _CHECK)


def copied(title: str, *, is_growing: bool) -> Phrase:
    """Say that a document is in the clipboard."""
    if is_growing:
        return Phrase("Copied: {title}. It is still being written.", title=title)
    return Phrase("Copied: {title}", title=title)


def saved(file_name: str) -> Phrase:
    """Say that the PDF file is there."""
    return Phrase("Saved: {file_name}", file_name=file_name)


def paper_date(moment: datetime) -> str:
    """Return date and time as they stand on paper, such as 21 November 2026, 10:42."""
    here = moment.astimezone()
    return f"{date_text(here)}, {here:%H:%M}"

"""The words of the note pane: what is shown, what is not there yet, and what to do about it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from recorder_gui.app.wording.visits import result_text
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit_lifecycle import VisitState

SHEETS: Final = "Documents and transcript"
TRANSCRIPT: Final = "Transcript"
DOCUMENT: Final = "Document"
DETAILS: Final = "more details"

COPY: Final = "Copy"
COPY_HELP: Final = "Copy the whole shown document, with its layout (Ctrl+Shift+C)"
PRINT: Final = "Print…"
PRINT_HELP: Final = "Print the shown document; not while a visit is recorded (Ctrl+Shift+P)"
PDF: Final = "PDF…"
PDF_HELP: Final = "Save the shown document as a PDF file; not while a visit is recorded (Ctrl+Shift+O)"
FIND: Final = "Find"
FIND_HELP: Final = "Find words in the shown document (Ctrl+G; next F3, back Shift+F3)"
FIND_HINT: Final = "Find in this document"
FIND_NEXT: Final = "Next"
FIND_BACK: Final = "Back"
FIND_CLOSE: Final = "Close"
NOT_FOUND: Final = "Not found"
FIND_NEXT_ACTION: Final = "Find next in the note"
FIND_BACK_ACTION: Final = "Find the one before in the note"
NEXT_SHEET: Final = "Next document"
PREVIOUS_SHEET: Final = "Previous document"
PICTURE: Final = "[picture not shown]"

TOLD: Final = "What happened to the note"
PRINTING: Final = "Preparing the pages…"
PRINTED: Final = "Handed to the printer."
NOT_PRINTED: Final = "It was not printed. Check the printer, then try again; or save it as PDF."
SAVING: Final = "Saving the PDF…"
NOT_SAVED: Final = "The PDF was not saved. Choose another folder, or make room on the disk, and try again."
SAVE_TITLE: Final = "Save as PDF"
PDF_FILES: Final = "PDF files (*.pdf)"

PAPER_PARTIAL: Final = "Not complete: some of the note could not be written."

_HEADINGS: Final = {
    ResultStatus.COMPLETED: "Note ready",
    ResultStatus.PARTIAL: "Partly ready",
    ResultStatus.FAILED: "No note",
    ResultStatus.EXPIRED: "No note",
}
GROWING: Final = "Being written"

_GROWING_ADVICE: Final = "This is what there is so far. It grows by itself; do not file it yet."
_CHECK: Final = "Check it against the transcript and complete it by hand."
_BY_HAND: Final = "Write this note by hand for now."
_NO_TEXT: Final = (
    "The service sent no text: perhaps nothing was said. Your recording is kept on this computer. "
    "If there should be a note, write it by hand for now."
)

NOTHING_YET: Final = "No note yet"
_WHAT_COMES: Final = (
    "Here you will find each document the service writes, and the transcript of what was said, to read, "
    "copy, print or save as PDF."
)
_NO_VISIT: Final = "Record a visit, or choose one from the list."
_BEFORE: Final = {
    VisitState.RECORDING: "It comes after you finish the visit and the server holds all of it.",
    VisitState.PAUSED: "It comes after you finish the visit and the server holds all of it.",
    VisitState.SAVED: "It comes when the server holds all of the recording.",
    VisitState.UPLOADING: "It comes when the server holds all of the recording.",
    VisitState.WAITING: "The recording is kept here and is sent when the network is back.",
    VisitState.SIGNED_OUT: "The recording is kept here. Sign in under Account, and the note can come.",
    VisitState.PROCESSING: "The server holds all of it and is writing. This page changes by itself.",
    VisitState.READY: "The note of this visit cannot be shown now. Choose the visit again in a moment.",
    VisitState.ATTENTION: "This visit waits for you: what to do stands in its messages and pieces.",
}


def heading(status: ResultStatus, *, is_growing: bool) -> str:
    """Say in two words what came back."""
    return GROWING if is_growing else _HEADINGS[status]


def waiting_heading(state: VisitState | None) -> str:
    """Say in two words that there is no note yet, or that it is in work."""
    return GROWING if state is VisitState.PROCESSING else NOTHING_YET


def waiting_text(state: VisitState | None) -> str:
    """Say what will come, and when."""
    return f"{_BEFORE[state] if state else _NO_VISIT}\n\n{_WHAT_COMES}"


def advice(status: ResultStatus, missing: Sequence[str], *, has_text: bool, is_growing: bool) -> str:
    """Say what to do about a note that is not whole, or is none; nothing for a good one.

    ``missing`` names the documents that came without text.
    """
    if is_growing:
        return _GROWING_ADVICE
    if status in (ResultStatus.FAILED, ResultStatus.EXPIRED):
        return f"{result_text(status)} {_BY_HAND}"
    if not has_text:
        return _NO_TEXT
    if status is ResultStatus.COMPLETED and not missing:
        return ""
    begun = result_text(ResultStatus.PARTIAL)
    unwritten = f" Not written: {', '.join(missing)}." if missing else ""
    return f"{begun}{unwritten} {_CHECK}"


def copied(title: str, *, is_growing: bool) -> str:
    """Say that a document is in the clipboard."""
    return f"Copied: {title}. It is still being written." if is_growing else f"Copied: {title}"


def saved(file_name: str) -> str:
    """Say that the PDF file is there."""
    return f"Saved: {file_name}"


def paper_date(moment: datetime) -> str:
    """Return date and time as they stand on paper, such as 21 Nov 2026, 10:42."""
    return f"{moment.astimezone():%d %b %Y, %H:%M}"

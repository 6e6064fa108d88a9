"""The words around the table of chunks: its filter, what is copied of it, and the details of one chunk.

A chunk's own words (its state, its reason, its gaps) are in ``visits.py``.
"""

from datetime import datetime
from typing import Final

from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap

FILTER: Final = "Which pieces are shown"
FILTER_HELP: Final = "Show all pieces, those the server does not have yet, or those with a problem (Alt+0)"
FILTERS: Final = ("All pieces", "Not yet sent", "With a problem")
SEARCH: Final = "Find pieces"
SEARCH_HINT: Final = "Find pieces"
SEARCH_HELP: Final = "Show only pieces whose number, time, state or remark contains this (Ctrl+Shift+F)"
DETAILS: Final = "Details"
DETAILS_HELP: Final = "Everything that is known about the chosen piece (Ctrl+D, or Enter in the list)"
DETAILS_EMPTY: Final = "Choose a piece in the list: what is known about it appears here."
NO_MATCH: Final = "No piece fits what you are looking for."
COPY: Final = "Copy chosen rows"
BACK: Final = "Close details"
BACK_HELP: Final = "Back to the list (Esc)"


def sort_by(title: str) -> str:
    """Name the action that sorts by a column."""
    return f"Sort by “{title}”"


def header_help(title: str, column: int) -> str:
    """Say what pressing a column's title does, and the key for it."""
    return f"{sort_by(title)}; again: the other way round (Alt+{column + 1})"


def filter_text(choice: int, shown: int, total: int) -> str:
    """Name a filter, and say how many pieces are shown where it is not all of them."""
    return FILTERS[choice] if shown == total else f"{FILTERS[choice]} · {shown:,}"


def sorted_title(title: str, *, is_descending: bool) -> str:
    """Mark the title of the column that the pieces are sorted by."""
    return f"{title} {'↓' if is_descending else '↑'}"


def remark_text(chunk: ChunkRecord, gaps: tuple[Gap, ...]) -> str:
    """Say why a chunk waits, or where its sound went, and what is missing before or in it."""
    is_explained = chunk.state in (ChunkState.BACKING_OFF, ChunkState.BLOCKED) or chunk.is_pruned
    remarks = [wording.reason_text(chunk.reason)] if chunk.reason and is_explained else []
    return "; ".join([*remarks, *(wording.gap_text(gap) for gap in gaps)])


def details_title(chunk: ChunkRecord) -> str:
    """Name a chunk."""
    return f"Piece {chunk.id.number + 1}: {wording.span_text(chunk.first_frame, chunk.frames)}"


def details_of(chunk: ChunkRecord, gaps: tuple[Gap, ...], now: datetime) -> tuple[tuple[str, str], ...]:
    """Return titles and texts of all that the ledger keeps about a chunk; it keeps no secrets.

    No text runs with the clock, so that what someone marks in them stays marked.
    """
    return (
        ("State", wording.chunk_state_text(chunk, now)),
        *((("Next try", _moment(chunk.due_at)),) if _is_waiting(chunk) and chunk.due_at else ()),
        ("Tries", _tries(chunk)),
        ("Last answer", _last_answer(chunk)),
        ("Receipt", _receipt(chunk)),
        ("Sent as", _place(chunk)),
        ("Sound", f"{wording.length_text(chunk.frames)} ({chunk.frames:,} frames at {SAMPLE_RATE:,} Hz)"),
        *((("Sound here", wording.reason_text(PRUNED)),) if chunk.is_pruned else ()),
        ("Missing sound", "; ".join(map(wording.gap_text, gaps)) or words.NOTHING),
        ("Size", f"{chunk.size_bytes:,} bytes" if chunk.size_bytes else "not known before it is complete"),
        ("SHA-256", chunk.sha256 or "not known before it is complete"),
    )


def _is_waiting(chunk: ChunkRecord) -> bool:
    return chunk.state is ChunkState.BACKING_OFF


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M:%S}"


def _tries(chunk: ChunkRecord) -> str:
    if not chunk.attempts:
        return words.NOTHING
    counted = [
        f"{count} {what}"
        for count, what in ((chunk.failures, "failed in a row"), (chunk.refusals, "refused by the server"))
        if count
    ]
    return f"{chunk.attempts} ({', '.join(counted)})" if counted else str(chunk.attempts)


def _last_answer(chunk: ChunkRecord) -> str:
    if chunk.state is ChunkState.UPLOADED:
        return "received"
    return wording.reason_text(chunk.reason) if chunk.reason else words.NOTHING


def _receipt(chunk: ChunkRecord) -> str:
    if chunk.state is ChunkState.UPLOADED:
        return "confirmed"
    return "was confirmed, then taken back: it is sent again" if chunk.had_receipt else "not yet"


def _place(chunk: ChunkRecord) -> str:
    if chunk.part is None or chunk.sequence is None:
        return "not decided yet"
    return f"part {chunk.part + 1}, number {chunk.sequence} on the wire"

"""The words around the table of chunks: its filter, what is copied of it, and the details of one chunk.

A chunk's own words (its state, its reason, its gaps) are in ``visits.py``.
"""

from datetime import datetime
from typing import Final

from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.chunk_sound import answer_details, sound_details
from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Phrase, counted, tr
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap

FILTER: Final = Phrase("Which pieces are shown")
FILTER_HELP: Final = Phrase(
    "Show all pieces, those the server does not have yet, or those with a problem ({keys})",
    keys=Keys("Alt+0"),
)
FILTERS: Final = (Phrase("All pieces"), Phrase("Not yet sent"), Phrase("With a problem"))
SEARCH: Final = Phrase("Find pieces")
SEARCH_HINT: Final = Phrase("Find pieces")
SEARCH_HELP: Final = Phrase(
    "Show only pieces whose number, time, state or remark contains this ({keys})", keys=Keys("Ctrl+Shift+F")
)
DETAILS: Final = Phrase("Details")
DETAILS_HELP: Final = Phrase(
    "Everything that is known about the chosen piece ({keys}, or Enter in the list)", keys=Keys("Ctrl+D")
)
DETAILS_EMPTY: Final = Phrase("Choose a piece in the list: what is known about it appears here.")
NO_MATCH: Final = Phrase("No piece fits what you are looking for.")
COPY: Final = Phrase("Copy chosen rows")
BACK: Final = Phrase("Close details")
BACK_HELP: Final = Phrase("Back to the list (Esc)")


def sort_by(title: Phrase) -> Phrase:
    """Name the action that sorts by a column."""
    return Phrase("Sort by “{title}”", title=title)


def header_help(title: Phrase, column: int) -> str:
    """Say what pressing a column's title does, and the key for it."""
    keys = Keys(f"Alt+{column + 1}")
    return tr("Sort by “{title}”; again: the other way round ({keys})", title=title, keys=keys)


def filter_text(choice: int, shown: int, total: int) -> str:
    """Name a filter, and say how many pieces are shown where it is not all of them."""
    return str(FILTERS[choice]) if shown == total else f"{FILTERS[choice]} · {shown:,}"


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
    return tr(
        "Piece {number}: {span}",
        number=chunk.id.number + 1,
        span=wording.span_text(chunk.first_frame, chunk.frames),
    )


def details_of(chunk: ChunkRecord, gaps: tuple[Gap, ...], now: datetime) -> tuple[tuple[str, str], ...]:
    """Return titles and texts of all that the ledger keeps about a chunk; it keeps no secrets.

    No text runs with the clock, so that what someone marks in them stays marked.
    """
    return (
        (tr("State"), wording.chunk_state_text(chunk, now)),
        *(((tr("Next try"), _moment(chunk.due_at)),) if _is_waiting(chunk) and chunk.due_at else ()),
        (tr("Tries"), _tries(chunk)),
        (tr("Last answer"), _last_answer(chunk)),
        *answer_details(chunk, now),
        (tr("Receipt"), _receipt(chunk)),
        (tr("Sent as"), _place(chunk)),
        (
            tr("Sound"),
            tr(
                "{length} ({frames:,} frames at {rate:,} Hz)",
                length=wording.length_text(chunk.frames),
                frames=chunk.frames,
                rate=SAMPLE_RATE,
            ),
        ),
        *sound_details(chunk),
        *(((tr("Sound here"), wording.reason_text(PRUNED)),) if chunk.is_pruned else ()),
        (tr("Missing sound"), "; ".join(map(wording.gap_text, gaps)) or str(words.NOTHING)),
        (
            tr("Size"),
            counted("{count} byte", "{count} bytes", chunk.size_bytes)
            if chunk.size_bytes
            else tr("not known before it is complete"),
        ),
        (tr("SHA-256"), chunk.sha256 or tr("not known before it is complete")),
    )


def _is_waiting(chunk: ChunkRecord) -> bool:
    return chunk.state is ChunkState.BACKING_OFF


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M:%S}"


def _tries(chunk: ChunkRecord) -> str:
    if not chunk.attempts:
        return str(words.NOTHING)
    told = []
    if chunk.failures:
        told.append(counted("{count} failed in a row", "{count} failed in a row", chunk.failures))
    if chunk.refusals:
        told.append(counted("{count} refused by the server", "{count} refused by the server", chunk.refusals))
    return f"{chunk.attempts} ({', '.join(told)})" if told else str(chunk.attempts)


def _last_answer(chunk: ChunkRecord) -> str:
    if chunk.state is ChunkState.UPLOADED:
        return tr("received")
    return wording.reason_text(chunk.reason) if chunk.reason else str(words.NOTHING)


def _receipt(chunk: ChunkRecord) -> str:
    if chunk.state is ChunkState.UPLOADED:
        return tr("confirmed")
    return tr("was confirmed, then taken back: it is sent again") if chunk.had_receipt else tr("not yet")


def _place(chunk: ChunkRecord) -> str:
    if chunk.part is None or chunk.sequence is None:
        return tr("not decided yet")
    return tr("part {part}, number {sequence} on the wire", part=chunk.part + 1, sequence=chunk.sequence)

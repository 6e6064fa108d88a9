"""What a chunk sounds like, and how the server answered about it, in words. No text of a server."""

from datetime import datetime
from typing import Final

from recorder_gui.app.wording.phrase import Phrase, tr
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch

SPEECH: Final = Phrase("Speech")
LOUDEST: Final = Phrase("Loudest")
ASKED: Final = Phrase("Asked")
ANSWERED: Final = Phrase("Answered")
NOT_MEASURED: Final = Phrase("not measured")
NO_ANSWER: Final = Phrase("no answer")

HARDLY_ANY: Final = 0.05
"""Of 20 s that is one second: a cough, a chair, somebody at the door."""

_SHORT_SECONDS: Final = 0.1


def share_text(sketch: ChunkSketch | None) -> str:
    """Say how much of a chunk was speech; nothing where nobody measured it."""
    return tr("{percent} %", percent=round(sketch.speech_share * 100)) if sketch else ""


def loudest_text(sketch: ChunkSketch | None) -> str:
    """Say how loud the loudest moment of a chunk was; nothing where nobody measured it."""
    return _decibels(sketch) if sketch else ""


def sound_text(sketch: ChunkSketch | None) -> str:
    """Say in words what the picture of a chunk's sound shows."""
    if sketch is None:
        return str(NOT_MEASURED)
    if sketch.speech_share < HARDLY_ANY:
        return tr("hardly any speech, loudest {level}", level=_decibels(sketch))
    return tr("speech {share}, loudest {level}", share=share_text(sketch), level=_decibels(sketch))


def with_tries(state: str, tries: str) -> str:
    """Say with a chunk's state how often it was tried, and when it will be again."""
    return tr("{state} (tries: {tries})", state=state, tries=tries)


def sound_details(chunk: ChunkRecord) -> tuple[tuple[str, str], ...]:
    """Return titles and texts of what a chunk sounds like."""
    if chunk.state is ChunkState.RECORDING:
        return ()
    if chunk.sketch is None:
        return ((str(SPEECH), str(NOT_MEASURED)),)
    share = share_text(chunk.sketch)
    if chunk.sketch.speech_share < HARDLY_ANY:
        share = tr("hardly any ({share})", share=share)
    return ((str(SPEECH), share), (str(LOUDEST), loudest_text(chunk.sketch)))


def answer_details(chunk: ChunkRecord, now: datetime) -> tuple[tuple[str, str], ...]:
    """Return titles and texts of when the server was asked last, and of what came back and how fast."""
    if chunk.asked_at is None:
        return ()
    return ((str(ASKED), time_text(chunk.asked_at, now)), (str(ANSWERED), _answer_text(chunk, now)))


def time_text(moment: datetime, now: datetime) -> str:
    """Return the time of day, behind its date where that is not today's."""
    here = moment.astimezone()
    is_today = here.date() == now.astimezone().date()
    return f"{here:%H:%M:%S}" if is_today else f"{here:%Y-%m-%d %H:%M:%S}"


def _answer_text(chunk: ChunkRecord, now: datetime) -> str:
    if chunk.asked_at is None or chunk.answered_at is None:
        return tr("not yet") if chunk.state is ChunkState.UPLOADING else str(NO_ANSWER)
    seconds = max(0.0, (chunk.answered_at - chunk.asked_at).total_seconds())  # a clock may be set back
    return tr(
        "{status}, in {seconds} s, {time}",
        status=chunk.answer_status,
        seconds=f"{seconds:.1f}" if seconds >= _SHORT_SECONDS else f"{seconds:.2f}",
        time=time_text(chunk.answered_at, now),
    )


def _decibels(sketch: ChunkSketch) -> str:
    level = sketch.loudest_dbfs
    return tr("{level} dB", level=f"\N{MINUS SIGN}{-level}" if level else "0")

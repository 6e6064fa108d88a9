"""Polling: it survives every error, and takes no "failed" at its first word (voice-api.md trap 11)."""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final, assert_never

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked
from recorder_gui.domain.part_lifecycle import PartEvent, PartState
from recorder_gui.domain.session_report import ResultStatus, SessionReport
from recorder_gui.domain.upload_outcome import Refused, SessionLost, SignInNeeded, Trouble, TryLater
from recorder_gui.domain.visit import PartRecord, VisitResult
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.session_loss import lose_session

LOOKS_AFTER_FAILED: Final = 3
PAUSE_AFTER_FAILED: Final = timedelta(seconds=10)
"""Three more looks in 30 s (design 4.2): a server that was only late has mended itself by then."""

TRANSCRIPT_LOOK: Final = 2
"""The look that asks for the bare transcript: a spoiled session still has one (voice-api.md 6.2)."""

_FOREGROUND: Final = timedelta(minutes=10)
_INTERVALS: Final = (
    (timedelta(minutes=1), timedelta(seconds=1)),
    (timedelta(minutes=5), timedelta(seconds=2)),
    (_FOREGROUND, timedelta(seconds=5)),
)
_BACKGROUND_INTERVAL: Final = timedelta(seconds=30)


def conclude_poll(
    context: DeliveryContext,
    part: PartRecord,
    outcome: SessionReport | Trouble,
    started_at: datetime,
) -> None:
    """Record what came, or when to ask again."""
    match outcome:
        case SessionReport() | Refused() if asks_for_transcript(part):
            _transcript_seen(context, part, outcome)
        case SessionReport():
            _reported(context, part, outcome, started_at)
        case SessionLost():
            lose_session(context, part, outcome.code)
        case TryLater():
            context.delay_part(part, outcome)
        case Refused() | SignInNeeded():
            due_at = context.now() + _BACKGROUND_INTERVAL
            context.queue.note_part(part.visit, part.part, due_at=due_at)
        case _:
            assert_never(outcome)


def asks_for_transcript(part: PartRecord) -> bool:
    """Whether the next look asks for the transcript alone."""
    return part.failed_looks == TRANSCRIPT_LOOK


def is_soon_here(part: PartRecord, now: datetime) -> bool:
    """Whether a part's result is awaited, and not for so long already that nobody counts on it."""
    if part.state is not PartState.PROCESSING or part.ended_at is None:
        return False
    return now - part.ended_at < _FOREGROUND


def _reported(
    context: DeliveryContext, part: PartRecord, report: SessionReport, started_at: datetime
) -> None:
    if report.result is None:
        _still_working(context, part, report, started_at)
    elif report.result is ResultStatus.EXPIRED:
        lose_session(context, part, report.result)
    else:
        result = VisitResult(part.visit, report.result, report.transcript, report.documents)
        _finished(context, part, result)


def _still_working(
    context: DeliveryContext, part: PartRecord, report: SessionReport, started_at: datetime
) -> None:
    waited = context.now() - (part.ended_at or started_at)
    interval = next((pause for until, pause in _INTERVALS if waited < until), _BACKGROUND_INTERVAL)
    context.queue.note_part(
        part.visit, part.part, failures=0, failed_looks=0, due_at=started_at + interval, reason=None
    )
    if growing := _so_far(context, part, report):
        context.listener.result_arrived(growing, is_final=False)


def _so_far(context: DeliveryContext, part: PartRecord, report: SessionReport) -> VisitResult | None:
    """Return a growing text behind the results of the parts before it.

    None where there is nothing to show, or where a later part's result is here already: this text
    would not stand in its place.
    """
    parts = context.queue.delivery(part.visit).parts
    is_overtaken = any(other.part > part.part and other.state is PartState.SETTLED for other in parts)
    if not report.transcript or is_overtaken:
        return None
    before = None
    with suppress(KeyLocked, ChunkDamaged):  # the note as a whole says so later
        before = context.queue.result(part.visit)
    text, documents = report.transcript, report.documents
    if before:
        text = "\n".join(filter(None, (before.transcript, text)))
        documents = before.documents + documents
    return VisitResult(part.visit, ResultStatus.PARTIAL, text, documents)


def _transcript_seen(context: DeliveryContext, part: PartRecord, outcome: SessionReport | Refused) -> None:
    """Take a saved text as part of a result, never as the whole: the session itself is not complete."""
    text = None
    if isinstance(outcome, SessionReport) and outcome.result:  # without one the text may still grow
        text = outcome.transcript
    _finished(context, part, VisitResult(part.visit, ResultStatus.PARTIAL, text))


def _finished(context: DeliveryContext, part: PartRecord, result: VisitResult) -> None:
    with context.step():
        if not result.is_good and part.failed_looks < LOOKS_AFTER_FAILED:
            context.queue.note_part(
                part.visit,
                part.part,
                failures=0,
                failed_looks=part.failed_looks + 1,
                due_at=context.now() + PAUSE_AFTER_FAILED,
            )
            return
        context.queue.keep_result(part.part, result)
        context.queue.advance_part(
            part.visit,
            part.part,
            PartEvent.SETTLED,
            due_at=None,
            failures=0,
            reason=result.reason,  # of what is no note: a person may have it tried again
        )

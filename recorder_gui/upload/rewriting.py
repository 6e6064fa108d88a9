"""One more note of a visit that is ready: asked for by a person, awaited, and put behind the others.

It is no part of delivery: nothing of it is kept but the note itself, and nothing waits for it. An
account that it is refused to is signed in all the same: one kind of server refuses it to everybody
(voice-api.md 6.8).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Final

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteAnswer, NoteBegun, NoteOutcome, NotesWritten, NoteWish
from recorder_gui.domain.session_report import Document, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, SessionLost, TryLater
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.ports import Clock, VoiceService

LONGEST_WAIT: Final = timedelta(minutes=3)
"""A server gives a document up after two (voice-api.md 6.6)."""

_PAUSE_SECONDS: Final = 1.0
_MOST_LOOKS: Final = 180
_NOT_OFFERED: Final = frozenset({RefusalReason.SIGNED_OUT, RefusalReason.WRONG_ADDRESS})
_IN_WORK: Final = frozenset({"processing", "pending", "created", "initialized"})

Pause = Callable[[float], object]
"""Waits for so many seconds."""


def write_notes(
    service: VoiceService,
    sessions: Sequence[tuple[int, SessionId]],
    template_id: str,
    now: Clock,
    pause: Pause,
) -> NotesWritten:
    """Have the note written in each session, part by part, and wait for it: about 3 minutes at most.

    Runs in the pool. What was written before a part that fails is not lost.
    """
    until, written = now() + LONGEST_WAIT, list[tuple[int, Document]]()
    for part, session in sessions:
        known = service.look_up(session)
        before = known.documents if isinstance(known, SessionReport) else ()
        begun = service.process(session, template_id)
        if not isinstance(begun, NoteBegun):
            return NotesWritten(tuple(written), _answer(begun))
        found = _awaited(service, session, _Search(template_id, begun, before), lambda: now() < until, pause)
        if not isinstance(found, Document):
            return NotesWritten(tuple(written), found)
        written.append((part, found))
    return NotesWritten(tuple(written), NoteAnswer.DONE if written else NoteAnswer.NOT_READY)


def conclude_notes(context: DeliveryContext, wish: NoteWish, outcome: NotesWritten | TryLater) -> None:
    """Keep what was written, and tell how it ended."""
    brought = outcome if isinstance(outcome, NotesWritten) else NotesWritten((), NoteAnswer.AWAY)
    for part, document in brought.documents:
        context.queue.add_document(wish.visit, part, document)
    if brought.documents and (result := context.queue.result(wish.visit)):
        context.listener.result_arrived(result, is_final=True)
    context.listener.note_rewritten(NoteOutcome(wish.visit, wish.template_id, brought.answer))


class _Search:
    """Knows the document that was begun among those of a session."""

    def __init__(self, template_id: str, begun: NoteBegun, before: Iterable[Document]) -> None:
        self._template_id: Final = template_id
        self._begun: Final = begun
        self._before: Final = frozenset(document.document_id for document in before)

    def __call__(self, documents: Iterable[Document]) -> Document | None:
        """Return it, or None while it is not there or still being written."""
        found = next(filter(self._is_it, documents), None)
        return None if found is None or (not found.text and found.status in _IN_WORK) else found

    def _is_it(self, document: Document) -> bool:
        if self._begun.document_id:
            return document.document_id == self._begun.document_id
        return document.template_id == self._template_id and document.document_id not in self._before


def _awaited(
    service: VoiceService, session: SessionId, search: _Search, has_time: Callable[[], bool], pause: Pause
) -> Document | NoteAnswer:
    for _ in range(_MOST_LOOKS):
        report = service.look_up(session)
        if isinstance(report, SessionReport):
            if found := search(report.documents):
                return found if found.text else NoteAnswer.REFUSED
        elif not isinstance(report, TryLater):
            return _answer(report)
        elif report.cause is DelayCause.CANCELLED:
            return NoteAnswer.AWAY
        if not has_time():
            break
        pause(_PAUSE_SECONDS)
    return NoteAnswer.TOO_SLOW


def _answer(outcome: object) -> NoteAnswer:
    match outcome:
        case Refused(reason=reason) if reason in _NOT_OFFERED:
            return NoteAnswer.NOT_POSSIBLE
        case Refused() | SessionLost():
            return NoteAnswer.REFUSED
        case _:
            return NoteAnswer.AWAY

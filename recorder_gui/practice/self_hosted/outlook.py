"""How a session stands when GET asks: the word, and the text that is shown with it (voice-api.md 6.6, 10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.self_hosted.transaction import ProcessingStatus, Transaction
from recorder_gui.practice.server_settings import ServerSettings
from recorder_gui.practice.session import Session, SessionStatus


@dataclass(frozen=True, slots=True)
class Outlook:
    """Made up for each answer and not stored: `failed` may become `completed` (trap 11)."""

    status: SessionStatus
    transcript: str | None


def look(session: Session, transaction: Transaction, settings: ServerSettings, now: datetime) -> Outlook:
    """Return how it stands; raise the 500 `ApiError` of a broken session, or of a cancelled and ended one."""
    if transaction.is_broken:
        raise errors.unexpected_error(transaction.session_id)
    if not transaction.is_committed:
        return Outlook(SessionStatus.INITIALIZED, "")
    if transaction.processing_status is ProcessingStatus.CANCELLED:
        if settings.habits.cancelled_message_is_object:
            raise errors.CancelledError(transaction.session_id)
        raise errors.system_failure(transaction.session_id)
    if session.ended_at is None:
        return Outlook(SessionStatus.FAILED, None)  # locked by a patch: no work was ever begun
    is_late = now - session.ended_at >= timedelta(seconds=settings.stuck_seconds)
    return _after_end(session, transaction, is_late=is_late, gives_up=settings.habits.gives_up_too_early)


def _after_end(session: Session, transaction: Transaction, *, is_late: bool, gives_up: bool) -> Outlook:
    result = session.result
    if result is None:
        is_given_up = is_late and gives_up
        return Outlook(SessionStatus.FAILED if is_given_up else SessionStatus.PROCESSING, None)
    if result.status is SessionStatus.FAILED:
        return Outlook(SessionStatus.FAILED, None)
    if transaction.is_spoiled:
        is_told = is_late or transaction.hides_at_once
        return Outlook(SessionStatus.PARTIAL if is_told else SessionStatus.PROCESSING, "")
    if session.order.templates:  # a note is made on demand only, so it never comes
        return Outlook(SessionStatus.PARTIAL if is_late else SessionStatus.PROCESSING, result.transcript)
    return Outlook(result.status, result.transcript)


def look_at_transcript(session: Session) -> Outlook | None:
    """Return what `?template_id=transcript` brings as soon as there is a text, spoiled session or not."""
    result = session.result
    if result is None or result.transcript is None:
        return None
    return Outlook(SessionStatus.COMPLETED, result.transcript)

"""What the self-hosted backend makes of a session: its text, number by number (voice-api.md 10)."""

from recorder_gui.practice.measurements import Measurements
from recorder_gui.practice.note import write_transcript
from recorder_gui.practice.self_hosted.transaction import Transaction
from recorder_gui.practice.server_settings import Outcome
from recorder_gui.practice.session import Session, SessionResult, SessionStatus


def write_result(
    outcome: Outcome, session: Session, transaction: Transaction, measurements: Measurements
) -> SessionResult | None:
    """Return the result; None for one that never comes. To be called in a worker thread.

    No audio is no failure here, only an empty text (11.34). No session expires: that outcome never comes.
    """
    match outcome:
        case Outcome.NEVER | Outcome.EXPIRED:
            return None
        case Outcome.FAILED | Outcome.FAILED_THEN_COMPLETED:
            return SessionResult(SessionStatus.FAILED)
        case Outcome.COMPLETED | Outcome.PARTIAL:
            chunks = measurements.of_all(transaction.heard(session))
            text = write_transcript(chunks) if chunks else ""
            is_whole = outcome is Outcome.COMPLETED
            return SessionResult(SessionStatus.COMPLETED if is_whole else SessionStatus.PARTIAL, text)

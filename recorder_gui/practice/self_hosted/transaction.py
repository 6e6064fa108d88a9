"""A session as the self-hosted backend keeps it: its two markers, its own list of files, its damage."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from weakref import WeakKeyDictionary

from recorder_gui.practice import errors as documented
from recorder_gui.practice.habits import Habits
from recorder_gui.practice.json_fields import Json
from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.session import Session, StoredChunk


class UserStatus(StrEnum):
    """What the user side did last; only `commit` locks the session (voice-api.md 5)."""

    INIT = "init"
    RECORDING_STARTED = "recording_started"
    STOPPED = "stopped"
    COMMIT = "commit"
    CANCELLED = "cancelled"


class ProcessingStatus(StrEnum):
    """What a PATCH says of the processing (voice-api.md 5)."""

    IN_PROGRESS = "in-progress"
    SUCCESS = "success"
    SYSTEM_FAILURE = "system_failure"
    REQUEST_FAILURE = "request_failure"
    CANCELLED = "cancelled"


_FINISHED = (ProcessingStatus.SUCCESS, ProcessingStatus.SYSTEM_FAILURE, ProcessingStatus.REQUEST_FAILURE)


class Transaction:
    """What the backend knows of a session beyond the stored audio.

    Attributes:
        listed: the file list as GET tells it: slots in order of arrival, after End URLs in order of number.
        first_versions: the chunk of each number that came first; its text is the one that is kept.
        unheard: numbers that came in after End, and are never transcribed (trap 9).
        is_spoiled: create was repeated (trap 8); `hides_at_once` if the result was there by then.
        is_broken: every upload and every GET fails; `refuses_audio`: every upload does.
    """

    def __init__(self, session: Session, language: str, details: Json | None) -> None:
        self.session_id = session.session_id
        self.language = language
        self.session_details = details
        self.user_status = UserStatus.INIT
        self.processing_status = ProcessingStatus.IN_PROGRESS
        self.listed: tuple[str, ...] = tuple(session.audio_files)
        self.first_versions: dict[int, StoredChunk] = {
            chunk.name.sequence: chunk for chunk in reversed(session.chunks)
        }
        self.unheard: set[int] = set()
        self.is_spoiled = False
        self.hides_at_once = False
        self.is_broken = False
        self.refuses_audio = False

    @property
    def is_committed(self) -> bool:
        """Whether the session is locked."""
        return self.user_status is UserStatus.COMMIT

    def check_takes_audio(self) -> None:
        """Raise the `ApiError` of a session that takes none; the hour plays no part (voice-api.md 8)."""
        if self.is_broken or self.refuses_audio:
            raise errors.unexpected_error(self.session_id)
        if self.is_committed:
            raise documented.session_ended(self.session_id)
        if self.processing_status in _FINISHED:
            raise documented.session_completed(self.session_id)

    def spoil(self, session: Session) -> None:
        """Add the second, never finished transcript entry of a repeated create."""
        self.is_spoiled = True
        self.hides_at_once = self.hides_at_once or session.result is not None

    def note_upload(self, chunk: StoredChunk, listed_before: tuple[str, ...]) -> None:
        """Enter a stored chunk into the list that was read before its body came (traps 9 and 10)."""
        slot = chunk.name.slot
        self.listed = listed_before if slot in listed_before else (*listed_before, slot)
        if self.is_committed:
            self.unheard.add(chunk.name.sequence)
        else:
            self.first_versions.setdefault(chunk.name.sequence, chunk)

    def end(self, session: Session, now: datetime, body: Json, habits: Habits) -> None:
        """Count the call, list what is stored, lock; a dead session lives again, a completed one stays so."""
        session.end_bodies.append(body)
        if self.is_committed and session.ended_at is not None and not habits.end_is_repeatable:
            raise documented.session_ended(self.session_id)
        session.ended_at = now
        self.user_status = UserStatus.COMMIT
        folder = f"s3://records/{session.created_at:%y%m%d}/{self.session_id}"
        self.listed = tuple(f"{folder}/{slot}" for slot in session.audio_files)

    def mark(self, changes: Mapping[str, object], habits: Habits) -> None:
        """Take the markers of a checked patch."""
        if "user_status" in changes:
            user_status = UserStatus(str(changes["user_status"]))
            if user_status is not UserStatus.COMMIT or habits.patched_commit_locks:
                self.user_status = user_status
        if "processing_status" in changes:
            self.processing_status = ProcessingStatus(str(changes["processing_status"]))

    def files(self, session: Session) -> list[str]:
        """Return the list as GET tells it, without slots that the server lost."""
        stored = set(session.audio_files)
        return [name for name in self.listed if name.rpartition("/")[2] in stored]

    def heard(self, session: Session) -> list[StoredChunk]:
        """Return the chunks whose text makes the transcript, in order of number."""
        return [
            self.first_versions.get(chunk.name.sequence, chunk)
            for chunk in session.chunks
            if chunk.name.sequence not in self.unheard
        ]


class TransactionBook:
    """The transactions by session; one that began in another dialect gets its own when it is first met."""

    def __init__(self) -> None:
        self._transactions: WeakKeyDictionary[Session, Transaction] = WeakKeyDictionary()

    def add(self, session: Session, transaction: Transaction) -> None:
        """Enter a new one."""
        self._transactions[session] = transaction

    def of(self, session: Session) -> Transaction:
        """Return the session's transaction."""
        transaction = self._transactions.get(session)
        if transaction is None:
            transaction = Transaction(session, "en", session.order.patient_details)
            if session.ended_at is not None:
                transaction.user_status = UserStatus.COMMIT
            self._transactions[session] = transaction
        return transaction

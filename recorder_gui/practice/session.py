"""One session of the server and its rules (voice-api.md 5, 6.3, 6.5, 8); its audio lies elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from recorder_gui.practice import errors
from recorder_gui.practice.audio_store import Audio
from recorder_gui.practice.chunk_name import ChunkName
from recorder_gui.practice.json_fields import Json
from recorder_gui.practice.server_clock import as_text
from recorder_gui.practice.session_request import SessionOrder


class SessionStatus(StrEnum):
    """The server's own words; the last four are terminal."""

    INITIALIZED = "initialized"
    PROCESSING = "processing"
    COMPLETED = "completed"
    PARTIAL = "partial"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, eq=False)
class StoredChunk:
    """One complete upload."""

    name: ChunkName
    original_filename: str
    content_type: str
    size_bytes: int
    sha256: str
    audio: Audio


@dataclass(slots=True)
class Slot:
    """A place for one chunk; it remembers what came before, even after the chunk was forgotten."""

    chunk: StoredChunk | None = None
    arrivals: list[float] = field(default_factory=list)
    versions: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Document:
    """One entry of `templates`; no data means that it failed, unless it is still being written."""

    template_id: str
    document_id: str
    data: str | None
    is_in_progress: bool = False


@dataclass(frozen=True, slots=True)
class SessionResult:
    """What processing brought; `skipped` are slots that were left out, `error_code` tells why it failed."""

    status: SessionStatus
    transcript: str | None = None
    documents: tuple[Document, ...] = ()
    skipped: tuple[str, ...] = ()
    error_code: str | None = None


class Session:
    """From create to result."""

    def __init__(
        self,
        session_id: str,
        order: SessionOrder,
        create_body: Json,
        created_at: datetime,
        lifetime: timedelta,
    ) -> None:
        self.session_id = session_id
        self.order = order
        self.create_body = create_body
        self.created_at = created_at
        self.expires_at = created_at + lifetime
        self.ended_at: datetime | None = None
        self.completed_at: datetime | None = None
        self.end_bodies: list[Json] = []
        self.result: SessionResult | None = None
        self.slots: dict[ChunkName, Slot] = {}

    @property
    def chunks(self) -> Sequence[StoredChunk]:
        """What is stored, in order of number."""
        return [slot.chunk for _, slot in sorted(self.slots.items()) if slot.chunk is not None]

    @property
    def audio_files(self) -> list[str]:
        """The names of the filled slots, in order of number."""
        return [chunk.name.slot for chunk in self.chunks]

    def status_at(self, now: datetime) -> SessionStatus:
        """Return where the session stands; only one that was not ended in time runs out."""
        if self.result is not None:
            return self.result.status
        if self.ended_at is not None:
            return SessionStatus.PROCESSING
        return SessionStatus.EXPIRED if now >= self.expires_at else SessionStatus.INITIALIZED

    def check_takes_audio(self, now: datetime) -> None:
        """Raise the documented `ApiError` unless audio may come: expired, ended, completed, in this order."""
        match self.status_at(now):
            case SessionStatus.INITIALIZED:
                return
            case SessionStatus.EXPIRED:
                raise errors.session_expired(self.session_id, self.expired_text())
            case SessionStatus.PROCESSING:
                raise errors.session_ended(self.session_id)
            case SessionStatus.COMPLETED | SessionStatus.PARTIAL | SessionStatus.FAILED:
                raise errors.session_completed(self.session_id)

    def check_takes_name(self, name: ChunkName, file_name: str) -> None:
        """Raise a 400 `ApiError` for a second file of a `single` session."""
        if self.order.upload_type == "single" and self.chunks and self.chunks[0].name != name:
            raise errors.second_single_file(file_name)

    def store(self, chunk: StoredChunk, arrived_at: float) -> None:
        """Fill the slot; what was in it is replaced (voice-api.md 6.3)."""
        slot = self.slots.setdefault(chunk.name, Slot())
        if slot.chunk is not None:
            slot.chunk.audio.discard()
        chunk.audio.name_for(self.session_id, chunk.name.slot)
        slot.chunk = chunk
        slot.arrivals.append(arrived_at)
        slot.versions.add(chunk.sha256)

    def forget(self, name: ChunkName) -> None:
        """Empty a slot, as a server does that loses data."""
        slot = self.slots.get(name)
        if slot is not None and slot.chunk is not None:
            slot.chunk.audio.discard()
            slot.chunk = None

    def end(self, now: datetime, body: Json) -> None:
        """Count the call and lock the session; raise an `ApiError` if it ran out or was ended before (11.15).

        Every call is counted, refused ones too: a client that ends twice shows.
        """
        self.end_bodies.append(body)
        status = self.status_at(now)
        if status is SessionStatus.EXPIRED:
            raise errors.session_expired(self.session_id, self.expired_text())
        if status is not SessionStatus.INITIALIZED:
            raise errors.session_ended(self.session_id)
        self.ended_at = now

    def finish(self, result: SessionResult, now: datetime) -> None:
        """Take the result of processing."""
        self.result = result
        self.completed_at = now

    def put_document(self, document: Document) -> None:
        """Add a document to the result, or fill the one with this id."""
        if self.result is not None:
            others = tuple(
                known for known in self.result.documents if known.document_id != document.document_id
            )
            self.result = replace(self.result, documents=(*others, document))

    def change(self, changes: Json, now: datetime) -> None:
        """Apply a checked patch; raise an `ApiError` for an expired session, or a mode changed after End.

        `additional_data` is merged (11.28). The markers `user_status` and `processing_status` change nothing.
        """
        if self.status_at(now) is SessionStatus.EXPIRED:
            raise errors.session_expired(self.session_id, self.expired_text())
        if self.ended_at is not None and not changes.keys().isdisjoint(("session_mode", "model")):
            raise errors.session_already_committed()
        known = ("patient_details", "templates", "session_mode", "model")
        values = {name: changes[name] for name in known if changes.get(name) is not None}
        if isinstance(templates := values.get("templates"), list):
            values["templates"] = tuple(templates)
        if isinstance(extra := changes.get("additional_data"), dict):
            values["additional_data"] = {**self.order.additional_data, **extra}
        self.order = replace(self.order, **values)  # type: ignore[arg-type]  # read_patch checked each value

    def expired_text(self) -> str:
        """Return when the session ran out, as the server writes it."""
        return as_text(self.expires_at)

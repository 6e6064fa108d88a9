"""What delivery needs from its neighbours."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, Unpack

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.delivery import ChunkChanges, Delivery, PartChanges
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.note_outcome import NoteBegun, NoteOutcome
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import Document, SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import Receipt, SessionExists, Trouble
from recorder_gui.domain.visit import PartRecord, VisitRecord, VisitResult
from recorder_gui.domain.visit_details import Choice
from recorder_gui.domain.visit_lifecycle import VisitEvent


class VoiceService(Protocol):
    """The server. Every call blocks until it has an answer or gives up, and never raises for either.

    Calls may come from several threads at once.
    """

    def create(self, order: SessionOrder) -> SessionReport | SessionExists | Trouble:
        """Make a session under the order's id, which was never sent before."""
        ...

    def upload(
        self,
        session_id: SessionId,
        upload_url: str | None,
        sequence: int,
        body: bytes,
        on_sent: Callable[[int], None] | None = None,
        *,
        with_content_type: bool = True,
    ) -> Receipt | Trouble:
        """Send one chunk; ``on_sent`` hears how many bytes the network has taken."""
        ...

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> SessionReport | Trouble:
        """Ask how the session stands; the server may hold the answer for 14 s."""
        ...

    def end(self, session_id: SessionId, chunks: int) -> SessionReport | Trouble:
        """Close the session to audio and have it processed."""
        ...

    def process(self, session_id: SessionId, template_id: str) -> NoteBegun | Trouble:
        """Have one more document of an ended session written."""
        ...


class ChunkQueue(Protocol):
    """The spool as delivery sees it. Used in one thread, but for ``payload``."""

    def transaction(self) -> AbstractContextManager[object]:
        """Make the steps inside happen wholly or not at all."""
        ...

    def visit(self, visit: VisitId) -> VisitRecord:
        """Return the visit as it stands."""
        ...

    def delivery(self, visit: VisitId) -> Delivery:
        """Return the visit with its parts and chunks as they stand."""
        ...

    def payload(self, chunk: ChunkId) -> bytes:
        """Return a chunk's frozen bytes. Any thread may call.

        Raises:
            ChunkDamaged: they are not the bytes that were sealed.
            KeyLocked, SpoolUnavailable: they cannot be read now.
        """
        ...

    def plan_part(self, visit: VisitId, part: int, session_id: SessionId) -> PartRecord:
        """Add a part; its session id is durable when this returns."""
        ...

    def place_chunk(self, chunk: ChunkId, part: int, sequence: int) -> ChunkRecord:
        """Give a chunk its place in a part."""
        ...

    def advance_chunk(
        self, chunk: ChunkId, event: ChunkEvent, **changes: Unpack[ChunkChanges]
    ) -> ChunkRecord:
        """Apply an event to a chunk, with changes of its facts."""
        ...

    def advance_part(
        self, visit: VisitId, part: int, event: PartEvent, **changes: Unpack[PartChanges]
    ) -> PartRecord:
        """Apply an event to a part, with changes of its facts."""
        ...

    def note_part(self, visit: VisitId, part: int, **changes: Unpack[PartChanges]) -> PartRecord:
        """Change facts of a part that do not move it to another state."""
        ...

    def advance_visit(self, visit: VisitId, event: VisitEvent, reason: str | None = None) -> VisitRecord:
        """Apply an event to a visit."""
        ...

    def note_unheeded(self, visit: VisitId, choice: Choice) -> VisitRecord:
        """Record that the server would not take what was chosen: its sessions are made without."""
        ...

    def keep_result(self, part: int, result: VisitResult) -> None:
        """Keep what came back for a part."""
        ...

    def add_document(self, visit: VisitId, part: int, document: Document) -> None:
        """Put one more document behind those of a part's result."""
        ...

    def result(self, visit: VisitId) -> VisitResult | None:
        """Return the visit's results joined, or None while there is none."""
        ...


class DeliveryListener(Protocol):
    """Who wants to know how delivery goes. Called in the upload worker's thread."""

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        """Hear that a chunk has a new state or place."""
        ...

    def visit_changed(self, visit: VisitRecord) -> None:
        """Hear that a visit has a new state."""
        ...

    def result_arrived(self, result: VisitResult, *, is_final: bool) -> None:
        """Hear what came back, also while it is still growing."""
        ...

    def note_rewritten(self, outcome: NoteOutcome) -> None:
        """Hear what came of the wish for one more note."""
        ...


Clock = Callable[[], datetime]
"""Tells the present as an aware time."""

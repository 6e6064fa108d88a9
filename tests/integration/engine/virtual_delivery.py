"""The delivery of a virtual computer: the real uploader and ledger, one request at a time."""

from collections.abc import Callable
from itertools import count
from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.spool import Desk
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader
from tests.fakes.clock import SettableClock
from tests.fakes.voice_service import Session
from tests.integration.engine.moody_service import MoodyService
from tests.integration.upload.delivery_bench import SteadyDice, Told

SERVER = "https://a"
REQUESTS = 300
"""More than any scenario needs to its end."""


class VirtualDelivery:
    """Lives as long as a run of the program; ``in_flight`` is a request whose answer is still to come."""

    _ids: Final = count(1)

    def __init__(
        self,
        desk: Desk,
        service: MoodyService,
        clock: SettableClock,
        is_left_out: Callable[[VisitId], bool],
    ) -> None:
        self.store = DeliveryStore(desk)
        self.in_flight: tuple[Attempt, object] | None = None
        context = DeliveryContext(self.store, Told(), clock, SteadyDice(0.5), self._fresh_session_id)
        self.uploader = Uploader(context, service)
        self._desk = desk
        self._service = service
        self._clock = clock
        self._is_left_out = is_left_out

    def advance(self) -> None:
        """Make one request for each visit that is due."""
        self.conclude()
        for visit in self._pending():
            attempt = self.uploader.next_attempt(visit)
            if isinstance(attempt, Attempt):
                self.uploader.conclude(attempt, attempt.perform(lambda _: None))

    def begin_request(self) -> None:
        """Make one request whose answer is still to come."""
        self.conclude()
        for visit in self._pending():
            attempt = self.uploader.next_attempt(visit)
            if isinstance(attempt, Attempt):
                self.in_flight = attempt, attempt.perform(lambda _: None)
                return

    def conclude(self) -> None:
        """Let the answer that is still to come arrive."""
        if self.in_flight:
            (attempt, outcome), self.in_flight = self.in_flight, None
            self.uploader.conclude(attempt, outcome)

    def finish(self, visit: VisitId) -> VisitState:
        """Deliver a finished visit, with a person who presses Retry when all stands still."""
        self.conclude()
        for _ in range(REQUESTS):
            if self.store.visit(visit).state is VisitState.READY:
                break
            match attempt := self.uploader.next_attempt(visit):
                case Wait(until=moment):
                    self._clock.move_to(moment)
                case Idle():
                    self.uploader.release(visit)
                case _:
                    self.uploader.conclude(attempt, attempt.perform(lambda _: None))
        return self.store.visit(visit).state

    def session_of(self, chunk: ChunkRecord) -> Session:
        """Return the session that carries a chunk."""
        parts = self.store.delivery(chunk.id.visit).parts
        (session,) = (self._service.sessions[part.session_id] for part in parts if part.part == chunk.part)
        return session

    def delivered(self, chunk: ChunkRecord) -> bytes:
        """Return what the service holds of a chunk."""
        return self.session_of(chunk).slots[chunk.sequence]

    def payload(self, chunk: ChunkRecord) -> bytes:
        """Return a chunk's bytes, from the service where this computer may have them no more."""
        if chunk.is_pruned:
            assert self.store.visit(chunk.id.visit).state is VisitState.READY
        elif self._is_here(chunk) or chunk.state is not ChunkState.UPLOADED:
            return self.store.payload(chunk.id)
        return self.delivered(chunk)

    def has_lost(self, visit: VisitId) -> bool:
        """Whether a session is gone of a visit whose chunks are not all here."""
        delivery = self.store.delivery(visit)
        sessions = [self._service.sessions.get(part.session_id) for part in delivery.parts]
        is_any_gone = any(session.is_gone for session in sessions if session)
        return is_any_gone and not all(map(self._is_here, delivery.chunks))

    def _pending(self) -> list[VisitId]:
        return [visit for visit in self.store.pending(SERVER) if not self._is_left_out(visit)]

    def _is_here(self, chunk: ChunkRecord) -> bool:
        is_in_memory = self._desk.memory.get(chunk.id) is not None
        return is_in_memory or self._desk.layout.sealed(chunk.id).exists()

    def _fresh_session_id(self) -> SessionId:
        return SessionId(f"ses_{next(self._ids):024x}")

"""One computer's delivery: the real spool, the real uploader, a model of the service, and time at hand."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.note_outcome import NoteOutcome
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.retry_policy import CAP
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import PartRecord, VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader
from tests.fakes.clock import SettableClock
from tests.fakes.voice_service import VoiceServiceModel

STEPS = 3_000
DONE = frozenset({VisitState.READY, VisitState.ATTENTION})
CANCELLED = TryLater(DelayCause.CANCELLED)


class PlainKeyStore:
    """A system without a key store."""

    def read(self, name: str) -> bytes | None:
        return None

    def write(self, name: str, secret: bytes) -> bool:
        return False


class SteadyDice:
    """Chance that always gives the same share of what is possible."""

    def __init__(self, share: float = 1.0) -> None:
        self.share = share

    def uniform(self, a: float, b: float) -> float:
        return a + (b - a) * self.share


class Told:
    """What the listener heard."""

    def __init__(self) -> None:
        self.visits: list[VisitRecord] = []
        self.chunks: list[ChunkRecord] = []
        self.growing: list[VisitResult] = []
        self.final: list[VisitResult] = []
        self.rewritten: list[NoteOutcome] = []

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        self.chunks.append(chunk)

    def visit_changed(self, visit: VisitRecord) -> None:
        self.visits.append(visit)

    def note_rewritten(self, outcome: NoteOutcome) -> None:
        self.rewritten.append(outcome)

    def result_arrived(self, result: VisitResult, *, is_final: bool) -> None:
        (self.final if is_final else self.growing).append(result)


class Bench:
    """Runs delivery by hand. ``restart`` stands for a crash at that very moment.

    ``service`` takes the place of the model: the real client, or one of a test's own.
    """

    def __init__(self, folder: Path, service: Any = None) -> None:
        self.layout = FolderLayout(folder)
        self.clock = SettableClock()
        self.service: Any = service or VoiceServiceModel(self.clock)
        self.dice = SteadyDice()
        self.told = Told()
        self._visits = self._ids = 0
        self._desk = self._open()

    def close(self) -> None:
        self._desk.close()

    def restart(self) -> None:
        self._desk.close()
        self._desk = self._open()

    def begin(self, label: str | None = None) -> VisitId:
        """Begin a visit that is being recorded."""
        self._visits += 1
        visit = VisitId(f"{self._visits:032x}")
        record = VisitRecord(visit, VisitState.RECORDING, self.clock(), "https://a", "microphone", label)
        self.shelf.begin(record)
        return visit

    def seal(self, visit: VisitId, chunks: int = 1, frames: int = CHUNK_FRAMES) -> None:
        """Add sealed chunks to a visit."""
        first = len(self.chunks(visit))
        for number in range(first, first + chunks):
            self.shelf.seal(ChunkId.of(visit, number), number * CHUNK_FRAMES, frames, body_of(number))

    def finish(self, visit: VisitId) -> None:
        self.shelf.finish(visit, self.clock())

    def visit(self, chunks: int = 3, label: str | None = None) -> VisitId:
        """Put a whole finished visit into the spool."""
        visit = self.begin(label)
        self.seal(visit, chunks)
        self.finish(visit)
        return visit

    def step(self, visit: VisitId) -> Attempt | Wait | Idle:
        """Make the next request of a visit, and record its outcome."""
        if isinstance(task := self.uploader.next_attempt(visit), Attempt):
            self.uploader.conclude(task, task.perform(lambda _: None))
        return task

    def run(self, visit: VisitId, until: Callable[[], bool] = lambda: False) -> None:
        """Deliver until there is nothing to do, or until ``until``; waits cost no time."""
        for _ in range(STEPS):
            if until() or self.state(visit) in DONE:
                return
            match self.step(visit):
                case Wait(until=moment) if self._awaits_a_chunk(visit, moment):
                    return
                case Wait(until=moment):
                    self.clock.move_to(moment)
                case Idle():
                    return
                case _:
                    pass
        message = f"delivery did not come to rest: {self.told.visits[-20:]}"
        raise AssertionError(message)

    def cancel(self, visit: VisitId) -> None:
        """Begin the next request and break it off, as at shutdown."""
        attempt = self.uploader.next_attempt(visit)
        assert isinstance(attempt, Attempt)
        self.uploader.conclude(attempt, CANCELLED)

    def state(self, visit: VisitId) -> VisitState:
        return self.store.visit(visit).state

    def reason(self, visit: VisitId) -> str | None:
        return self.store.visit(visit).reason

    def chunks(self, visit: VisitId) -> tuple[ChunkRecord, ...]:
        return self.store.delivery(visit).chunks

    def parts(self, visit: VisitId) -> tuple[PartRecord, ...]:
        return self.store.delivery(visit).parts

    def delivered(self, visit: VisitId) -> list[list[bytes]]:
        """Return what the server holds of the visit: each part's chunks by number."""
        sessions = [self.service.sessions[part.session_id] for part in self.parts(visit)]
        return [[body for _, body in sorted(session.slots.items())] for session in sessions]

    def _awaits_a_chunk(self, visit: VisitId, moment: datetime) -> bool:
        """Whether nothing is due before the session gets too old: no retry and no look waits so long."""
        is_recorded = self.state(visit) in (VisitState.RECORDING, VisitState.PAUSED)
        return is_recorded and moment - self.clock() > CAP

    def is_processing(self, visit: VisitId, part: int = 0) -> bool:
        return self.parts(visit)[part:] != () and self.parts(visit)[part].state is PartState.PROCESSING

    def _open(self) -> Desk:
        desk = Spool(self.layout, PlainKeyStore()).desk()
        recover(desk, lambda pcm: pcm)
        self.store, self.shelf = DeliveryStore(desk), Shelf(desk)
        context = DeliveryContext(self.store, self.told, self.clock, self.dice, self._fresh_session_id)
        self.uploader = Uploader(context, self.service)
        return desk

    def _fresh_session_id(self) -> SessionId:
        self._ids += 1
        return SessionId(f"ses_{self._ids:024x}")


def body_of(number: int) -> bytes:
    """Return the bytes of a chunk, other for each number."""
    return b"chunk %d" % number

"""An upload worker in its thread, over a real folder and a model of the service that can hang."""

import threading
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from recorder_gui.app.upload_worker import UploadWorker
from recorder_gui.app.worker_thread import WorkerThread
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.spool.visit_removal import remove_visit
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.uploader import Uploader
from tests.fakes.key_store import MemoryKeyStore
from tests.fakes.voice_service import VoiceServiceModel
from tests.integration.app.collector import Collector

SERVER = "https://a"
KEYS = MemoryKeyStore(takes=False)


def now() -> datetime:
    return datetime.now(UTC)


class NoDelay:
    """Chance that never makes anyone wait longer than must be."""

    def uniform(self, a: float, b: float) -> float:
        return a


class StubbornService(VoiceServiceModel):
    """Hangs for the visits whose labels are in ``hangs_for``; raises ``bug`` once."""

    def __init__(self) -> None:
        super().__init__(now)
        self.hangs_for: set[str] = set()
        self.hanging: set[str] = set()
        self.bug: Exception | None = None
        self.released = threading.Event()
        self.is_aborted = False

    def upload(self, session_id, *given, **options):
        bug, self.bug = self.bug, None
        if bug:
            raise bug
        label = next(order.label for order in self.orders if order.session_id == session_id)
        if label in self.hangs_for:
            self.hanging.add(label)
            self.released.wait(20)
            return TryLater(DelayCause.CANCELLED if self.is_aborted else DelayCause.TIMED_OUT)
        return super().upload(session_id, *given, **options)

    def abort(self) -> None:
        self.is_aborted = True
        self.released.set()


class FailingStore(DeliveryStore):
    """A ledger that refuses as the office says: every chunk, or one visit; ``ledger_bug`` is raised once."""

    def __init__(self, desk, office) -> None:
        super().__init__(desk)
        self._office = office

    def delivery(self, visit):
        if visit in self._office.broken:
            raise SpoolUnavailable(visit, "Input/output error")
        return super().delivery(visit)

    def advance_chunk(self, chunk, event, **changes):
        if self._office.is_disk_failing:
            raise DiskFull(SERVER)
        if event is ChunkEvent.RECEIPT_CONFIRMED and self._office.ledger_bug:
            bug, self._office.ledger_bug = self._office.ledger_bug, None
            raise bug
        return super().advance_chunk(chunk, event, **changes)


class Parts:
    """Fits ``UploadParts``; made in the worker's thread."""

    def __init__(self, office: "DeliveryOffice") -> None:
        self._office = office
        self._desk = office.spool.desk()
        self._store = FailingStore(self._desk, office)

    def uploader(self, listener) -> Uploader:
        numbers = count()
        context = DeliveryContext(
            self._store, listener, now, NoDelay(), lambda: SessionId(f"ses_{next(numbers):024x}")
        )
        return Uploader(context, self._office.service)

    def pending(self) -> tuple[VisitId, ...]:
        self._office.looks += 1
        return self._store.pending(SERVER)

    def held(self) -> tuple[VisitId, ...]:
        return self._desk.visits.ids_in((VisitState.ATTENTION,), SERVER)

    def ready(self) -> tuple[VisitId, ...]:
        return self._desk.visits.ids_in((VisitState.READY,), SERVER)

    def stuck(self) -> tuple[VisitId, ...]:
        return self.held()

    def remove(self, visit: VisitId, agreed_unsent: int) -> None:
        remove_visit(self._desk, visit, agreed_unsent)

    def abort(self) -> None:
        self._office.service.abort()

    def close(self) -> None:
        self._office.closed.append("upload")
        self._desk.close()


class DeliveryOffice:
    """Puts visits into the folder and lets ``worker`` deliver them; ``start`` gives it a thread."""

    def __init__(self, folder: Path) -> None:
        self.spool = Spool(FolderLayout(folder), KEYS)
        self.desk = self.spool.desk()
        self.service = StubbornService()
        self.looks = 0
        self.closed: list[str] = []
        self.is_disk_failing = False
        self.broken: set[VisitId] = set()
        self.ledger_bug: Exception | None = None
        self.worker = UploadWorker(lambda: Parts(self))
        self.failures, self.faults, self.cleared, self.results = (Collector() for _ in range(4))
        self.outcomes, self.progress, self.rewritten = Collector(), Collector(), Collector()
        self.worker.note_rewritten.connect(self.rewritten.take)
        self.worker.failed.connect(self.failures.take)
        self.worker.fault_raised.connect(self.faults.take)
        self.worker.fault_cleared.connect(self.cleared.take_text)
        self.worker.result_arrived.connect(self.results.take)
        self.worker.attempt_ended.connect(self.outcomes.take)
        self.worker.transfer_progressed.connect(self.progress.take)

    def start(self) -> None:
        self.thread = WorkerThread("upload", self.worker)
        self.thread.start()

    def visit(self, label: str, chunks: int = 2) -> VisitId:
        visit = VisitId(f"{abs(hash(label)):032x}"[:32])
        shelf = Shelf(self.desk)
        shelf.begin(VisitRecord(visit, VisitState.RECORDING, now(), SERVER, "file", label))
        for number in range(chunks):
            shelf.seal(ChunkId(visit, number), number * 10, 10, b"chunk %d" % number)
        shelf.finish(visit, now())
        return visit

    def state(self, visit: VisitId) -> VisitState:
        return self.desk.visits.get(visit).state

    def chunk_states(self, visit: VisitId) -> list[str]:
        return [chunk.state.value for chunk in self.desk.chunks.of_visit(visit)]

    def close(self) -> None:
        self.service.released.set()
        self.thread.request_stop()
        assert self.thread.wait()
        self.desk.close()

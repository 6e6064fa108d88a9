"""The upload worker's thread: decides and records here, performs in a small pool of its own.

A visit never waits for another: what hangs stops counting against the room for requests, and a
folder that fails for one visit holds up none of the others.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal, Slot

from recorder_gui.app.facts import TransferProgress
from recorder_gui.app.requests_in_flight import HUNG_AFTER_SECONDS, MOST_ATTEMPTS, RequestsInFlight
from recorder_gui.app.upload_ports import UploadParts
from recorder_gui.app.worker_thread import Worker, guarded
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import DiskFull, RecorderError, SpoolUnavailable
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader

log = logging.getLogger(__name__)

_SOONEST_MS: Final = 10
_LONGEST_SLEEP_MS: Final = 60_000
_DISK_RETRY_MS: Final = 1_000
_PROGRESS_SECONDS: Final = 0.1
_BUG_REST_SECONDS: Final = 60.0
"""A visit whose outcome met a bug is left alone for so long, or it would be sent again and again."""

_FOLDER_FAULTS: Final = (DiskFull, SpoolUnavailable)
"""The folder fails, not the visit's delivery: asked again by itself.

A full disk is every visit's trouble; SpoolUnavailable may be that of one visit's folder alone.
"""


@dataclass(frozen=True, slots=True)
class AttemptOutcome:
    """What came of one attempt, for whoever watches whether the server answers at all."""

    visit: VisitId
    outcome: object


class UploadWorker(Worker):
    """Delivers in its thread.

    Signals:
        chunk_changed, visit_changed: a ChunkRecord, a VisitRecord.
        result_arrived: a (VisitResult, is final) pair.
        transfer_progressed: a TransferProgress, ten times a second for each attempt.
        attempt_ended: an AttemptOutcome, after it was recorded.
        fault_raised: a ("delivery", RecorderError) pair: the ledger fails; asked again by itself.
        fault_cleared: "delivery".
    """

    chunk_changed = Signal(object)
    visit_changed = Signal(object)
    result_arrived = Signal(object)
    transfer_progressed = Signal(object)
    attempt_ended = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)
    _performed = Signal(object)

    def __init__(self, make_parts: Callable[[], UploadParts]) -> None:
        super().__init__()
        self._make_parts: Final = make_parts
        self._parts: UploadParts | None = None
        self._uploader: Uploader | None = None
        self._pool: Final = ThreadPoolExecutor(MOST_ATTEMPTS, thread_name_prefix="request")
        self._in_flight: Final = RequestsInFlight()
        self._unrecorded: Final[dict[VisitId, tuple[Attempt[Any], object]]] = {}
        self._resting: Final[dict[VisitId, float]] = {}  # until when, after a bug
        self._soonest: datetime | None = None
        self._has_disk_trouble = False
        self._wake_up: Final = QTimer(self)
        self._wake_up.setSingleShot(True)
        self._wake_up.timeout.connect(self.run_next)
        self._performed.connect(self._on_performed)

    @Slot()
    @guarded
    def run_next(self) -> None:
        """Start what is due in every visit and book the next look; never wait here."""
        if self._uploader is None or self._parts is None:
            return
        self._wake_up.start(_LONGEST_SLEEP_MS)  # should a step below fail
        self._soonest = None
        fault = _take_each(self._steps(self._uploader, self._parts))
        self._tell_disk_trouble(fault)
        self._sleep_until(self._soonest, _DISK_RETRY_MS if fault else _LONGEST_SLEEP_MS)

    @Slot()
    @guarded
    def retry_now(self) -> None:
        """Make everything due that waits for its time."""
        if self._parts:
            self._resting.clear()
            self._release(self._parts.pending())

    @Slot()
    @guarded
    def retry_held(self) -> None:
        """Try again what was given up: a person asked for it."""
        if self._parts:
            self._release(self._parts.held())

    @Slot(object)
    @guarded
    def _on_performed(self, performed: tuple[Attempt[Any], object]) -> None:
        if performed[0].visit in self._in_flight:
            self._unrecorded[performed[0].visit] = performed
        self.run_next()

    def _begin(self) -> None:
        self._parts = self._make_parts()
        self._uploader = self._parts.uploader(_Telling(self))
        self.run_next()

    def _complete(self) -> None:
        self._wake_up.stop()
        if self._parts:
            self._parts.abort()
        self._pool.shutdown(wait=True)
        # Whatever the pool still reports cannot reach this thread's loop any more.
        cancelled = TryLater(DelayCause.CANCELLED)
        try:
            fault = _take_each(
                partial(
                    self._conclude, *self._unrecorded.get(attempt.visit, (attempt, cancelled)), goes_on=False
                )
                for attempt in self._in_flight.attempts
            )
            if fault:
                # The next start finds these attempts under way and makes them due again.
                log.warning("outcomes not recorded: %s", type(fault).__name__)
        finally:
            if self._parts:
                self._parts.close()

    def _release(self, visits: tuple[VisitId, ...]) -> None:
        if uploader := self._uploader:
            steps = (partial(uploader.release, visit) for visit in visits if visit not in self._in_flight)
            self._tell_disk_trouble(_take_each(steps))
        self.run_next()

    def _steps(self, uploader: Uploader, parts: UploadParts) -> Iterator[Callable[[], None]]:
        for unrecorded in list(self._unrecorded.values()):
            yield partial(self._conclude, *unrecorded, goes_on=True)
        for visit in parts.pending():
            yield partial(self._look_at, uploader, visit)

    def _look_at(self, uploader: Uploader, visit: VisitId) -> None:
        """Start what is due in one visit. What goes wrong in it does not hold up the others."""
        is_resting = time.monotonic() < self._resting.get(visit, 0.0)
        if visit in self._in_flight or is_resting or not self._in_flight.has_room:
            return
        try:
            task = uploader.next_attempt(visit)
        except _FOLDER_FAULTS:
            raise
        except Exception as error:
            log.exception("the next step of visit %s failed", visit)
            self.failed.emit(error)
            return
        self._start(task)

    def _start(self, task: Attempt[Any] | Wait | Idle) -> None:
        if isinstance(task, Attempt):
            self._in_flight.add(task)
            self._pool.submit(self._perform, task)
        elif isinstance(task, Wait):
            self._soonest = min(self._soonest, task.until) if self._soonest else task.until

    def _perform(self, attempt: Attempt[Any]) -> None:
        """Run the request. In the pool: touches nothing of the worker but its signals."""
        try:
            outcome = attempt.perform(_Sending(self, attempt))
        except Exception as error:  # a bug must not leave the visit in flight for ever
            log.exception("a request of visit %s failed", attempt.visit)
            self.failed.emit(error)
            outcome = TryLater(DelayCause.SERVER_FAULT)
        self._performed.emit((attempt, outcome))

    def _conclude(self, attempt: Attempt[Any], outcome: object, *, goes_on: bool) -> None:
        """Record an outcome, and start what the visit needs next if it ``goes_on``.

        An outcome that the ledger refuses is kept, and its visit waits for it.
        """
        if self._uploader is None or attempt.visit not in self._in_flight:
            return
        task: Attempt[Any] | Wait | Idle = Idle()
        try:
            if goes_on:
                task = self._uploader.go_on(attempt, outcome)
            else:
                self._uploader.conclude(attempt, outcome)
        except _FOLDER_FAULTS:
            raise
        except Exception as error:
            log.exception("an outcome of visit %s could not be recorded", attempt.visit)
            self._make_due_again(self._uploader, attempt)
            self.failed.emit(error)
        self._in_flight.remove(attempt.visit)
        self._unrecorded.pop(attempt.visit, None)
        self.attempt_ended.emit(AttemptOutcome(attempt.visit, outcome))
        self._start(task)

    def _make_due_again(self, uploader: Uploader, attempt: Attempt[Any]) -> None:
        """Free what the ledger has under way after a bug; else it would wait for an answer for ever."""
        self._resting[attempt.visit] = time.monotonic() + _BUG_REST_SECONDS
        with suppress(Exception):  # told already
            uploader.conclude(attempt, TryLater(DelayCause.CANCELLED))

    def _tell_disk_trouble(self, fault: RecorderError | None) -> None:
        if fault and not self._has_disk_trouble:
            self.fault_raised.emit(("delivery", fault))
        elif self._has_disk_trouble and not fault:
            self.fault_cleared.emit("delivery")
        self._has_disk_trouble = fault is not None

    def _sleep_until(self, due: datetime | None, longest_ms: int) -> None:
        delays = [longest_ms]
        if due:
            delays.append(round((due - datetime.now(UTC)).total_seconds() * 1000))
        if self._in_flight.attempts:
            delays.append(round(HUNG_AFTER_SECONDS * 1000))
        self._wake_up.start(max(_SOONEST_MS, min(delays)))


def _take_each(steps: Iterable[Callable[[], None]]) -> RecorderError | None:
    """Take every visit's step, also behind one whose folder fails; return the last such fault.

    A full disk ends the round: no step can be recorded.
    """
    fault: RecorderError | None = None
    try:
        for step in steps:
            fault = _folder_fault(step) or fault
    except _FOLDER_FAULTS as trouble:
        return trouble
    return fault


def _folder_fault(step: Callable[[], None]) -> SpoolUnavailable | None:
    try:
        step()
    except SpoolUnavailable as fault:
        return fault
    return None


class _Sending:
    """Tells how much of a chunk has gone out, not too often. Called in the pool."""

    def __init__(self, worker: UploadWorker, attempt: Attempt[Any]) -> None:
        self._worker: Final = worker
        self._attempt: Final = attempt
        self._told_at = time.monotonic()

    def __call__(self, sent_bytes: int) -> None:
        now = time.monotonic()
        if self._attempt.chunk and now - self._told_at >= _PROGRESS_SECONDS:
            self._told_at = now
            progress = TransferProgress(self._attempt.chunk, sent_bytes, self._attempt.size_bytes)
            self._worker.transfer_progressed.emit(progress)


class _Telling:
    """A DeliveryListener that emits the worker's signals."""

    def __init__(self, worker: UploadWorker) -> None:
        self._worker: Final = worker

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        self._worker.chunk_changed.emit(chunk)

    def visit_changed(self, visit: VisitRecord) -> None:
        self._worker.visit_changed.emit(visit)

    def result_arrived(self, result: VisitResult, *, is_final: bool) -> None:
        self._worker.result_arrived.emit((result, is_final))

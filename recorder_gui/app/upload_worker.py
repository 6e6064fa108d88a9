"""The upload worker's thread: decides and records here, performs in a small pool of its own.

A visit never waits for another: what hangs stops counting against the room for requests, and a
folder that fails for one visit, or a bug in its step, holds up none of the others. After a bug
outside any visit, or where the parts cannot be opened, all parts are built anew (``_recover``).
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.delivery.delivery_round import FOLDER_FAULTS, FolderTrouble, sleep_ms, take_each
from recorder_gui.app.delivery.note_wishes import begin_note
from recorder_gui.app.delivery.ports import UploadParts
from recorder_gui.app.delivery.request_pool import RequestPool
from recorder_gui.app.delivery.requests_in_flight import HUNG_AFTER_SECONDS, RequestsInFlight
from recorder_gui.app.delivery.visit_bugs import VisitBugs
from recorder_gui.app.delivery.visit_removals import VisitRemoval, VisitRemovals
from recorder_gui.app.facts import AttemptOutcome
from recorder_gui.app.rebuild_timer import RebuildTimer
from recorder_gui.app.worker_thread import Worker, guarded
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import DeliveryFailed, RecorderError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteOutcome, NoteWish
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader

log = logging.getLogger(__name__)

_LONGEST_SLEEP_MS: Final = 60_000
_DISK_RETRY_MS: Final = 1_000
_CANCELLED: Final = TryLater(DelayCause.CANCELLED)

_Find = Callable[[UploadParts], tuple[VisitId, ...]]


class DeliveryFacts(Worker):
    """What the upload worker tells.

    Signals:
        chunk_changed, visit_changed: a ChunkRecord, a VisitRecord.
        visit_removed: a VisitId, after a person had it deleted.
        result_arrived: a (VisitResult, is final) pair.
        note_rewritten: a NoteOutcome, one for each wish.
        transfer_progressed: a TransferProgress, ten times a second for each attempt.
        attempt_ended: an AttemptOutcome, after it was recorded.
        fault_raised: a (topic, RecorderError) pair. "delivery": the ledger fails; asked again by itself.
            "visit ...": one visit met a bug. "removal ...": one stays, for now or for good.
        fault_cleared: "delivery", "removal ...".
    """

    chunk_changed = Signal(object)
    visit_changed = Signal(object)
    visit_removed = Signal(object)
    result_arrived = Signal(object)
    note_rewritten = Signal(object)
    transfer_progressed = Signal(object)
    attempt_ended = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)

    def _tell_bug(self, visit: VisitId) -> None:
        """Say that a visit met a bug. Any thread may call."""
        self.fault_raised.emit((topics.visit(visit), DeliveryFailed(visit)))


class UploadWorker(DeliveryFacts):
    """Delivers in its thread."""

    _performed = Signal(object)

    def __init__(self, make_parts: Callable[[], UploadParts]) -> None:
        super().__init__()
        self._make_parts: Final = make_parts
        self._parts: UploadParts | None = None
        self._uploader: Uploader | None = None
        self._pool: Final = RequestPool(self._performed.emit, self.transfer_progressed.emit, self._tell_bug)
        self._in_flight: Final = RequestsInFlight()
        self._visit_bugs: Final = VisitBugs()
        self._removals: Final = VisitRemovals(
            self.visit_removed.emit, self.fault_raised.emit, self.fault_cleared.emit
        )
        self._soonest: datetime | None = None
        self._folder: Final = FolderTrouble(self.fault_raised.emit, self.fault_cleared.emit)
        self._wake_up: Final = QTimer(self)
        self._wake_up.setSingleShot(True)
        self._wake_up.timeout.connect(self.run_next)
        self._rebuild: Final = RebuildTimer(self)
        self._rebuild.timeout.connect(self.start)
        self._performed.connect(self._on_performed)

    @Slot()
    @guarded
    def run_next(self) -> None:
        """Start what is due in every visit and book the next look; never wait here."""
        if self._uploader is None or self._parts is None:
            return
        self._wake_up.start(_LONGEST_SLEEP_MS)  # should a step below fail
        self._soonest = None
        fault = take_each(self._steps(self._uploader, self._parts))
        self._folder.note(fault)
        longest_ms = _DISK_RETRY_MS if fault else _LONGEST_SLEEP_MS
        if self._in_flight.attempts:
            longest_ms = min(longest_ms, round(HUNG_AFTER_SECONDS * 1000))
        self._wake_up.start(sleep_ms(self._soonest, longest_ms))
        self._rebuild.note_success()

    @Slot()
    @guarded
    def retry_now(self) -> None:
        """Make everything due that waits for its time."""
        self._visit_bugs.wake()
        self._release(lambda parts: parts.pending())

    @Slot()
    @guarded
    def retry_stuck(self) -> None:
        """Try again what was given up, but for what the server has and made no note of."""
        self._visit_bugs.forgive()
        self._release(lambda parts: parts.stuck(), sends_anew=False)

    @Slot(object)
    @guarded
    def retry_visit(self, visit: VisitId) -> None:
        """Try one visit again, also in new sessions: a person asked for it."""
        self._visit_bugs.forgive()
        self._release(lambda parts: tuple({visit} & {*parts.pending(), *parts.held()}))

    @Slot(object)
    @guarded
    def remove_visit(self, removal: VisitRemoval) -> None:
        """Delete a visit, as soon as it has no request under way."""
        self._removals.want(removal, is_sending=removal.visit in self._in_flight)
        self.run_next()

    @Slot(object)
    @guarded
    def regenerate(self, wish: NoteWish) -> None:
        """Have one more note written; ``note_rewritten`` follows."""
        self._start(begin_note(wish, self._uploader, self._parts, self._in_flight, self.note_rewritten.emit))

    @Slot(object)
    @guarded
    def _on_performed(self, performed: tuple[Attempt[Any], object]) -> None:
        self._in_flight.note_outcome(*performed)
        self.run_next()

    def _begin(self) -> None:
        self._put_away()  # there is nothing yet, but where a thread ended unasked
        try:
            self._parts = self._make_parts()
        except RecorderError as fault:
            self._folder.note(fault)
            self._rebuild.book()
            return
        self._uploader = self._parts.uploader(_Telling(self))
        self.run_next()

    def _recover(self) -> None:
        self._rebuild.book()
        self._put_away()

    def _complete(self) -> None:
        self._rebuild.stop()
        self._put_away()

    def _put_away(self) -> None:
        """End what is in flight, record that, and let the parts go."""
        self._wake_up.stop()
        if self._parts:
            self._parts.abort()
        self._pool.end()
        # Whatever the pool still reports cannot reach this thread's loop any more.
        try:
            fault = take_each(
                partial(
                    self._conclude, attempt, self._in_flight.outcome_of(attempt, _CANCELLED), goes_on=False
                )
                for attempt in self._in_flight.attempts
            )
            if fault:
                # The next start finds these attempts under way and makes them due again.
                log.warning("outcomes not recorded: %s", type(fault).__name__)
        finally:
            self._in_flight.clear()
            parts, self._parts, self._uploader = self._parts, None, None
            if parts:
                try:
                    self._removals.perform_due(parts, self._in_flight)  # nobody does it later
                finally:
                    parts.close()

    def _release(self, find: _Find, *, sends_anew: bool = True) -> None:
        if self._uploader and self._parts:
            self._uploader.unpark()  # whatever the folder gives: nobody asks a second time
            release = partial(self._uploader.release, sends_anew=sends_anew)
            if fault := take_each(self._releases(self._parts, find, release)):
                self._folder.note(fault)  # that all is well only a whole round can tell
        self.run_next()

    def _releases(
        self, parts: UploadParts, find: _Find, release: Callable[[VisitId], None]
    ) -> Iterator[Callable[[], None]]:
        for visit in find(parts):  # asked for here, where a folder that fails is told
            if visit not in self._in_flight:
                yield partial(self._take_step, visit, partial(release, visit))

    def _steps(self, uploader: Uploader, parts: UploadParts) -> Iterator[Callable[[], None]]:
        for attempt, outcome in self._in_flight.unrecorded:
            yield partial(self._conclude, attempt, outcome, goes_on=attempt.visit not in self._removals)
        yield partial(self._removals.perform_due, parts, self._in_flight)
        for visit in uploader.in_turn(parts.pending()):
            yield partial(self._look_at, uploader, visit)

    def _look_at(self, uploader: Uploader, visit: VisitId) -> None:
        """Start what is due in one visit. What goes wrong in it does not hold up the others."""
        if visit in self._removals or visit in self._in_flight or self._visit_bugs.is_resting(visit):
            return
        if not self._in_flight.has_room:
            return
        may_poll = self._in_flight.has_room_to_poll
        self._take_step(visit, lambda: self._start(uploader.next_attempt(visit, may_poll=may_poll)))

    def _take_step(self, visit: VisitId, step: Callable[[], None]) -> None:
        try:
            step()
        except FOLDER_FAULTS:
            raise
        except Exception:
            log.exception("a step of visit %s failed", visit)
            self._set_back(visit)

    def _start(self, task: Attempt[Any] | Wait | Idle) -> None:
        if isinstance(task, Attempt):
            self._in_flight.add(task)
            self._pool.submit(task)
        elif isinstance(task, Wait):
            self._soonest = min(self._soonest, task.until) if self._soonest else task.until

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
        except FOLDER_FAULTS:
            raise
        except Exception:
            log.exception("an outcome of visit %s could not be recorded", attempt.visit)
            with suppress(Exception):  # told already; left under way, it would wait for its answer for ever
                self._uploader.conclude(attempt, _CANCELLED)
            self._set_back(attempt.visit)
        self._in_flight.remove(attempt.visit)
        self.attempt_ended.emit(AttemptOutcome(attempt.visit, outcome))
        self._start(task)

    def _set_back(self, visit: VisitId) -> None:
        self._visit_bugs.note(visit)
        self._tell_bug(visit)


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

    def note_rewritten(self, outcome: NoteOutcome) -> None:
        self._worker.note_rewritten.emit(outcome)

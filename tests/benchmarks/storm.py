"""Very many recorders that lose the same server for a while, in virtual time, with the real policy.

Each recorder is the real ``Uploader`` with its scheduler, steps, retry policy and gate over a ledger in
memory. What is made up: the doctors' day, the server and the network. The assumptions:

* a doctor records a visit of 15 min, then pauses for 10 min (``pause_seconds``), and so on, each from a
  random moment on: 60 % of the recorders are recording at any time, before, during and after the outage;
* nobody presses anything; no recorder is started, stopped or restarted;
* an upload takes 0.5 s, any other request 0.1 s; a note takes 20 s, and the server holds a question
  about it for 14 s at most (voice-api.md 6.6);
* while the server is away a request fails after ``refusal_seconds``: at once where the connection is
  refused, after 10 s where packets vanish.
"""

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.session_report import ResultStatus, SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader
from tests.fakes.memory_queue import MemoryQueue

BEGINNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CHUNK_SECONDS = 20.0
CHUNKS_A_VISIT = 45
UPLOAD_SECONDS, ASK_SECONDS = 0.5, 0.1
NOTE_SECONDS, HOLD_SECONDS = 20.0, 14.0
UPLOADS_AT_ONCE = 4
WINDOW_SECONDS = 10


@dataclass(frozen=True)
class Outage:
    """How many lose the server, when and for how long, and how long the aftermath is watched. Seconds."""

    recorders: int
    begins: float
    lasts: float
    watched: float
    refusal_seconds: float = 0.01
    is_gated: bool = True
    pause_seconds: float = 600.0  # between two visits

    @property
    def returns(self) -> float:
        """When the server is back."""
        return self.begins + self.lasts

    @property
    def ends(self) -> float:
        """When the watching is over."""
        return self.returns + self.watched


@dataclass
class Storm:
    """What came of it. Moments are seconds since the beginning."""

    outage: Outage
    requests: Counter[int] = field(default_factory=Counter)  # by second
    delays: list[tuple[float, float, bool]] = field(default_factory=list)
    """Of each chunk: sealed at, seconds until its receipt, whether its visit began after the return."""
    notes: list[tuple[float, float]] = field(default_factory=list)  # of each visit: finished at, note at

    def busiest(self, seconds: int = WINDOW_SECONDS) -> int:
        """Return the requests of the busiest so many seconds after the return, whenever they begin."""
        first, last = round(self.outage.returns), round(self.outage.ends) - seconds
        return max(self._between(begin, begin + seconds) for begin in range(first, last + 1))

    def average(self, begin: float, end: float) -> float:
        """Return the requests of an average 10 s between two moments."""
        return self._between(round(begin), round(end)) / (end - begin) * WINDOW_SECONDS

    @property
    def average_while_away(self) -> float:
        """Requests of an average 10 s of the outage."""
        return self.average(self.outage.begins, self.outage.returns)

    @property
    def ratio(self) -> float:
        """The busiest 10 s after the return, over an average 10 s of the outage."""
        return self.busiest() / self.average_while_away

    def backlog_gone_after(self, share: float = 1.0) -> float:
        """Return how long after the return that share of the chunks it found was delivered."""
        found = sorted(at + delay for at, delay, _ in self.delays if at < self.outage.returns <= at + delay)
        return found[max(0, round(len(found) * share) - 1)] - self.outage.returns

    def fresh_delays(self) -> list[float]:
        """Return how long the chunks of visits begun after the return took."""
        return [delay for _, delay, is_fresh in self.delays if is_fresh]

    def _between(self, begin: int, end: int) -> int:
        return sum(self.requests[second] for second in range(begin, end))


class Timeline:
    """Virtual time: what is booked happens in order."""

    def __init__(self) -> None:
        self.now = 0.0
        self._booked: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()

    def clock(self) -> datetime:
        """Tell the time as the product asks for it."""
        return BEGINNING + timedelta(seconds=self.now)

    def book(self, seconds: float, action: Callable[[], None]) -> None:
        """Have something done at a moment, or now if it has passed."""
        heapq.heappush(self._booked, (max(seconds, self.now), next(self._order), action))

    def run(self, until: float) -> None:
        """Let time pass."""
        while self._booked and self._booked[0][0] <= until:
            self.now, _, action = heapq.heappop(self._booked)
            action()
        self.now = until


class StormServer:
    """Answers well, or not at all; counts every request at the moment it is made."""

    def __init__(self, timeline: Timeline, storm: Storm) -> None:
        self._timeline = timeline
        self._storm = storm
        self._ended: dict[SessionId, float] = {}
        self.takes_seconds = 0.0  # the last request

    def create(self, order: SessionOrder) -> SessionReport | TryLater:
        return self._meet(ASK_SECONDS) or _report(order.session_id)

    def upload(self, session_id: SessionId, *given: object, **options: object) -> Receipt | TryLater:
        del session_id, given, options
        return self._meet(UPLOAD_SECONDS) or Receipt()

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> SessionReport | TryLater:
        del transcript_only
        ended = self._ended.get(session_id)
        until_note = 0.0 if ended is None else ended + NOTE_SECONDS - self._timeline.now
        trouble = self._meet(max(ASK_SECONDS, min(until_note, HOLD_SECONDS)))
        return trouble or _report(session_id, is_ended=ended is not None, is_done=until_note <= HOLD_SECONDS)

    def end(self, session_id: SessionId, chunks: int) -> SessionReport | TryLater:
        del chunks
        if trouble := self._meet(ASK_SECONDS):
            return trouble
        self._ended[session_id] = self._timeline.now
        return _report(session_id, is_ended=True)

    def longest_session(self, model: str) -> timedelta | None:
        del model  # asked once a run, so not counted
        return None

    def _meet(self, seconds: float) -> TryLater | None:
        now, outage = self._timeline.now, self._storm.outage
        self._storm.requests[int(now)] += 1
        is_away = outage.begins <= now < outage.returns
        self.takes_seconds = outage.refusal_seconds if is_away else seconds
        return TryLater(DelayCause.NOT_CONNECTED) if is_away else None


class SimulatedRecorder:
    """One doctor's computer; does in virtual time what the upload worker does in its thread."""

    def __init__(self, number: int, timeline: Timeline, storm: Storm) -> None:
        self._number = number
        self._timeline = timeline
        self._storm = storm
        self._dice = random.Random(number)  # noqa: S311 - the same storm each time, no secret
        self._queue = MemoryQueue()
        self._server = StormServer(timeline, storm)
        ids = count()
        self._context = DeliveryContext(
            self._queue, self, timeline.clock, self._dice, lambda: SessionId(f"ses_{next(ids):024x}")
        )
        self._uploader = Uploader(self._context, self._server)
        self._in_flight: dict[VisitId, Attempt[object]] = {}
        self._sealed_at: dict[ChunkId, float] = {}
        self._visits = 0
        self._wakes_at = float("inf")
        cycle = CHUNK_SECONDS * CHUNKS_A_VISIT + storm.outage.pause_seconds
        timeline.book(self._dice.uniform(0, cycle), self._begin_visit)

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        if chunk.state is ChunkState.UPLOADED:
            sealed = self._sealed_at.pop(chunk.id)
            started = (self._queue.visit(chunk.id.visit).started_at - BEGINNING).total_seconds()
            is_fresh = started >= self._storm.outage.returns
            self._storm.delays.append((sealed, self._timeline.now - sealed, is_fresh))

    def visit_changed(self, visit: VisitRecord) -> None:
        pass

    def result_arrived(self, result: VisitResult, *, is_final: bool) -> None:
        finished = self._queue.visit(result.visit).finished_at
        if is_final and finished:
            self._storm.notes.append(((finished - BEGINNING).total_seconds(), self._timeline.now))

    def _begin_visit(self) -> None:
        self._visits += 1
        visit = VisitId(f"{self._visits:032x}")
        now = self._timeline.clock()
        self._queue.begin(VisitRecord(visit, VisitState.RECORDING, now, "https://a", "microphone"))
        self._timeline.book(self._timeline.now + CHUNK_SECONDS, lambda: self._seal(visit, 1))

    def _seal(self, visit: VisitId, number: int) -> None:
        self._sealed_at[self._queue.seal(visit)] = self._timeline.now
        if number < CHUNKS_A_VISIT:
            self._timeline.book(self._timeline.now + CHUNK_SECONDS, lambda: self._seal(visit, number + 1))
        else:
            self._queue.finish(visit, self._timeline.clock())
            pause = self._storm.outage.pause_seconds
            self._timeline.book(self._timeline.now + pause, self._begin_visit)
        self._look()

    def _look(self) -> None:
        for visit in self._uploader.in_turn(self._queue.visits):
            uploads = sum(attempt.chunk is not None for attempt in self._in_flight.values())
            if visit not in self._in_flight and uploads < UPLOADS_AT_ONCE:
                self._start(self._uploader.next_attempt(visit))

    def _start(self, task: Attempt[object] | Wait | Idle) -> None:
        if isinstance(task, Attempt):
            self._in_flight[task.visit] = task
            outcome = task.perform(lambda _: None)
            ends = self._timeline.now + self._server.takes_seconds
            self._timeline.book(ends, lambda: self._conclude(task, outcome))
        elif isinstance(task, Wait):
            self._wake_at((task.until - BEGINNING).total_seconds())

    def _conclude(self, attempt: Attempt[object], outcome: object) -> None:
        if not self._storm.outage.is_gated:
            self._context.gate.skip()
        task = self._uploader.go_on(attempt, outcome)
        del self._in_flight[attempt.visit]
        self._start(task)
        if attempt.visit not in self._in_flight and self._queue.is_at_end(attempt.visit):
            self._queue.forget(attempt.visit)
        self._look()

    def _wake_at(self, seconds: float) -> None:
        if self._timeline.now < self._wakes_at <= seconds:
            return
        self._wakes_at = max(seconds, self._timeline.now + 0.01)
        self._timeline.book(self._wakes_at, lambda booked=self._wakes_at: self._wake(booked))

    def _wake(self, booked: float) -> None:
        if booked == self._wakes_at:
            self._wakes_at = float("inf")
            self._look()


def brew(outage: Outage) -> Storm:
    """Let the recorders work from long before the outage until long after it."""
    timeline, storm = Timeline(), Storm(outage)
    recorders = [SimulatedRecorder(number, timeline, storm) for number in range(outage.recorders)]
    timeline.run(outage.ends)
    assert len(recorders) == outage.recorders
    return storm


def _report(session_id: SessionId, *, is_ended: bool = False, is_done: bool = False) -> SessionReport:
    result = ResultStatus.COMPLETED if is_ended and is_done else None
    return SessionReport(session_id, result or "processing", result, is_ended, sequences=None)

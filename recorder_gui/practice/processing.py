"""Processing in the background after End: waits as set, measures in a thread, hands in the result."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence

from recorder_gui.practice.measurements import Measurements
from recorder_gui.practice.note import MeasuredChunk
from recorder_gui.practice.result_writer import write_result
from recorder_gui.practice.server_clock import ServerClock
from recorder_gui.practice.server_settings import Outcome, ServerSettings
from recorder_gui.practice.session import Session, SessionResult, StoredChunk


class Processing:
    """The background tasks of all sessions; lives in the server's loop."""

    def __init__(
        self, clock: ServerClock, read_settings: Callable[[], ServerSettings], measurements: Measurements
    ) -> None:
        self._clock = clock
        self._read_settings = read_settings
        self._measurements = measurements
        self._tasks: set[asyncio.Task[None]] = set()
        self._finished: dict[Session, asyncio.Event] = {}
        self._recovering: set[Session] = set()

    def begin(self, session: Session) -> None:
        """Start the work on a session that was just ended."""
        self._finished[session] = asyncio.Event()
        self._run(self._process(session))

    async def hold(self, session: Session, seconds: float) -> None:
        """Wait until the work on a session is finished, `seconds` at most (voice-api.md 11.25)."""
        finished = self._finished.get(session)
        if finished is None or finished.is_set() or not seconds:
            return
        waits = [asyncio.ensure_future(finished.wait()), asyncio.ensure_future(self._clock.wait(seconds))]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    def failure_was_seen(self, session: Session) -> None:
        """Let a session that is to fail first complete, the processing time after its failure was told.

        Counting from the answer makes sure that the client meets the failure once (voice-api.md 1, trap 11).
        """
        if session in self._recovering:
            self._recovering.remove(session)
            self._run(self._recover(session))

    def _run(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _process(self, session: Session) -> None:
        if await self._clock.wait(self._read_settings().processing_seconds):
            outcome = self._read_settings().outcome
            result = await self._write_result(session, outcome)
            if outcome is Outcome.FAILED_THEN_COMPLETED and session.chunks:
                self._recovering.add(session)
            self._finish(session, result)

    async def _recover(self, session: Session) -> None:
        if await self._clock.wait(self._read_settings().processing_seconds):
            self._finish(session, await self._write_result(session, Outcome.COMPLETED))

    def _finish(self, session: Session, result: SessionResult | None) -> None:
        if result is not None:
            session.finish(result, self._clock.now())
            self._finished[session].set()

    async def _write_result(self, session: Session, outcome: Outcome) -> SessionResult | None:
        chunks = await asyncio.to_thread(self._measure, session.chunks)
        announced = session.end_bodies[0].get("audio_files_sent")
        return write_result(outcome, chunks, session.order.templates, announced)

    def _measure(self, chunks: Sequence[StoredChunk]) -> list[MeasuredChunk]:
        return [MeasuredChunk(chunk.name, chunk.size_bytes, self._measurements.of(chunk)) for chunk in chunks]

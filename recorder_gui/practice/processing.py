"""Processing in the background after End: waits as set, measures in a thread, hands in the result."""

import asyncio
from collections.abc import Callable, Coroutine

from recorder_gui.practice.server_clock import ServerClock
from recorder_gui.practice.server_settings import Outcome, ServerSettings
from recorder_gui.practice.session import Document, Session, SessionResult

# Writes what processing brings, None if nothing ever comes. Called in a worker thread.
WriteResult = Callable[[Outcome], SessionResult | None]


class Processing:
    """The background tasks of all sessions; lives in the server's loop."""

    def __init__(self, clock: ServerClock, read_settings: Callable[[], ServerSettings]) -> None:
        self._clock = clock
        self._read_settings = read_settings
        self._tasks: set[asyncio.Task[None]] = set()
        self._finished: dict[Session, asyncio.Event] = {}
        self._recovering: dict[Session, WriteResult] = {}

    def begin(self, session: Session, write: WriteResult) -> None:
        """Start the work on a session that was just ended; work begun before on it comes to nothing."""
        self._recovering.pop(session, None)
        self._finished[session] = asyncio.Event()
        self._run(self._process(session, self._finished[session], write))

    def write_document(self, session: Session, write: Callable[[], Document]) -> None:
        """Have one more document of a processed session written."""
        self._run(self._write_document(session, write))

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
        write = self._recovering.pop(session, None)
        if write is not None:
            self._run(self._recover(session, self._finished[session], write))

    def _run(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _process(self, session: Session, finished: asyncio.Event, write: WriteResult) -> None:
        if await self._clock.wait(self._read_settings().processing_seconds):
            outcome = self._read_settings().outcome
            result = await asyncio.to_thread(write, outcome)
            recovers = outcome is Outcome.FAILED_THEN_COMPLETED and bool(session.chunks)
            if self._finish(session, finished, result) and recovers:
                self._recovering[session] = write

    async def _write_document(self, session: Session, write: Callable[[], Document]) -> None:
        if await self._clock.wait(self._read_settings().processing_seconds):
            session.put_document(await asyncio.to_thread(write))

    async def _recover(self, session: Session, finished: asyncio.Event, write: WriteResult) -> None:
        if await self._clock.wait(self._read_settings().processing_seconds):
            self._finish(session, finished, await asyncio.to_thread(write, Outcome.COMPLETED))

    def _finish(self, session: Session, finished: asyncio.Event, result: SessionResult | None) -> bool:
        """Hand in a result and return true, unless there is none or newer work was begun."""
        if result is None or self._finished[session] is not finished:
            return False
        session.finish(result, self._clock.now())
        finished.set()
        return True

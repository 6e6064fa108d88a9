"""Performs attempts in a few threads of its own, and tells how each ended."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from recorder_gui.app.delivery.requests_in_flight import MOST_ATTEMPTS
from recorder_gui.app.facts import TransferProgress
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.upload.attempt import Attempt

log = logging.getLogger(__name__)

_PROGRESS_SECONDS: Final = 0.1


class RequestPool:
    """What it is given to tell with is called in the pool's threads: signals, nothing else.

    ``tell_done`` hears an (Attempt, outcome) pair, ``tell_progress`` a TransferProgress, ``tell_bug`` the
    visit whose request raised.
    """

    def __init__(
        self,
        tell_done: Callable[[tuple[Attempt[Any], object]], None],
        tell_progress: Callable[[TransferProgress], None],
        tell_bug: Callable[[VisitId], None],
    ) -> None:
        self._tell_done: Final = tell_done
        self._tell_progress: Final = tell_progress
        self._tell_bug: Final = tell_bug
        self._threads: ThreadPoolExecutor | None = None

    def submit(self, attempt: Attempt[Any]) -> None:
        """Perform the attempt as soon as a thread is free."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(MOST_ATTEMPTS, thread_name_prefix="request")
        self._threads.submit(self._perform, attempt)

    def end(self) -> None:
        """Wait for what is under way; who wants it to be short aborts the service first."""
        threads, self._threads = self._threads, None
        if threads:
            threads.shutdown(wait=True)

    def _perform(self, attempt: Attempt[Any]) -> None:
        try:
            outcome = attempt.perform(self._sending(attempt))
        except Exception:  # a bug must not leave the visit in flight for ever
            log.exception("a request of visit %s failed", attempt.visit)
            self._tell_bug(attempt.visit)
            outcome = TryLater(DelayCause.SERVER_FAULT)
        self._tell_done((attempt, outcome))

    def _sending(self, attempt: Attempt[Any]) -> Callable[[int], None]:
        """Return what tells how many of a chunk's bytes the network has taken, not too often."""
        told_at = time.monotonic()

        def tell(sent_bytes: int) -> None:
            nonlocal told_at
            now = time.monotonic()
            if attempt.chunk and now - told_at >= _PROGRESS_SECONDS:
                told_at = now
                self._tell_progress(TransferProgress(attempt.chunk, sent_bytes, attempt.size_bytes))

        return tell

"""The one thread pattern: a worker object in a QThread with an event loop, stopped in order.

Commands reach a worker as queued signals, so order is never in doubt; stopping is a command like
any other. See ARCHITECTURE.md for why, and ``tests/integration/app/test_qt_threading.py`` for
what Qt does behind it.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

log = logging.getLogger(__name__)

P = ParamSpec("P")
W = TypeVar("W", bound="Worker")

STOP_LIMIT_MS: Final = 8_000
"""SIGTERM allows 10 s in all; what is not done by then the next start finds on disk."""

_RESTART_MS: Final = 500


def guarded(slot: Callable[Concatenate[W, P], None]) -> Callable[Concatenate[W, P], None]:
    """Report an exception; Qt would print it and carry on as if nothing had happened.

    The worker then recovers by its own policy. A finished worker does nothing more: commands behind
    ``finish`` may still be delivered to it.
    """

    @wraps(slot)
    def wrapper(worker: W, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if worker.has_finished:
            return
        try:
            slot(worker, *args, **kwargs)
        except Exception as error:
            log.exception("%s failed in %s", slot.__name__, type(worker).__name__)
            worker.failed.emit(error)
            worker.put_right()

    return wrapper


class Worker(QObject):
    """Base of the objects that live in a worker thread.

    Subclasses fill in the three hooks and never override a slot: since PySide6 6.8 an overridden
    slot runs in the GUI thread.

    Signals:
        failed: an exception nobody foresaw; carries the exception.
        finished: the last signal of this worker.
    """

    failed = Signal(object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.has_finished = False
        self._is_finishing = False

    @Slot()
    @guarded
    def start(self) -> None:
        """Begin work, in the worker's thread. Called once, and again should the thread ever end unasked."""
        self._begin()

    @Slot()
    def finish(self) -> None:
        """Complete the work in hand, then say so."""
        if not self.has_finished:
            self._is_finishing = True
            self._try_to_complete()
            self.has_finished = True
            self.finished.emit()

    def put_right(self) -> None:
        """Recover from a bug, unless the work is being completed anyway. Never raises."""
        if self._is_finishing:
            return
        try:
            self._recover()
        except Exception:
            log.exception("%s could not recover", type(self).__name__)

    @guarded
    def _try_to_complete(self) -> None:
        # Guarded apart from ``finish``: "finished" must follow whatever happens here.
        self._complete()

    def _begin(self) -> None:
        """Prepare what needs the worker's own thread."""

    def _recover(self) -> None:
        """Put the work back on its feet after a bug; by default the next command is simply taken."""

    def _complete(self) -> None:
        """Bring the work in hand to a safe end."""


class WorkerThread(QObject):
    """Owns a QThread and the worker in it. A thread that ends though nobody asked is started again.

    Signals:
        stopped: the worker has finished and its thread is over.
    """

    stopped = Signal()
    _stop_requested = Signal()

    def __init__(self, name: str, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Final = worker  # moveToThread does not keep it alive
        self._thread: Final = QThread(self)
        self._thread.setObjectName(name)
        worker.moveToThread(self._thread)
        self._thread.started.connect(worker.start)
        self._stop_requested.connect(worker.finish)
        # Direct: the QThread object lives in the GUI thread, so a queued quit()
        # would wait for the very thread that waits in stop().
        worker.finished.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self._thread.finished.connect(self._on_over)

    @property
    def is_running(self) -> bool:
        """Whether the thread is at work."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Start the thread; the worker begins in it."""
        self._thread.start()

    def request_stop(self) -> None:
        """Ask the worker to finish behind the commands already sent; ``stopped`` follows."""
        self._stop_requested.emit()

    def wait(self, limit_ms: int = STOP_LIMIT_MS) -> bool:
        """Wait for the thread's end; False if it is still at work after ``limit_ms``."""
        return self._thread.wait(limit_ms)

    @Slot()
    def _on_over(self) -> None:
        if self._worker.has_finished:
            self.stopped.emit()
        else:
            log.error("the thread %s ended unasked and is started again", self._thread.objectName())
            QTimer.singleShot(_RESTART_MS, self, self._thread.start)

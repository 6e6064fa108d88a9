"""Work that may block, done in a thread beside the window; its answer comes back to the GUI thread."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)

A = TypeVar("A")
B = TypeVar("B")


class Background(QObject):
    """One kind of work that may block. Lives in the GUI thread; with its owner all answers are dropped.

    ``name`` is that of its threads. They end with the program, whatever they are at.
    A bug may be caught here: decision 11.
    """

    _answered = Signal(object, object)

    def __init__(self, name: str, owner: QObject) -> None:
        super().__init__(owner)
        self._name: Final = name
        self._threads: Final[list[threading.Thread]] = []
        self._answered.connect(self._on_answered)

    def run(self, work: Callable[[], A], told: Callable[[A | B], object], *, failed: B) -> None:
        """Do this in a thread; ``told`` takes its answer in the GUI thread, after a bug ``failed``."""
        thread = threading.Thread(target=self._work, args=(work, told, failed), name=self._name, daemon=True)
        self._threads[:] = [one for one in self._threads if one.is_alive()] + [thread]
        thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until all of it is done, so long at most for all together."""
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _work(self, work: Callable[[], A], told: Callable[[A | B], object], failed: B) -> None:
        answer: A | B = failed
        try:
            answer = work()
        except Exception:  # a bug must not leave the window without an answer
            log.exception("the work of %s failed", self._name)
        with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
            self._answered.emit(told, answer)

    @Slot(object, object)
    def _on_answered(self, told: Callable[[object], object], answer: object) -> None:
        told(answer)

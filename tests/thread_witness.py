"""Notices that threads were started, also those that have ended again."""

import sys
import threading
from types import FrameType, TracebackType
from typing import Any, Self


class ThreadWitness:
    """Knows the names of the threads that the ``with`` block started through ``threading``.

    A new thread calls the profile function of ``threading`` before its own work, and stays in
    ``enumerate`` until that work is done: between the two none is missed. (Python tells audit hooks
    about threads only from 3.12 on.)
    """

    def __init__(self) -> None:
        self.started: set[str] = set()
        self._before: set[threading.Thread] = set()

    def __enter__(self) -> Self:
        self._before = set(threading.enumerate())
        threading.setprofile(self._notice)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        threading.setprofile(None)
        self.started |= {thread.name for thread in set(threading.enumerate()) - self._before}

    def _notice(self, _frame: FrameType, _event: str, _argument: Any) -> None:
        sys.setprofile(None)  # for the new thread: one sign of life is enough
        self.started.add(threading.current_thread().name)

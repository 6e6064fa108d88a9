"""Looks which microphones there are without holding up the thread that wants to know.

A sound server that stands still answers nothing for a second, and the encoder's thread has a disk to
serve. So the server is asked on a thread of its own; PortAudio's own list is read in the thread that takes
the answer, which must be the one that opens streams.
"""

import queue
import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from recorder_gui.domain.device import Device

A = TypeVar("A")


class DeviceLookup(Generic[A]):
    """One question at a time. Used by one thread; the answer comes over a queue."""

    def __init__(
        self, ask_server: Callable[[], A], arrange: Callable[[A], tuple[Device, ...] | None]
    ) -> None:
        """``arrange`` makes the list of what the server answered; None where it could not answer."""
        self._ask_server: Final = ask_server
        self._arrange: Final = arrange
        self._answers: queue.SimpleQueue[A] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self) -> None:
        """Begin to look, unless somebody is looking already."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="device-lookup", daemon=True)
            self._thread.start()

    def answer(self) -> tuple[Device, ...] | None:
        """Return the list when it has come, once; None before, and where the server does not answer."""
        try:
            answer = self._answers.get_nowait()
        except queue.Empty:
            return None
        return self._arrange(answer)

    def _run(self) -> None:
        self._answers.put(self._ask_server())

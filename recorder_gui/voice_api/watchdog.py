"""Ends attempts that take too long, and all of them when the program quits.

The HTTP library's timeouts count from byte to byte, so a server that trickles would hold an attempt for
ever, and closing its client does not wake a thread that waits for a silent server. Shutting the
connection down does both.
"""

import math
import socket
import struct
import sys
import threading
import time
from typing import Final

from recorder_gui.domain.upload_outcome import DelayCause

# struct linger {on, seconds}: two shorts on Windows, two ints elsewhere.
_RESET_ON_CLOSE: Final = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


def cut(handle: socket.socket) -> None:
    """Wake whoever waits on the connection, and have what is still unsent thrown away at its close.

    Without the reset the system would go on delivering buffered audio, and the server could take a
    chunk that we had given up (voice-api.md trap 9). The plain socket's ``shutdown`` is called on
    purpose: that of ``SSLSocket`` first forgets the encryption, and a thread that is just writing
    would put clear text on the wire.
    """
    try:
        handle.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        socket.socket.shutdown(handle, socket.SHUT_RDWR)
    except OSError:
        return  # the other side was faster


class Attempt:
    """One request under way. All methods may be called from any thread.

    ``stirred`` is set when there is something to look at: it was given up, or its errand is home.
    """

    def __init__(self) -> None:
        self.stirred: Final = threading.Event()
        self._lock: Final = threading.Lock()
        self._handle: socket.socket | None = None
        self._cause: DelayCause | None = None
        self._is_over = False

    def hold(self, handle: socket.socket | None) -> None:
        """Name the connection that the attempt uses from now on."""
        with self._lock:
            self._handle = handle
            if self._cause is not None and handle is not None:
                cut(handle)  # given up while it was still connecting

    def give_up(self, cause: DelayCause) -> None:
        """Cut the connection, unless the attempt is over."""
        with self._lock:
            if self._is_over or self._cause is not None:
                return
            self._cause = cause
            if self._handle is not None:
                cut(self._handle)
        self.stirred.set()

    def finish(self) -> DelayCause | None:
        """Let go of the connection; return why the attempt was given up, or None if it was not."""
        with self._lock:
            self._is_over = True
            self._handle = None
            return self._cause


class Watchdog:
    """Owns one daemon thread, started with the first attempt, that sleeps until the next deadline."""

    def __init__(self) -> None:
        self._changed: Final = threading.Condition()
        self._due: Final[dict[Attempt, float]] = {}
        self._sleeps_until = math.inf
        self._thread: threading.Thread | None = None
        self._is_aborted = False
        self._is_closed = False

    def begin(self, seconds: float) -> Attempt | None:
        """Return a new attempt that is given up after ``seconds``, or None after ``abort``."""
        with self._changed:
            if self._is_aborted:
                return None
            attempt, due = Attempt(), time.monotonic() + seconds
            self._due[attempt] = due
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="voice-api-watchdog", daemon=True)
                self._thread.start()
            if due < self._sleeps_until:  # else it wakes in time by itself, and need not for each request
                self._changed.notify_all()
            return attempt

    def end(self, attempt: Attempt) -> DelayCause | None:
        """Stop watching; return why the attempt was given up, or None if it was not."""
        with self._changed:
            self._due.pop(attempt, None)
        return attempt.finish()

    def abort(self) -> None:
        """Give up every attempt and refuse new ones."""
        with self._changed:
            self._is_aborted = True
            for attempt in self._due:
                attempt.give_up(DelayCause.CANCELLED)

    def close(self) -> None:
        """Abort, and end the thread."""
        self.abort()
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _watch(self) -> None:
        with self._changed:
            while not self._is_closed:
                now = time.monotonic()
                for attempt in [attempt for attempt, due in self._due.items() if due <= now]:
                    del self._due[attempt]
                    attempt.give_up(DelayCause.TIMED_OUT)
                self._sleeps_until = min(self._due.values(), default=math.inf)
                self._changed.wait(self._sleeps_until - now if self._due else None)

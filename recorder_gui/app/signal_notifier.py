"""Brings SIGINT, SIGTERM and SIGHUP into Qt's loop, where a Python handler alone would never run."""

import contextlib
import signal
import socket
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_HANG_UP: Final[int | None] = getattr(signal, "SIGHUP", None)
"""Told twice by a terminal that closes, once through its shell: it counts once. Windows has none."""


class SignalNotifier(QObject):
    """Made once, in the main thread. A hang-up that the caller had us ignore (nohup) stays ignored.

    Signals:
        stop_requested: how many times we were asked to stop so far.
    """

    stop_requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._numbers: Final = _numbers()
        self._reader, self._writer = socket.socketpair()
        self._reader.settimeout(0)
        self._writer.settimeout(0)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in self._numbers:
            # The handler does nothing: having one makes the interpreter write to the socket.
            signal.signal(number, lambda _number, _frame: None)
        self._notifier: Final = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        with contextlib.suppress(BlockingIOError):
            for number in self._reader.recv(16):
                if number in self._numbers and (number != _HANG_UP or not self._count):
                    self._count += 1
                    self.stop_requested.emit(self._count)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number in self._numbers:
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()


def _numbers() -> tuple[int, ...]:
    numbers: tuple[int, ...] = (signal.SIGINT, signal.SIGTERM)
    if _HANG_UP is None or signal.getsignal(_HANG_UP) is signal.SIG_IGN:
        return numbers
    return (*numbers, _HANG_UP)

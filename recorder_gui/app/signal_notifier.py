"""Brings SIGINT and SIGTERM into Qt's loop, where a Python handler alone would never run."""

import contextlib
import signal
import socket
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class SignalNotifier(QObject):
    """Made once, in the main thread.

    Signals:
        stop_requested: how many times we were asked to stop so far.
    """

    stop_requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._reader, self._writer = socket.socketpair()
        self._reader.settimeout(0)
        self._writer.settimeout(0)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            # The handler does nothing: having one makes the interpreter write to the socket.
            signal.signal(number, lambda _number, _frame: None)
        self._notifier: Final = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        with contextlib.suppress(BlockingIOError):
            for number in self._reader.recv(16):
                if number in (signal.SIGINT, signal.SIGTERM):
                    self._count += 1
                    self.stop_requested.emit(self._count)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

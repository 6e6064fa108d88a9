"""Runs the program's window, or an empty one, and notes how long its GUI thread was away from its loop.

A timer of 5 ms runs in the thread itself: what lies between two of its beats, a click would have waited.
Arguments: `ours` or `bare`, then the file for the answer. `SIGUSR1` begins the count; the end of the program
writes it.
"""

import json
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

BEAT_MS = 5
LOOK_FOR_LOOP_MS = 50


class Heartbeat(QObject):
    """Counts in the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()
        self._is_counting = False
        self._away: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)
        signal.signal(signal.SIGUSR1, self._begin)

    @property
    def told(self) -> dict[str, float]:
        """The longest time away and how many were over 50 ms, in milliseconds, since the count began."""
        away = [seconds * 1000 - BEAT_MS for seconds in self._away]
        return {
            "longest": max(away, default=0.0),
            "over_50": sum(ms > 50 for ms in away),
            "beats": len(away),
        }

    def _begin(self, _number: int, _frame: object) -> None:
        self._is_counting = True
        self._away.clear()

    def _beat(self) -> None:
        now = time.monotonic()
        if self._is_counting:
            self._away.append(now - self._last)
        self._last = now


def _run_bare() -> int:
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - the peer is a window

    from recorder_gui.app.signal_notifier import SignalNotifier
    from tests.benchmarks.bare_window import TITLE

    application = QApplication(sys.argv[:1])
    signals = SignalNotifier()
    signals.stop_requested.connect(application.exit)
    window = QWidget()
    window.setWindowTitle(TITLE)
    window.show()
    return application.exec()


def _run_ours() -> int:
    from recorder_gui.bootstrap import Choices, prepare_process, run_window

    prepare_process()
    return run_window(Choices())


def main(whose: str, answer: str) -> int:
    """Run to the end and tell."""
    hearts: list[Heartbeat] = []
    # Before there is an application there is no loop a timer could live in: its making is waited for.
    _when_there_is_a_loop(lambda: hearts.append(Heartbeat()))
    code = _run_bare() if whose == "bare" else _run_ours()
    Path(answer).write_text(json.dumps(hearts[0].told))
    return code


def _when_there_is_a_loop(begin: Callable[[], None]) -> None:
    def wait() -> None:
        pause = threading.Event()
        for _ in range(20_000 // LOOK_FOR_LOOP_MS):
            if application := QCoreApplication.instance():
                QTimer.singleShot(0, application, begin)
                return
            pause.wait(LOOK_FOR_LOOP_MS / 1000)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

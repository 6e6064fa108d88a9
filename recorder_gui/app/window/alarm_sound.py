"""Plays the alarm through the speakers, from a thread of its own.

A sound server that stands still would hold up whoever asks it for an output: it may well be why the
microphone is lost, and neither the window nor the recording waits for it. Without an output nothing is heard.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from recorder_gui.app.worker_thread import Worker, WorkerThread, guarded

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_STOP_LIMIT_MS: Final = 500

_left_behind: Final[list[WorkerThread]] = []
"""Threads that hang in a sound server; Qt would abort the program if they were destroyed."""


class _Player(Worker):
    """Lives in the alarm's thread; loads Qt's multimedia with the first alarm."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path: Final = path
        self._effect: QSoundEffect | None = None

    @Slot()
    @guarded
    def play(self) -> None:
        """Let it sound once."""
        if self._effect is None:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

            if QMediaDevices.defaultAudioOutput().isNull():
                return  # asked again next time: one may be plugged in
            self._effect = QSoundEffect(self)
            self._effect.setSource(QUrl.fromLocalFile(str(self._path)))
        self._effect.play()

    def _complete(self) -> None:
        if self._effect:
            self._effect.stop()


class AlarmSound(QObject):
    """Lives in the GUI thread and never blocks it."""

    _play = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: Final = _Player(path)
        self._thread: WorkerThread | None = None
        self._play.connect(self._player.play)

    def play(self) -> None:
        """Sound once."""
        if self._thread is None:
            self._thread = WorkerThread("alarm", self._player)
            self._thread.start()
        self._play.emit()

    @Slot()
    def close(self) -> None:
        """End the thread, or leave it behind where it hangs."""
        if self._thread is not None:
            self._thread.request_stop()
            if not self._thread.wait(_STOP_LIMIT_MS):
                _left_behind.append(self._thread)
            self._thread = None

"""Plays the window's sounds through the speakers, from a thread of their own.

A sound server that stands still would hold up whoever asks it for an output: it may well be why the
microphone is lost, and neither the window nor the recording waits for it. Without an output nothing is heard.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from recorder_gui.app.worker_thread import Worker, WorkerThread, guarded
from recorder_gui.settings.model import SoundSettings

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_STOP_LIMIT_MS: Final = 500

_left_behind: Final[list[WorkerThread]] = []
"""Threads that hang in a sound server; Qt would abort the program if they were destroyed."""


class Cue(StrEnum):
    """What a sound says; the name of its file, made by packaging/make_sounds.py."""

    START = "start"  # a visit is recorded now, or again
    PAUSE = "pause"
    FINISH = "finish"  # everything is put away
    ALARM = "alarm"


class _Player(Worker):
    """Lives in the sounds' thread; loads Qt's multimedia with the first sound."""

    def __init__(self, files: Mapping[Cue, Path]) -> None:
        super().__init__()
        self._files: Final = files
        self._effects: Final[dict[Cue, QSoundEffect]] = {}

    @Slot(object)
    @guarded
    def play(self, cue: Cue) -> None:
        """Let it sound once."""
        if cue not in self._effects:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

            if QMediaDevices.defaultAudioOutput().isNull():
                return  # asked again next time: one may be plugged in
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(self._files[cue])))
            self._effects[cue] = effect
        self._effects[cue].play()

    def _complete(self) -> None:
        for effect in self._effects.values():
            effect.stop()


class SoundBoard(QObject):
    """Lives in the GUI thread and never blocks it."""

    _play = Signal(object)

    def __init__(self, path_of: Callable[[Cue], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: Final = _Player({cue: path_of(cue) for cue in Cue})
        self._thread: WorkerThread | None = None
        self._wanted = SoundSettings()
        self._play.connect(self._player.play)

    def choose(self, wanted: SoundSettings) -> None:
        """Play these sounds from now on, and no others."""
        self._wanted = wanted

    def play(self, cue: Cue) -> None:
        """Sound once, if this sound is wanted."""
        if not _is_wanted(self._wanted, cue):
            return
        if self._thread is None:
            self._thread = WorkerThread("sounds", self._player)
            self._thread.start()
        self._play.emit(cue)

    def button(self, cue: Cue) -> "SoundButton":
        """Return what plays this one sound."""
        return SoundButton(partial(self.play, cue))

    @Slot()
    def close(self) -> None:
        """End the thread, or leave it behind where it hangs."""
        if self._thread is not None:
            self._thread.request_stop()
            if not self._thread.wait(_STOP_LIMIT_MS):
                _left_behind.append(self._thread)
            self._thread = None


class SoundButton:
    """Plays one sound of a board."""

    def __init__(self, play: Callable[[], None]) -> None:
        self._play: Final = play

    def play(self) -> None:
        """Sound once, without blocking."""
        self._play()


def _is_wanted(wanted: SoundSettings, cue: Cue) -> bool:
    match cue:
        case Cue.START:
            return wanted.start
        case Cue.PAUSE:
            return wanted.pause
        case Cue.FINISH:
            return wanted.finish
        case Cue.ALARM:
            return wanted.alarm

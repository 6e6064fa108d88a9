"""Keeps the computer awake while a visit is recorded, in the window and on the command line alike."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.engine import Engine
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.system.keep_awake import KeepAwake

_NEEDS_TO_BE_AWAKE: Final = frozenset(
    {RecordingState.STARTING, RecordingState.RECORDING, RecordingState.PAUSED}
)


class AwakeKeeper(QObject):
    """A companion of the engine, in its thread; owned by it."""

    def __init__(self, engine: Engine, system: KeepAwake) -> None:
        super().__init__(engine)
        self._system: Final = system
        engine.encoder.recording_state_changed.connect(self._on_recording_state_changed)
        engine.stopped.connect(self._on_stopped)

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        if state in _NEEDS_TO_BE_AWAKE:
            self._system.hold()
        else:
            self._system.release()

    @Slot()
    def _on_stopped(self) -> None:
        self._system.release()

"""Decides which sound says that Record, Pause or Finish was heard.

A sound follows what happened and nothing waits for it: the start sounds when the first frame is there, and
stands in the recording where the microphone hears the speakers, as any other sound of the room does. Pause
and Finish sound when no frame goes into the visit any more.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.sounds.sound_board import Cue
from recorder_gui.domain.recording_lifecycle import RecordingState

_S: Final = RecordingState

_CUES: Final[Mapping[tuple[RecordingState, RecordingState], Cue]] = MappingProxyType(
    {
        (_S.STARTING, _S.RECORDING): Cue.START,
        (_S.PAUSED, _S.RECORDING): Cue.START,
        (_S.RECORDING, _S.PAUSED): Cue.PAUSE,
        (_S.STOPPING, _S.IDLE): Cue.FINISH,
    }
)
"""What is heard between two states. A visit that could not begin or end has a banner, not a calm sound."""


class CuePlayer(Protocol):
    """What plays a sound; ``SoundBoard`` fits by shape."""

    def play(self, cue: Cue, /) -> None:
        """Sound once, without blocking."""
        ...


class VisitSounds(QObject):
    """A companion of the controller; lives in the GUI thread."""

    def __init__(self, facts: RecorderFacts, player: CuePlayer) -> None:
        super().__init__(facts)
        self._player: Final = player
        self._state = RecordingState.IDLE
        facts.recording_state_changed.connect(self._on_state_changed)

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        was, self._state = self._state, state
        if cue := _CUES.get((was, state)):
            self._player.play(cue)

"""What stands behind the player: its commands to the encoder's thread, and what is told of it."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import Notice, Sentence
from recorder_gui.app.recording.playback import PlaybackAction, PlaybackOrder
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording import playback as words
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState


class PlaybackController(QObject):
    """Lives in the GUI thread beside the controller; ``ui/companions/playback_ports.py`` describes it.

    Signals:
        changed: a PlaybackFacts.
    """

    changed = Signal(object)

    def __init__(self, controller: RecorderFacts, engine: Engine) -> None:
        super().__init__(controller)
        self._controller: Final = controller
        self._engine: Final = engine
        engine.encoder.playback_changed.connect(self._on_changed)

    def play(self, visit: VisitId, frame: int) -> None:
        """Play a visit from a recorded frame on."""
        self._controller.notice_cleared.emit(topics.PLAYBACK)
        self._engine.play_back(PlaybackOrder(PlaybackAction.PLAY, visit, frame))

    def pause(self) -> None:
        """Hold what is played, and keep its place."""
        self._engine.play_back(PlaybackOrder(PlaybackAction.PAUSE))

    def stop(self) -> None:
        """End what is played."""
        self._engine.play_back(PlaybackOrder(PlaybackAction.STOP))

    @Slot(object)
    def _on_changed(self, facts: PlaybackFacts) -> None:
        self.changed.emit(facts)
        if facts.state is not PlaybackState.STOPPED:
            return
        if facts.trouble is not None:
            self._raise(*words.TROUBLES[facts.trouble])
        elif facts.skipped:
            self._raise(*words.skipped_notice(len(facts.skipped)))

    def _raise(self, title: Sentence | str, remedy: Sentence | str) -> None:
        self._controller.notice_raised.emit(Notice(topics.PLAYBACK, title, remedy, is_past=True))

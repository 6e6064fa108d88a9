"""Decides when the alarm sounds: while a visit is in hand and its sound is not being recorded."""

from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.domain.recording_lifecycle import IN_A_VISIT, RecordingState

AGAIN_MS: Final = 10_000

GRACE_MS: Final = 300
"""A sound server that only moved us back and forth has frames again by then: nobody need hear of it."""

_SOUNDS_IN: Final = {
    topics.MICROPHONE: IN_A_VISIT,
    topics.SIGNAL: frozenset({RecordingState.RECORDING}),  # who pauses may mute the microphone, too
}


class Sound(Protocol):
    """Something to be heard."""

    def play(self) -> None:
        """Sound once, without blocking."""
        ...


class AlarmBell(QObject):
    """Sounds when there is an alarm, and every ten seconds while it lasts. Lives in the GUI thread."""

    def __init__(
        self, facts: RecorderFacts, sound: Sound, again_ms: int = AGAIN_MS, grace_ms: int = GRACE_MS
    ) -> None:
        super().__init__(facts)
        self._sound: Final = sound
        self._state = RecordingState.IDLE
        self._alarms: Final[set[str]] = set()
        self._timer: Final = QTimer(self)
        self._again_ms: Final = again_ms
        self._grace_ms: Final = grace_ms
        self._timer.timeout.connect(self._ring)
        facts.recording_state_changed.connect(self._on_state_changed)
        facts.notice_raised.connect(self._on_notice_raised)
        facts.notice_cleared.connect(self._on_notice_cleared)

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        self._state = state
        self._decide()

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        if notice.is_alarm:
            self._alarms.add(notice.topic)
        else:
            self._alarms.discard(notice.topic)
        self._decide()

    @Slot(str)
    def _on_notice_cleared(self, topic: str) -> None:
        self._alarms.discard(topic)
        self._decide()

    def _decide(self) -> None:
        is_due = any(self._state in _SOUNDS_IN.get(topic, ()) for topic in self._alarms)
        if is_due and not self._timer.isActive():
            self._timer.start(self._grace_ms)
        elif not is_due:
            self._timer.stop()

    @Slot()
    def _ring(self) -> None:
        self._timer.start(self._again_ms)
        self._sound.play()

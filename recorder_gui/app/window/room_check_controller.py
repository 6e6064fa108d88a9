"""What stands behind the room check's window: runs it, with what the encoder's microphone hears."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from recorder_gui.app import topics
from recorder_gui.app.microphone.listening import Heard, Listening
from recorder_gui.app.room_check.room_check import RoomCheck
from recorder_gui.app.room_check.service_look import Place
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, RecorderError
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.room_finding import Finding, Step

_TICK_MS: Final = 100


@dataclass(frozen=True, slots=True)
class CheckProgress:
    """What the person is asked to do now, and how far the check is, 0 to 1."""

    step: Step
    share: float


@dataclass(frozen=True, slots=True)
class CheckParts:
    """What a check needs. ``wanted`` is the microphone that is watched; ``monitor`` opens it if it is not."""

    listening: Listening
    wanted: Callable[[], Device | None]
    monitor: Callable[[Device | None], None]
    look_at_disk: Callable[[], Finding]
    place: Callable[[], Place]


class Recorder(Protocol):
    """Whose visits go before any check (the window's controller fits by shape)."""

    @property
    def recording_state(self) -> RecordingState:
        """What the recorder is doing."""
        ...

    @property
    def recording_state_changed(self) -> SignalInstance:
        """Object: the RecordingState."""
        ...

    @property
    def close_agreed(self) -> SignalInstance:
        """Nothing carried: the window may close."""
        ...


class RoomCheckController(QObject):
    """Lives in the GUI thread; ``ui/room/ports.py`` describes it. One check at a time.

    Signals:
        begun: a check runs now. refused: none can run, as a visit is recorded.
        found: a Finding. moved: a CheckProgress. finished: there is a finding for every item.
    """

    begun = Signal()
    refused = Signal()
    found = Signal(object)
    moved = Signal(object)
    finished = Signal()
    _heard = Signal(object)

    def __init__(self, recorder: Recorder, parts: CheckParts, parent: QObject) -> None:
        super().__init__(parent)
        self._recorder: Final = recorder
        self._parts: Final = parts
        self._run: RoomCheck | None = None
        self._clock: Final = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._heard.connect(self._on_heard)
        recorder.recording_state_changed.connect(self._on_recording_state_changed)
        recorder.close_agreed.connect(self.stop)

    @Slot()
    def start(self) -> None:
        """Check now, unless one runs already."""
        if self._run is not None:
            return
        if self._recorder.recording_state not in AT_REST:
            self.refused.emit()
            return
        self.begun.emit()
        device = self._parts.wanted()
        self._run = RoomCheck(device, self._parts.look_at_disk, self._parts.place(), self.found.emit)
        self._parts.listening.begin(self._hand_over)
        self._parts.monitor(device)  # one that could not be opened before is tried again, and told of
        self._clock.start()

    @Slot()
    def stop(self) -> None:
        """Break the check off."""
        if self._run:
            self._run.break_off()
            self._end()

    @Slot(object)
    def hear_fault(self, raised: tuple[str, RecorderError]) -> None:
        """Take note of trouble with the microphone."""
        topic, fault = raised
        if self._run and topic == topics.MICROPHONE and isinstance(fault, CaptureError):
            self._run.fail(fault)

    def _hand_over(self, heard: Heard) -> None:
        """Bring it into this thread; called in the microphone's."""
        with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
            self._heard.emit(heard)

    @Slot(object)
    def _on_heard(self, heard: Heard) -> None:
        if self._run:
            self._run.hear(heard)

    @Slot()
    def _on_tick(self) -> None:
        run = self._run
        if run is None:
            return
        run.tick()
        self.moved.emit(CheckProgress(run.step, run.progress))
        if run.is_over:
            self._end()

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        if state not in AT_REST:
            self.stop()

    def _end(self) -> None:
        self._parts.listening.end()
        self._clock.stop()
        self._run = None
        self.finished.emit()

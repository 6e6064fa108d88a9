"""Keeps the window's list of microphones true: which one is in use, and whether the wanted one is there."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from recorder_gui.app import topics
from recorder_gui.app.engine import Engine
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording.faults import notice_of
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.microphone_trouble import MicrophoneAway, MicrophoneLost
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.settings.model import Settings

_LOOK_AGAIN_MS: Final = 5_000
"""While the wanted microphone is away: what the system tells by itself is a hint, never proof."""


class MicrophoneList(QObject):
    """A companion of the controller, whose signals carry what it finds. Lives in the GUI thread."""

    def __init__(self, engine: Engine, devices: DeviceBook, facts: RecorderFacts) -> None:
        super().__init__(facts)
        self._engine: Final = engine
        self._devices: Final = devices
        self._facts: Final = facts
        self._state = RecordingState.IDLE
        self._again: Final = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look)
        engine.encoder.microphone_used.connect(self._on_microphone_used)
        engine.encoder.fault_raised.connect(self._on_fault_raised)
        engine.encoder.playback_changed.connect(self._on_playback_changed)
        facts.devices_changed.connect(self._on_devices_changed)
        facts.recording_state_changed.connect(self._on_state_changed)

    @Slot(object)
    def _on_microphone_used(self, device: Device | None) -> None:
        self._devices.use(device)
        self._facts.devices_changed.emit(self._devices.choice)

    @Slot(object)
    def _on_fault_raised(self, raised: tuple[str, RecorderError]) -> None:
        if isinstance(raised[1], MicrophoneLost):
            self._look()

    @Slot(object)
    def _on_playback_changed(self, facts: PlaybackFacts) -> None:
        if facts.state is not PlaybackState.PLAYING:
            self._look()  # with a loudspeaker open the sound library saw nothing new

    @Slot(object)
    def _on_devices_changed(self, _choice: object) -> None:
        if self._devices.is_listed and (self._devices.away or self._devices.wanted is None):
            self._again.start()
        else:
            self._again.stop()

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        before, self._state = self._state, state
        if before not in AT_REST and state in AT_REST:
            self._look()  # the visit may have gone on with another one than was wanted
        if (before, state) == (RecordingState.STARTING, RecordingState.RECORDING):
            self._tell_stand_in()

    def _tell_stand_in(self) -> None:
        """Say when a visit begins that another microphone records; it may have been put away before."""
        away, wanted = self._devices.away, self._devices.wanted
        if away and wanted:
            notice = notice_of(topics.DEVICE, MicrophoneAway(away, wanted.name))
            self._facts.notice_raised.emit(notice)

    @Slot(object)
    def follow_choice(self, settings: Settings) -> None:
        """Use the microphone that is wanted most by now, where the order was changed in the settings."""
        capture, wanted = settings.capture, self._devices.wanted
        is_other = wanted is None or (capture.host_api, capture.device_key) != wanted.identity
        if capture.device_key and is_other:
            self._look()

    @Slot()
    def _look(self) -> None:
        if self._state in AT_REST:
            self._engine.list_devices()

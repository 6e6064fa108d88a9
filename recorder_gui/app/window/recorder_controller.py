"""What stands behind the window: forwards its commands to the engine, and the engine's facts to it."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Slot

from recorder_gui.app import topics
from recorder_gui.app.account import Account
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import DeviceChoice, Notice
from recorder_gui.app.recording.encoder_parts import new_visit
from recorder_gui.app.recording.visit_recorder import VisitOrder
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.shown_visit import ShownVisit
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.faults import notice_of
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound, RecorderError, SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.microphone_trouble import MicrophoneAway
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

_RECOVER_MS: Final = 10_000
"""After a bug in a worker's step the delivery is asked to go on, this much later."""


class RecorderController(RecorderFacts):
    """Lives in the GUI thread; fits ``ui/ports.py`` by shape."""

    def __init__(self, engine: Engine, desk: Desk, where: Account, devices: DeviceBook) -> None:
        super().__init__()
        self._engine: Final = engine
        self._desk: Final = desk
        self._where: Final = where
        self._devices: Final = devices
        self._shown: Final = ShownVisit(desk)
        self._state = RecordingState.IDLE
        self._label_to_record: str | None = None
        self._is_closing = False
        self.details_of_visit: Callable[[], VisitDetails | None] = VisitDetails
        """Asked at each Record; None where its patient is asked first: ``record`` is then called again."""
        self._connect_encoder()
        self._connect_uploader()
        engine.stopped.connect(self.close_agreed)

    @property
    def recording_state(self) -> RecordingState:
        """What the recorder is doing."""
        return self._state

    @property
    def device_choice(self) -> DeviceChoice:
        """The microphones there are, and the one in use."""
        return self._devices.choice

    def start(self, visits: tuple[VisitRecord, ...], *, has_plain_key: bool) -> None:
        """Start the engine and fill the window."""
        self._engine.start()
        self._engine.list_devices()
        self.visits_reset.emit(visits)
        self.server_changed.emit(words.where_audio_goes(self._where.server, has_plain_key=has_plain_key))

    @Slot(str)
    def record(self, label: str) -> None:
        """Begin a visit with the chosen microphone."""
        if not self._devices.is_listed:
            self._label_to_record = label  # asked for before we know the microphones: as soon as we do
            return
        device, server = self._devices.wanted, self._where.server
        if device is None:
            self.hear_fault((topics.MICROPHONE, DeviceNotFound("", ())))
            return
        if (details := self.details_of_visit()) is not None:
            visit = partial(new_visit, server, "microphone", label.strip())
            self._engine.record(VisitOrder(device, visit, capture=self._devices.settings, details=details))

    @Slot()
    def pause_or_resume(self) -> None:
        """Pause the visit, or go on with it."""
        is_paused = self._state is RecordingState.PAUSED
        (self._engine.resume if is_paused else self._engine.pause)()

    @Slot()
    def finish(self) -> None:
        """Close the visit with its last word."""
        self._engine.finish()

    @Slot(object)
    def choose_device(self, device: Device) -> None:
        """Use this microphone from now on, also in a running visit and after the next start."""
        if self._devices.choose(device):
            self._engine.choose(device)
        self.devices_changed.emit(self._devices.choice)

    @Slot(object)
    def show_visit(self, visit: VisitId) -> None:
        """Show another visit's chunks, result and lamps."""
        try:
            self.chunks_reset.emit((visit, self._shown.show(visit)))
            if result := self._desk.visits.result(visit):
                self.result_arrived.emit(result)
            self.notice_cleared.emit("visit")
        except SpoolError as fault:  # its key is locked, or the folder is gone
            self.hear_fault(("visit", fault))
        self._tell_lamps()

    @Slot()
    def retry_now(self) -> None:
        """Send again now what waits and what is stuck; nothing that the server has already goes twice."""
        self._engine.retry_now()
        self._engine.retry_stuck()

    @Slot()
    def request_close(self) -> None:
        """Seal everything and stop; ``close_agreed`` follows."""
        self._is_closing = True
        self._engine.stop()

    @Slot()
    def look_for_devices(self) -> None:
        """Look again which microphones there are."""
        if not self._is_closing:
            self._engine.list_devices()

    @Slot(object)
    def hear_fault(self, raised: tuple[str, RecorderError]) -> None:
        """Tell of trouble."""
        topic, fault = raised
        log.warning("%s: %s", topic, type(fault).__name__)
        self._shown.note_trouble(topic, fault)
        self.notice_raised.emit(notice_of(topic, fault))
        self._tell_lamps()

    @Slot(str)
    def hear_fault_over(self, topic: str) -> None:
        """Tell that it is over."""
        log.info("%s: over", topic)
        self._shown.note_trouble(topic, None)
        self.notice_cleared.emit(topic)
        self._tell_lamps()

    def _connect_encoder(self) -> None:
        encoder = self._engine.encoder
        encoder.recording_state_changed.connect(self._on_recording_state_changed)
        encoder.progressed.connect(self.progress_changed)
        encoder.level_read.connect(self.level_changed)
        encoder.visit_changed.connect(self._on_visit_recorded)
        encoder.chunk_changed.connect(self._on_chunk_changed)
        encoder.gap_declared.connect(self.gap_declared)
        encoder.devices_listed.connect(self._on_devices_listed)

    def _connect_uploader(self) -> None:
        uploader = self._engine.uploader
        uploader.visit_changed.connect(self._on_visit_changed)
        uploader.visit_removed.connect(self._on_visit_removed)
        uploader.chunk_changed.connect(self._on_chunk_changed)
        uploader.transfer_progressed.connect(self.transfer_progressed)
        uploader.result_arrived.connect(self._on_result_arrived)
        for worker in (self._engine.encoder, uploader):
            worker.fault_raised.connect(self.hear_fault)
            worker.fault_cleared.connect(self.hear_fault_over)
            worker.failed.connect(self._on_failed)

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        self._state = state
        self.recording_state_changed.emit(state)
        self._tell_lamps()
        if state is RecordingState.IDLE:
            self._engine.monitor(self._devices.wanted)  # another may have been chosen meanwhile

    @Slot(object)
    def _on_visit_recorded(self, visit: VisitRecord) -> None:
        if self._shown.visit != visit.id and visit.finished_at is None:
            self.show_visit(visit.id)
        self._on_visit_changed(self._shown.present(visit))

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        self._shown.note_visit(visit)
        self.visit_changed.emit(visit)
        self._tell_lamps()

    @Slot(object)
    def _on_visit_removed(self, visit: VisitId) -> None:
        self._shown.forget(visit)
        self._tell_lamps()

    @Slot(object)
    def _on_chunk_changed(self, chunk: ChunkRecord) -> None:
        chunk, visit = self._shown.as_kept(chunk)
        self._shown.note_chunk(chunk)
        self.chunk_changed.emit(chunk)
        if visit:
            self._on_visit_changed(visit)
        elif chunk.state is not ChunkState.RECORDING:
            self._tell_lamps()

    @Slot(object)
    def _on_result_arrived(self, arrived: tuple[VisitResult, bool]) -> None:
        self.result_arrived.emit(arrived[0])

    @Slot(object)
    def _on_devices_listed(self, devices: tuple[Device, ...]) -> None:
        before, absent, wanted = self._devices.wanted, self._devices.put(devices), self._devices.wanted
        self.devices_changed.emit(self._devices.choice)
        is_free = self._state in AT_REST
        if not absent:
            self.notice_cleared.emit(topics.DEVICE)
        elif is_free:  # in a visit another one is used only where that is said as a loss
            fault = MicrophoneAway(absent, wanted.name) if wanted else DeviceNotFound(absent)
            self.hear_fault((topics.DEVICE, fault))
        if is_free and wanted != before:
            self._engine.monitor(wanted)
        if self._label_to_record is not None:
            label, self._label_to_record = self._label_to_record, None
            self.record(label)

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self.notice_raised.emit(Notice("program", words.BUG, words.BUG_REMEDY, is_alarm=True, is_past=True))
        QTimer.singleShot(_RECOVER_MS, self, self._engine.retry_now)

    def _tell_lamps(self) -> None:
        if lamps := self._shown.changed_lamps():
            self.lamps_changed.emit(lamps)

"""The encoder's thread: drives a VisitRecorder, or files, and turns what they tell into signals.

PortAudio is opened, drained and closed in this thread and in no other (Windows demands it).
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.microphone.replacement_search import Lookup
from recorder_gui.app.rebuild_timer import RebuildTimer
from recorder_gui.app.recording.encoder_ports import EncoderParts
from recorder_gui.app.recording.file_recorder import FileRecorder
from recorder_gui.app.recording.playback import Playback, PlaybackOrder
from recorder_gui.app.recording.recorder_telling import RecorderTelling
from recorder_gui.app.recording.visit_recorder import TICK_SECONDS, VisitOrder, VisitRecorder
from recorder_gui.app.worker_thread import Worker, guarded
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, RecordingRestarted
from recorder_gui.domain.visit_details import Consent

log = logging.getLogger(__name__)

_TICK_MS: Final = round(TICK_SECONDS * 1000)
_MOST_BAD_TICKS: Final = 3
"""A bug in one tick is over with the next: nothing drained is lost by it. So many in a row will not pass."""

_LONGEST_RESTART_SECONDS: Final = 2


class RecordingFacts(Worker):
    """What the encoder's worker tells.

    Signals:
        recording_state_changed: a RecordingState.
        progressed: a RecordingProgress, seven times a second.
        level_read: a LevelReading, 20 times a second.
        visit_changed, chunk_changed: a VisitRecord, a ChunkRecord.
        gap_declared: a (VisitId, Gap) pair.
        microphone_used: the Device in use now, or None.
        fault_raised: a (topic, RecorderError) pair.
        fault_cleared: the topic.
        devices_listed: a tuple of Device.
        files_done: every file has become a visit, or a fault.
        playback_changed: a PlaybackFacts, ten times a second while a visit is played.
    """

    recording_state_changed = Signal(object)
    progressed = Signal(object)
    level_read = Signal(object)
    visit_changed = Signal(object)
    chunk_changed = Signal(object)
    gap_declared = Signal(object)
    microphone_used = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)
    devices_listed = Signal(object)
    files_done = Signal()
    playback_changed = Signal(object)


class EncoderWorker(RecordingFacts):
    """Records in its thread; plays back while nothing is recorded."""

    def __init__(self, make_parts: Callable[[], EncoderParts]) -> None:
        super().__init__()
        self.lost_frames = 0
        """Of visits that no file would take to the end; to be read when the thread is over."""
        self._make_parts: Final = make_parts
        self._parts: EncoderParts | None = None
        self._recorder: VisitRecorder | None = None
        self._files: FileRecorder | None = None
        self._playback: Playback | None = None
        self._lookup: Lookup | None = None  # while a list is owed that was asked for during a visit
        self._clock: Final = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._bad_ticks = 0
        self._bug: Exception | None = None
        self._restart: Final = RebuildTimer(self, longest_seconds=_LONGEST_RESTART_SECONDS)
        self._restart.timeout.connect(self._restart_recorder)
        self._file_step: Final = QTimer(self)
        self._file_step.setInterval(0)
        self._file_step.setSingleShot(True)  # booked again by a step that went well
        self._file_step.timeout.connect(self._step_file)

    @Slot(object)
    @guarded
    def monitor(self, device: Device | None) -> None:
        """Watch the level of a microphone, or of none."""
        self._ensure_recorder().monitor(device)
        self._clock.start()

    @Slot(object)
    @guarded
    def choose(self, device: Device) -> None:
        """Use another microphone from now on, also in the middle of a visit."""
        self._ensure_recorder().choose(device)
        self._clock.start()

    @Slot(object)
    @guarded
    def record(self, order: VisitOrder) -> None:
        """Begin a visit."""
        if self._playback:
            self._playback.silence()
        self._ensure_recorder().record(order)
        self._clock.start()

    @Slot()
    @guarded
    def pause(self) -> None:
        """Pause the visit."""
        self._ensure_recorder().pause()

    @Slot()
    @guarded
    def resume(self) -> None:
        """Go on with the visit."""
        self._ensure_recorder().resume()

    @Slot()
    @guarded
    def finish_visit(self) -> None:
        """Close the visit with its last word."""
        self._ensure_recorder().finish()

    @Slot()
    @guarded
    def mark(self) -> None:
        """Note this place in the running visit."""
        self._ensure_recorder().mark()

    @Slot(object)
    @guarded
    def note_consent(self, consent: Consent) -> None:
        """Note the patient's answer in the visit that runs or is asked for."""
        self._ensure_recorder().note_consent(consent)

    @Slot()
    @guarded
    def list_devices(self) -> None:
        """Look which microphones there are; a running recording is not disturbed by it."""
        parts = self._ensure_parts()
        if self._recorder and self._recorder.is_busy:
            self._lookup = self._lookup or parts.lookup()
            self._lookup.ask()
            return
        resting = self._recorder.let_go() if self._recorder and parts.is_list_stale else None
        try:
            self.devices_listed.emit(parts.devices())
        except CaptureError as fault:
            self.fault_raised.emit((topics.MICROPHONE, fault))
        if self._recorder and resting:
            self._recorder.monitor(resting)

    @Slot(object)
    @guarded
    def record_files(self, order: tuple[tuple[Path, ...], str | None]) -> None:
        """Turn files into visits."""
        paths, label = order
        self._files = self._ensure_parts().files(paths, label, RecorderTelling(self))
        self._file_step.start()

    @Slot(object)
    @guarded
    def play_back(self, order: PlaybackOrder) -> None:
        """Play a visit, hold it or leave it; nothing is played while one is recorded."""
        if self._playback is None:
            self._playback = self._ensure_parts().playback(self.playback_changed.emit)
        if not (self._recorder and self._recorder.is_busy):
            self._playback.obey(order)
            self._clock.start()

    @Slot()
    @guarded
    def _tick(self) -> None:
        if self._recorder:
            self._keep_recording(self._recorder)
        if self._lookup and (devices := self._lookup.answer()) is not None:
            self._lookup = None
            self.devices_listed.emit(devices)
        if self._playback:
            self._playback.tick()

    def _keep_recording(self, recorder: VisitRecorder) -> None:
        was_busy = recorder.is_busy
        try:
            recorder.tick()
        except Exception as error:
            log.exception("a tick of the recorder failed")
            self._bug = error
            if was_busy and not recorder.is_busy:  # no visit could begin
                self.failed.emit(error)
            self._bad_ticks += 1
            if self._bad_ticks >= _MOST_BAD_TICKS:
                self._clock.stop()  # the ring holds a minute
                self._restart.book()
        else:
            if self._bad_ticks:
                self._restart.note_success()
            self._bad_ticks = 0

    @Slot()
    @guarded
    def _restart_recorder(self) -> None:
        if self._recorder is None:
            return
        was_busy = self._recorder.is_busy
        try:
            self._recorder.restart()
        except Exception:
            log.exception("the recorder could not be restarted")
            self._restart.book()
        else:
            self._clock.start()
        if self._recorder.is_busy:
            self.fault_raised.emit((topics.RECORDER, RecordingRestarted()))
        elif was_busy:  # a visit could not be closed; the next start does it
            self.failed.emit(self._bug)

    @Slot()
    @guarded
    def _step_file(self) -> None:
        if self._files and self._files.step():
            self._file_step.start()
        else:
            self._files = None
            self.files_done.emit()

    def _ensure_parts(self) -> EncoderParts:
        if self._parts is None:
            self._parts = self._make_parts()
        return self._parts

    def _ensure_recorder(self) -> VisitRecorder:
        if self._recorder is None:
            self._recorder = self._ensure_parts().recorder(RecorderTelling(self))
        return self._recorder

    def _begin(self) -> None:
        if self._recorder:  # the thread has ended unasked, and its timers with it
            self._clock.start()

    def _complete(self) -> None:
        self._clock.stop()
        self._restart.stop()
        self._file_step.stop()
        if self._files:
            self._files.close()
        if self._playback:
            self._playback.close()
        if self._recorder:
            self.lost_frames = self._recorder.close()
        if self._parts:
            self._parts.close()

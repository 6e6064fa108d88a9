"""The two worker threads as one thing: commands in, facts out, stopped in order.

The window and the command line drive the same engine.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QTimer, Signal, Slot

from recorder_gui.app.delivery.visit_removals import VisitRemoval
from recorder_gui.app.encoder_worker import EncoderWorker
from recorder_gui.app.recording.playback import PlaybackOrder
from recorder_gui.app.recording.visit_recorder import VisitOrder
from recorder_gui.app.upload_worker import UploadWorker
from recorder_gui.app.worker_thread import STOP_LIMIT_MS, WorkerThread
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteWish
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent

ENCODER_LIMIT_MS: Final = 5_000
"""After this the uploader is ended too, though the encoder hangs in a driver: what it holds is on disk."""


class Engine(QObject):
    """Lives in the main thread. ``encoder`` and ``uploader`` carry the facts as signals.

    Signals:
        stopped: both threads have ended in order, or one would not end; ``wait`` tells which.
    """

    stopped = Signal()
    _monitor = Signal(object)
    _choose = Signal(object)
    _record = Signal(object)
    _pause = Signal()
    _resume = Signal()
    _finish = Signal()
    _mark = Signal()
    _note_consent = Signal(object)
    _list_devices = Signal()
    _record_files = Signal(object)
    _play_back = Signal(object)
    _deliver = Signal()
    _retry = Signal()
    _retry_stuck = Signal()
    _retry_visit = Signal(object)
    _remove_visit = Signal(object)
    _regenerate = Signal(object)

    def __init__(self, encoder: EncoderWorker, uploader: UploadWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.encoder: Final = encoder
        self.uploader: Final = uploader
        self._encoder_thread: Final = WorkerThread("encoder", encoder, self)
        self._upload_thread: Final = WorkerThread("upload", uploader, self)
        self._monitor.connect(encoder.monitor)
        self._choose.connect(encoder.choose)
        self._record.connect(encoder.record)
        self._pause.connect(encoder.pause)
        self._resume.connect(encoder.resume)
        self._finish.connect(encoder.finish_visit)
        self._mark.connect(encoder.mark)
        self._note_consent.connect(encoder.note_consent)
        self._list_devices.connect(encoder.list_devices)
        self._record_files.connect(encoder.record_files)
        self._play_back.connect(encoder.play_back)
        self._deliver.connect(uploader.run_next)
        self._retry.connect(uploader.retry_now)
        self._retry_stuck.connect(uploader.retry_stuck)
        self._retry_visit.connect(uploader.retry_visit)
        self._remove_visit.connect(uploader.remove_visit)
        self._regenerate.connect(uploader.regenerate)
        # Passed on in the encoder's own thread: a main thread that stands still must not hold up delivery.
        encoder.chunk_changed.connect(self._on_chunk_changed, Qt.ConnectionType.DirectConnection)
        encoder.visit_changed.connect(self._on_visit_changed, Qt.ConnectionType.DirectConnection)
        self._encoder_thread.stopped.connect(self._upload_thread.request_stop)
        self._encoder_thread.stopped.connect(self._on_thread_stopped)
        self._upload_thread.stopped.connect(self._on_thread_stopped)
        self._deadline: QDeadlineTimer | None = None
        self._encoder_deadline: Final = QDeadlineTimer()
        self._is_over = False
        self._encoder_patience: Final = self._timer(ENCODER_LIMIT_MS, self._upload_thread.request_stop)
        self._patience: Final = self._timer(STOP_LIMIT_MS, self._on_stopped)

    def start(self) -> None:
        """Start both threads; delivery of what is pending begins at once."""
        self._encoder_thread.start()
        self._upload_thread.start()

    def stop(self) -> None:
        """Seal what is being recorded, end requests in flight, then the threads; ``stopped`` follows."""
        self._stop_by()

    def wait(self) -> bool:
        """Stop, if nobody has, and wait for both threads' end, at most until ``stop``'s time is over.

        False if one would not end. Both are given their chance: an encoder that hangs in a driver keeps
        the uploader from nothing.
        """
        deadline = self._stop_by()
        self._encoder_thread.wait(self._encoder_deadline.remainingTime())
        self._upload_thread.request_stop()  # its loop may never learn of the encoder's end: ours stands still
        has_upload_ended = self._upload_thread.wait(deadline.remainingTime())
        return self._encoder_thread.wait(deadline.remainingTime()) and has_upload_ended

    def monitor(self, device: Device | None) -> None:
        """Watch a microphone's level while nothing is recorded."""
        self._monitor.emit(device)

    def choose(self, device: Device) -> None:
        """Use another microphone from now on, also in the middle of a visit."""
        self._choose.emit(device)

    def record(self, order: VisitOrder) -> None:
        """Begin a visit."""
        self._record.emit(order)

    def pause(self) -> None:
        """Pause the visit."""
        self._pause.emit()

    def resume(self) -> None:
        """Go on with the visit."""
        self._resume.emit()

    def finish(self) -> None:
        """Close the visit with its last word."""
        self._finish.emit()

    def mark(self) -> None:
        """Note this place in the running visit; ``encoder.visit_changed`` follows."""
        self._mark.emit()

    def note_consent(self, consent: Consent) -> None:
        """Note the patient's answer in the visit that runs or is asked for."""
        self._note_consent.emit(consent)

    def list_devices(self) -> None:
        """Look which microphones there are; ``encoder.devices_listed`` follows."""
        self._list_devices.emit()

    def record_files(self, paths: tuple[Path, ...], label: str | None) -> None:
        """Turn files into visits; ``encoder.files_done`` follows."""
        self._record_files.emit((paths, label))

    def play_back(self, order: PlaybackOrder) -> None:
        """Play a visit, hold it or leave it; ``encoder.playback_changed`` follows. Not beside a recording."""
        self._play_back.emit(order)

    def retry_now(self) -> None:
        """Make everything due that waits for its time."""
        self._retry.emit()

    def retry_stuck(self) -> None:
        """Try again what was given up, but for what the server has and made no note of."""
        self._retry_stuck.emit()

    def retry_visit(self, visit: VisitId) -> None:
        """Try one visit again, also what came back without a note."""
        self._retry_visit.emit(visit)

    def remove_visit(self, visit: VisitId, agreed_unsent: int) -> None:
        """Delete a visit; ``uploader.visit_removed`` follows, or ``fault_raised``."""
        self._remove_visit.emit(VisitRemoval(visit, agreed_unsent))

    def regenerate(self, visit: VisitId, template_id: str) -> None:
        """Have one more note of a visit written; ``uploader.note_rewritten`` follows, once."""
        self._regenerate.emit(NoteWish(visit, template_id))

    def _stop_by(self) -> QDeadlineTimer:
        if self._deadline is None:
            self._deadline = QDeadlineTimer(STOP_LIMIT_MS)
            self._encoder_deadline.setRemainingTime(ENCODER_LIMIT_MS)
            self._encoder_patience.start()
            self._patience.start()
            self._encoder_thread.request_stop()
        return self._deadline

    @Slot(object)
    def _on_chunk_changed(self, chunk: ChunkRecord) -> None:
        if chunk.state is ChunkState.SEALED:
            self._deliver.emit()

    def _timer(self, limit_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(limit_ms)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def _on_thread_stopped(self) -> None:
        if not self._encoder_thread.is_running and not self._upload_thread.is_running:
            self._on_stopped()

    @Slot()
    def _on_stopped(self) -> None:
        self._encoder_patience.stop()
        self._patience.stop()
        if not self._is_over:
            self._is_over = True
            self.stopped.emit()

    @Slot(object)
    def _on_visit_changed(self, _visit: VisitRecord) -> None:
        self._deliver.emit()

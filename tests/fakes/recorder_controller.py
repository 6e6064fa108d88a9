"""A recorder without microphone, disk or network: it plays a scripted visit to the window."""

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Slot

from recorder_gui.app.facts import DeviceChoice, Lamps, LampState, Notice, RecordingProgress, TransferProgress
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.window import where_audio_goes
from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_RATE
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.device import Device
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.level import PEAKS_PER_SECOND, LevelReading
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord, VisitResult
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState

BYTES_A_FRAME = 2
HEADER_BYTES = 44

STUDIO = Device("Desk microphone (USB)", "PulseAudio", "desk", 1, 48_000, is_default=True)
HEADSET = Device("Headset", "PulseAudio", "headset", 1, 16_000)

NOTE = Document(
    "clinical_note",
    "completed",
    "**Complaint.** Dry cough for two weeks, worse at night.\n\n"
    "**Findings.** Lungs clear. No fever.\n\n"
    "**Plan**\n\n- Honey and warm drinks\n- Review in ten days, sooner if short of breath",
)
TRANSCRIPT = (
    "Doctor: Good morning. What brings you in today?\n"
    "Patient: I have had a dry cough for two weeks now.\n"
    "Doctor: Is it worse at any time of day?\n"
    "Patient: At night, when I lie down."
)


FRAMES_A_READING = 2 * SAMPLE_RATE // PEAKS_PER_SECOND


def visit_id(number):
    return VisitId(f"{number:032x}")


def speech_at(frame, loudness, *, is_recording):
    """Return 40 ms of something that looks like speech with pauses for breath."""
    peaks = []
    for at in range(2):
        t = frame / SAMPLE_RATE + at / PEAKS_PER_SECOND
        syllables = abs(math.sin(t * 9.0)) * (0.35 + 0.65 * abs(math.sin(t * 1.3)))
        breath = 0.05 if math.sin(t * 0.9) < -0.55 else 1.0
        height = max(0.004, loudness * 1.8 * syllables * breath)
        peaks.append((-height * 0.85, height))
    first = frame if is_recording else None
    return LevelReading(loudness, loudness / 3, loudness >= 1.0, tuple(peaks), first)


def sketch_like(number):
    """Return what a chunk sounds like: talk with pauses, and in every fifth one hardly any."""
    is_quiet = number % 5 == 4
    pace = (1 + number % 3) / 5
    levels = [58 if is_quiet else round(34 - 20 * abs(math.sin(step * pace))) for step in range(40)]
    return ChunkSketch(0.02 if is_quiet else 0.55 + number % 4 / 10, bytes(levels))


def earlier_visits(now):
    """Return three visits from before, the newest first."""
    states = (VisitState.READY, VisitState.WAITING, VisitState.ATTENTION)
    labels = ("Mrs. Adeyemi", "A. Kowalczyk", None)
    return tuple(
        VisitRecord(
            visit_id(number),
            state,
            now - timedelta(minutes=25 * (number + 1)),
            PRACTICE_SERVER,
            "microphone",
            label,
            frames=3 * CHUNK_FRAMES,
            chunks=3,
            chunks_uploaded=3,
        )
        for number, (state, label) in enumerate(zip(states, labels, strict=True))
    )


class FakeRecorderController(RecorderFacts):
    """Behaves as ``ui/ports.py`` says; what the window asked for stands in ``asked``."""

    def __init__(self, now=None):
        super().__init__()
        self.asked = []
        self.now = now or datetime.now(UTC)
        self.recording_state = RecordingState.IDLE
        self.device_choice = DeviceChoice((STUDIO, HEADSET), STUDIO)
        self.visits = {}
        self.chunks = {}
        self.results = {}
        self.running = None
        self.may_record = lambda: True
        self._frames = 0

    @Slot(str)
    def record(self, label):
        self.asked.append(("record", label))
        if self.may_record():
            self.begin(label, VisitDetails())

    def begin(self, label, details):
        """Begin a visit, whoever agreed to it."""
        visit = VisitRecord(
            visit_id(100 + len(self.visits)),
            VisitState.RECORDING,
            self.now,
            PRACTICE_SERVER,
            "microphone",
            label or None,
            details=details,
        )
        self.running = visit.id
        self._frames = 0
        self.chunks[visit.id] = {}
        self._enter(RecordingState.STARTING)
        self.put_visit(visit)
        self.show_visit(visit.id)
        self.lamps_changed.emit(Lamps(LampState.BUSY, LampState.OFF))

    @Slot()
    def pause_or_resume(self):
        self.asked.append(("pause_or_resume",))
        is_paused = self.recording_state is RecordingState.PAUSED
        self._enter(RecordingState.RECORDING if is_paused else RecordingState.PAUSED)
        state = VisitState.RECORDING if is_paused else VisitState.PAUSED
        self.put_visit(replace(self.visits[self.running], state=state))

    @Slot()
    def finish(self):
        self.asked.append(("finish",))
        self._enter(RecordingState.STOPPING)

    @Slot(object)
    def choose_device(self, device):
        self.asked.append(("choose_device", device))
        self.device_choice = replace(self.device_choice, chosen=device)
        self.devices_changed.emit(self.device_choice)

    @Slot(object)
    def show_visit(self, visit):
        self.asked.append(("show_visit", visit))
        self.chunks_reset.emit((visit, tuple(self.chunks.get(visit, {}).values())))
        if visit in self.results:
            self.result_arrived.emit(self.results[visit])
            self.lamps_changed.emit(Lamps(LampState.GOOD, LampState.GOOD))

    @Slot()
    def retry_now(self):
        self.asked.append(("retry_now",))

    @Slot()
    def request_close(self):
        self.asked.append(("request_close",))

    # What a test or a demonstration lets happen.

    def open_the_day(self):
        """List three earlier visits."""
        self.server_changed.emit(where_audio_goes(PRACTICE_SERVER, has_plain_key=False))
        for visit in earlier_visits(self.now):
            self.visits[visit.id] = visit
            self.chunks[visit.id] = {}
        self.results[visit_id(0)] = VisitResult(visit_id(0), ResultStatus.COMPLETED, TRANSCRIPT, (NOTE,))
        self.visits_reset.emit(tuple(self.visits.values()))
        self.devices_changed.emit(self.device_choice)

    @property
    def frames(self):
        """How much of the running visit was recorded."""
        return self._frames

    def hear(self, seconds, loudness=0.3, *, is_recording=True):
        """Deliver sound: levels, and while recording progress and growing chunks."""
        if self.recording_state is RecordingState.STARTING:
            self._enter(RecordingState.RECORDING)
        for _ in range(round(seconds * PEAKS_PER_SECOND / 2)):
            self.level_changed.emit(speech_at(self._frames, loudness, is_recording=is_recording))
            self._frames += FRAMES_A_READING if is_recording else 0
        if is_recording:
            self._grow()
            elapsed = self._frames / SAMPLE_RATE
            self.progress_changed.emit(RecordingProgress(self.running, elapsed))

    def _grow(self):
        number = self._frames // CHUNK_FRAMES
        for sealed in range(number):
            known = self.chunks[self.running].get(sealed)
            if known is None or known.state is ChunkState.RECORDING:
                self.put_chunk(self._chunk(sealed, CHUNK_FRAMES, ChunkState.SEALED))
        if frames := self._frames - number * CHUNK_FRAMES:
            self.put_chunk(self._chunk(number, frames, ChunkState.RECORDING))

    def _chunk(self, number, frames, state):
        size = 0 if state is ChunkState.RECORDING else HEADER_BYTES + BYTES_A_FRAME * frames
        sketch = None if state is ChunkState.RECORDING else sketch_like(number)
        where = number * CHUNK_FRAMES
        return ChunkRecord(ChunkId.of(self.running, number), state, where, frames, size, sketch=sketch)

    def change_chunk(self, number, **facts):
        self.put_chunk(replace(self.chunks[self.running][number], **facts))

    def send(self, number, share):
        """Let the network take a share of a chunk."""
        self.change_chunk(number, state=ChunkState.UPLOADING, attempts=1)
        chunk = self.chunks[self.running][number]
        self.transfer_progressed.emit(
            TransferProgress(chunk.id, round(chunk.size_bytes * share), chunk.size_bytes)
        )

    def lose(self, seconds, cause=GapCause.DEVICE_LOST):
        """Declare a gap where the recording stands."""
        gap = Gap(self._frames, round(seconds * SAMPLE_RATE), cause)
        self.gap_declared.emit((self.running, gap))
        return gap

    def complete_finish(self):
        """Seal the last chunk and become ready for the next patient."""
        for chunk in list(self.chunks[self.running].values()):
            if chunk.state is ChunkState.RECORDING:
                self.change_chunk(
                    chunk.id.number,
                    state=ChunkState.SEALED,
                    size_bytes=HEADER_BYTES + BYTES_A_FRAME * chunk.frames,
                )
        held = self.chunks[self.running]
        self.put_visit(replace(self.visits[self.running], state=VisitState.UPLOADING, chunks=len(held)))
        self.lamps_changed.emit(Lamps(LampState.GOOD, LampState.BUSY))
        self._enter(RecordingState.IDLE)

    def deliver(self):
        """Let the server confirm everything and write its note."""
        for number in list(self.chunks[self.running]):
            self.change_chunk(number, state=ChunkState.UPLOADED, attempts=1, reason=None)
        self.put_visit(replace(self.visits[self.running], state=VisitState.READY))
        self.lamps_changed.emit(Lamps(LampState.GOOD, LampState.GOOD))
        result = VisitResult(self.running, ResultStatus.COMPLETED, TRANSCRIPT, (NOTE,))
        self.results[self.running] = result
        self.result_arrived.emit(result)

    def warn(self, topic="server", *, is_alarm=False):
        title = (
            "No sound has come from the microphone for 5 s" if is_alarm else "The server cannot be reached"
        )
        remedy = (
            "Check its cable and its mute switch, or choose another microphone."
            if is_alarm
            else "Keep working: everything is saved on this computer and is sent when the network is back."
        )
        self.notice_raised.emit(Notice(topic, Phrase(title), Phrase(remedy), is_alarm))

    def fail(self):
        self._enter(RecordingState.FAULTED)

    def put_visit(self, visit):
        self.visits[visit.id] = visit
        self.visit_changed.emit(visit)

    def put_chunk(self, chunk):
        self.chunks[chunk.id.visit][chunk.id.number] = chunk
        self.chunk_changed.emit(chunk)

    def _enter(self, state):
        self.recording_state = state
        self.recording_state_changed.emit(state)

"""Records one visit after another from a microphone, and watches its level in between.

Plain Python for the encoder's thread: ``tick`` is called every 48 ms, commands between ticks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recorder_gui.app.recorder_ports import MakeMicrophone, MicrophoneSource, RecorderListener
from recorder_gui.app.visit_track import VisitTrack
from recorder_gui.app.visit_window import VisitWindow
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, NoFrames, SpoolError
from recorder_gui.domain.recording_lifecycle import RecordingEvent, RecordingState, advance
from recorder_gui.domain.visit import VisitRecord

if TYPE_CHECKING:
    from recorder_gui.encode.level_meter import LevelMeter

TICK_SECONDS: Final = 0.048
"""Less than the 50 ms that make a gap: a reading is never later than that after its frames."""

FIRST_FRAME_LIMIT_SECONDS: Final = 5.0
SILENT_AFTER_SECONDS: Final = 1.0
_TICKS_PER_PROGRESS: Final = 3


@dataclass(frozen=True, slots=True)
class VisitOrder:
    """What Record asks for: the device, the facts of the visit to be, and how long it may get."""

    device: Device
    make_visit: Callable[[], VisitRecord]
    frame_limit: int | None = None


class VisitRecorder:
    """The recorder's state machine, its microphone, and the visit in hand."""

    def __init__(
        self,
        make_microphone: MakeMicrophone,
        make_track: Callable[[VisitRecord], VisitTrack],
        listener: RecorderListener,
        monotonic: Callable[[], float],
        *,
        shows_levels: bool = True,
    ) -> None:
        self._make_microphone: Final = make_microphone
        self._make_track: Final = make_track
        self._listener: Final = listener
        self._monotonic: Final = monotonic
        self._meter: Final = _meter() if shows_levels else None
        self._state = RecordingState.IDLE
        self._microphone: MicrophoneSource | None = None
        self._device: Device | None = None
        self._order: VisitOrder | None = None
        self._track: VisitTrack | None = None
        self._window = VisitWindow()
        self._asked_at = 0.0
        self._ticks = 0
        self._is_silent = False

    @property
    def state(self) -> RecordingState:
        """What the recorder is doing."""
        return self._state

    def monitor(self, device: Device | None) -> None:
        """Watch the level of ``device`` while no visit is recorded; None lets the microphone go."""
        if self._state not in (RecordingState.IDLE, RecordingState.FAULTED):
            return
        try:
            self._use(device)
        except CaptureError as fault:
            self._listener.fault_raised("microphone", fault)

    def record(self, order: VisitOrder) -> None:
        """Begin a visit: it is one from its first frame on."""
        if self._state not in (RecordingState.IDLE, RecordingState.FAULTED):
            return
        self._order, self._track, self._asked_at = order, None, self._monotonic()
        self._window = VisitWindow(order.frame_limit)
        self._enter(RecordingEvent.RECORD_ASKED)
        try:
            self._use(order.device)
            self._drain()  # what was heard before the click is nobody's business
        except CaptureError as fault:
            self._fail(fault)

    def pause(self) -> None:
        """Keep the last word, close the running chunk, and listen on without recording."""
        if self._state is RecordingState.RECORDING and self._track:
            self._take(self._last_word())
            if self._window.is_full:
                self._stop()
            else:
                self._track.pause()
                self._enter(RecordingEvent.PAUSED)

    def resume(self) -> None:
        """Go on with the paused visit."""
        if self._state is RecordingState.PAUSED and self._track:
            self._drain()
            is_deaf = self._microphone is not None and not self._microphone.has_frames
            self._window.resume(self._monotonic(), is_deaf=is_deaf)
            self._track.resume()
            self._enter(RecordingEvent.RESUMED)

    def finish(self) -> None:
        """Keep the last word and close the visit."""
        if self._state in (RecordingState.STARTING, RecordingState.RECORDING):
            self._take(self._last_word())
        elif self._state is not RecordingState.PAUSED:
            return
        if self._order or self._track:  # the disk may have refused a visit whose first frame came just now
            self._stop()

    def tick(self) -> None:
        """Drain the microphone, bring what came to disk, and tell how it goes."""
        self._ticks += 1
        captured = self._drain()
        if self._state in (RecordingState.STARTING, RecordingState.RECORDING):
            self._take(captured)
            self._watch()
            if self._window.is_full:
                self.finish()
        if self._state is RecordingState.STOPPING:
            self._try_to_finish()
        elif self._track:
            self._track.persist_soon()  # also while paused: the disk may have refused
        self._tell()

    def close(self) -> None:
        """Seal what is in hand and let the microphone go."""
        self.finish()
        if self._track and not self._track.finish(is_last_chance=True):
            self._track.abandon()
        self._use(None)

    def _use(self, device: Device | None) -> None:
        if device == self._device and self._microphone:
            return
        if self._microphone:
            self._microphone.close()
        self._microphone, self._device, self._is_silent = None, None, False
        if device:
            microphone = self._make_microphone(device)
            microphone.open()
            self._microphone, self._device = microphone, device
            self._listener.fault_cleared("microphone")

    def _drain(self) -> Sequence[Captured]:
        captured = self._microphone.drain() if self._microphone else ()
        if self._meter:
            for item in captured:
                if isinstance(item, Block):
                    self._meter.feed(item.pcm)
        return captured

    def _take(self, captured: Sequence[Captured]) -> None:
        if self._track is None and self._order and any(isinstance(item, Block) for item in captured):
            self._begin(self._order)
        if self._track:
            self._track.feed(self._window.inside(captured, self._monotonic()))

    def _begin(self, order: VisitOrder) -> None:
        self._order = None  # taken: what goes wrong below must not make another visit at the next tick
        try:
            self._track = self._make_track(order.make_visit())
        except SpoolError as fault:
            self._fail(fault)
        except BaseException:
            self._enter(RecordingEvent.FAULT)  # told as the bug that it is by whoever called
            raise
        else:
            self._enter(RecordingEvent.FIRST_FRAME)

    def _last_word(self) -> Sequence[Captured]:
        if self._microphone is None:
            return ()
        rest = self._microphone.stop()
        self._microphone.resume()
        return rest

    def _watch(self) -> None:
        if not self._microphone or not self._device:
            return
        silent_for = self._microphone.seconds_without_frames
        if self._state is RecordingState.STARTING:
            if self._monotonic() - self._asked_at >= FIRST_FRAME_LIMIT_SECONDS:
                self._is_silent = True
                self._fail(NoFrames(self._device.name, FIRST_FRAME_LIMIT_SECONDS))
        elif silent_for >= SILENT_AFTER_SECONDS and not self._is_silent:
            self._is_silent = True
            self._listener.fault_raised("microphone", NoFrames(self._device.name, silent_for))
        elif silent_for < SILENT_AFTER_SECONDS and self._is_silent:
            self._is_silent = False
            self._listener.fault_cleared("microphone")

    def _stop(self) -> None:
        self._enter(RecordingEvent.FINISH_ASKED)
        self._try_to_finish()

    def _try_to_finish(self) -> None:
        if self._track is None or self._track.finish():
            self._order, self._track = None, None
            self._enter(RecordingEvent.FINISHED)
        elif fault := self._track.refusal:
            self._track.abandon()  # the next start seals what is on disk
            self._track = None
            self._fail(fault)

    def _fail(self, fault: CaptureError | SpoolError) -> None:
        self._order = None
        self._enter(RecordingEvent.FAULT)
        topic = "microphone" if isinstance(fault, CaptureError) else "disk"
        self._listener.fault_raised(topic, fault)

    def _enter(self, event: RecordingEvent) -> None:
        self._state = advance(self._state, event)
        self._listener.recording_state_changed(self._state)

    def _tell(self) -> None:
        frames = self._track.frames if self._track and self._state is RecordingState.RECORDING else None
        if self._meter and (level := self._meter.read(frames)):
            self._listener.level_read(level)
        if self._track and self._ticks % _TICKS_PER_PROGRESS == 0:
            self._listener.progressed(self._track.progress)
            self._track.tell_open_chunk()


def _meter() -> "LevelMeter":
    # Brings numpy in: not while the window opens.
    from recorder_gui.encode.level_meter import LevelMeter

    return LevelMeter()

"""One stream from its opening to its loss: drained, and watched for whether it still hears its device."""

from collections.abc import Callable
from typing import Final

from recorder_gui.capture.ports import SoundSystem
from recorder_gui.capture.signal_watch import SignalWatch
from recorder_gui.capture.take import Take
from recorder_gui.capture.watchdog import Watchdog
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, NoFrames
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import SignalReading

AWAKE_SECONDS: Final = 2.0
"""What a stream may take to deliver again after sleep: nobody holds a backlog of that."""

LAST_WORD_SECONDS: Final = 3.0
LAST_WORD_POLL_SECONDS: Final = 0.005


class WatchedStream:
    """Open the device and feed takes with what it hears. Raises what ``SoundSystem.open_stream`` raises."""

    def __init__(
        self, device: Device, ring_seconds: float, sound: SoundSystem, clock: Callable[[], float]
    ) -> None:
        self._device: Final = device
        self._sound: Final = sound
        self._clock: Final = clock
        self._stream: Final = sound.open_stream(device, ring_seconds)
        self._signal: Final = SignalWatch(self.sample_rate)
        self._watchdog = Watchdog(clock())
        self.last_frame_at: float | None = None

    @property
    def sample_rate(self) -> int:
        """The rate it was opened at: the device's own."""
        return self._stream.sample_rate

    @property
    def signal(self) -> SignalReading:
        """How the device's own samples look."""
        return self._signal.reading

    def start(self) -> None:
        """Let frames come from now on."""
        self._watchdog = Watchdog(self._clock())
        self._stream.start_recording()

    def wake(self) -> None:
        """Note that the computer has slept: frames are due again soon."""
        self._watchdog.wait_until(self._clock() + AWAKE_SECONDS)

    def collect(self, take: Take) -> list[Captured]:
        """Hand everything that has come to the take."""
        if self._sound.displaced():
            return []  # what lies in the ring may be another microphone's
        was_recording = self._stream.is_recording  # asked first: once false, all there is lies in the ring
        before = self._clock()
        waiting = self._stream.frames_waiting
        found = take.note_arrivals(before, waiting, self._clock())
        frames = self._stream.read()
        if len(frames):
            self.last_frame_at = before
            self._watchdog.heard(before)
            self._signal.feed(frames)
        captured = found + take.take_in(frames)
        if not was_recording:  # the ring was full
            captured += take.break_off(GapCause.OVERRUN)
            self._stream.start_recording()
        return captured

    def trouble(self) -> CaptureError | None:
        """Return why the stream must be given up, or None while it need not be."""
        if displaced := self._sound.displaced():
            return displaced
        is_lost = self._watchdog.is_lost(
            self._clock(),
            is_active=self._stream.is_active,
            answers=lambda: self._sound.answers(self._device),
        )
        return NoFrames(self._device.name, self._seconds_silent()) if is_lost else None

    def stop(self, take: Take, wait: Callable[[float], None]) -> list[Captured]:
        """Record up to now and no further, and hand the rest to the take; wait for it 3 s at most."""
        clicked_at = self._clock()
        self._stream.stop_recording()
        # Counted as well as timed: a clock that stands still must not hold the last word for ever.
        for _ in range(round(LAST_WORD_SECONDS / LAST_WORD_POLL_SECONDS)):
            is_over = not self._stream.is_recording or not self._stream.is_active
            if is_over or self._clock() - clicked_at >= LAST_WORD_SECONDS:
                break
            wait(LAST_WORD_POLL_SECONDS)
        return self._rest(take)

    def close(self, take: Take | None = None) -> list[Captured]:
        """Let go of the device; what has come and was not collected is the take's, or gone."""
        rest = [] if take is None else self._rest(take)
        self._sound.close_stream(self._stream, self._device)
        return rest

    def _rest(self, take: Take) -> list[Captured]:
        return [] if self._sound.displaced() else take.take_in(self._stream.read())

    def _seconds_silent(self) -> float:
        return 0.0 if self.last_frame_at is None else self._clock() - self.last_frame_at

"""A microphone that is recorded for hours: drained, watched, opened again when it was lost.

Used by one thread, which also owns PortAudio. Nothing here waits for frames but ``stop``.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from recorder_gui.capture.ports import SoundSystem
from recorder_gui.capture.sound_system import PortAudioSystem
from recorder_gui.capture.take import Take
from recorder_gui.capture.watched_stream import WatchedStream
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, RateUnsteady
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import SILENT_AFTER_SECONDS, MicrophoneState, SignalReading

RING_SECONDS: Final = 60.0

REOPEN_SECONDS: Final = 1.0

SLEEP_SECONDS: Final = 1.0


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


def _never_slept() -> float:
    return 0.0


class Microphone:
    """Hand out what the device hears, and say where frames are missing.

    ``clock`` should go on while the computer sleeps, and ``slept`` tell for how long it has.
    """

    def __init__(
        self,
        device: Device,
        clock: Callable[[], float] = time.monotonic,
        ring_seconds: float = RING_SECONDS,
        sound: SoundSystem | None = None,
        wait: Callable[[float], None] = _wait,
        *,
        slept: Callable[[], float] = _never_slept,
    ) -> None:
        self._device = device
        self._clock = clock
        self._ring_seconds = ring_seconds
        self._sound = sound or PortAudioSystem()
        self._wait = wait
        self._slept = slept
        self._slept_before = 0.0
        self._is_open = False
        self._stream: WatchedStream | None = None
        self._take: Take | None = None
        self._left_over: list[Captured] = []  # from a stream that ``move_to`` closed
        self._last_frame_at = 0.0
        self._try_at = 0.0
        self._rate = device.sample_rate  # what frames are taken to be: the stream's own rate, or one found
        self._is_pace_doubted = False
        self._fault: CaptureError | None = None
        self._warning: RateUnsteady | None = None

    @property
    def device(self) -> Device:
        """The device that is recorded, or tried again."""
        return self._device

    @property
    def has_frames(self) -> bool:
        """Whether a frame has come since ``open`` or ``resume``."""
        return self._take is not None and self._take.has_frames

    @property
    def seconds_without_frames(self) -> float:
        """How long ago the last frame came, or ``open`` or ``resume``; 0 while nothing is recorded.

        Sleep does not count.
        """
        return 0.0 if self._take is None else max(0.0, self._clock() - self._last_frame_at)

    @property
    def state(self) -> MicrophoneState:
        """What the microphone is doing; one that is lost stays open, and is tried again."""
        if not self._is_open:
            return MicrophoneState.CLOSED
        if self._take is None:
            return MicrophoneState.STOPPED
        if self._stream is None:
            return MicrophoneState.REOPENING
        is_silent = self.seconds_without_frames >= SILENT_AFTER_SECONDS
        return MicrophoneState.SILENT if is_silent else MicrophoneState.LIVE

    @property
    def fault(self) -> CaptureError | None:
        """Why the device was lost, or why the last attempt to open it again failed, until one succeeds."""
        return self._fault

    @property
    def warning(self) -> RateUnsteady | None:
        """What is wrong with a device that is recorded all the same: its pace, even after a new start."""
        return self._warning

    @property
    def signal(self) -> SignalReading:
        """How the device's own samples look; nothing is wrong with them before the first."""
        return SignalReading() if self._stream is None else self._stream.signal

    def open(self) -> None:
        """Open the device and start recording.

        Raises:
            DeviceNotFound: the device is not there.
            DeviceUnavailable: it is there and cannot be opened.
            MicrophoneForbidden: the operating system's privacy settings keep it from us.
        """
        self._stream = WatchedStream(self._device, self._ring_seconds, self._sound, self._clock)
        self._is_open, self._rate = True, self._stream.sample_rate
        self._begin(Take(self._rate))

    def open_later(self) -> None:
        """Have ``drain`` open the device, as one that was lost."""
        self._is_open = True
        self._begin(Take(self._rate))

    def resume(self) -> None:
        """Record again after ``stop``; a device that was lost meanwhile is opened again by ``drain``."""
        self._begin(Take(self._rate, expected_from=self._clock()))

    def drain(self) -> list[Captured]:
        """Return what has come since the last call, in order; to be called at least every 50 ms.

        A hole is told when the clock has shown it, with its place in ``frames_ago``.
        """
        if self._take is None:
            return []
        captured, self._left_over = self._left_over, []
        captured += self._note_sleep(self._take)
        if self._stream is None:
            return captured + self._try_again(self._take)
        return captured + self._collect(self._stream, self._take) + self._watch(self._stream, self._take)

    def stop(self) -> list[Captured]:
        """Record up to now and no further; return the rest. Waits 3 s at most for what is on its way."""
        take, stream = self._take, self._stream
        if take is None:
            return []
        captured, self._left_over = self._left_over, []
        captured += self._note_sleep(take)
        captured += [] if stream is None else self._collect(stream, take)
        clicked_at = self._clock()
        captured += [] if stream is None else stream.stop(take, self._wait)
        self._take = None
        return captured + take.conclude(clicked_at)

    def move_to(self, device: Device) -> None:
        """Leave a lost device for another one, which ``drain`` opens next.

        What is missing until its first frame is told as lost with the device.
        """
        if self._stream is not None:
            self._left_over += self._leave(self._stream, self._take, GapCause.DEVICE_LOST)
        self._device, self._try_at = device, self._clock()
        self._is_pace_doubted, self._warning = False, None

    def close(self) -> None:
        """Let go of the device; what was not drained is gone."""
        stream, self._stream, self._take, self._is_open = self._stream, None, None, False
        self._left_over = []
        if stream is not None:
            stream.close()

    def _begin(self, take: Take) -> None:
        self._take, self._slept_before = take, self._slept()
        self._last_frame_at = self._try_at = self._clock()
        if self._stream is not None:
            self._stream.start()

    def _note_sleep(self, take: Take) -> list[Captured]:
        slept, before = self._slept(), self._slept_before
        self._slept_before = slept
        if slept - before < SLEEP_SECONDS:
            return []
        self._last_frame_at = self._try_at = self._clock()
        if self._stream is not None:
            self._stream.wake()
        return take.break_off(GapCause.SLEEP)

    def _collect(self, stream: WatchedStream, take: Take) -> list[Captured]:
        captured = stream.collect(take)
        if stream.last_frame_at is not None:
            self._last_frame_at = max(self._last_frame_at, stream.last_frame_at)
        return captured

    def _watch(self, stream: WatchedStream, take: Take) -> list[Captured]:
        if trouble := stream.trouble():
            self._fault = trouble
            return self._leave(stream, take, GapCause.DEVICE_LOST)
        if take.found_rate is None:
            return []
        found = RateUnsteady(self._device.name, take.found_rate)
        if not self._is_pace_doubted:
            self._is_pace_doubted, self._fault = True, found
            return self._leave(stream, take, GapCause.STALLED) + self._try_again(take)
        # It has been opened anew for that already: believe the clock.
        self._rate = found.found
        self._warning = None if self._rate == stream.sample_rate else found
        return take.go_on(self._rate)

    def _leave(self, stream: WatchedStream, take: Take | None, cause: GapCause) -> list[Captured]:
        self._stream, self._try_at = None, self._clock()  # the first attempt need not wait
        rest = stream.close(take)
        return rest if take is None else rest + take.break_off(cause)

    def _try_again(self, take: Take) -> list[Captured]:
        if self._clock() < self._try_at:
            return []
        try:
            self._sound.refresh(self._device)
            stream = WatchedStream(self._device, self._ring_seconds, self._sound, self._clock)
        except CaptureError as fault:
            self._fault = fault
            self._try_at = self._clock() + REOPEN_SECONDS
            return []
        self._stream, self._rate, self._fault, self._warning = stream, stream.sample_rate, None, None
        stream.start()
        return take.go_on(self._rate)

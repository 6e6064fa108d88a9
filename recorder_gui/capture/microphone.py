"""A microphone that is recorded for hours: drained, watched, opened again when it was lost.

Used by one thread, which also owns PortAudio. Nothing here waits for frames but ``stop``.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from recorder_gui.capture.ports import InputStream, SoundSystem
from recorder_gui.capture.sound_system import PortAudioSystem
from recorder_gui.capture.take import Take
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState

RING_SECONDS: Final = 60.0

SILENT_AFTER_SECONDS: Final = 1.0

LOST_AFTER_SECONDS: Final = 5.0
"""A frozen sound server delivers its backlog when it goes on; closing earlier would throw it away."""

REOPEN_SECONDS: Final = 1.0

LAST_WORD_SECONDS: Final = 3.0
LAST_WORD_POLL_SECONDS: Final = 0.005


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


class Microphone:
    """Hand out what the device hears, and say where frames are missing."""

    def __init__(
        self,
        device: Device,
        clock: Callable[[], float] = time.monotonic,
        ring_seconds: float = RING_SECONDS,
        sound: SoundSystem | None = None,
        wait: Callable[[float], None] = _wait,
    ) -> None:
        self._device = device
        self._clock = clock
        self._ring_seconds = ring_seconds
        self._sound = sound or PortAudioSystem()
        self._wait = wait
        self._is_open = False
        self._stream: InputStream | None = None
        self._take: Take | None = None
        self._last_frame_at = 0.0
        self._watched_from = 0.0  # when the stream was last known to deliver, or given a new chance
        self._look_at = 0.0
        self._was_frozen = False
        self._fault: CaptureError | None = None

    @property
    def device(self) -> Device:
        """The device that is recorded."""
        return self._device

    @property
    def is_open(self) -> bool:
        """Whether the microphone has been opened; stays true while a lost device is tried again."""
        return self._is_open

    @property
    def has_frames(self) -> bool:
        """Whether a frame has come since ``open`` or ``resume``."""
        return self._take is not None and self._take.frames_in > 0

    @property
    def seconds_without_frames(self) -> float:
        """How long ago the last frame came, or ``open`` or ``resume``; 0 while nothing is recorded."""
        return 0.0 if self._take is None else max(0.0, self._clock() - self._last_frame_at)

    @property
    def state(self) -> MicrophoneState:
        """What the microphone is doing."""
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
        """Why the last attempt to open a lost device again failed, until one succeeds."""
        return self._fault

    def open(self) -> None:
        """Open the device and start recording.

        Raises:
            DeviceNotFound: the device is not there.
            DeviceUnavailable: it is there and cannot be opened.
            MicrophoneForbidden: the operating system's privacy settings keep it from us.
        """
        self._stream = self._sound.open_stream(self._device, self._ring_seconds)
        self._is_open = True
        self.resume()

    def resume(self) -> None:
        """Record again after ``stop``; a device that was lost meanwhile is opened again by ``drain``."""
        self._take = Take(self._device.sample_rate)
        self._last_frame_at = self._watched_from = self._look_at = self._clock()
        self._was_frozen = False
        if self._stream is not None:
            self._stream.start_recording()

    def drain(self) -> list[Captured]:
        """Return what has come since the last call, in order; to be called at least every 50 ms.

        A hole is told when the clock has shown it, with its place in ``frames_ago``.
        """
        if self._take is None:
            return []
        if self._stream is None:
            self._try_again()
            return []
        return self._collect(self._stream, self._take) + self._watch(self._stream, self._take)

    def stop(self) -> list[Captured]:
        """Record up to now and no further; return the rest. Waits 3 s at most for what is on its way."""
        take, stream = self._take, self._stream
        if take is None:
            return []
        captured = [] if stream is None else self._collect(stream, take)
        clicked_at = self._clock()
        if stream is not None:
            stream.stop_recording()
            # Counted as well as timed: a clock that stands still must not hold the last word for ever.
            for _ in range(round(LAST_WORD_SECONDS / LAST_WORD_POLL_SECONDS)):
                is_over = not stream.is_recording or not stream.is_active
                if is_over or self._clock() - clicked_at >= LAST_WORD_SECONDS:
                    break
                self._wait(LAST_WORD_POLL_SECONDS)
            captured += take.take_in(stream.read())
        self._take = None
        return captured + take.conclude(clicked_at)

    def close(self) -> None:
        """Let go of the device; what was not drained is gone."""
        stream, self._stream, self._take, self._is_open = self._stream, None, None, False
        if stream is not None:
            self._sound.close_stream(stream, self._device)

    def _collect(self, stream: InputStream, take: Take) -> list[Captured]:
        was_recording = stream.is_recording  # asked first: once false, everything there is lies in the ring
        before = self._clock()
        waiting = stream.frames_waiting
        found = take.note_arrivals(before, waiting, self._clock())
        frames = stream.read()
        if len(frames):
            self._last_frame_at = self._watched_from = before
        captured = take.take_in(frames) + found
        if not was_recording:  # the ring was full
            captured += take.break_off(GapCause.OVERRUN)
            stream.start_recording()
        return captured

    def _watch(self, stream: InputStream, take: Take) -> list[Captured]:
        now = self._clock()
        is_active = stream.is_active
        if (is_active and now - self._watched_from < LOST_AFTER_SECONDS) or now < self._look_at:
            return []
        self._look_at = now + REOPEN_SECONDS
        if is_active and not self._sound.answers(self._device):
            self._was_frozen = True
            return []
        if is_active and self._was_frozen:  # it has just gone on: its backlog may be on its way
            self._was_frozen = False
            return []
        captured = take.take_in(stream.read()) + take.break_off(GapCause.DEVICE_LOST)
        self._stream = None
        self._look_at = now  # the first attempt need not wait
        self._sound.close_stream(stream, self._device)
        return captured

    def _try_again(self) -> None:
        if self._clock() < self._look_at:
            return
        try:
            self._sound.refresh(self._device)
            self._stream = self._sound.open_stream(self._device, self._ring_seconds)
        except CaptureError as fault:
            self._fault = fault
            self._look_at = self._clock() + REOPEN_SECONDS
            return
        self._fault = None
        self._watched_from = self._clock()
        self._stream.start_recording()

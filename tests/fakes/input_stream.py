"""A sound system in memory: it delivers what the test says, when the test's own clock says so."""

import numpy as np
from numpy.typing import NDArray

from recorder_gui.capture.ports import InputStream
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError

BLOCK_SECONDS = 0.05


class FakeClock:
    """Time that moves when it is told to; ``now`` is seconds."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class FakeInputStream:
    """A real-time stream of numbered frames; frame n of the device's life has the value n / 32768.

    ``hears`` moves time; a full ring ends the recording as rtmixer does.
    """

    def __init__(self, sample_rate: int, channels: int, ring_frames: int, next_frame: int) -> None:
        self.is_active = True
        self.is_recording = False
        self.is_frozen = False
        self.is_closed = False
        self.frames_heard = next_frame
        self._sample_rate = sample_rate
        self._channels = channels
        self._ring_frames = ring_frames
        self._ring: list[int] = []
        self._late: list[int] = []
        self._unheard = 0.0
        self._is_late = False

    @property
    def sample_rate(self) -> int:
        return self._sample_rate

    @property
    def frames_waiting(self) -> int:
        return len(self._ring)

    @property
    def waiting_numbers(self) -> list[int]:
        """The numbers of the frames in the ring."""
        return list(self._ring)

    def start_recording(self) -> None:
        self.is_recording = True

    def stop_recording(self) -> None:
        if self._is_late:
            self.is_frozen = False
            self._deliver()
        # A frozen stream never comes to its end.
        if not self.is_frozen:
            self.is_recording = False

    def read(self) -> NDArray[np.float32]:
        frames, self._ring = self._ring, []
        mono = (np.array(frames, np.int64) % 32_768 / 32_768).astype(np.float32)
        return np.repeat(mono[:, None], self._channels, axis=1)

    def hears(self, seconds: float) -> None:
        """Let ``seconds`` of sound pass; whole blocks reach the ring."""
        self._unheard += seconds
        while self._unheard >= BLOCK_SECONDS - 1e-9:
            self._unheard -= BLOCK_SECONDS
            block = range(self.frames_heard, self.frames_heard + round(BLOCK_SECONDS * self._sample_rate))
            self.frames_heard = block.stop
            self._late.extend(block)
            if not self.is_frozen:
                self._deliver()

    def delivers_when_stopped(self) -> None:
        """Let a frozen stream go on just in time for its last word."""
        self._is_late = True

    def loses_what_is_late(self) -> None:
        """Throw away what a frozen stream has held back."""
        self._late = []

    def _deliver(self) -> None:
        late, self._late = self._late, []
        if self.is_recording:
            room = self._ring_frames - len(self._ring)
            self._ring.extend(late[:room])
            self.is_recording = len(late) <= room


class FakeSoundSystem:
    """Opens fake streams; ``fault`` is raised by opening while it is set."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.fault: CaptureError | None = None
        self.is_responsive = True
        self.displacement: CaptureError | None = None
        self.pace = 1.0  # frames that come for each one that should
        self.opened: list[FakeInputStream] = []
        self.refreshed = 0
        self._frames_heard = 0

    @property
    def stream(self) -> FakeInputStream:
        """The stream that was opened last."""
        return self.opened[-1]

    def open_stream(self, device: Device, ring_seconds: float) -> FakeInputStream:
        if self.fault is not None:
            raise self.fault
        if self.opened:
            self._frames_heard = self.stream.frames_heard
        ring_frames = round(ring_seconds * device.sample_rate)
        self.opened.append(
            FakeInputStream(device.sample_rate, min(2, device.channels), ring_frames, self._frames_heard)
        )
        return self.stream

    def displaced(self) -> CaptureError | None:
        return self.displacement

    def close_stream(self, stream: InputStream, device: Device) -> None:
        assert isinstance(stream, FakeInputStream)
        stream.is_closed = True
        stream.is_active = False
        self.displacement = None

    def answers(self, device: Device) -> bool:
        return self.is_responsive

    def refresh(self, device: Device) -> None:
        assert all(stream.is_closed for stream in self.opened), "PortAudio would kill the open stream"
        self.refreshed += 1

    def passes(self, seconds: float) -> None:
        """Let time pass for the clock and for the sound."""
        self.clock.now += seconds
        if self.opened:
            stream = self.stream
            if stream.is_active:
                stream.hears(seconds * self.pace)
            else:
                stream.frames_heard += round(seconds * 16_000)

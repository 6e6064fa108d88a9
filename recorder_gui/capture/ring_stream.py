"""An open PortAudio stream whose callback is rtmixer's C code, and the ring buffer it fills.

The callback never touches the interpreter. It reaches us through PortAudio's lock-free ring buffer,
which is safe for one writer, the callback, and one reader, the thread that owns this object.
"""

import math
from typing import Final

import numpy as np
import rtmixer
import sounddevice
from numpy.typing import NDArray

_SAMPLE_BYTES: Final = 4  # rtmixer records float32 and nothing else


class RingStream:
    """A started ``rtmixer.Recorder`` and the recording action that fills the ring."""

    def __init__(self, recorder: rtmixer.Recorder, ring_seconds: float) -> None:
        self._recorder = recorder
        self.sample_rate: Final = round(recorder.samplerate)
        self._channels: int = recorder.channels
        # PortAudio's ring buffer takes powers of two only.
        self._ring_frames = 2 ** math.ceil(math.log2(ring_seconds * recorder.samplerate))
        self._ring = self._new_ring()
        self._action: object | None = None

    @property
    def is_active(self) -> bool:
        """False once PortAudio has ended the stream."""
        try:
            return bool(self._recorder.active)
        except sounddevice.PortAudioError:
            return False

    @property
    def is_recording(self) -> bool:
        """Whether the recording action lives; rtmixer ends it for good when the ring is full."""
        return self._action is not None and self._action in self._recorder.actions

    @property
    def frames_waiting(self) -> int:
        """How many frames are in the ring."""
        return int(self._ring.read_available)

    def start_recording(self) -> None:
        """Begin a new recording action."""
        if self.is_recording:
            # Its end was asked for and has not come: it may still write, so it keeps the ring it has.
            self._ring = self._new_ring()
        self._action = self._recorder.record_ringbuffer(self._ring)

    def stop_recording(self) -> None:
        """Ask the action to end at what is heard now."""
        if self.is_recording and self.is_active:
            self._recorder.cancel(self._action, time=self._recorder.time)

    def read(self) -> NDArray[np.float32]:
        """Take all frames out of the ring."""
        return np.frombuffer(self._ring.read(), np.float32).reshape(-1, self._channels)

    def close(self) -> None:
        """Close the stream. Hangs while the stream's sound server is frozen."""
        self._recorder.close()

    def _new_ring(self) -> rtmixer.RingBuffer:
        return rtmixer.RingBuffer(self._channels * _SAMPLE_BYTES, self._ring_frames)

"""Device frames to the one audio format, and back from a device frame to its place in that format."""

import numpy as np
from numpy.typing import NDArray

from recorder_gui.capture.channel_mixer import ChannelMixer
from recorder_gui.capture.resampler import Resampler
from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES


class FrameConverter:
    """Mix and resample, counting frames on both sides."""

    def __init__(self, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self.frames_in = 0
        self.frames_out = 0
        self._mixer = ChannelMixer(sample_rate)
        self._resampler = Resampler(sample_rate)
        self._origin = (0, 0)  # a device frame and its place in the output: the resampler's last new start

    def convert(self, frames: NDArray[np.float32]) -> bytes:
        """Return 16 kHz mono 16-bit for float32 frames of shape (n, channels)."""
        self.frames_in += len(frames)
        return self._counted(self._resampler.convert(self._mixer.mix(frames)))

    def flush(self) -> bytes:
        """Return what the resampler kept back: what follows does not adjoin."""
        rest = self._counted(self._resampler.flush())
        self._origin = (self.frames_in, self.frames_out)
        return rest

    def frames_since(self, device_frame: int) -> int:
        """Return how many frames were handed out after the place of ``device_frame``."""
        origin_in, origin_out = self._origin
        place = origin_out + round((device_frame - origin_in) * SAMPLE_RATE / self.sample_rate)
        return min(max(self.frames_out - place, 0), self.frames_out)

    def _counted(self, pcm: bytes) -> bytes:
        self.frames_out += len(pcm) // SAMPLE_WIDTH_BYTES
        return pcm

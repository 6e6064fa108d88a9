"""Device rate to 16 kHz, and float32 to 16-bit."""

import numpy as np
import soxr
from numpy.typing import NDArray

from recorder_gui.domain.audio_format import SAMPLE_RATE

QUALITY = "HQ"

_FULL_SCALE = np.float32(
    32_768.0
)  # PortAudio's and libsndfile's own factor: 16-bit samples come back bit for bit
_LOWEST = np.float32(-32_768.0)
_HIGHEST = np.float32(32_767.0)


def to_pcm(frames: NDArray[np.float32]) -> bytes:
    """Return mono float32 frames (-1 to 1) as 16-bit little-endian, rounded and clipped."""
    scaled = frames * _FULL_SCALE
    np.rint(scaled, out=scaled)
    np.clip(scaled, _LOWEST, _HIGHEST, out=scaled)
    return scaled.astype("<i2").tobytes()


class Resampler:
    """Turn mono float32 frames of ``sample_rate`` into 16 kHz 16-bit; 16 kHz goes through untouched."""

    def __init__(self, sample_rate: int) -> None:
        self._stream = (
            None
            if sample_rate == SAMPLE_RATE
            else soxr.ResampleStream(sample_rate, SAMPLE_RATE, 1, dtype="float32", quality=QUALITY)
        )

    def convert(self, frames: NDArray[np.float32]) -> bytes:
        """Return what can be told so far; the filter keeps some hundredths of a second back."""
        if self._stream is None:
            return to_pcm(frames)
        return to_pcm(self._stream.resample_chunk(frames))

    def flush(self) -> bytes:
        """Return what the filter kept back and begin anew: the next frame does not follow the last one."""
        if self._stream is None:
            return b""
        rest: NDArray[np.float32] = self._stream.resample_chunk(np.zeros(0, np.float32), last=True)
        self._stream.clear()
        return to_pcm(rest)

"""How loud the frames were: for the meter, and the waveform's pairs of extremes."""

from typing import Final

import numpy as np

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.level import PEAKS_PER_SECOND, LevelReading

_FRAMES_PER_PEAK: Final = SAMPLE_RATE // PEAKS_PER_SECOND
_FULL_SCALE: Final = 32_768
_CLIPPED: Final = 32_767
_CLIPPED_FRAMES: Final = 3
"""That many frames at full scale in one reading are no chance peak."""


class LevelMeter:
    """Gathers frames and tells their level when asked."""

    def __init__(self) -> None:
        self._pending: list[bytes] = []
        self._rest = b""

    def feed(self, pcm: bytes) -> None:
        """Take 16-bit frames in."""
        self._pending.append(pcm)

    def read(self, first_frame: int | None = None) -> LevelReading | None:
        """Return the level since the last reading, or None if no frame came.

        ``first_frame`` is the recorded frame after the last one fed, or None while monitoring.
        Frames that do not fill a pair of extremes wait for the next reading.
        """
        fresh = b"".join(self._pending)
        self._pending.clear()
        if not fresh:
            return None
        samples = np.frombuffer(fresh, dtype="<i2").astype(np.int32)
        with_rest = np.frombuffer(self._rest + fresh, dtype="<i2")
        whole = len(with_rest) // _FRAMES_PER_PEAK * _FRAMES_PER_PEAK
        self._rest = with_rest[whole:].tobytes()
        rows = with_rest[:whole].reshape(-1, _FRAMES_PER_PEAK)
        lows, highs = rows.min(axis=1) / _FULL_SCALE, rows.max(axis=1) / _FULL_SCALE
        loudest = int(np.abs(samples).max())
        return LevelReading(
            peak=min(1.0, loudest / _FULL_SCALE),
            rms=float(np.sqrt(np.mean(np.square(samples / _FULL_SCALE)))),
            is_clipping=int((np.abs(samples) >= _CLIPPED).sum()) >= _CLIPPED_FRAMES,
            peaks=tuple(zip(lows.tolist(), highs.tolist(), strict=True)),
            first_frame=None if first_frame is None else max(0, first_frame - len(with_rest)),
        )

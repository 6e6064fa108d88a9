"""What a chunk sounds like: measured once, when it is cut, while its frames are in memory anyway.

0.02 ms for a second of audio.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk_sketch import MOST_LEVELS, QUIETEST_DBFS, ChunkSketch

_WINDOW_FRAMES: Final = SAMPLE_RATE // 50
"""20 ms: speech hardly changes within it (the frame of most speech coders, and of the practice server)."""

_SPEECH_DBFS: Final = -45.0
"""Softer is no speech, however quiet the room: the practice server's rule, which it thereby agrees with."""

_ABOVE_NOISE_DB: Final = 9.0
"""What a room and its fan make evenly is no speech: a window must stand out. Even noise varies by 1 dB."""

_NOISE_PERCENT: Final = 10
"""Who talks without a pause is silent for a tenth of the time, between sounds: the rest of a chunk's windows
are louder than its noise."""

_HANGOVER_WINDOWS: Final = 10
"""A pause of up to 0.2 s belongs to the speech around it (ITU-T P.56: the hangover of the active level)."""

_FULL_SCALE: Final = 32_768.0
_SILENCE: Final = 10 ** (QUIETEST_DBFS / 10)


def sketch_of(pcm: bytes) -> ChunkSketch | None:
    """Return the sketch of 16-bit frames; None where there are none."""
    samples = np.frombuffer(pcm, dtype="<i2")
    if not len(samples):
        return None
    levels = 10 * np.log10(np.maximum(_energies(samples), _SILENCE))
    return ChunkSketch(_speech_share(levels), _steps(levels))


def _energies(samples: npt.NDArray[np.int16]) -> npt.NDArray[np.float32]:
    """Return the mean square of each window, full scale = 1; what is left over at the end is not heard."""
    whole = len(samples) // _WINDOW_FRAMES
    fractions = samples.astype(np.float32) / np.float32(_FULL_SCALE)
    rows = fractions[: whole * _WINDOW_FRAMES].reshape(whole, -1) if whole else fractions[np.newaxis]
    energies: npt.NDArray[np.float32] = np.square(rows).mean(axis=1)
    return energies


def _speech_share(levels: npt.NDArray[np.float32]) -> float:
    noise = float(np.percentile(levels, _NOISE_PERCENT))
    loud = np.flatnonzero(levels > max(_SPEECH_DBFS, noise + _ABOVE_NOISE_DB))
    steps = np.diff(loud)
    bridged = int((steps[steps <= _HANGOVER_WINDOWS] - 1).sum())
    return (len(loud) + bridged) / len(levels)


def _steps(levels: npt.NDArray[np.float32]) -> bytes:
    count = min(MOST_LEVELS, len(levels))
    starts = np.arange(count) * len(levels) // count
    loudest = np.maximum.reduceat(levels, starts)
    return np.clip(np.rint(-loudest), 0, -QUIETEST_DBFS).astype(np.uint8).tobytes()

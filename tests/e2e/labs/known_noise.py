"""A signal that is never silent and never repeats, so that recorded frames can be located exactly."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000
LOCATING_FRAMES = 64
FRAME_BYTES = 2
# Over the standard deviation: a match of half a second reaches about 85, chance about 5.
CLEAR_PEAK = 10.0

Frames = NDArray[np.int16]


def known_noise(seconds: float, *, seed: int = 20_261_120) -> Frames:
    """Return 16 kHz mono noise over the whole 16-bit range without a single zero."""
    frames = np.random.default_rng(seed).integers(
        -32_768, 32_768, round(seconds * SAMPLE_RATE), dtype=np.int16
    )
    frames[frames == 0] = 1
    return frames


def locate(stretch: Frames, noise: Frames) -> int:
    """Return where in `noise` the first frames of `stretch` stand.

    Raises:
        LookupError: they are not in the noise.
    """
    needle = stretch[:LOCATING_FRAMES].tobytes()
    haystack = noise.tobytes()
    position = haystack.find(needle)
    while position >= 0 and position % FRAME_BYTES:
        position = haystack.find(needle, position + 1)
    if len(stretch) < LOCATING_FRAMES or position < 0:
        msg = f"{len(stretch)} frames that begin with {stretch[:8]} are not the known noise"
        raise LookupError(msg)
    return position // FRAME_BYTES


def assert_is_the_noise(recorded: Frames, noise: Frames) -> int:
    """Assert that `recorded` is one unbroken stretch of `noise`; return where its first frame stands."""
    first = locate(recorded, noise)
    truth = noise[first : first + len(recorded)]
    if np.array_equal(recorded, truth):
        return first
    overlap = min(len(recorded), len(truth))
    wrong = np.flatnonzero(recorded[:overlap] != truth[:overlap])
    where = int(wrong[0]) if len(wrong) else overlap
    msg = (
        f"frame {where} of {len(recorded)} is the first that was never played there: "
        f"got {recorded[where : where + 8]}, played {truth[where : where + 8]}; {len(wrong)} frames differ"
    )
    raise AssertionError(msg)


def locate_resampled(stretch: Frames, noise: Frames) -> int:
    """Return where in `noise` a stretch begins that resampling has changed, by correlation, to the frame.

    Raises:
        LookupError: nothing in the noise resembles it.
    """
    length = len(noise) + len(stretch)
    spectrum = np.fft.rfft(noise, length) * np.conj(np.fft.rfft(stretch, length))
    likeness = np.fft.irfft(spectrum, length)[: len(noise)]
    best = int(np.argmax(likeness))
    if likeness[best] < CLEAR_PEAK * float(np.std(likeness)):
        msg = f"no clear peak for {len(stretch)} frames that begin with {stretch[:8]}"
        raise LookupError(msg)
    return best


def write_wav(path: Path, frames: Frames) -> Path:
    """Write 16 kHz mono 16-bit frames as a plain WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(FRAME_BYTES)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(frames.tobytes())
    return path

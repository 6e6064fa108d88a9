"""What can be measured in the bytes of one WAV file, without trusting them."""

import io
import math
import struct
import wave
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

# Time counts as speech when 20 ms of it are louder than this. It is an energy measure: a fan counts too.
SPEECH_LEVEL_DBFS = -45.0
_WINDOW_SECONDS = 0.02
_BYTES_TO_DTYPE = {1: "u1", 2: "<i2", 4: "<i4"}
_PACKED_24_BIT = 3


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """Measured facts of one chunk; energies are mean squares, full scale = 1."""

    frames: int
    sample_rate: int
    channels: int
    mean_square: float
    peak: float
    speech_seconds: float

    @property
    def seconds(self) -> float:
        """Length of the audio."""
        return self.frames / self.sample_rate


def measure(data: bytes) -> AudioFacts | None:
    """Return the facts of a PCM WAV file, of as many frames as are really there; None if it is unreadable."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            channels, width, sample_rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            raw = file.readframes(file.getnframes())
    except (wave.Error, EOFError, struct.error, ValueError, OverflowError, ArithmeticError, RuntimeError):
        return None  # `wave` raises all of these on damaged headers
    if sample_rate <= 0 or channels <= 0 or (width not in _BYTES_TO_DTYPE and width != _PACKED_24_BIT):
        return None
    frames = len(raw) // (channels * width)
    samples = _samples(raw[: frames * channels * width], width)
    squares = np.square(samples)
    return AudioFacts(
        frames=frames,
        sample_rate=sample_rate,
        channels=channels,
        mean_square=float(squares.mean()) if frames else 0.0,
        peak=float(np.abs(samples).max()) if frames else 0.0,
        speech_seconds=_speech_seconds(squares, sample_rate, channels),
    )


def level_dbfs(mean_square: float) -> float | None:
    """Return a level in dB below full scale; None for digital silence."""
    return 10 * math.log10(mean_square) if mean_square > 0 else None


def _samples(raw: bytes, width: int) -> npt.NDArray[np.float32]:
    if width == 1:
        return (np.frombuffer(raw, np.uint8).astype(np.float32) - np.float32(128)) / np.float32(128)
    if width == _PACKED_24_BIT:
        padded = np.zeros((len(raw) // width, 4), np.uint8)
        padded[:, 1:] = np.frombuffer(raw, np.uint8).reshape(-1, width)
        integers = padded.reshape(-1).view("<i4")
        width = 4
    else:
        integers = np.frombuffer(raw, _BYTES_TO_DTYPE[width])
    return integers.astype(np.float32) / np.float32(2 ** (8 * width - 1))


def _speech_seconds(squares: npt.NDArray[np.float32], sample_rate: int, channels: int) -> float:
    window_frames = max(1, int(sample_rate * _WINDOW_SECONDS))
    window = window_frames * channels
    whole = len(squares) // window
    energies = squares[: whole * window].reshape(whole, window).mean(axis=1)
    loud = int((energies > 10 ** (SPEECH_LEVEL_DBFS / 10)).sum())
    return loud * window_frames / sample_rate

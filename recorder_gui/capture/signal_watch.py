"""Watches the device's own samples, before mixing and resampling: dead, very quiet, or too loud.

Time is counted in frames. Two channels are judged together: a microphone is dead or quiet only if
both are, and too loud if one is.
"""

from collections import deque
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recorder_gui.domain.microphone import SignalReading

QUIET_LEVEL: Final = 10 ** (-60 / 20)
"""-60 dBFS, root mean square over a second: a room without speech is louder through most microphones."""

DEAD_LEVEL: Final = 5e-8
"""What rounding may make of a constant; one sample in a second that moves by one 16-bit step is over 1e-7."""

WINDOW_SECONDS: Final = 1.0

FULL_SCALE: Final = np.float32(32_767 / 32_768)
"""The largest sample of a 16-bit device; what comes from finer ones may lie beyond."""

CLIPPED_RUN_SAMPLES: Final = 3
CLIPPED_SHARE: Final = 0.001
CLIPPED_SECONDS: Final = 5.0
"""How long clipping is remembered, and the stretch of which the share is taken."""


class SignalWatch:
    """Judge the frames of one stream as they come."""

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate
        self._stillness = _Stillness()
        self._loudness = _Loudness(sample_rate)
        self._clipping = _Clipping(sample_rate)

    def feed(self, frames: NDArray[np.float32]) -> None:
        """Take in frames of shape (n, channels)."""
        if len(frames):
            self._stillness.feed(frames)
            self._loudness.feed(frames)
            self._clipping.feed(frames)

    @property
    def reading(self) -> SignalReading:
        """How the signal looks now."""
        return SignalReading(
            zero_seconds=self._stillness.frames / self._sample_rate,
            quiet_seconds=self._loudness.quiet_windows * WINDOW_SECONDS,
            is_clipping=self._clipping.is_recent,
        )


class _Stillness:
    """Counts the frames since the last one that differed from the one before it."""

    def __init__(self) -> None:
        self.frames = 0
        self._last: NDArray[np.float32] | None = None

    def feed(self, frames: NDArray[np.float32]) -> None:
        last, self._last = self._last, frames[-1].copy()
        # Looked at first because it is nearly always so, and spares the look at all the others.
        if len(frames) > 1 and (frames[-1] != frames[-2]).any():
            self.frames = 0
            return
        moved = (frames != frames[-1]).any(axis=1).nonzero()[0]
        if len(moved):
            self.frames = len(frames) - 2 - int(moved[-1])
        elif last is None:
            self.frames = len(frames) - 1
        else:
            self.frames = self.frames + len(frames) if (last == frames[-1]).all() else len(frames) - 1


class _Loudness:
    """Counts the seconds, in a row and up to now, that were quiet but not dead.

    A constant offset is no sound, so the level is taken about the mean.
    """

    def __init__(self, sample_rate: int) -> None:
        self.quiet_windows = 0
        self._window_frames = round(WINDOW_SECONDS * sample_rate)
        self._frames = 0
        self._sum: NDArray[np.float64] | float = 0.0
        self._squares: NDArray[np.float64] | float = 0.0

    def feed(self, frames: NDArray[np.float32]) -> None:
        begin = 0
        while begin < len(frames):  # ends: every turn takes at least one frame
            piece = frames[begin : begin + self._window_frames - self._frames]
            begin += len(piece)
            self._frames += len(piece)
            samples = piece.T.astype(np.float64, order="C")  # one row a channel is summed fastest
            self._sum += samples.sum(axis=1)
            self._squares += np.einsum("ij,ij->i", samples, samples)
            if self._frames == self._window_frames:
                self._judge()

    def _judge(self) -> None:
        variance = self._squares / self._frames - np.square(self._sum / self._frames)
        level = float(np.sqrt(np.max(np.maximum(variance, 0.0))))
        self.quiet_windows = self.quiet_windows + 1 if DEAD_LEVEL < level < QUIET_LEVEL else 0
        self._frames, self._sum, self._squares = 0, 0.0, 0.0


class _Clipping:
    """Remembers when samples at full scale came three in a row, or too often."""

    def __init__(self, sample_rate: int) -> None:
        self._memory_frames = CLIPPED_SECONDS * sample_rate
        self._total = 0
        self._clipped_at: int | None = None
        self._runs: dict[int, int] = {}  # by channel: samples at full scale at the end of what came
        self._counts: deque[tuple[int, int]] = deque()  # (frames so far, samples at full scale in the block)

    @property
    def is_recent(self) -> bool:
        return self._clipped_at is not None and self._total - self._clipped_at < self._memory_frames

    def feed(self, frames: NDArray[np.float32]) -> None:
        self._total += len(frames)
        while self._counts and self._total - self._counts[0][0] >= self._memory_frames:
            self._counts.popleft()
        if frames.max() < FULL_SCALE and frames.min() > -FULL_SCALE:
            self._runs = {}
            return
        is_full = np.abs(frames) >= FULL_SCALE
        self._counts.append((self._total, int(is_full.sum(axis=0).max())))
        longest = max(self._longest_run(channel, samples) for channel, samples in enumerate(is_full.T))
        share = sum(count for _, count in self._counts) / self._memory_frames
        if longest >= CLIPPED_RUN_SAMPLES or share > CLIPPED_SHARE:
            self._clipped_at = self._total

    def _longest_run(self, channel: int, is_full: NDArray[np.bool_]) -> int:
        """Return the longest run of true values, together with the one that was going on before."""
        others = np.flatnonzero(~is_full)
        before = self._runs.get(channel, 0)
        if not len(others):
            self._runs[channel] = before + len(is_full)
            return self._runs[channel]
        self._runs[channel] = len(is_full) - 1 - int(others[-1])
        inside = int(np.diff(others).max(initial=1)) - 1
        return max(before + int(others[0]), inside, self._runs[channel])

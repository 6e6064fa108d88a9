"""Two channels to one, without letting a dead channel halve the voice."""

import numpy as np
from numpy.typing import NDArray

DECISION_SECONDS = 1.0

SILENCE = np.float32(1 / 32_768)
"""One step of 16 bits: a converter whose input is open may dither its last bit."""


class ChannelMixer:
    """Mix the first two channels to one (design 2).

    A channel that is silent for the whole first second is dropped; signal on both is mixed
    (L+R)/2; a dropped channel that comes alive is mixed in from that frame on.

    No frame waits for the decision. Within the first second a channel counts as alive in the whole
    block in which it is first heard; a file's first block holds that second, so a file is mixed
    exactly by the rule, and live audio differs from it only where a channel awakes within the second.
    """

    def __init__(self, sample_rate: int) -> None:
        self._undecided_frames = round(DECISION_SECONDS * sample_rate)
        self._is_alive = [False, False]

    def mix(self, frames: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return mono frames for frames of shape (n, channels)."""
        if frames.shape[1] == 1:
            return frames[:, 0]
        undecided = min(self._undecided_frames, len(frames))
        self._undecided_frames -= undecided
        left, right = frames[:, 0], frames[:, 1]
        begins = (self._begin(0, left, undecided), self._begin(1, right, undecided))
        return _joined(left, right, begins)

    def _begin(self, channel: int, samples: NDArray[np.float32], undecided: int) -> int:
        """Return the first frame of the block in which the channel counts."""
        if self._is_alive[channel] or not len(samples):
            return 0
        heard = np.abs(samples) > SILENCE
        first = int(heard.argmax())
        if not heard[first]:
            return len(samples)
        self._is_alive[channel] = True
        return 0 if first < undecided else first


def _joined(
    left: NDArray[np.float32], right: NDArray[np.float32], begins: tuple[int, int]
) -> NDArray[np.float32]:
    """Return the mean where both channels count or neither does, else the one that counts."""
    mono = (left + right) * np.float32(0.5)
    first, both = min(begins), max(begins)
    if first < both:
        alone = left if begins[0] < begins[1] else right
        mono[first:both] = alone[first:both]
    return mono

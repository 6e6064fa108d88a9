"""What is recorded from one start or resume to the next stop: frames converted, losses put in their place."""

import numpy as np
from numpy.typing import NDArray

from recorder_gui.capture.frame_converter import FrameConverter
from recorder_gui.capture.gap_detector import GapDetector, Loss
from recorder_gui.domain.audio_format import SAMPLE_RATE, frames_in, seconds_of
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.gap import GapCause


class Take:
    """Turn device frames and clock readings into blocks and holes.

    Nothing is missing before the first frame, and a pause is no gap: each take has its own baseline.
    """

    def __init__(self, sample_rate: int) -> None:
        self._converter = FrameConverter(sample_rate)
        self._detector = GapDetector(sample_rate)

    @property
    def frames_in(self) -> int:
        """How many device frames have been taken in."""
        return self._converter.frames_in

    def note_arrivals(self, before: float, waiting: int, after: float) -> list[Captured]:
        """Note that ``waiting`` frames had arrived beyond those taken in; return the hole this reveals."""
        return self._holes(self._detector.feed(before, self.frames_in + waiting, after))

    def take_in(self, frames: NDArray[np.float32]) -> list[Captured]:
        """Return the block that the frames, shape (n, channels), make."""
        return _blocks(self._converter.convert(frames)) if len(frames) else []

    def break_off(self, cause: GapCause) -> list[Captured]:
        """Note that frames are lost after the last one; the hole follows when its length is known."""
        blocks = _blocks(self._converter.flush())
        return blocks + self._holes(self._detector.break_off(self.frames_in, cause))

    def conclude(self, until: float) -> list[Captured]:
        """Return the rest, and the hole before the clock's ``until`` if frames are missing there."""
        blocks = _blocks(self._converter.flush())
        return blocks + self._holes(self._detector.conclude(until))

    def _holes(self, loss: Loss | None) -> list[Captured]:
        if loss is None:
            return []
        frames = frames_in(seconds_of(loss.frames, self._converter.sample_rate), SAMPLE_RATE)
        return [Hole(frames, loss.cause, self._converter.frames_since(loss.position))] if frames else []


def _blocks(pcm: bytes) -> list[Captured]:
    return [Block(pcm)] if pcm else []

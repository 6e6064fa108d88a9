"""What is recorded from one start or resume to the next stop: frames converted, losses put in their place."""

import numpy as np
from numpy.typing import NDArray

from recorder_gui.capture.frame_converter import FrameConverter
from recorder_gui.capture.gap_detector import GapDetector, Loss
from recorder_gui.capture.rate_guard import RateGuard
from recorder_gui.domain.audio_format import SAMPLE_RATE, frames_in, seconds_of
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import SLOW_START_SECONDS


class Take:
    """Turn device frames and clock readings into blocks and holes.

    Nothing is missing before the first frame, and a pause is no gap: each take has its own baseline.
    ``expected_from``: since when frames of an open microphone are due, if it had been open before.
    """

    def __init__(self, sample_rate: int, expected_from: float | None = None) -> None:
        self._converter = FrameConverter(sample_rate)
        self._detector = GapDetector(sample_rate)
        self._guard = RateGuard(sample_rate)
        self._expected_from = expected_from
        self.has_frames = False
        self.found_rate: int | None = None
        """How many frames a second there are, once the device's pace has been found to be wrong."""

    def note_arrivals(self, before: float, waiting: int, after: float) -> list[Captured]:
        """Note that ``waiting`` frames had arrived beyond those taken in; return the hole this reveals."""
        total = self._converter.frames_in + waiting
        self.found_rate = self._guard.feed(before, total, after) or self.found_rate
        return self._holes(self._detector.feed(before, total, after))

    def take_in(self, frames: NDArray[np.float32]) -> list[Captured]:
        """Return the block that the frames, shape (n, channels), make."""
        if not len(frames):
            return []
        self.has_frames = True
        return _blocks(self._converter.convert(frames))

    def break_off(self, cause: GapCause) -> list[Captured]:
        """Note that frames are lost after the last one; the hole follows when its length is known."""
        blocks = _blocks(self._converter.flush())
        self._guard = RateGuard(self._converter.sample_rate)
        return blocks + self._holes(self._detector.break_off(self._converter.frames_in, cause))

    def go_on(self, sample_rate: int) -> list[Captured]:
        """Go on with the frames of another stream, or of the same one at the pace that was found."""
        rest = _blocks(self._converter.flush())
        is_new_pace, self.found_rate = self.found_rate is not None, None
        self._detector = self._detector.continued(sample_rate, at_new_pace=is_new_pace)
        self._converter, self._guard = FrameConverter(sample_rate), RateGuard(sample_rate)
        return rest

    def conclude(self, until: float) -> list[Captured]:
        """Return the rest, and the hole before the clock's ``until`` if frames are missing there."""
        if not self.has_frames:
            return self._never_came(until)
        blocks = _blocks(self._converter.flush())
        return blocks + self._holes(self._detector.conclude(until, self._converter.frames_in))

    def _never_came(self, until: float) -> list[Captured]:
        waited = 0.0 if self._expected_from is None else until - self._expected_from
        return [Hole(frames_in(waited), GapCause.DEVICE_LOST)] if waited > SLOW_START_SECONDS else []

    def _holes(self, loss: Loss | None) -> list[Captured]:
        if loss is None:
            return []
        frames = frames_in(seconds_of(loss.frames, self._converter.sample_rate), SAMPLE_RATE)
        return [Hole(frames, loss.cause, self._converter.frames_since(loss.position))] if frames else []


def _blocks(pcm: bytes) -> list[Captured]:
    return [Block(pcm)] if pcm else []

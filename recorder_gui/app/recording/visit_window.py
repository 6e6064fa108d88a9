"""What of a microphone's frames belongs to a visit: from Record or Resume on, up to the visit's limit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES, frames_in
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import SLOW_START_SECONDS

_EDGE_FRAMES: Final = frames_in(0.1)
"""How far a resampler's delay may shift the place of a hole that lies before the first frame."""

_SLOW_START_FRAMES: Final = frames_in(SLOW_START_SECONDS)


class VisitWindow:
    """Counts the frames since the click, so that a hole noticed late is told from one before it."""

    def __init__(self, frame_limit: int | None = None) -> None:
        self._limit: Final = frame_limit
        self._frames = 0  # of the visit
        self._fresh = 0  # handed out since Record or Resume
        self._beyond = 0  # of those, after the limit
        self._resumed_at: float | None = None
        self._is_deaf = False
        self._deaf_cause = GapCause.DEVICE_LOST

    @property
    def is_full(self) -> bool:
        """Whether the visit has all the frames it may have."""
        return self._limit is not None and self._frames >= self._limit

    def restart(self, fed_until: float) -> None:
        """Begin anew after a bug: up to the next frame everything since ``fed_until`` is missing."""
        self._fresh, self._resumed_at, self._is_deaf = 0, fed_until, True
        self._deaf_cause = GapCause.RESTARTED

    def resume(self, now: float, *, is_deaf: bool = False) -> None:
        """Begin anew after a pause: what was missing in it is no gap.

        ``is_deaf`` where not one frame came in the pause: then the microphone has nothing to measure a
        loss by, and what is missing up to the next frame is known from the clock alone.
        """
        self._fresh, self._resumed_at, self._is_deaf = 0, now, is_deaf
        self._deaf_cause = GapCause.DEVICE_LOST

    def inside(self, captured: Iterable[Captured], now: float) -> Iterator[Captured]:
        """Yield what belongs to the visit; ``now`` is the clock of ``resume``, in seconds."""
        for item in captured:
            match item:
                case Block():
                    yield from self._lost_since_resume(item, now)
                    if block := self._cut(item):
                        yield block
                case Hole():
                    frames = self._missing_inside(item, now)
                    if frames > 0:
                        yield replace(item, frames=frames, frames_ago=item.frames_ago - self._beyond)

    def lost_at_the_end(self, now: float) -> Iterator[Hole]:
        """Yield what is missing where not one frame has come since a resume into a deaf microphone."""
        yield from self._lost_in_deafness(now, 0)

    def _lost_since_resume(self, first: Block, now: float) -> Iterator[Hole]:
        yield from self._lost_in_deafness(now, first.frames)

    def _lost_in_deafness(self, now: float, frames_heard: int) -> Iterator[Hole]:
        if self._is_deaf and self._resumed_at is not None:
            self._is_deaf = False
            frames = frames_in(now - self._resumed_at) - frames_heard
            is_restart = self._deaf_cause is GapCause.RESTARTED
            if frames > (0 if is_restart else _SLOW_START_FRAMES):
                yield Hole(frames, self._deaf_cause)

    def _cut(self, block: Block) -> Block | None:
        room = block.frames if self._limit is None else min(block.frames, self._limit - self._frames)
        self._fresh += block.frames
        self._frames += room
        self._beyond += block.frames - room
        return Block(block.pcm[: room * SAMPLE_WIDTH_BYTES]) if room else None

    def _missing_inside(self, hole: Hole, now: float) -> int:
        """Return how much of the hole is the visit's."""
        is_after_the_end = self.is_full and hole.frames_ago <= self._beyond
        if is_after_the_end or hole.frames_ago > self._fresh:
            return 0
        if hole.frames_ago < self._fresh - _EDGE_FRAMES:
            return hole.frames
        if self._resumed_at is None:
            # Before the visit's first frame nothing is missing; just after it the hole is real.
            return 0 if hole.frames_ago == self._fresh else hole.frames
        # It may have begun in the pause: no more is missing than time has passed since Resume.
        return min(hole.frames, frames_in(now - self._resumed_at) - self._fresh)

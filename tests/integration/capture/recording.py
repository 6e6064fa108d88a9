"""A real microphone, drained as the encoder drains it, and what came of it."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from recorder_gui.capture.devices import find_device, list_devices
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.gap import GapCause
from tests.waiting import eventually

TICK = 0.04


@dataclass(frozen=True)
class Missing:
    """A hole: seconds, and the 16 kHz frame before which it lies."""

    cause: GapCause
    seconds: float
    place: int


class Recording:
    """Records the microphone of that name, or the default one."""

    def __init__(self, name: str | None = None, slept: Callable[[], float] = lambda: 0.0) -> None:
        self.microphone = Microphone(
            find_device(name, list_devices()), lambda: time.monotonic() + slept(), slept=slept
        )
        self.captured: list[Captured] = []

    def drain(self) -> bool:
        self.captured += self.microphone.drain()
        return self.microphone.has_frames

    def runs(self, seconds: float) -> None:
        nothing = threading.Event()
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self.drain()
            nothing.wait(TICK)

    def runs_until(self, predicate: Callable[[], object], seconds: float = 10.0) -> float:
        """Drain until the predicate holds; return the moment."""

        def holds() -> bool:
            self.drain()
            return bool(predicate())

        eventually(holds, seconds)
        return time.monotonic()

    def starts(self) -> None:
        self.microphone.open()
        eventually(self.drain)

    def stops(self) -> None:
        self.captured += self.microphone.stop()

    @property
    def frames(self) -> np.ndarray:
        return np.frombuffer(b"".join(item.pcm for item in self.captured if isinstance(item, Block)), "<i2")

    @property
    def missing(self) -> list[Missing]:
        handed_out, found = 0, []
        for item in self.captured:
            if isinstance(item, Hole):
                found.append(Missing(item.cause, item.frames / SAMPLE_RATE, handed_out - item.frames_ago))
            else:
                handed_out += item.frames
        return found

    @property
    def pieces(self) -> list[np.ndarray]:
        """What was recorded before, between and after the holes."""
        places = [0, *sorted(hole.place for hole in self.missing), len(self.frames)]
        return [self.frames[begin:end] for begin, end in pairwise(places)]


def known_noise(seconds: float) -> np.ndarray:
    frames = np.random.default_rng(20_261_120).integers(
        -32_768, 32_768, round(seconds * SAMPLE_RATE), dtype=np.int16
    )
    frames[frames == 0] = 1
    return frames

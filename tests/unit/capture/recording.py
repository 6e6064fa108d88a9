"""A microphone on a fake sound system, and what came of recording it."""

import numpy as np
import pytest

from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.gap import GapCause
from tests.fakes.input_stream import FakeClock, FakeSoundSystem

RATE = 16_000
TICK = 0.04
DEVICE = Device("Desk microphone", "PulseAudio", "desk", 1, RATE)


class Recording:
    """A microphone on a fake sound system, drained every 40 ms as the encoder does."""

    def __init__(self, device: Device = DEVICE, ring_seconds: float = 60.0) -> None:
        self.sound = FakeSoundSystem(FakeClock())
        self.slept = 0.0
        self.microphone = Microphone(
            device,
            lambda: self.sound.clock() + self.slept,
            ring_seconds,
            sound=self.sound,
            wait=self.sound.passes,
            slept=lambda: self.slept,
        )
        self.captured: list[Captured] = []

    def runs(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK)):
            self.sound.passes(TICK)
            self.captured += self.microphone.drain()

    def stops(self) -> None:
        self.captured += self.microphone.stop()

    @property
    def frames(self) -> np.ndarray:
        return np.frombuffer(b"".join(x.pcm for x in self.captured if isinstance(x, Block)), "<i2")

    @property
    def holes(self) -> list[tuple[GapCause, float, float]]:
        """Cause, length in seconds, and place in seconds of recorded audio."""
        found, handed_out = [], 0
        for item in self.captured:
            if isinstance(item, Block):
                handed_out += item.frames
            else:
                found.append((item.cause, item.frames / RATE, (handed_out - item.frames_ago) / RATE))
        return found


def near(cause: GapCause, seconds: float, place: float):
    return [(cause, pytest.approx(seconds, abs=0.1), pytest.approx(place, abs=0.1))]

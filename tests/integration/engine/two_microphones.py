"""Two microphones in one room of virtual time."""

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceUnavailable
from tests.fakes.input_stream import FakeClock, FakeInputStream, FakeSoundSystem

DESK = Device("Desk", "PulseAudio", "desk", 1, SAMPLE_RATE, is_default=True)
HEADSET = Device("Headset", "PulseAudio", "headset", 1, SAMPLE_RATE)


class TwoMicrophones(FakeSoundSystem):
    """Both hear the same; ``unplugged`` ones cannot be opened."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.unplugged: frozenset[Device] = frozenset()

    def open_stream(self, device: Device, ring_seconds: float) -> FakeInputStream:
        if device in self.unplugged:
            raise DeviceUnavailable(device.name, "unplugged")
        return super().open_stream(device, ring_seconds)

    def ask(self) -> None:
        """Begin to look which are there."""

    def answer(self) -> tuple[Device, ...]:
        """Return those that are there."""
        return tuple(device for device in (DESK, HEADSET) if device not in self.unplugged)

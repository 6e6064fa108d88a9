"""A microphone that hears what the test says: frames that tell their own number, holes, silence, nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recorder_gui.domain.audio_format import frames_in
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DeviceNotFound
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState, SignalReading
from tests.fakes.input_stream import FakeClock


def numbered(first: int, count: int) -> bytes:
    """Return frames whose values are their own numbers, so that none can be lost or doubled unseen."""
    return b"".join((number % 65_536).to_bytes(2, "little") for number in range(first, first + count))


@dataclass
class FakeMicrophone:
    """Hands out what it was told to hear. ``fault`` is raised by opening.

    ``absent`` holds the identities of what is not plugged in: what it records is lost with its device, and
    found again by ``drain`` once it, or the one moved to, is there.
    """

    clock: FakeClock
    device: Device
    fault: CaptureError | None = None
    warning: CaptureError | None = None
    is_open: bool = False
    is_capturing: bool = False
    has_frames: bool = False
    frames_heard: int = 0
    absent: set[tuple[str, str]] = field(default_factory=set)
    signal: SignalReading = field(default_factory=SignalReading)
    moves: list[str] = field(default_factory=list)
    _is_lost: bool = False
    _is_hole_due: bool = False
    _arrived: list[Captured] = field(default_factory=list)
    _held_back: int = 0
    _last_frame_at: float = 0.0

    @property
    def seconds_without_frames(self) -> float:
        return self.clock.now - self._last_frame_at if self.is_capturing else 0.0

    @property
    def state(self) -> MicrophoneState:
        if not self.is_open:
            return MicrophoneState.CLOSED
        if not self.is_capturing:
            return MicrophoneState.STOPPED
        if self._is_lost:
            return MicrophoneState.REOPENING
        return MicrophoneState.LIVE if self.seconds_without_frames < 1.0 else MicrophoneState.SILENT

    def hears(self, frames: int) -> None:
        """Let frames arrive for the next ``drain``; a lost device hears nothing."""
        if self._is_lost:
            return
        if self._is_hole_due:
            self._is_hole_due = False
            self.loses(frames_in(self.seconds_without_frames) - frames, cause=GapCause.DEVICE_LOST)
        self._arrived.append(self._block(frames))

    def holds_back(self, frames: int) -> None:
        """Let frames be captured that only ``stop`` brings out."""
        self._held_back += frames

    def loses(self, frames: int, frames_ago: int = 0, cause: GapCause = GapCause.STALLED) -> None:
        """Let a hole be noticed."""
        self._arrived.append(Hole(frames, cause, frames_ago))

    def open(self) -> None:
        if self.fault is not None:
            raise self.fault
        assert not self.is_open
        if self.device.identity in self.absent:
            raise DeviceNotFound(self.device.name)
        self.is_open = True
        self.resume()

    def open_later(self) -> None:
        assert not self.is_open
        self.is_open = self._is_lost = True
        self.resume()

    def move_to(self, device: Device) -> None:
        assert self.state is MicrophoneState.REOPENING, self.state
        self.device = device
        self.moves.append(device.name)

    def drain(self) -> Sequence[Captured]:
        if self.is_open and self.device.identity in self.absent:
            self._is_lost, self._is_hole_due = True, self.has_frames
        else:
            self._is_lost = False
        arrived, self._arrived = self._arrived, []
        if any(isinstance(item, Block) for item in arrived):
            self._last_frame_at, self.has_frames = self.clock.now, True
        return arrived if self.is_capturing else []

    def stop(self) -> Sequence[Captured]:
        rest = [*self.drain(), *self._concluded()]
        self.is_capturing = False
        held_back, self._held_back = self._held_back, 0
        return [*rest, self._block(held_back)] if held_back else rest

    def resume(self) -> None:
        assert self.is_open
        self.is_capturing, self.has_frames, self._last_frame_at = True, False, self.clock.now

    def close(self) -> None:
        self.is_open = self.is_capturing = False

    def _concluded(self) -> Sequence[Captured]:
        if not self._is_lost or not self._is_hole_due:
            return []
        return [Hole(frames_in(self.seconds_without_frames), GapCause.DEVICE_LOST)]

    def _block(self, frames: int) -> Block:
        first, self.frames_heard = self.frames_heard, self.frames_heard + frames
        return Block(numbered(first, frames))

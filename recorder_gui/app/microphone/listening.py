"""Lets somebody else hear what the microphone in use hears, while no visit is recorded.

The microphone belongs to the encoder's thread; a room check is run in another one, and must not open a
second stream on the same device.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from recorder_gui.app.logged_bugs import LoggedBugs
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.microphone import MicrophoneState, SignalReading


@dataclass(frozen=True, slots=True)
class Heard:
    """What one look at a microphone brought, and how it stood then; ``at`` in seconds of a steady clock."""

    at: float
    device: Device
    captured: Sequence[Captured]
    state: MicrophoneState
    signal: SignalReading
    fault: CaptureError | None = None
    warning: CaptureError | None = None


class DrainedMicrophone(Protocol):
    """What is told of a microphone beside its frames (``capture/microphone.py`` fits by shape)."""

    @property
    def device(self) -> Device:
        """The device that is recorded."""
        ...

    @property
    def state(self) -> MicrophoneState:
        """What the microphone is doing."""
        ...

    @property
    def signal(self) -> SignalReading:
        """How the device's own samples look."""
        ...

    @property
    def fault(self) -> CaptureError | None:
        """Why the device was lost."""
        ...

    @property
    def warning(self) -> CaptureError | None:
        """What is wrong with a device that is recorded all the same."""
        ...


def heard(at: float, microphone: DrainedMicrophone, captured: Sequence[Captured]) -> Heard:
    """Return what was drained from the microphone, with how it stands now."""
    return Heard(
        at,
        microphone.device,
        captured,
        microphone.state,
        microphone.signal,
        microphone.fault,
        microphone.warning,
    )


class Listening:
    """Hands on what is heard to one listener. Set by one thread, told in the microphone's.

    ``hear`` is called for every drain, and costs nothing while nobody listens.
    """

    def __init__(self) -> None:
        self._tell: Callable[[Heard], None] | None = None
        self._logged_bugs: Final = LoggedBugs()

    def begin(self, tell: Callable[[Heard], None]) -> None:
        """Have ``tell`` hear from now on; it is called in the microphone's thread and must return at once."""
        self._tell = tell

    def end(self) -> None:
        """Let nobody hear any more."""
        self._tell = None

    def hear(self, at: float, microphone: DrainedMicrophone, captured: Sequence[Captured]) -> None:
        """Tell of what was drained."""
        tell = self._tell
        if tell:
            with self._logged_bugs:
                tell(heard(at, microphone, tuple(captured)))

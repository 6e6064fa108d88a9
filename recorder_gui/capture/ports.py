"""What the microphone needs from the sound system, so that its decisions can be tested without one."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError


class InputStream(Protocol):
    """An open stream whose callback, in C, fills a ring buffer while it is recording."""

    @property
    def sample_rate(self) -> int:
        """Frames per second, as the device itself had it when it was opened."""
        ...

    @property
    def is_active(self) -> bool:
        """False once the sound system has ended the stream; a silent stream may well be active."""
        ...

    @property
    def is_recording(self) -> bool:
        """Whether frames still enter the ring. A full ring ends that for good, until the next start."""
        ...

    @property
    def frames_waiting(self) -> int:
        """How many frames are in the ring."""
        ...

    def start_recording(self) -> None:
        """Let frames enter the ring from the next one on."""
        ...

    def stop_recording(self) -> None:
        """Ask for the end at what is heard now; it has come when ``is_recording`` is false."""
        ...

    def read(self) -> NDArray[np.float32]:
        """Take all frames out of the ring: float32, shape (frames, channels)."""
        ...


class SoundSystem(Protocol):
    """Whoever opens and closes streams. Used by one thread only."""

    def open_stream(self, device: Device, ring_seconds: float) -> InputStream:
        """Open and start the device at its own rate and channels (2 at most), not yet recording.

        Raises:
            DeviceNotFound: the device is not there.
            DeviceUnavailable: it is there and cannot be opened.
            MicrophoneForbidden: the operating system's privacy settings keep it from us.
        """
        ...

    def close_stream(self, stream: InputStream, device: Device) -> None:
        """Close the stream, or set it aside where closing would not return."""
        ...

    def displaced(self) -> CaptureError | None:
        """Return why the open stream no longer hears its device: DeviceMoved or DeviceNotFound.

        None while it does, and where nobody can tell. Never waits.
        """
        ...

    def answers(self, device: Device) -> bool:
        """Whether the device's sound server answers; while it does not, open and close may hang."""
        ...

    def refresh(self, device: Device) -> None:
        """Look anew for ``device``, which was lost, before it is opened again; no stream is open.

        Raises DeviceUnavailable where the sound system does not come up.
        """
        ...

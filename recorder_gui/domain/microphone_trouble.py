"""What ails the microphone in hand, as faults that carry facts; a recording goes on through all of them.

MicrophoneTrouble, a CaptureError
├── MicrophoneLost
├── MicrophoneReplaced
├── MicrophoneAway
├── ChangeRefused
├── DeadMicrophone
├── QuietMicrophone
└── ClippingMicrophone
"""

from recorder_gui.domain.errors import CaptureError


class MicrophoneTrouble(CaptureError):
    """The microphone called ``name`` does not do what it should."""

    def __init__(self, name: str, *more: object) -> None:
        super().__init__(name, *more)
        self.name = name


class MicrophoneLost(MicrophoneTrouble):
    """It is gone and is tried again every second."""

    def __init__(self, name: str, *, is_recording: bool) -> None:
        super().__init__(name, is_recording)
        self.is_recording = is_recording


class MicrophoneReplaced(MicrophoneTrouble):
    """It was lost for ``seconds`` until ``other`` took over; ``is_back`` once it could be used again."""

    def __init__(self, name: str, other: str, seconds: float, *, is_back: bool = False) -> None:
        super().__init__(name, other, seconds, is_back)
        self.other = other
        self.seconds = seconds
        self.is_back = is_back


class MicrophoneAway(MicrophoneTrouble):
    """The one that was chosen is not connected; ``other`` is used."""

    def __init__(self, name: str, other: str) -> None:
        super().__init__(name, other)
        self.other = other


class ChangeRefused(MicrophoneTrouble):
    """It was chosen in the middle of a visit and could not be used; ``kept`` records on."""

    def __init__(self, name: str, kept: str) -> None:
        super().__init__(name, kept)
        self.kept = kept


class DeadMicrophone(MicrophoneTrouble):
    """Every sample it delivers is the same: muted, or kept from us by the operating system."""

    def __init__(self, name: str, *, is_recording: bool) -> None:
        super().__init__(name, is_recording)
        self.is_recording = is_recording


class QuietMicrophone(MicrophoneTrouble):
    """Nothing above -60 dBFS for long."""


class ClippingMicrophone(MicrophoneTrouble):
    """Too loud: its samples reach full scale."""

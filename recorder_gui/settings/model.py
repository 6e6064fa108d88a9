"""The choices a person can make, and their bounds."""

from dataclasses import dataclass, field
from typing import Final

MOST_KNOWN_MICROPHONES: Final = 20


@dataclass(frozen=True, slots=True)
class KnownMicrophone:
    """A microphone that was chosen once: found again by host API and key, called by its name."""

    host_api: str
    key: str
    name: str

    @property
    def identity(self) -> tuple[str, str]:
        """What ``domain.device.Device.identity`` is for a microphone that is there."""
        return (self.host_api, self.key)


@dataclass(frozen=True, slots=True)
class CaptureSettings:
    """Which microphone: remembered by host API and key, never by a number that changes.

    ``priority`` lists every microphone ever chosen, the most recent first, 20 at most. ``moves_by_itself``
    says whether a visit may go on with another when its microphone is lost; None leaves it to the rule in
    ``app/microphone/replacement.py``.
    """

    host_api: str = ""
    device_key: str = ""
    device_name: str = ""
    priority: tuple[KnownMicrophone, ...] = ()
    moves_by_itself: bool | None = None

    def with_choice(self, microphone: KnownMicrophone) -> "CaptureSettings":
        """Return the settings after this microphone was chosen."""
        others = tuple(known for known in self.priority if known.identity != microphone.identity)
        return CaptureSettings(
            microphone.host_api,
            microphone.key,
            microphone.name,
            (microphone, *others)[:MOST_KNOWN_MICROPHONES],
            self.moves_by_itself,
        )


@dataclass(frozen=True, slots=True)
class UploadSettings:
    """Where audio goes. Empty: the practice server of this computer."""

    server: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices. A change builds a new value."""

    capture: CaptureSettings = field(default_factory=CaptureSettings)
    upload: UploadSettings = field(default_factory=UploadSettings)

"""The choices a person can make, and their bounds."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CaptureSettings:
    """Which microphone: remembered by host API and key, never by a number that changes."""

    host_api: str = ""
    device_key: str = ""
    device_name: str = ""


@dataclass(frozen=True, slots=True)
class UploadSettings:
    """Where audio goes. Empty: the practice server of this computer."""

    server: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices. A change builds a new value."""

    capture: CaptureSettings = field(default_factory=CaptureSettings)
    upload: UploadSettings = field(default_factory=UploadSettings)

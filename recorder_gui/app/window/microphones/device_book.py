"""Which microphones there are, which one the person wants, and which one is in use."""

from dataclasses import replace
from typing import Final, Protocol

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.domain.device import Device
from recorder_gui.settings.model import CaptureSettings, KnownMicrophone, Settings

_CHOICE: Final = frozenset(
    {"capture.host_api", "capture.device_key", "capture.device_name", "capture.priority"}
)
"""Each of them alone makes a choice that would not outlive the visit."""


class Choices(Protocol):
    """Where the choice is kept: ``SettingsBook``."""

    @property
    def settings(self) -> Settings:
        """What counts now."""
        ...

    def change(self, settings: Settings) -> None:
        """Let these count."""
        ...


class DeviceBook:
    """Resolves the remembered microphone by host API and key, never by position.

    ``is_listed`` is False until a first list has come. ``wanted`` is what a visit is recorded from: the
    remembered microphone, or where that is away, what stands in for it.
    """

    def __init__(self, book: Choices) -> None:
        self._book: Final = book
        self._devices: tuple[Device, ...] = ()
        self._in_use: Device | None = None
        self.wanted: Device | None = None
        self.is_listed = False

    @property
    def choice(self) -> DeviceChoice:
        """The microphones there are, and the one in use."""
        return DeviceChoice(self._devices, self._in_use or self.wanted, is_locked=self.is_locked)

    @property
    def is_locked(self) -> bool:
        """Whether the organisation has set which microphone is used."""
        return not _CHOICE.isdisjoint(self._book.settings.locked)

    @property
    def settings(self) -> CaptureSettings:
        """What the person chose and allows."""
        return self._book.settings.capture

    @property
    def away(self) -> str | None:
        """The name of the remembered microphone while it is not there and another is used."""
        remembered = self.settings
        is_there = any(device.identity == _identity(remembered) for device in self._devices)
        return remembered.device_name if remembered.device_key and not is_there else None

    def put(self, devices: tuple[Device, ...]) -> str | None:
        """Take a new list; return the remembered microphone's name if it is not in it.

        Another is then wanted: the one chosen most recently of those that are there, else the default.
        The person must be told.
        """
        self.is_listed = True
        self._devices = devices
        known = [_identity(self.settings), *(known.identity for known in self.settings.priority)]
        there = {device.identity: device for device in reversed(devices)}
        chosen_before = [there[identity] for identity in known if identity in there]
        defaults = [device for device in devices if device.is_default]
        self.wanted = next(iter([*chosen_before, *defaults, *devices]), None)
        return self.away

    def choose(self, device: Device) -> bool:
        """Remember this microphone; ``use`` follows when it is open, or when the one before is kept.

        Nothing happens, and False is returned, where the organisation has set it.
        """
        if self.is_locked:
            return False
        known = KnownMicrophone(device.host_api, device.key, device.name)
        self.wanted, self._in_use = device, None
        self._book.change(replace(self._book.settings, capture=self.settings.with_choice(known)))
        return True

    def use(self, device: Device | None) -> None:
        """Note which microphone is in use, whoever decided it."""
        self._in_use = device


def _identity(remembered: CaptureSettings) -> tuple[str, str]:
    return (remembered.host_api, remembered.device_key)

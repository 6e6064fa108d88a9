"""Which microphones there are, and which one the person chose, now or in an earlier run."""

from dataclasses import replace
from typing import Final

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.domain.device import Device
from recorder_gui.settings.model import CaptureSettings
from recorder_gui.settings.store import SettingsStore


class DeviceBook:
    """Resolves the remembered microphone by host API and key, never by position.

    ``is_listed`` is False until a first list has come.
    """

    def __init__(self, store: SettingsStore) -> None:
        self._store: Final = store
        self._remembered = store.load().capture
        self._choice = DeviceChoice((), None)
        self.is_listed = False

    @property
    def choice(self) -> DeviceChoice:
        """The microphones there are, and the one in use."""
        return self._choice

    def put(self, devices: tuple[Device, ...]) -> str | None:
        """Take a new list; return the remembered microphone's name if it is not in it.

        The default one is then used, and the person must be told.
        """
        self.is_listed = True
        wanted = self._remembered
        found = [d for d in devices if (d.host_api, d.key) == (wanted.host_api, wanted.device_key)]
        defaults = [device for device in devices if device.is_default] or list(devices)
        chosen = next(iter(found or defaults), None)
        self._choice = DeviceChoice(devices, chosen)
        return wanted.device_name if wanted.device_key and not found else None

    def choose(self, device: Device) -> None:
        """Use this microphone and remember it."""
        self._remembered = CaptureSettings(device.host_api, device.key, device.name)
        self._choice = replace(self._choice, chosen=device)
        self._store.save(replace(self._store.load(), capture=self._remembered))

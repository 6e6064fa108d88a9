"""What the settings dialog needs of what stands behind it."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.settings.model import Settings


class SettingsControl(Protocol):
    """``SettingsBook``: what counts, and how it is changed."""

    @property
    def changed(self) -> SignalInstance:
        """Object: the Settings that count from now on."""

    @property
    def saved(self) -> SignalInstance:
        """Bool: whether they will be there at the next start."""

    @property
    def settings(self) -> Settings:
        """What counts now."""

    def change(self, settings: Settings) -> None:
        """Let these count."""

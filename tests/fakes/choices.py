"""The choices that count, without Qt: written at once."""

from pathlib import Path

from recorder_gui.settings.model import Settings
from recorder_gui.settings.store import SettingsStore


class PlainChoices:
    """Fits where a ``SettingsBook`` is asked for settings, and told of a change."""

    def __init__(self, store: SettingsStore | None = None) -> None:
        self.store = store or SettingsStore(Path("no settings"))

    @property
    def settings(self) -> Settings:
        return self.store.load()

    def change(self, settings: Settings) -> None:
        self.store.save(settings)

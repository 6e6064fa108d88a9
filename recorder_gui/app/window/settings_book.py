"""The choices that count, shared by everything in the window: one value, and one place to change it."""

import threading
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Signal

from recorder_gui.settings.model import Settings
from recorder_gui.settings.store import SettingsStore

_CLOSE_SECONDS: Final = 2.0
"""A folder on a network that is gone must not keep the program open."""


class SettingsBook(QObject):
    """Lives in the GUI thread. A change counts at once, and is written by a thread behind it.

    The next value is built from ``settings`` and given to ``change`` in one go, so nobody undoes what another
    part of the window chose.

    Signals:
        changed: the Settings that count from now on.
        saved: whether they will be there at the next start; after each change.
    """

    changed = Signal(object)
    saved = Signal(bool)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Final = store
        self._settings = self._on_disk = store.load()
        self.has_lost: Final = store.is_lost
        """Whether there were settings that nobody could read: these are the defaults."""
        self._lock: Final = threading.Lock()
        self._writing: threading.Thread | None = None  # no Background: it ends without an event loop

    @property
    def settings(self) -> Settings:
        """What counts now."""
        return self._settings

    @property
    def ignored_policy(self) -> tuple[str, ...]:
        """What the organisation's file says and nobody could use."""
        return self._store.policy.ignored

    def change(self, settings: Settings) -> None:
        """Let these count. What the organisation set stays as it is, whatever they say."""
        settings = self._store.policy.over(settings)
        is_new = settings != self._settings
        with self._lock:
            self._settings = settings
            is_owed = settings != self._on_disk
            if is_owed and self._writing is None:
                self._writing = threading.Thread(target=self._write, name="settings", daemon=True)
                self._writing.start()
        if is_new:
            self.changed.emit(settings)
        if not is_owed:
            self.saved.emit(True)  # noqa: FBT003 - a signal takes no keywords

    def close(self) -> None:
        """Wait for what is being written, 2 s at most."""
        with self._lock:
            writing = self._writing
        if writing:
            writing.join(_CLOSE_SECONDS)

    def _write(self) -> None:
        """Write until nothing is left that is newer than the file. Runs in the thread."""
        is_saved = True
        while (wanted := self._next(is_saved=is_saved)) is not None:
            is_saved = self._store.save(wanted, self._on_disk)
            if is_saved:
                self._on_disk = wanted
            with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
                self.saved.emit(is_saved)

    def _next(self, *, is_saved: bool) -> Settings | None:
        with self._lock:
            if is_saved and self._settings != self._on_disk:
                return self._settings
            self._writing = None
            return None

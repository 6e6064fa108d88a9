"""Looks, once a second, for what could be recorded from while the chosen microphone is lost."""

from collections.abc import Callable
from typing import Final, Protocol

from recorder_gui.app.microphone.replacement import Identity, device_to_try
from recorder_gui.domain.device import Device
from recorder_gui.settings.model import CaptureSettings

LOOK_SECONDS: Final = 1.0
"""Also what a device gets for opening before another one is tried."""


class Lookup(Protocol):
    """Who knows which microphones there are (``app/microphone/device_lookup.py`` fits by shape)."""

    def ask(self) -> None:
        """Begin to look; never blocks."""
        ...

    def answer(self) -> tuple[Device, ...] | None:
        """Return the list when it has come, once."""
        ...


class ReplacementSearch:
    """Knows the microphone that was chosen for the visit, and what may stand in for it."""

    def __init__(self, lookup: Lookup, monotonic: Callable[[], float]) -> None:
        self._lookup: Final = lookup
        self._monotonic: Final = monotonic
        self._chosen: Device | None = None
        self._settings = CaptureSettings()
        self._look_at = 0.0
        self._tried: Identity | None = None
        self._failed: set[Identity] = set()

    @property
    def chosen(self) -> Device | None:
        """The microphone the person wants."""
        return self._chosen

    @property
    def settings(self) -> CaptureSettings:
        """What the person allows."""
        return self._settings

    def begin(self, chosen: Device, settings: CaptureSettings) -> None:
        """Take note of the person's choice."""
        self._chosen, self._settings = chosen, settings
        self.calm()

    def calm(self) -> None:
        """Note that frames come: the next loss begins from the start."""
        self._tried = None
        self._failed.clear()

    def device_to_try(self) -> Device | None:
        """Return what to open next while nothing records; None where there is no news."""
        chosen, listed = self._chosen, self._look()
        if chosen is None or listed is None:
            return None
        if self._tried is not None:
            self._failed.add(self._tried)  # it has had its time
        target = device_to_try(chosen, listed, self._settings, frozenset(self._failed))
        if target.identity in self._failed:
            self._failed.clear()  # the round begins again
        self._tried = target.identity
        return target

    def is_chosen_there(self) -> bool | None:
        """Whether the chosen microphone could be used again; None where there is no news."""
        chosen, listed = self._chosen, self._look()
        if chosen is None or listed is None:
            return None
        return any(device.identity == chosen.identity for device in listed)

    def _look(self) -> tuple[Device, ...] | None:
        now = self._monotonic()
        if now >= self._look_at:
            self._look_at = now + LOOK_SECONDS
            self._lookup.ask()
        return self._lookup.answer()

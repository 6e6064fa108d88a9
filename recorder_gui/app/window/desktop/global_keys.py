"""Keys that record, pause and finish while another program is used; off unless a person wants them."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording import global_keys as words
from recorder_gui.settings.model import HotkeySettings
from recorder_gui.system.global_keys import KeysObstacle, hold_keys, keys_obstacle
from recorder_gui.system.key_combination import KeyCombination, parse_keys
from recorder_gui.system.ports import HeldKeys, KeysHeard

Hold = Callable[[Mapping[str, KeyCombination], KeysHeard], HeldKeys]


class _Listener(QObject):
    """Brings what the keys' thread hears into the GUI thread."""

    heard = Signal(str)
    was_refused = Signal(str)

    def pressed(self, name: str) -> None:
        """Hear that somebody pressed the keys of this name."""
        self.heard.emit(name)

    def refused(self, name: str) -> None:
        """Hear that they cannot be held."""
        self.was_refused.emit(name)


class GlobalKeys(QObject):
    """A companion of the controller; lives in the GUI thread.

    Signals:
        record_asked, pause_asked, finish_asked: the keys for it were pressed in some program.
    """

    record_asked = Signal()
    pause_asked = Signal()
    finish_asked = Signal()

    def __init__(
        self,
        facts: RecorderFacts,
        hold: Hold = hold_keys,
        obstacle: Callable[[], KeysObstacle | None] = keys_obstacle,
    ) -> None:
        super().__init__(facts)
        self._facts: Final = facts
        self._hold: Final = hold
        self._obstacle: Final = obstacle
        self._chosen = HotkeySettings()
        self._held: HeldKeys | None = None
        self._listener = _Listener(self)

    def choose(self, chosen: HotkeySettings) -> None:
        """Hold these keys from now on, and no others."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.close()
        self._facts.notice_cleared.emit(topics.KEYS)
        if chosen.enabled:
            self._take(chosen)

    @Slot()
    def close(self) -> None:
        """Hold nothing any more."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def _take(self, chosen: HotkeySettings) -> None:
        if obstacle := self._obstacle():
            self._facts.notice_raised.emit(words.impossible(obstacle))
            return
        wanted = {}
        for name, text in _texts(chosen).items():
            keys = parse_keys(text)
            if keys is not None:
                wanted[name] = keys
            elif text:
                self._facts.notice_raised.emit(words.unusable(text))
        if wanted:
            self._listener = _Listener(self)  # what the one before has still to say counts no more
            self._listener.heard.connect(self._on_heard)
            self._listener.was_refused.connect(self._on_refused)
            self._held = self._hold(wanted, self._listener)

    @Slot(str)
    def _on_heard(self, name: str) -> None:
        asked = {"record": self.record_asked, "pause": self.pause_asked, "finish": self.finish_asked}
        asked[name].emit()

    @Slot(str)
    def _on_refused(self, name: str) -> None:
        self._facts.notice_raised.emit(words.taken(_texts(self._chosen)[name]))


def _texts(chosen: HotkeySettings) -> dict[str, str]:
    return {"record": chosen.record, "pause": chosen.pause, "finish": chosen.finish}

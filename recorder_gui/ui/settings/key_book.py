"""The keys of the window as a person wants them: chosen ones over those it came with.

An action is known by the keys it came with: they are unique, last, and are the same in every language.
What is added to the window later is taken in at the next look.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from recorder_gui.app.wording.keys import know_keys
from recorder_gui.settings.model import Settings
from recorder_gui.ui.language import say_anew
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets.key_bearers import PORTABLE, KeyBearer, bearers_of

_RESERVED: Final = ("Tab", "Shift+Tab", "Esc", "Return", "Enter", "Space", "Up", "Down", "Left", "Right")
"""What moves about in the window: an action that took one of them would lock its user out."""


@dataclass(frozen=True, slots=True)
class BoundKeys:
    """One line of the list of keys, in the language of now."""

    id: str
    name: str
    keys: QKeySequence
    is_default: bool


class KeyBook(QObject):
    """Gives the window's actions their keys, at once and after every change, and keeps what names them true.

    Signals:
        changed: some keys are others now.
    """

    changed = Signal()

    def __init__(self, window: QWidget, book: SettingsControl) -> None:
        super().__init__(window)
        self._window: Final = window
        self._book: Final = book
        self._known: Final[dict[str, tuple[KeyBearer, tuple[QKeySequence, ...]]]] = {}
        self._applied = None if book.settings.shortcuts else book.settings.shortcuts
        self.look()
        book.changed.connect(self._on_changed)

    def look(self) -> None:
        """Take in what the window has come to have meanwhile."""
        seen = {bearer.place for bearer, _ in self._known.values()}
        for bearer in bearers_of(self._window):
            if bearer.place in seen or not bearer.keys:
                continue
            name = bearer.keys[0].toString(PORTABLE)
            if name not in _RESERVED:
                self._known.setdefault(name, (bearer, bearer.keys))
        self._apply(self._book.settings)

    def lines(self) -> tuple[BoundKeys, ...]:
        """Return all that has keys, by name."""
        self.look()
        shortcuts = self._book.settings.shortcuts
        found = [
            BoundKeys(name, bearer.name, next(iter(bearer.keys), QKeySequence()), name not in shortcuts)
            for name, (bearer, _) in self._known.items()
        ]
        return tuple(sorted(found, key=lambda line: line.name.casefold()))

    def clash(self, action: str, keys: QKeySequence) -> str | None:
        """Return what has these keys already, by name; "" for what the window itself needs; else None."""
        if keys.toString(PORTABLE) in _RESERVED:
            return ""
        for name, (bearer, _) in self._known.items():
            if name != action and any(_clashes(keys, other) for other in bearer.keys):
                return bearer.name
        return None

    def choose(self, action: str, keys: QKeySequence) -> None:
        """Give an action other keys; those it came with are no choice."""
        _, defaults = self._known[action]
        chosen = None if defaults and keys == defaults[0] else keys.toString(PORTABLE)
        self._book.change(self._book.settings.with_shortcut(action, chosen))

    def reset(self, action: str) -> None:
        """Give an action the keys it came with."""
        self._book.change(self._book.settings.with_shortcut(action, None))

    def reset_all(self) -> None:
        """Give all of them the keys they came with."""
        self._book.change(replace(self._book.settings, shortcuts={}))

    def _on_changed(self, settings: Settings) -> None:
        if settings.shortcuts != self._applied:
            self._apply(settings)
            self.changed.emit()

    def _apply(self, settings: Settings) -> None:
        self._applied = settings.shortcuts
        for name, (bearer, defaults) in self._known.items():
            chosen = settings.shortcuts.get(name)
            keys = defaults if chosen is None else _keys(chosen)
            if bearer.keys != keys:
                bearer.give(keys)
        self._tell()

    def _tell(self) -> None:
        """Let tool tips and help texts name the keys that work now, where they are others."""
        is_changed = know_keys({name: bearer.shown_keys for name, (bearer, _) in self._known.items()})
        if is_changed and isinstance(application := QApplication.instance(), QApplication):
            say_anew(application)


def _keys(text: str) -> tuple[QKeySequence, ...]:
    keys = QKeySequence.fromString(text, PORTABLE)
    return () if keys.isEmpty() else (keys,)


def _clashes(keys: QKeySequence, other: QKeySequence) -> bool:
    """Return whether one of the two would keep the other from ever being heard."""
    nothing = QKeySequence.SequenceMatch.NoMatch
    return not keys.isEmpty() and (keys.matches(other) is not nothing or other.matches(keys) is not nothing)

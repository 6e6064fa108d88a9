"""The words about keys that work in every program."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.system.global_keys import KeysObstacle

OBSTACLES: Final[Mapping[KeysObstacle, Phrase]] = MappingProxyType(
    {
        KeysObstacle.WAYLAND: Phrase("Keys for all programs are not possible on this desktop (Wayland)."),
        KeysObstacle.MACOS: Phrase("Keys for all programs are not offered on macOS."),
        KeysObstacle.NO_DESKTOP: Phrase("Keys for all programs are not possible on this desktop."),
    }
)


def impossible(obstacle: KeysObstacle) -> Notice:
    """Say that the desktop cannot do what the settings ask for."""
    remedy = Phrase("The keys in the recorder's own windows work as always.")
    return Notice(topics.KEYS, OBSTACLES[obstacle], remedy)


def taken(keys: str) -> Notice:
    """Say that another program has these keys, and has had them first."""
    return Notice(
        topics.KEYS,
        Phrase("Another program has the keys {keys}", keys=keys),
        Phrase("They do nothing here. Choose other keys in the settings, or end the other program."),
    )


def unusable(keys: str) -> Notice:
    """Say that these cannot be keys for all programs."""
    return Notice(
        topics.KEYS,
        Phrase("{keys} cannot be used in all programs", keys=keys),
        Phrase("Choose a letter, a digit or a function key together with Ctrl or Alt in the settings."),
    )

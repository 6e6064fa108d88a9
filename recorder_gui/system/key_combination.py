"""Keys that are pressed together, as a person writes them: "Ctrl+Alt+R"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_KEY: Final = re.compile(r"[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4])|Space")

_MODIFIERS: Final[Mapping[str, str]] = MappingProxyType(
    {"ctrl": "ctrl", "control": "ctrl", "alt": "alt", "shift": "shift", "meta": "meta", "super": "meta"}
)


@dataclass(frozen=True, slots=True)
class KeyCombination:
    """One key, "A" to "Z", "0" to "9", "F1" to "F24" or "Space", and what is held down with it.

    ``modifiers`` are of "ctrl", "alt", "shift" and "meta" (the Windows key).
    """

    modifiers: frozenset[str]
    key: str

    @property
    def is_free(self) -> bool:
        """Whether it may be taken from all programs: nobody writes a text with it."""
        is_function_key = self.key.startswith("F") and len(self.key) > 1
        return is_function_key or bool(self.modifiers - {"shift"})


def parse_keys(text: str) -> KeyCombination | None:
    """Return what a text means, or None where it is none that could be held in every program."""
    *held, key = (part.strip() for part in text.split("+"))
    modifiers = [_MODIFIERS.get(name.lower(), "") for name in held]
    key = key.capitalize() if len(key) > 1 else key.upper()
    if not all(modifiers) or len(set(modifiers)) < len(modifiers) or not _KEY.fullmatch(key):
        return None
    keys = KeyCombination(frozenset(modifiers), key)
    return keys if keys.is_free else None

"""The keys that a sentence names: those an action came with, until a person chooses others."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from recorder_gui.app.wording.phrase import Phrase

NO_KEYS: Final = Phrase("none", about="keys of an action that has none")


class _Known:
    """One table for the process, as with the language."""

    others: Mapping[str, str] = MappingProxyType({})


def know_keys(keys: Mapping[str, str]) -> bool:
    """Name these from now on: by the keys an action came with, what a person presses now, "" for nothing.

    Return whether a sentence that was said before would be another one now.
    """
    others = {first: now for first, now in keys.items() if now != first}
    is_changed, _Known.others = others != _Known.others, others
    return is_changed


@dataclass(frozen=True, slots=True)
class Keys:
    """A fact of a phrase: ``first`` are the keys the action came with, by which it is known for good."""

    first: str

    def __str__(self) -> str:
        return _Known.others.get(self.first, self.first) or str(NO_KEYS)

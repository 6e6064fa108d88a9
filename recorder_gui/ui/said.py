"""Keeps fixed words true when the language changes: each is said once, and again after a change.

Words that depend on the state of something are not for this: their widget says them anew in ``changeEvent``,
on ``QEvent.Type.LanguageChange``.
"""

from collections.abc import Callable
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from shiboken6 import isValid

from recorder_gui.app.wording.phrase import Phrase

Saying = Callable[[QObject], Callable[[str], object]]
"""Returns, for an object, what takes its words."""

_SAID: Final[WeakKeyDictionary[QObject, list[tuple[Saying, Phrase]]]] = WeakKeyDictionary()


def say(setter: Callable[[str], object], phrase: Phrase) -> None:
    """Set words now and after every change of language; ``setter`` is a method of their object."""
    owner, name = getattr(setter, "__self__", None), getattr(setter, "__name__", "")
    if not isinstance(owner, QObject):
        raise TypeError(setter)
    # By name: a bound method would keep its object alive for ever.
    say_by(owner, lambda living: getattr(living, name), phrase)


def say_by(owner: QObject, saying: Saying, phrase: Phrase) -> None:
    """Set words that take more than their text, such as a tab's; ``saying`` must not hold ``owner``."""
    _SAID.setdefault(owner, []).append((saying, phrase))
    saying(owner)(str(phrase))


def retell() -> None:
    """Say everything again, in the language of now."""
    for owner, said in list(_SAID.items()):
        if isValid(owner):
            for saying, phrase in said:
                saying(owner)(str(phrase))

"""Keeps words true when the language changes: what was said last through a setter is said again.

Words that are no phrase when they are said (painted ones, a model's, a list's) are not for this: their
widget says them anew in ``changeEvent``, on ``QEvent.Type.LanguageChange``.
"""

from collections.abc import Callable
from typing import Any, Final, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from shiboken6 import isValid

from recorder_gui.app.facts import Sentence

Owner = TypeVar("Owner", bound=QObject)

Saying = Callable[[Any], Callable[[str], object]]
"""Returns, for an object, what takes its words. It must not hold the object: that would live for ever."""

_SAID: Final[WeakKeyDictionary[QObject, dict[str, tuple[Saying, Sentence]]]] = WeakKeyDictionary()


def say(setter: Callable[[str], object], words: Sentence | str) -> None:
    """Set words now and after every change of language; ``setter`` is a method of their object.

    What the same setter said before is forgotten. A str is a fact, a name or a number: it stays as it is.
    """
    owner, name = getattr(setter, "__self__", None), getattr(setter, "__name__", "")
    if not isinstance(owner, QObject):
        raise TypeError(setter)
    say_by(owner, lambda living: getattr(living, name), words, name)


def say_by(
    owner: Owner, saying: Callable[[Owner], Callable[[str], object]], words: Sentence | str, name: str = ""
) -> None:
    """Set words that take more than their text, such as a tab's.

    ``name`` tells what of the owner is named; what was said under it before is forgotten.
    """
    said = _SAID.setdefault(owner, {})
    key = name or str(id(saying))
    said.pop(key, None)
    if not isinstance(words, str):
        said[key] = (saying, words)
    saying(owner)(str(words))


def retell() -> None:
    """Say everything again, in the language of now."""
    for owner, said in list(_SAID.items()):
        if isValid(owner):
            for saying, words in list(said.values()):
                saying(owner)(str(words))

"""Every word that stands in the program's own code: what may leave in a log is taken from here alone.

A list of what must not leave is never complete. This one is of what may, and it cannot grow old: it is
read from the compiled modules, also in a packaged program, which has no sources.
"""

import os
import pkgutil
import re
from dataclasses import dataclass
from functools import cache
from importlib.abc import InspectLoader, PathEntryFinder
from types import CodeType
from typing import Final

import recorder_gui

_MOST_ERROR_NUMBERS: Final = 200
_PLACE: Final = re.compile(r"%(?:\.\d+)?[sdf]")
_WORD: Final = re.compile(r"[A-Za-z_][\w.]*", re.ASCII)
_CARRYING_TEXT: Final = ("recorder_gui.practice.", "recorder_gui.app.wording.")
"""Packages whose sentences are no log messages; the first holds a whole invented consultation."""


@dataclass(frozen=True, slots=True)
class ProgramWords:
    """``messages`` are the log's templates as expressions whose groups are the values put into them."""

    modules: frozenset[str]
    words: frozenset[str]
    messages: tuple[re.Pattern[str], ...]
    system_words: frozenset[str]
    """The operating system's own texts for error numbers."""


@cache
def program_words() -> ProgramWords:
    """Read the program's own code: about 0.3 s, once."""
    modules, words, templates = {"recorder_gui"}, set[str](), set[str]()
    for found in pkgutil.walk_packages(recorder_gui.__path__, "recorder_gui."):
        modules.add(found.name)
        if found.name.startswith(_CARRYING_TEXT) or not isinstance(found.module_finder, PathEntryFinder):
            continue
        spec = found.module_finder.find_spec(found.name)
        loader = spec.loader if spec else None
        code = loader.get_code(found.name) if isinstance(loader, InspectLoader) else None
        if code:
            names, texts = _read(code)
            words |= names | {text for text in texts if _WORD.fullmatch(text)}
            templates |= texts if "getLogger" in names else set()
    errors = frozenset(os.strerror(number) for number in range(1, _MOST_ERROR_NUMBERS))
    return ProgramWords(frozenset(modules), frozenset(words), _as_messages(templates), errors)


def _read(code: CodeType) -> tuple[set[str], set[str]]:
    """Return the names and the texts of a module's code and of all that is defined in it."""
    names, texts, left = set[str](), set[str](), [code]
    while left:  # ends: code contains finitely much code
        one = left.pop()
        names |= {*one.co_names, *one.co_varnames, one.co_name}
        left += [value for value in one.co_consts if isinstance(value, CodeType)]
        texts |= {value for value in one.co_consts if isinstance(value, str)}
        texts |= {
            word for value in one.co_consts if isinstance(value, tuple | frozenset) for word in _in(value)
        }
    return names, texts


def _in(values: "tuple[object, ...] | frozenset[object]") -> set[str]:
    return {value for value in values if isinstance(value, str)}


def _as_messages(templates: set[str]) -> tuple[re.Pattern[str], ...]:
    """Leave out what is one value alone: it would let any text pass. Plain sentences come first."""
    chosen = sorted((text for text in templates if " " in text), key=lambda text: (text.count("%"), text))
    return tuple(
        re.compile("(.+?)".join(re.escape(piece) for piece in _PLACE.split(text)))
        for text in chosen
        if "\n" not in text
    )

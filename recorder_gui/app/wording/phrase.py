"""A sentence in the reader's language: every text a person reads begins here.

English stands in the code and is what a person reads until a translator is set. The command line sets none.
``packaging/translations.py`` finds the sentences by these names: the texts must be literals.
"""

from typing import Final, Protocol

from recorder_gui.app.facts import Sentence


class Translator(Protocol):
    """What knows another language (``ui/language.py`` fits by shape)."""

    def translate(self, source: str, about: str, count: int) -> str:
        """Return the sentence in the chosen language, or "" where it has none.

        ``count`` chooses the plural form; -1 where nothing is counted.
        """
        ...


class _Reader:
    """Whose language is spoken: one for the process, as with Qt's own translators."""

    translator: Translator | None = None


_NOTHING_COUNTED: Final = -1


def speak_through(translator: Translator | None) -> None:
    """Say everything through ``translator`` from now on; None: in English."""
    _Reader.translator = translator


class Phrase:
    """A sentence that is put into words when it is shown: ``str(phrase)``.

    Kept as it is, it can be said again after a change of language. ``facts`` fill its {fields}; a fact may be
    a phrase. ``about`` tells a translator which of two meanings an English word has here.
    """

    __slots__ = ("_about", "_facts", "_source")

    def __init__(self, source: str, /, *, about: str = "", **facts: object) -> None:
        self._source: Final = source
        self._about: Final = about
        self._facts: Final = facts

    def __str__(self) -> str:
        return _filled(_translated(self._source, self._about, _NOTHING_COUNTED), self._facts)

    @property
    def source(self) -> str:
        """What it says in English, before its fields are filled."""
        return self._source

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._source)

    @property
    def _parts(self) -> tuple[object, ...]:
        return (type(self), self._source, self._about, self._facts)


class CountedPhrase(Phrase):
    """A sentence that depends on a number: ``one`` is English for 1, ``many`` for all others.

    ``{count}`` in it is the number. A translator finds it by ``many``, and has a form for every case of its
    language.
    """

    __slots__ = ("_count", "_one")

    def __init__(self, one: str, many: str, /, count: int, *, about: str = "", **facts: object) -> None:
        super().__init__(many, about=about, **facts)
        self._one: Final = one
        self._count: Final = count

    def __str__(self) -> str:
        english = self._one if self._count == 1 else self._source
        form = _translated(self._source, self._about, self._count, english)
        return _filled(form, {"count": f"{self._count:,}", **self._facts})

    @property
    def _parts(self) -> tuple[object, ...]:
        return (*super()._parts, self._one, self._count)


class Joined(Phrase):
    """Several phrases and texts, one behind the other."""

    __slots__ = ("_told",)

    def __init__(self, *told: Sentence | str, between: str = " ") -> None:
        super().__init__(between)  # no sentence: only what stands between them
        self._told: Final = told

    def __str__(self) -> str:
        return self._source.join(text for told in self._told if (text := str(told)))

    @property
    def _parts(self) -> tuple[object, ...]:
        return (*super()._parts, self._told)


def tr(source: str, /, *, about: str = "", **facts: object) -> str:
    """Return a sentence in the reader's language, its {fields} filled."""
    return str(Phrase(source, about=about, **facts))


def counted(one: str, many: str, /, count: int, *, about: str = "", **facts: object) -> str:
    """Return a sentence that depends on a number, in the reader's language."""
    return str(CountedPhrase(one, many, count, about=about, **facts))


def _translated(source: str, about: str, count: int, english: str = "") -> str:
    translator = _Reader.translator
    return (translator.translate(source, about, count) if translator else "") or english or source


def _filled(form: str, facts: dict[str, object]) -> str:
    return form.format_map(facts) if facts else form.replace("{{", "{").replace("}}", "}")

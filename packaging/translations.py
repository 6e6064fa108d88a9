"""Keeps the translation files true to the sentences in the code.

    python packaging/translations.py update     finds every sentence, and says what has no translation yet
    python packaging/translations.py release    compiles the files for the program

A sentence is the literal in a call of Phrase, CountedPhrase, tr or counted. What is no longer in the code is
kept as "vanished": it may come back. English is written as well: it holds the two forms of what is counted.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Recorder"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "hi")
FORMS = 2
"""Both English and Hindi have one form for one, and one for all else; for Hindi 0 is as 1."""

PLAIN, COUNTED = frozenset({"Phrase", "tr"}), frozenset({"CountedPhrase", "counted"})
DEFINED_IN = "recorder_gui/app/wording/phrase.py"

Key = tuple[str, str]


@dataclass(slots=True)
class Sentence:
    """One sentence of the code. ``one`` is its English form for 1, "" where nothing is counted."""

    source: str
    about: str = ""
    one: str = ""
    places: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return self.source, self.about


@dataclass(frozen=True, slots=True)
class Translation:
    """What a translator wrote: one form, or one for each case of a number."""

    forms: tuple[str, ...]

    def fits(self, sentence: Sentence) -> bool:
        """Return whether every form of the sentence has its words."""
        return len(self.forms) == (FORMS if sentence.one else 1) and all(self.forms)


class NotLiteralError(Exception):
    """A sentence is put together in the code, so that no translator could ever see it."""


def sentences(root: Path = ROOT) -> dict[Key, Sentence]:
    """Return every sentence of the code, in the order of files and lines.

    Raises:
        NotLiteralError: the text of one is no literal.
    """
    found: dict[Key, Sentence] = {}
    for path in sorted((root / "recorder_gui").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        if place == DEFINED_IN:
            continue
        for sentence in _sentences_in(ast.parse(path.read_text(encoding="utf-8")), place):
            known = found.setdefault(sentence.key, sentence)
            known.one = known.one or sentence.one
            if place not in known.places:
                known.places.append(place)
    return found


def _sentences_in(tree: ast.Module, place: str) -> Iterator[Sentence]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        texts = 2 if name in COUNTED else 1 if name in PLAIN else 0
        if texts:
            *one, source = (_literal(node, place) for node in call.args[:texts])
            about = next((key.value for key in call.keywords if key.arg == "about"), ast.Constant(""))
            yield Sentence(source, _literal(about, place), "".join(one), [place])


def _literal(node: ast.expr, place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    message = f"{place}:{node.lineno}"
    raise NotLiteralError(message)


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """Return the file that translators edit."""
    return folder / f"recorder_{language}.ts"


def translations_in(path: Path) -> dict[Key, Translation]:
    """Return what has been translated, also of what the code no longer says."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        told = message.find("translation")
        if told is None:
            continue
        forms = [form.text or "" for form in told.findall("numerusform")] or [told.text or ""]
        if any(forms):
            key = message.findtext("source", ""), message.findtext("comment", "")
            found[key] = Translation(tuple(forms))
    return found


def write(path: Path, language: str, code: dict[Key, Sentence], known: dict[Key, Translation]) -> None:
    """Write a translation file: the code's sentences in their order, then what has vanished from it."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage=ENGLISH)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for key, sentence in code.items():
        _append(context, sentence, known.get(key), is_gone=False)
    for key, translation in known.items():
        if key not in code and language != ENGLISH:
            forms = translation.forms
            _append(context, Sentence(*key, "?" if len(forms) > 1 else ""), translation, is_gone=True)
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{head}{text}\n", encoding="utf-8")


def _append(
    context: ElementTree.Element, sentence: Sentence, translation: Translation | None, *, is_gone: bool
) -> None:
    message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if sentence.one else {})
    for place in sentence.places:  # without lines: those move with every change of the code
        ElementTree.SubElement(message, "location", filename=f"../../{place}")
    ElementTree.SubElement(message, "source").text = sentence.source
    if sentence.about:
        ElementTree.SubElement(message, "comment").text = sentence.about
    is_done = translation is not None and translation.fits(sentence)
    state = {"type": "vanished"} if is_gone else {} if is_done else {"type": "unfinished"}
    told = ElementTree.SubElement(message, "translation", state)
    forms = translation.forms if translation else ()
    if sentence.one:
        for at in range(FORMS):
            ElementTree.SubElement(told, "numerusform").text = forms[at] if at < len(forms) else ""
    else:
        told.text = forms[0] if forms else ""


def english(code: dict[Key, Sentence]) -> dict[Key, Translation]:
    """Return English as a translation of itself."""
    return {
        key: Translation((sentence.one, sentence.source) if sentence.one else (sentence.source,))
        for key, sentence in code.items()
    }


def unfinished(language: str, folder: Path = FOLDER) -> list[Sentence]:
    """Return the sentences of the code that a language does not say yet."""
    known = translations_in(file_of(language, folder))
    return [
        sentence for key, sentence in sentences().items() if key not in known or not known[key].fits(sentence)
    ]


def update(folder: Path = FOLDER) -> None:
    """Bring the files up to what the code says, and keep what was translated."""
    code = sentences()
    for language in LANGUAGES:
        path = file_of(language, folder)
        known = english(code) if language == ENGLISH else translations_in(path)
        write(path, language, code, known)


def release(source: Path = FOLDER, target: Path = FOLDER) -> None:
    """Compile the files for the program."""
    compiler = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    for language in LANGUAGES:
        compiled = file_of(language, target).with_suffix(".qm")
        # What is said as it stands in the code need not be looked up.
        command = [str(compiler), "-silent", "-removeidentical", str(file_of(language, source))]
        command += ["-qm", str(compiled)]
        subprocess.run(command, check=True)  # noqa: S603 - Qt's own tool on our own files


def main() -> None:
    """Do what is asked."""
    match sys.argv[1:]:
        case ["update"]:
            update()
            for language in LANGUAGES:
                for sentence in unfinished(language):
                    sys.stdout.write(f"{language}: {sentence.source}\n")
        case ["release"]:
            release()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()

"""Writes THIRD-PARTY-LICENCES.txt: the licence of everything that the packages carry.

    python packaging/licences.py OUT.txt

Run by the Python that builds, for it reads what is installed there. The code is 1 if a licence is missing:
nothing may be shipped whose terms cannot be shown.
"""

import os
import sys
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path

from shipped import PackageNotFoundError, licence_of, licence_texts, shipped

TEXTS = Path(__file__).resolve().parent / "licence_texts"
RULE = "=" * 100
USAGE, MISSING = 2, 1
PYTHON = "Python"

# Libraries whose wheels carry no text: where else it stands.
ELSEWHERE = {
    "pyside6-essentials": "LGPL-3.0.txt",
    "pyside6-addons": "LGPL-3.0.txt",
    "shiboken6": "LGPL-3.0.txt",
}

INTRODUCTION = """\
Consultation Recorder itself is under the MIT licence. It carries the libraries below, each under the terms
of its own authors. First comes what lies inside them, then each with its texts, at the end Python and the
texts that several share."""


class LicenceMissingError(Exception):
    """A shipped library does not say its terms."""


def document(libraries: dict[str, Distribution]) -> str:
    """Return the whole text.

    Raises:
        LicenceMissingError: one of them has no text, or Python's cannot be found; names it.
    """
    parts = [INTRODUCTION, "\n".join(_line(library) for library in libraries.values())]
    parts.append(_part("Inside the libraries", (TEXTS / "libraries.txt").read_text(encoding="utf-8")))
    parts += [_part(_line(library), _texts(name, library)) for name, library in libraries.items()]
    parts.append(_part(f"{PYTHON} {sys.version.split()[0]}", _pythons_text(libraries)))
    parts += [_part(path.stem, path.read_text(encoding="utf-8")) for path in sorted(TEXTS.glob("*GPL*.txt"))]
    return "\n\n".join(parts) + "\n"


def _line(library: Distribution) -> str:
    return f"{library.metadata['Name']} {library.version}: {licence_of(library)}"


def _part(title: str, text: str) -> str:
    return f"{RULE}\n{title}\n{RULE}\n\n{text.strip()}"


def _texts(name: str, library: Distribution) -> str:
    texts = licence_texts(library)
    if texts:
        return "\n\n".join(f"[{Path(file).name}]\n\n{text}" for file, text in texts.items())
    if name in ELSEWHERE:
        return f"The text is at the end: {Path(ELSEWHERE[name]).stem}."
    raise LicenceMissingError(name)


def _pythons_text(libraries: dict[str, Distribution]) -> str:
    """Return Python's own licence; a system's Python may lack it, a library of its authors has it."""
    folders = (Path(os.__file__).parent, Path(sysconfig.get_paths()["stdlib"]), Path(sys.base_prefix))
    for folder in folders:
        if (folder / "LICENSE.txt").is_file():
            return (folder / "LICENSE.txt").read_text(encoding="utf-8")
    if "typing-extensions" in libraries:
        return "\n".join(licence_texts(libraries["typing-extensions"]).values())
    raise LicenceMissingError(PYTHON)


def main(arguments: list[str]) -> int:
    """Write the file and return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: licences.py OUT.txt\n")
        return USAGE
    try:
        libraries = shipped()
        text = document(libraries)
    except PackageNotFoundError as missing:
        sys.stderr.write(f"Not installed here, so its licence is unknown: {missing.name}\n")
        return MISSING
    except LicenceMissingError as missing:
        sys.stderr.write(f"No licence text is found for: {missing}\n")
        return MISSING
    Path(arguments[0]).write_text(text, encoding="utf-8", newline="\n")
    sys.stderr.write(f"{arguments[0]}: {len(libraries)} libraries\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Finds the libraries that the program ships with: those that pyproject.toml asks for, and theirs in turn.

Read from what is installed for this Python on this system: markers are answered as the build answers them.
"""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LICENCE_FILE = re.compile(r"(?i)(licen[cs]es?|copying|notice|authors)([._-][\w.-]*)?")


def shipped(project: Path = ROOT / "pyproject.toml") -> dict[str, Distribution]:
    """Return the libraries by canonical name, in that order.

    Raises:
        PackageNotFoundError: one of them is not installed here; names it.
    """
    with project.open("rb") as file:
        asked = tomllib.load(file)["project"]["dependencies"]
    found: dict[str, Distribution] = {}
    _take(asked, frozenset(), found)
    return dict(sorted(found.items()))


def needed_by(library: Distribution, among: Iterable[str]) -> list[str]:
    """Return the canonical names of the shipped libraries that this one asks for."""
    asked = {canonicalize_name(Requirement(line).name) for line in library.requires or ()}
    return sorted(asked & set(among))


def licence_of(library: Distribution) -> str:
    """Return how the library itself names its licence, in one line; "" where it does not."""
    if expression := told(library, "License-Expression"):
        return expression
    classifiers = library.metadata.get_all("Classifier") or ()
    classified = [line.split(" :: ")[-1] for line in classifiers if line.startswith("License ::")]
    return told(library, "License") or ", ".join(classified)


def told(library: Distribution, field: str) -> str:
    """Return the first line of a field of the library's metadata; "" where there is none."""
    lines: list[str] = (library.metadata.get_all(field) or [""])[0].strip().split("\n")
    return lines[0].strip()


def licence_texts(library: Distribution) -> dict[str, str]:
    """Return the texts that lie with the library, by file name; equal ones once."""
    found: dict[str, str] = {}
    for file in sorted(library.files or (), key=str):
        if LICENCE_FILE.fullmatch(file.name) and file.suffix not in {".py", ".pyc"}:
            text = Path(str(library.locate_file(file))).read_text(encoding="utf-8", errors="replace").strip()
            if text not in found.values():
                found[str(file)] = text
    return found


def _take(lines: Iterable[str], extras: frozenset[str], found: dict[str, Distribution]) -> None:
    for requirement in map(Requirement, lines):
        name = canonicalize_name(requirement.name)
        wanted = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras)
        )
        if wanted and name not in found:
            found[name] = installed = distribution(requirement.name)
            _take(installed.requires or (), frozenset(requirement.extras), found)


__all__ = ["PackageNotFoundError", "licence_of", "licence_texts", "needed_by", "shipped", "told"]

"""What the program is frozen with is what was tested, and is hash-checked too."""

import re

from tests.unit.packaging.hooks import ROOT

LOCKED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][\w.]*)(?: ; [^#\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def _lines(name):
    return (ROOT / "packaging" / name).read_text(encoding="utf-8").splitlines()


def _versions(name):
    return {found["name"]: found["version"] for line in _lines(name) if (found := LOCKED.fullmatch(line))}


def test_the_lock_holds_names_versions_markers_and_hashes_and_nothing_else():
    assert not [
        line for line in _lines("build.lock") if not LOCKED.fullmatch(line) and not HASH.fullmatch(line)
    ]


def test_what_is_shipped_has_the_versions_that_are_tested():
    tested, shipped = _versions("requirements.lock"), _versions("build.lock")
    assert {"pyside6-essentials", "sounddevice", "numpy", "pyinstaller", "setuptools"} <= set(shipped)
    assert not {name for name in shipped if name in tested and shipped[name] != tested[name]}


def test_no_test_tool_is_in_the_environment_that_builds():
    assert not {"pytest", "hypothesis", "mypy", "ruff", "import-linter"} & set(_versions("build.lock"))

"""Keeps the habits that no tool keeps: sizes, names, clean committed files, diagrams that are true."""

import ast
import importlib
import io
import re
import subprocess
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from recorder_gui.domain import state_diagram

ROOT = Path(__file__).resolve().parent.parent

MODULE_LINES = 300
CLASS_LINES = 200
FUNCTION_LINES = 40

# Each of these names became the module of everything in some project.
GOD_MODULES = {"utils", "helpers", "common", "core", "logic", "manager", "base"}

TOP_LEVEL = {
    *("recorder_gui", "resources", "tests", "packaging", "docs"),
    *("pyproject.toml", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"),
    "build.spec",
}
# Made by tools, and named in .gitignore.
MADE = {"__pycache__", "build", "dist", "recorder_gui.egg-info"}

# Written in two halves, so that this file keeps the rule too.
REGISTRY_HOSTS = re.compile(
    "|".join(
        re.escape(first + second)
        for first, second in (
            ("pypi", ".org"),
            ("python", "hosted.org"),
            ("npm", "js.org"),
            ("ana", "conda.org"),
            ("deb.", "debian.org"),
            ("archive.", "ubuntu.com"),
        )
    )
)
MACHINE_PATHS = re.compile(r"(?<![\w./~$}])/(?:work|root|home|Users)/\w|(?i:\bc:\\users\\)")

LOCKED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][\w.]*)(?: ; [^#\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def _committed_files() -> Iterator[Path]:
    # Found by walking, not by asking git: the rules hold before the commit, and in a copy without history.
    for top in sorted(ROOT.iterdir()):
        if top.name in TOP_LEVEL or top.name in {".ci", ".github", ".gitignore"}:
            found = [top] if top.is_file() else sorted(top.rglob("*"))
            yield from (path for path in found if path.is_file() and not MADE & set(path.parts))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


FILES = list(_committed_files())
MODULES = [path for path in FILES if path.suffix == ".py"]
SCRIPTS = [path for path in FILES if path.suffix == ".sh"]
UNIT_TESTS = [path for path in MODULES if path.is_relative_to(ROOT / "tests" / "unit")]
LIFECYCLES = sorted((ROOT / "recorder_gui" / "domain").glob("*_lifecycle.py"))

each_module = pytest.mark.parametrize("module", MODULES, ids=_name)


def _length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@each_module
def test_a_module_a_class_and_a_function_are_short_enough_to_read(module):
    source = module.read_text(encoding="utf-8")
    lines = len(source.splitlines())
    too_long = [f"the module: {lines} lines"] if lines > MODULE_LINES else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and _length(node) > CLASS_LINES:
            too_long.append(f"class {node.name}: {_length(node)} lines")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > FUNCTION_LINES:
            too_long.append(f"{node.name}(): {_length(node)} lines")
    assert not too_long


@each_module
def test_a_module_says_what_it_is_for(module):
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@each_module
def test_a_module_is_named_after_one_idea(module):
    assert module.stem not in GOD_MODULES


@each_module
def test_something_left_to_do_has_a_number(module):
    source = module.read_text(encoding="utf-8")
    comments = [
        token.string
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    ]
    left_to_do = [comment for comment in comments if re.search(r"\b(?:TODO|FIXME|XXX)\b", comment)]
    assert all(re.search(r"#\d+", comment.removeprefix("#")) for comment in left_to_do), left_to_do


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _parameters(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (argument.arg for argument in (*node.args.args, *node.args.kwonlyargs))


@each_module
def test_nothing_is_mocked(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert not [name for name in _imports(tree) if name.startswith(("unittest.mock", "mock.", "pytest_mock"))]
    assert not {"monkeypatch", "mocker", "MonkeyPatch"} & set(_parameters(tree))


@pytest.mark.parametrize("module", UNIT_TESTS, ids=_name)
def test_a_unit_test_has_no_qt_thread_or_process(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    roots = {name.split(".")[0] for name in _imports(tree)}
    assert not roots & {"PySide6", "threading", "subprocess", "multiprocessing", "concurrent"}
    assert not {"qtbot", "qapp", "qtmodeltester"} & set(_parameters(tree))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_committed_file_knows_neither_a_registry_nor_the_computer_it_was_written_on(path):
    text = path.read_bytes().decode("utf-8", errors="replace")
    assert not REGISTRY_HOSTS.search(text)
    assert not MACHINE_PATHS.search(text)


def test_only_what_belongs_there_lies_at_the_top():
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert not visible - TOP_LEVEL - MADE


@pytest.mark.parametrize("script", SCRIPTS, ids=_name)
def test_bash_understands_each_script(script):
    checked = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False, timeout=30)
    assert checked.returncode == 0, checked.stderr


def _lock_lines() -> list[str]:
    return (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8").splitlines()


def test_the_lock_holds_names_versions_markers_and_hashes_and_nothing_else():
    assert not [line for line in _lock_lines() if not LOCKED.fullmatch(line) and not HASH.fullmatch(line)]
    assert not [line for line in _lock_lines() if "://" in line]


def test_the_lock_answers_every_dependency_that_the_project_declares():
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    declared = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["test"],
    ]
    matches = [match for line in _lock_lines() if (match := LOCKED.fullmatch(line))]
    locked = {match["name"]: match["version"] for match in matches}
    for requirement in map(Requirement, declared):
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} is not locked"
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}"


def test_decisions_are_numbered_without_a_hole():
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert names, "no decision is written down"
    assert not [name for name in names if not re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", name)]
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


@pytest.mark.parametrize("module", LIFECYCLES, ids=_name)
def test_the_diagram_of_a_state_machine_is_its_table(module):
    transitions = importlib.import_module(f"recorder_gui.domain.{module.stem}").TRANSITIONS
    states = type(next(iter(transitions))[0])
    diagram = state_diagram.render(transitions, next(iter(states)))  # the first member is where it begins
    assert diagram in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_state_machine_is_found():
    assert len(LIFECYCLES) >= 3

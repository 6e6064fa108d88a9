"""What is shipped is listed with its terms; vulnerabilities are asked for, and not knowing is said."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[3] / "packaging"
NONE_KNOWN, SOME_KNOWN, WRONG_USAGE, NOT_KNOWN = 0, 1, 2, 3

LOCK = f"""\
httpx==0.28.1 \\
    --hash=sha256:{"a" * 64}
pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\
    --hash=sha256:{"b" * 64}
"""

AUDITOR = """\
#!{python}
import pathlib, sys
words = sys.argv[1:]
lock = pathlib.Path(words[words.index("--requirement") + 1]).read_text()
if ";" in lock:
    sys.exit("a marker was left in the lock")
answer = pathlib.Path(__file__).with_name("answer.json")
if not answer.exists():
    sys.exit("no such host")
pathlib.Path(words[words.index("--output") + 1]).write_text(answer.read_text())
sys.exit(int(pathlib.Path(__file__).with_name("code").read_text()))
"""


def run(*words, **environment):
    return subprocess.run(
        words,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PATH": "/usr/bin:/bin", **environment},
    )


class Auditor:
    """Stands in for pip-audit: answers as told, and not at all unless told."""

    def __init__(self, folder) -> None:
        self._folder = folder
        self.path = folder / "pip-audit"
        self.path.write_text(AUDITOR.format(python=sys.executable))
        self.path.chmod(0o755)
        (folder / "lock").write_text(LOCK)

    def answers(self, *dependencies, code=0):
        (self._folder / "answer.json").write_text(json.dumps({"dependencies": dependencies}))
        (self._folder / "code").write_text(str(code))

    def run(self):
        lock = str(self._folder / "lock")
        return run("bash", str(PACKAGING / "audit.sh"), lock, PIP_AUDIT=str(self.path))


@pytest.fixture
def auditor(tmp_path):
    return Auditor(tmp_path)


def test_libraries_without_a_known_vulnerability_pass(auditor):
    auditor.answers({"name": "httpx", "version": "0.28.1", "vulns": []})
    assert auditor.run().returncode == NONE_KNOWN


def test_a_known_vulnerability_is_named(auditor):
    known = {"id": "CVE-2026-1", "fix_versions": ["0.28.2"]}
    auditor.answers({"name": "httpx", "version": "0.28.1", "vulns": [known]}, code=1)
    done = auditor.run()
    assert done.returncode == SOME_KNOWN
    assert "httpx 0.28.1: CVE-2026-1, repaired in 0.28.2" in done.stdout


def test_a_list_that_does_not_answer_is_never_taken_for_a_pass(auditor):
    done = auditor.run()
    assert done.returncode == NOT_KNOWN
    assert "Not known" in done.stderr


def test_a_library_that_was_skipped_is_never_taken_for_a_pass(auditor):
    auditor.answers({"name": "httpx", "skip_reason": "not found"})
    done = auditor.run()
    assert done.returncode == NOT_KNOWN
    assert "No answer for: httpx" in done.stderr


def test_an_audit_of_nothing_is_wrong_usage(tmp_path):
    assert run("bash", str(PACKAGING / "audit.sh"), str(tmp_path / "none")).returncode == WRONG_USAGE


@pytest.fixture(scope="module")
def notices(tmp_path_factory):
    path = tmp_path_factory.mktemp("licences") / "notices.txt"
    done = run(sys.executable, str(PACKAGING / "licences.py"), str(path))
    assert done.returncode == 0, done.stderr
    return path.read_text("utf-8")


@pytest.fixture(scope="module")
def bill(tmp_path_factory):
    path = tmp_path_factory.mktemp("bill") / "bill.json"
    assert run(sys.executable, str(PACKAGING / "sbom.py"), str(path)).returncode == 0
    return json.loads(path.read_text("utf-8"))


def test_everything_that_is_shipped_shows_its_terms(notices, bill):
    for component in bill["components"]:
        assert f" {component['version']}: " in notices
    for told in ("PortAudio", "libsndfile", "LAME", "mpg123", "OpenSSL", "libsoxr", "Python 3."):
        assert told in notices


def test_the_terms_of_qt_are_whole(notices):
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007" in notices
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007" in notices
    assert "you may put versions of your own in their place" in notices


def test_what_only_tests_need_is_not_listed_as_shipped(bill):
    names = {component["name"] for component in bill["components"]}
    assert {"pyside6-essentials", "sounddevice", "httpx", "cffi", "certifi"} <= names
    assert not names & {"pytest", "ruff", "mypy", "hypothesis", "setuptools", "pip"}


def test_every_part_of_the_list_has_version_address_terms_and_digests(bill):
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    for component in bill["components"]:
        assert component["purl"] == f"pkg:pypi/{component['name']}@{component['version']}"
        assert component["licenses"]
        assert component["properties"], f"{component['name']} is not locked"


def test_every_part_is_there_because_another_asks_for_it(bill):
    asked = {name for entry in bill["dependencies"] for name in entry["dependsOn"]}
    assert {component["bom-ref"] for component in bill["components"]} == asked


def test_the_same_libraries_make_the_same_list(bill, tmp_path):
    run(sys.executable, str(PACKAGING / "sbom.py"), str(tmp_path / "again.json"))
    assert json.loads((tmp_path / "again.json").read_text("utf-8")) == bill

"""The page for administrators says what is true of this program."""

import json
import re
from pathlib import Path

import pytest

from recorder_gui.cli.arguments import parse
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.domain.room_finding import Grade
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import understand, values_of, with_values
from recorder_gui.system.paths import policy_file

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "administrators.md").read_text("utf-8")
INSTALLER = (ROOT / "packaging" / "windows" / "recorder.nsi").read_text("utf-8")

KEY_ROW = re.compile(r"^\| `([a-z_]+\.[a-z_]+)` \|.*\| `([^`]*)` \|$", re.MULTILINE)
EXAMPLE = re.compile(r"```json\n(.*?)```", re.DOTALL)
INSTALLER_CODE = re.compile(r"^!define CODE_\w+ (\d+)$", re.MULTILINE)


def section(title):
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def test_every_key_of_a_policy_is_on_the_page_and_no_other():
    rows = [key for key, _ in KEY_ROW.findall(section("The policy file"))]
    assert sorted(rows) == sorted(values_of(Settings()))


def test_the_page_names_the_values_that_count_without_a_policy():
    told = {key: json.loads(default) for key, default in KEY_ROW.findall(section("The policy file"))}
    assert told == json.loads(json.dumps(values_of(Settings())))


def test_the_policy_on_the_page_is_understood_to_its_last_value():
    understood = understand(json.loads(EXAMPLE.search(PAGE)[1]))
    assert not understood.bad
    assert not understood.unknown
    assert with_values(Settings(), understood.values).upload.server.startswith("https://")


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_the_page_knows_where_the_policy_lies(system):
    assert f"`{policy_file(system).as_posix()}`" in section("The policy file")


def test_the_page_knows_where_the_policy_lies_on_windows():
    assert f"`{str(policy_file('win32')).replace('/', chr(92))}`" in section("The policy file")


def test_the_commands_for_monitoring_are_understood():
    for line in re.findall(r"recorder-gui (?:check|visits) --json", section("Monitoring")):
        assert parse(line.split()[1:]).json


def test_the_words_of_monitoring_are_the_programs_own():
    monitoring = section("Monitoring")
    assert {grade.value for grade in Grade} <= set(re.findall(r"`(\w+)`", monitoring))
    for state in (VisitState.WAITING, VisitState.SIGNED_OUT, VisitState.ATTENTION):
        assert f"`{state.value}`" in monitoring
    for code in (ExitCode.DONE, ExitCode.FAULT, ExitCode.USAGE):
        assert f"| {code.value} |" in monitoring


def test_every_exit_code_of_the_installer_is_on_the_page():
    codes = INSTALLER_CODE.findall(INSTALLER)
    assert len(codes) == 6
    for code in codes:
        assert f"| {code} |" in section("Installing in silence")


def test_every_flag_of_the_installer_is_on_the_page():
    scripts = " ".join(path.read_text("utf-8") for path in (ROOT / "packaging" / "windows").glob("*.ns[ih]"))
    flags = set(re.findall(r'GetOptions\} \$Parameters "(/\w+)', scripts))
    assert flags == {"/ALLUSERS", "/CURRENTUSER", "/NODESKTOP", "/LOG"}
    for flag in flags:
        assert re.search(rf"`{flag}[`=]", PAGE)

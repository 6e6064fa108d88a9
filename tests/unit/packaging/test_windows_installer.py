"""What can be said of the installer for Windows without running it."""

import re
from pathlib import Path

from recorder_gui.system import folder_lock, paths

FOLDER = Path(__file__).parents[3] / "packaging" / "windows"
MAIN = (FOLDER / "recorder.nsi").read_text("utf-8")
SCRIPTS = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.ns[ih]")}
ALL = "\n".join(SCRIPTS.values())


def test_the_installer_never_ends_a_program():
    for way in ("taskkill", "TerminateProcess", "KillProc", "WM_CLOSE", "/REBOOTOK"):
        assert way not in ALL


def test_a_whole_folder_is_removed_only_below_the_programs_own():
    removed = re.findall(r'RMDir /r "([^"]*)"', ALL)
    assert removed
    assert {path.removeprefix("$INSTDIR\\") for path in removed} == {"app", "app.before"}


def test_the_installer_looks_for_the_lock_where_the_program_holds_it():
    assert f'!define DATA_NAME "{paths._NAME}"' in MAIN
    source = Path(folder_lock.__file__).read_text("utf-8")
    shift = re.search(r"os\.lseek\(descriptor, 1 << (\d+), os\.SEEK_SET\)", source)
    assert f"!define LOCKED_BYTE {1 << int(shift[1]):#x}" in SCRIPTS["running.nsh"]


def test_it_installs_and_removes_only_what_does_not_run():
    sections = MAIN.split('Section "')[1:]
    assert [part.split('"')[0] for part in sections] == ["Program", "Uninstall"]
    for part in sections:
        first = next(line.strip() for line in part.splitlines()[1:] if line.strip())
        assert re.fullmatch(r"Call (un\.)?AwaitClosed", first)


def test_every_refusal_says_that_nothing_was_changed_or_what_holds():
    sentences = re.findall(r'\$\{(?:un\.)?Fail\} \$\{CODE_\w+\} (?:\\\s*)?"([^"]+)"', ALL)
    assert len(sentences) >= 8
    for sentence in sentences:
        assert sentence.endswith((".", "}"))


def test_no_rights_are_asked_for_before_they_are_needed():
    assert "RequestExecutionLevel user" in MAIN


def test_what_is_kept_is_said_when_the_program_is_removed():
    assert 'Push "${KEPT_SENTENCE}"' in MAIN.split('Section "Uninstall"')[1]
    assert "were left where they are" in SCRIPTS["telling.nsh"]

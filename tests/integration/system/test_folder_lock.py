"""One instance a data folder: the second is told who holds it, and a dead holder holds nothing."""

import os
import subprocess
import sys

import pytest

from recorder_gui.domain.errors import FolderHeld, SpoolUnavailable
from recorder_gui.system.folder_lock import FolderLock

HOLDER = """
import sys
from pathlib import Path
from recorder_gui.system.folder_lock import FolderLock
lock = FolderLock(Path(sys.argv[1]), "recorder-gui record (process 4711)")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "lock"


def test_a_folder_is_held_until_it_is_let_go(path):
    lock = FolderLock(path, "first")
    with pytest.raises(FolderHeld) as refused:
        FolderLock(path, "second")
    assert refused.value.holder == "first"
    assert refused.value.path == str(path.parent)
    lock.close()
    FolderLock(path, "second").close()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_shorter_name_leaves_nothing_of_a_longer_one(path):
    FolderLock(path, "a very long name " * 50).close()
    lock = FolderLock(path, "short")
    with pytest.raises(FolderHeld) as refused:
        FolderLock(path, "x")
    assert refused.value.holder == "short"
    lock.close()


def test_another_process_is_named_and_its_death_frees_the_folder(path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        try:
            assert other.stdout.readline() == "held\n"
            with pytest.raises(FolderHeld) as refused:
                FolderLock(path, "mine")
            assert refused.value.holder == "recorder-gui record (process 4711)"
        finally:
            other.kill()
            other.wait(10)
        FolderLock(path, "mine").close()


def test_a_folder_that_cannot_be_made_is_said_to_be_unusable(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(SpoolUnavailable):
        FolderLock(tmp_path / "data" / "lock", "mine")


@pytest.mark.skipif(os.name == "nt", reason="a folder may be opened nowhere but on Unix")
def test_a_lock_that_is_a_folder_is_said_to_be_unusable(path):
    path.mkdir(parents=True)
    with pytest.raises(SpoolUnavailable):
        FolderLock(path, "mine")

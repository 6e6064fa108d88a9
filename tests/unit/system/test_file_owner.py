"""A file that counts for everybody is believed only from an administrator."""

import os
from pathlib import Path

import pytest

from recorder_gui.system.file_owner import is_administrators, is_administrators_on_windows, is_roots

POLICY = Path("policy.json")
SOMEBODY = "S-1-5-21-1004336348-1177238915-682003330-1001"


@pytest.mark.parametrize(
    ("owner", "mode", "is_believed"),
    [
        (0, 0o100644, True),
        (0, 0o040755, True),
        (1000, 0o100644, False),
        (0, 0o100664, False),
        (0, 0o100646, False),
        (0, 0o041777, False),
    ],
)
def test_only_what_is_roots_alone_to_write_is_believed(owner, mode, is_believed):
    assert is_roots(owner, mode) is is_believed


@pytest.mark.parametrize(
    ("owner", "is_believed"), [("S-1-5-32-544", True), ("S-1-5-18", True), (SOMEBODY, False)]
)
def test_on_windows_administrators_and_the_system_are_believed(owner, is_believed):
    assert is_administrators_on_windows(POLICY, lambda _: owner) is is_believed


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="owners as Linux and macOS have them")
def test_a_folder_that_others_may_write_spoils_the_file_in_it(tmp_path):
    folder = tmp_path / "consultation-recorder"
    folder.mkdir(mode=0o755)
    policy = folder / "policy.json"
    policy.write_text("{}")
    policy.chmod(0o644)
    assert is_administrators(policy) is (os.getuid() == 0)
    folder.chmod(0o777)
    assert not is_administrators(policy)
    assert not is_administrators(folder / "nothing")

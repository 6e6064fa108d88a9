"""The self-test from source, as a process of its own: it brings Qt up and leaves nothing behind."""

import os
import subprocess
import sys

from recorder_gui.cli.self_test import ITEMS


def test_a_checkout_passes_its_self_test_and_touches_nothing_of_the_person(tmp_path):
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-m", "recorder_gui", "--self-test"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(":")[0].removeprefix("    ok  ") for line in lines[:-1]] == list(ITEMS)
    assert not [path for path in tmp_path.rglob("*") if "consultation-recorder" in path.name]

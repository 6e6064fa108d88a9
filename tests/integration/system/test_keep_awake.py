"""The system is held awake by a program of its own, which ends with us however we end."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from recorder_gui.system.keep_awake import HoldingProgram
from tests.waiting import eventually

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has a call for it")

# Like systemd-inhibit: runs the last of its arguments as a child, and ends with it.
STAND_IN = """#!/bin/sh
echo "$$ $*" >> "$0.told"
cat
echo "$$ over" >> "$0.told"
"""

HOLDER = """
import sys
from recorder_gui.system.keep_awake import HoldingProgram
held = HoldingProgram((sys.argv[1], "--what=sleep:idle", "cat"))
held.hold()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "inhibit"
    path.write_text(STAND_IN)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def told(program):
    path = Path(f"{program}.told")
    return path.read_text().splitlines() if path.exists() else []


def test_it_runs_from_hold_to_release_and_once_only(program):
    held = HoldingProgram((str(program), "--what=sleep:idle", "cat"))
    held.hold()
    held.hold()
    (line,) = eventually(lambda: told(program))
    pid, *arguments = line.split()
    assert arguments == ["--what=sleep:idle", "cat"]
    held.release()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)
    held.release()


def test_it_ends_when_its_holder_is_killed(program):
    command = [sys.executable, "-c", HOLDER, str(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        eventually(lambda: told(program))
        holder.send_signal(signal.SIGKILL)
        holder.wait(10)
    eventually(lambda: [line for line in told(program) if line.endswith("over")], 5)


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "false"])
def test_a_system_without_it_records_all_the_same_and_the_log_says_so_once(command, caplog):
    caplog.set_level("INFO")
    held = HoldingProgram((command,))
    for _ in range(3):
        held.hold()
        eventually(lambda: held._process is None or held._process.poll() is not None)
        held.release()
    assert [record.levelname for record in caplog.records] == ["INFO"]

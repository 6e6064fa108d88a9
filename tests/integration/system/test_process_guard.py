"""What native libraries write to standard error goes to the log; what we say reaches the person."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import os, sys
from pathlib import Path
from recorder_gui.system.logging_setup import start_logging
from recorder_gui.system.process_guard import divert_native_stderr, harden
harden()
log = start_logging(Path(sys.argv[1])) if len(sys.argv) > 1 else None
divert_native_stderr(log)
os.write(2, b"ALSA lib: a native complaint\\n")
print("a word for the person", file=sys.stderr)
os.close(os.open(Path(sys.argv[2]), os.O_CREAT, 0o666)) if len(sys.argv) > 2 else None
"""


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True, timeout=30
    )


def test_native_complaints_go_to_the_log_and_ours_to_the_person(tmp_path):
    assert run(str(tmp_path / "logs")).stderr == "a word for the person\n"
    assert "native complaint" in (tmp_path / "logs" / "native.log").read_text()


def test_without_a_log_native_complaints_go_nowhere():
    assert run().stderr == "a word for the person\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_a_hardened_process_makes_is_private(tmp_path):
    made = tmp_path / "made"
    run(str(tmp_path / "logs"), str(made))
    assert made.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "logs" / "recorder.log").stat().st_mode & 0o077 == 0


def test_a_process_can_leave_although_a_thread_hangs():
    program = (
        "import sys, threading\n"
        "from recorder_gui.system.process_guard import leave_at_once\n"
        "threading.Thread(target=threading.Event().wait).start()\n"
        "print('said', end='')\n"
        "leave_at_once(3)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=20
    )
    assert (ran.returncode, ran.stdout) == (3, "said")

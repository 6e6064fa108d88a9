"""One window a data folder: a second start brings the first to the front, whatever state that is in."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recorder_gui.app.wording.commands import ALREADY_OPEN
from recorder_gui.system.folder_lock import FolderLock
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

TITLE = "Consultation Recorder"
START_SECONDS = 20.0
FROZEN_SECONDS = 3.0
SLACK_SECONDS = 4.0

Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as shown:
        yield shown


@pytest.fixture
def start(screen: VirtualScreen, tmp_path: Path) -> Iterator[Start]:
    environment = {**screen.environment(private_environment(tmp_path)), "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "recorder_gui", "--data-dir", str(tmp_path / "data")]
    started: list[subprocess.Popen[str]] = []

    def start_one() -> "subprocess.Popen[str]":
        started.append(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield start_one
    for process in started:
        process.kill()
        process.communicate(timeout=START_SECONDS)


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    return process.stderr.read()


def test_of_two_starts_at_once_one_opens_and_the_other_brings_it_to_the_front(
    start: Start, screen: VirtualScreen
) -> None:
    both = [start(), start()]
    eventually(lambda: [one for one in both if one.poll() is not None], START_SECONDS)
    (ended,) = [one for one in both if one.poll() is not None]
    assert (ended.returncode, said(ended)) == (0, f"{ALREADY_OPEN}\n")
    assert len(screen.windows(TITLE)) == 1


def test_a_killed_window_leaves_nothing_that_keeps_the_next_from_opening(
    start: Start, screen: VirtualScreen
) -> None:
    first = start()
    screen.wait_for_window(TITLE, START_SECONDS)
    assert start().wait(START_SECONDS) == 0
    first.kill()
    first.wait(START_SECONDS)
    eventually(lambda: not screen.windows(TITLE))
    again = start()
    screen.wait_for_window(TITLE, START_SECONDS)
    assert start().wait(START_SECONDS) == 0
    assert again.poll() is None


def test_a_frozen_window_is_said_to_be_one(start: Start, screen: VirtualScreen) -> None:
    first = start()
    window = screen.wait_for_window(TITLE, START_SECONDS)
    assert start().wait(START_SECONDS) == 0
    first.send_signal(signal.SIGSTOP)
    begun_at = time.monotonic()
    second = start()
    eventually(lambda: set(screen.windows(TITLE)) - {window}, START_SECONDS)
    assert FROZEN_SECONDS <= time.monotonic() - begun_at <= FROZEN_SECONDS + SLACK_SECONDS
    (box,) = set(screen.windows(TITLE)) - {window}
    screen.press(box, "Return")
    assert second.wait(START_SECONDS) == 1
    words = said(second)
    assert "does not answer" in words
    assert f"process {first.pid}" in words
    first.send_signal(signal.SIGCONT)


def test_a_command_that_holds_the_folder_is_named_at_once(
    start: Start, screen: VirtualScreen, tmp_path: Path
) -> None:
    lock = FolderLock(tmp_path / "data" / "lock", "recorder-gui record (process 4711)")
    begun_at = time.monotonic()
    second = start()
    box = screen.wait_for_window(TITLE, START_SECONDS)
    assert time.monotonic() - begun_at < FROZEN_SECONDS + SLACK_SECONDS
    screen.press(box, "Return")
    assert second.wait(START_SECONDS) == 1
    assert "recorder-gui record (process 4711)" in said(second)
    lock.close()

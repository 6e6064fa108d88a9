"""A window that cannot open says why, also to somebody who started it from an icon."""

import subprocess
import sys
from pathlib import Path

import pytest

from recorder_gui.system.folder_lock import FolderLock
from tests.e2e.labs.consultation import PICTURES
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY
from tests.e2e.labs.virtual_screen import VirtualScreen

END_SECONDS = 20.0
WINDOW = [sys.executable, "-m", "recorder_gui"]


def ended(process: subprocess.Popen[str]) -> str:
    _, said = process.communicate(timeout=END_SECONDS)
    assert process.returncode == 1, said
    assert "Traceback" not in said
    return said


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return private_environment(tmp_path)


def test_a_second_window_on_the_same_folder_says_who_holds_it(
    environment: dict[str, str], tmp_path: Path
) -> None:
    lock = FolderLock(tmp_path / "data" / "lock", "recorder-gui (process 4711)")
    with VirtualScreen() as screen:
        window = subprocess.Popen(
            [*WINDOW, "--data-dir", str(tmp_path / "data")],
            env=screen.environment(environment),
            cwd=REPOSITORY,
            stderr=subprocess.PIPE,
            text=True,
        )
        box = screen.wait_for_window("Consultation Recorder", END_SECONDS)
        screen.save_picture(PICTURES / "window-refused.png")
        screen.press(box, "Return")
        said = ended(window)
    lock.close()
    assert "process 4711" in said


def test_without_a_screen_it_says_what_can_be_done_instead(environment: dict[str, str]) -> None:
    bare = {name: value for name, value in environment.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    window = subprocess.Popen(WINDOW, env=bare, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True)
    assert "recorder-gui send" in ended(window)

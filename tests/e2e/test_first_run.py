"""Whoever opens the program for the first time is met by the first steps, once, and can skip them."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from recorder_gui.app.wording import first_steps as words
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

START_SECONDS = 20.0


def test_the_first_steps_come_by_themselves_and_escape_ends_them_for_good(tmp_path: Path) -> None:
    settings = tmp_path / "home" / ".config" / "consultation-recorder" / "settings.json"
    with VirtualScreen() as screen:
        environment = {**screen.environment(private_environment(tmp_path)), "PYTHONPATH": str(REPOSITORY)}
        settings.unlink()
        command = [sys.executable, "-m", "recorder_gui", "--data-dir", str(tmp_path / "data")]
        with subprocess.Popen(command, env=environment) as program:
            try:
                steps = screen.wait_for_window(str(words.TITLE), START_SECONDS)
                screen.press(steps, "Escape")
                eventually(settings.exists, START_SECONDS)
                assert json.loads(settings.read_text())["first_run"]["done"] is True
                eventually(lambda: not screen.windows(str(words.TITLE)), START_SECONDS)
                program.send_signal(signal.SIGTERM)
                assert program.wait(START_SECONDS) == 0
            finally:
                program.kill()

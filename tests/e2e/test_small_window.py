"""While the doctor works in another program: the small window tells, and keys of every program record."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from recorder_gui.ui.look.palette import LIGHT
from tests.e2e.labs import other_program
from tests.e2e.labs.consultation import LEAVING_SECONDS, TITLE, OpenWindow, open_window
from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.private_environment import write_settings
from tests.e2e.labs.recorder import REPOSITORY, Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

KEYS = {"enabled": True, "record": "Ctrl+Alt+R", "pause": "F9", "finish": "Ctrl+Alt+S"}
SMALL = "small window"
SHOWN_SECONDS = 5.0
STEP_SECONDS = 10.0
RECORDED_SECONDS = 1.5

pytestmark = pytest.mark.timeout(90)


@contextmanager
def another_program(screen: VirtualScreen, recorder: Recorder, folder: Path) -> Iterator[str]:
    """Show a window of another program; give its id."""
    command = [sys.executable, "-m", "tests.e2e.labs.other_program"]
    environment = {**screen.environment(recorder.environment), "PYTHONPATH": str(REPOSITORY)}
    program = OwnedProcess(command, environment, folder / "other-program.log")
    try:
        yield screen.wait_for_window(other_program.TITLE, STEP_SECONDS)
    finally:
        program.stop()


def wait_for_state(window: OpenWindow, state: str) -> None:
    """Wait until the last visit is in a state."""

    def is_there() -> bool:
        return state in [visit["state"] for visit in window.recorder.run("visits").of("visit")]

    eventually(is_there, STEP_SECONDS, what=state)


def test_a_visit_is_recorded_from_another_program_and_the_small_window_tells_of_it(
    recorder_at_microphone: Recorder, tmp_path: Path
) -> None:
    write_settings(tmp_path / "config", hotkeys=KEYS)
    environment = {**recorder_at_microphone.environment, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with (
        VirtualScreen() as screen,
        another_program(screen, recorder_at_microphone, tmp_path) as other,
    ):
        window = open_window(replace(recorder_at_microphone, environment=environment), screen)
        window.run.keep_running(1)
        window.press("ctrl+shift+w")
        screen.wait_for_window(SMALL, SHOWN_SECONDS)
        eventually(lambda: not screen.windows(f"^{TITLE}$"), SHOWN_SECONDS, what="the window's leaving")
        screen.press(other, "ctrl+alt+r")
        wait_for_state(window, "recording")
        window.run.keep_running(RECORDED_SECONDS)
        assert LIGHT.recording in edge_of_the_strip(window.picture("small-window-recording"))
        screen.press(other, "F9")
        wait_for_state(window, "paused")
        assert LIGHT.caution in edge_of_the_strip(window.picture("small-window-paused"))
        screen.press(other, "ctrl+alt+s")
        wait_for_state(window, "ready")
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)


def edge_of_the_strip(picture: Path) -> set[str]:
    """Return the colours down a line near the right of the screen, where the small window stands."""
    image = QImage(str(picture))
    return {image.pixelColor(image.width() - 60, y).name() for y in range(120)}

"""On a system that is dark, the window is dark from its first picture on."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from recorder_gui.ui.look.palette import DARK
from tests.e2e.labs.consultation import LEAVING_SECONDS, open_window
from tests.e2e.labs.dark_desktop import dark_desktop
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen

RECORDED_SECONDS = 3.0

pytestmark = pytest.mark.timeout(60)


def colours_of(picture: Path) -> set[str]:
    """Return some of the colours of a picture: along a line across the middle and one down the left."""
    image = QImage(str(picture))
    across = {image.pixelColor(x, image.height() // 2).name() for x in range(0, image.width(), 7)}
    down = {image.pixelColor(x, y).name() for y in range(0, image.height(), 7) for x in range(0, 400, 5)}
    return across | down


def test_a_dark_desktop_gets_a_dark_window_with_the_same_signs(
    recorder_at_microphone: Recorder, tmp_path: Path
) -> None:
    at_microphone = recorder_at_microphone
    environment = {**at_microphone.environment, **dark_desktop(tmp_path)}
    dark = replace(at_microphone, environment=environment)
    with VirtualScreen() as screen:
        window = open_window(dark, screen)
        window.record()
        window.run.keep_running(RECORDED_SECONDS)
        colours = colours_of(window.picture("window-recording-dark"))
        window.finish()
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)
    assert {DARK.window, DARK.surface, DARK.recording} <= colours

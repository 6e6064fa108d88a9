"""The list of chunks in the real window, by keys alone: found, and copied for another program to read."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import LEAVING_SECONDS, OpenWindow, open_window
from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

FILE_SECONDS = 45.0
PASTE_SECONDS = 10.0
COPIED_WITHIN_SECONDS = 15.0
PASTE = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
print(QGuiApplication.clipboard().text())
"""

pytestmark = pytest.mark.timeout(120)


def _pasted(window: OpenWindow) -> list[list[str]]:
    """Return the rows that another program gets from the clipboard."""
    done = subprocess.run(
        [sys.executable, "-c", PASTE],
        env=window.screen.environment(window.recorder.environment),
        capture_output=True,
        text=True,
        timeout=PASTE_SECONDS,
        check=True,
    )
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_a_delivered_visit_s_chunks_are_copied_for_another_program(recorder: Recorder, tmp_path: Path):
    recording = write_wav(tmp_path / "visit.wav", known_noise(FILE_SECONDS))
    recorder.run("send", str(recording))
    with VirtualScreen(size="1180x720") as screen:
        window = open_window(recorder, screen)
        for keys in KEYS_TO_THE_VISIT:
            window.press(keys)
        window.picture("chunk-list-0")
        window.press("ctrl+shift+f")
        window.press("Return")

        def rows() -> list[list[str]]:
            for keys in ("Home", "ctrl+a", "ctrl+c"):
                window.press(keys)
            return _pasted(window)

        eventually(lambda: len(rows()) == 4, COPIED_WITHIN_SECONDS)
        titles, *chunks = rows()
        assert titles[:2] == ["No.", "Time"]
        assert [chunk[0] for chunk in chunks] == ["1", "2", "3"]
        assert {chunk[titles.index("State")] for chunk in chunks} == {"With the server"}
        assert {chunk[titles.index("Speech")] for chunk in chunks} == {"0 %"}, "an even noise is no speech"
        window.press("ctrl+d")
        window.picture("chunk-list-details")
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)


KEYS_TO_THE_VISIT = ("ctrl+f", "Down")

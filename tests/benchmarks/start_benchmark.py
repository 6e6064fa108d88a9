"""How long commands and the window take to start, beside Python loading Qt and a bare window."""

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import bare_window
from tests.benchmarks.alternating import Comparison, alternate
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import run_python
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.consultation import TITLE
from tests.e2e.labs.recorder import Run
from tests.e2e.labs.virtual_screen import VirtualScreen

RUNS = 5
WINDOW_SECONDS = 30.0
LEAVING_SECONDS = 15.0
QT_PEER = '`python -c "import PySide6.QtCore"`'
WINDOW_PEER = "an empty PySide6 window"
FROZEN = Path(__file__).resolve().parents[2] / "build" / "bundle" / "recorder-gui" / "recorder-gui"
"""What packaging/build.sh leaves behind; measured where it is there."""
FROZEN_PEER = "the same from source"


def run(runs: int | None) -> list[Row]:
    """Measure two commands, then the window."""
    count = runs or RUNS
    with workplace() as place:
        rows = [
            _command_row(place, "`recorder-gui --version`", ["--version"], count),
            _command_row(place, "`recorder-gui visits`", ["visits"], count),
        ]
        with VirtualScreen() as screen:
            rows.append(_window_row(place, screen, count))
            if FROZEN.is_file():
                rows.append(_frozen_row(place, screen, count))
    return rows


def _command_row(place: Workplace, what: str, arguments: list[str], runs: int) -> Row:
    folder = place.new_folder("command")
    environment = {**place.environment, "RECORDER_DATA_DIR": str(folder / "data")}

    def ours() -> float:
        return run_python("-m", "recorder_gui", *arguments, environment=environment, folder=folder).wall

    def peer() -> float:
        return run_python("-c", "import PySide6.QtCore", environment=environment, folder=folder).wall

    return compared(f"{what}: time", _warm(ours, peer, runs), QT_PEER)


def _window_row(place: Workplace, screen: VirtualScreen, runs: int) -> Row:
    environment = screen.environment(place.environment)
    bare = [sys.executable, "-m", bare_window.__name__]

    def ours() -> float:
        with place.recorder(environment, None) as recorder:
            return _seconds_to_window(screen, recorder.start(json_lines=False), TITLE)

    def peer() -> float:
        with place.recorder(environment, None) as recorder:
            return _seconds_to_window(screen, recorder.start_plain(bare), bare_window.TITLE)

    return compared("process start → window on the screen", _warm(ours, peer, runs), WINDOW_PEER)


def _frozen_row(place: Workplace, screen: VirtualScreen, runs: int) -> Row:
    environment = screen.environment(place.environment)

    def ours() -> float:
        with place.recorder(environment, None) as recorder:
            line = [str(FROZEN), "--data-dir", str(recorder.data_folder)]
            return _seconds_to_window(screen, recorder.start_plain(line), TITLE)

    def peer() -> float:
        with place.recorder(environment, None) as recorder:
            return _seconds_to_window(screen, recorder.start(json_lines=False), TITLE)

    return compared("frozen program: start → window on the screen", _warm(ours, peer, runs), FROZEN_PEER)


def _seconds_to_window(screen: VirtualScreen, run: Run, title: str) -> float:
    """Return when the window system shows the window, as seen from outside, and end the program."""
    screen.wait_for_window(title, WINDOW_SECONDS)
    seconds = time.monotonic() - run.started_at
    run.send(signal.SIGTERM)
    run.wait_for_end(LEAVING_SECONDS)
    return seconds


def _warm(ours: Callable[[], float], peer: Callable[[], float], runs: int) -> Comparison:
    """Compare after one uncounted run each: the first ever reads the libraries from the disk."""
    ours()
    peer()
    return alternate(ours, peer, runs).of(lambda seconds: seconds)

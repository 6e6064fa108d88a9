"""Audio lost while the interpreter stands still: our microphone beside a callback in Python."""

import json
from collections.abc import Mapping

from tests.benchmarks import stalled_capture
from tests.benchmarks.alternating import alternate
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import run_python
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.jack_lab import JackLab
from tests.e2e.labs.recorder import REPOSITORY

RUNS = 5
PEER = "a plain `sounddevice` callback in Python"


def run(runs: int | None) -> list[Row]:
    """Measure the seconds lost by each."""
    with workplace() as place, JackLab() as lab:
        environment = {**lab.environment, "PYTHONPATH": str(REPOSITORY)}
        measured = alternate(
            lambda: _lost(place, environment, "microphone"),
            lambda: _lost(place, environment, "callback"),
            runs or RUNS,
        )
    held = f"{stalled_capture.HOLDS} x {stalled_capture.HOLD_SECONDS} s"
    what = f"audio lost while the interpreter is held {held}"
    return [compared(what, measured.of(lambda seconds: seconds), PEER)]


def _lost(place: Workplace, environment: Mapping[str, str], listener: str) -> float:
    folder = place.new_folder(listener)
    run_python("-m", stalled_capture.__name__, listener, environment=environment, folder=folder)
    # Sound libraries say things too, before and after.
    said = (folder / "said.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    answer = json.loads(next(line for line in said if line.startswith('{"lost_seconds"')))
    return float(answer["lost_seconds"])

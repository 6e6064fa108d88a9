"""What the picture of the sound costs at 60 paints a second, beside one that is drawn anew each time."""

import json

from tests.benchmarks import waveform_work
from tests.benchmarks.alternating import alternate
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import run_python
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.virtual_screen import VirtualScreen

RUNS = 5
PEER = "the same bars drawn anew at every paint"


def run(runs: int | None) -> list[Row]:
    """Measure the share of one core."""
    with workplace() as place, VirtualScreen() as screen:
        environment = screen.environment(place.environment)
        measured = alternate(
            lambda: _share(place, environment, "ours"),
            lambda: _share(place, environment, "plain"),
            runs or RUNS,
        )
    what = f"waveform, {waveform_work.PAINTS_A_SECOND} paints a second: share of one core"
    return [compared(what, measured.of(lambda percent: percent), PEER, unit="%")]


def _share(place: Workplace, environment: dict[str, str], whose: str) -> float:
    folder = place.new_folder(whose)
    run_python("-m", waveform_work.__name__, whose, environment=environment, folder=folder)
    said = (folder / "said.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    return float(json.loads(next(line for line in said if line.startswith('{"percent"')))["percent"])

"""How long the GUI thread is held up by a table of 100,000 chunks: ours beside Qt's own models."""

import json
from collections.abc import Mapping
from operator import itemgetter

from tests.benchmarks import table_work
from tests.benchmarks.alternating import alternate
from tests.benchmarks.report import Row, compared
from tests.benchmarks.timed_process import run_python
from tests.benchmarks.workplace import Workplace, workplace

RUNS = 5
PEER = "`QStandardItemModel` behind `QSortFilterProxyModel`"

_WORK = {
    "append": "one more row",
    "change": f"{table_work.CHANGED:,} scattered rows change",
    "change sorted": f"{table_work.CHANGED:,} scattered rows change, sorted by them",
    "sort": "sorted by size",
    "filter": "filtered by state",
    "paint": "scrolled far and painted",
}


def run(runs: int | None) -> list[Row]:
    """Measure both tables in turn, each in a process of its own."""
    with workplace() as place:
        measured = alternate(lambda: _held_up(place, "ours"), lambda: _held_up(place, "plain"), runs or RUNS)
    rows = f"table of {table_work.CHUNKS:,} chunks"
    return [
        compared(f"{rows}: {what}", measured.of(itemgetter(work)), PEER, unit="ms")
        for work, what in _WORK.items()
    ]


def _held_up(place: Workplace, whose: str) -> Mapping[str, float]:
    folder = place.new_folder(whose)
    environment = {**place.environment, "QT_QPA_PLATFORM": "offscreen"}
    run_python("-m", table_work.__name__, whose, environment=environment, folder=folder)
    # Qt's offscreen window says things too.
    said = (folder / "said.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    told = json.loads(next(line for line in said if line.startswith('{"milliseconds"')))
    return {work: float(took) for work, took in told["milliseconds"].items()}

"""Prints what the recorder costs, each figure beside a peer's that was measured in the same run.

    bash packaging/setup.sh --benchmarks
    .venv/bin/python -m tests.benchmarks [NAME ...] [--runs N] [--markdown]

Without names all are measured, which takes about fifteen minutes. Keep the machine idle meanwhile.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TextIO

from tests.benchmarks import (
    blocking_benchmark,
    latency_benchmark,
    record_benchmark,
    send_benchmark,
    stall_benchmark,
    start_benchmark,
    storm_benchmark,
    table_benchmark,
    waveform_benchmark,
)
from tests.benchmarks.machine import describe_machine
from tests.benchmarks.report import Row, as_markdown, as_text

BENCHMARKS: Final[Mapping[str, Callable[[int | None], list[Row]]]] = {
    "send": send_benchmark.run,
    "record": record_benchmark.run,
    "stall": stall_benchmark.run,
    "latency": latency_benchmark.run,
    "start": start_benchmark.run,
    "storm": storm_benchmark.run,
    "table": table_benchmark.run,
    "waveform": waveform_benchmark.run,
    "blocking": blocking_benchmark.run,
}


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit code."""
    options = _read(arguments)
    machine = describe_machine()
    rows: list[Row] = []
    for name in options.names or BENCHMARKS:
        began = time.monotonic()
        rows += BENCHMARKS[name](options.runs)
        _say(f"{name}: {time.monotonic() - began:.0f} s", sys.stderr)
    table = as_markdown(rows) if options.markdown else as_text(rows)
    _say(f"{table}\n\nMeasured on {machine}.", sys.stdout)
    return 0


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument(
        "--runs",
        type=int,
        help="alternating runs of each (else 5; for latency, the number of chunks; for blocking, of minutes)",
    )
    parser.add_argument("--markdown", action="store_true", help="print the table as README holds it")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(BENCHMARKS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    if options.runs is not None and options.runs < 1:
        parser.error("--runs must be 1 or more")
    return options


def _say(text: str, stream: TextIO) -> None:
    print(text, file=stream, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

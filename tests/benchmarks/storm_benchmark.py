"""1,000 recorders that come back after an outage: how many requests the server gets, and who waits how long.

Virtual time over the real policy; ``storm.py`` states the assumptions. Takes a few minutes of computing.
"""

from tests.benchmarks.alternating import percentile
from tests.benchmarks.report import NOTHING, Row
from tests.benchmarks.storm import Outage, Storm, brew

RECORDERS = 1_000
MINUTE, HOUR = 60.0, 3_600.0
SETTLED = 30 * MINUTE
OUTAGES = (
    ("1 h, refused", Outage(RECORDERS, SETTLED, HOUR, 2 * HOUR)),
    ("1 h, packets vanish", Outage(RECORDERS, SETTLED, HOUR, 2 * HOUR, refusal_seconds=10.0)),
    ("5 min, refused", Outage(RECORDERS, SETTLED, 5 * MINUTE, 30 * MINUTE)),
    (
        "1 h, refused, 400 of which 97 % record",
        Outage(400, SETTLED, HOUR, 4 * HOUR + 20 * MINUTE, pause_seconds=30.0),
    ),
)
UNGATED = Outage(RECORDERS, SETTLED, HOUR, 10 * MINUTE, is_gated=False)
AWAY = "an average 10 s of the outage"


def run(runs: int | None) -> list[Row]:
    """Simulate each outage once, and the longest again with every visit on its own; chance is seeded."""
    del runs
    rows: list[Row] = []
    for name, outage in OUTAGES:
        storm = brew(outage)
        rows += [_wave(f"{name}: requests in the busiest 10 s after", storm), *_waits(name, storm)]
    rows.append(_wave("1 h, refused, no account gate: the same", brew(UNGATED)))
    return rows


def _wave(what: str, storm: Storm) -> Row:
    busiest, average = storm.busiest(), storm.average_while_away
    return Row(what, f"{busiest}", f"{average:.0f}", f"{storm.ratio:.2f}", "1", AWAY)


def _waits(name: str, storm: Storm) -> list[Row]:
    outage = storm.outage
    before = storm.average(outage.begins - 10 * MINUTE, outage.begins)
    usual = percentile([delay for at, delay, _ in storm.delays if at < outage.begins - MINUTE], 95)
    fresh = percentile(storm.fresh_delays(), 95)
    half, whole = storm.backlog_gone_after(0.5) / MINUTE, storm.backlog_gone_after() / MINUTE
    return [
        Row(f"{name}: … before", f"{before:.0f}", NOTHING, NOTHING, "1", "10 min before the outage"),
        Row(f"{name}: backlog gone, half / all", f"{half:.0f} / {whole:.0f} min", NOTHING, NOTHING, "1", ""),
        Row(
            f"{name}: chunk of a visit begun after → receipt, p95",
            f"{fresh:.1f} s",
            f"{usual:.1f} s",
            f"{fresh / usual:.2f}",
            "1",
            "before the outage",
        ),
    ]

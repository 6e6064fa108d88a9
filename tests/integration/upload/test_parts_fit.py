"""Whatever the sessions live, the chunks measure, the line bears and the server forgets: every part fits.

The server's model enforces the end of every session, and the clocks are virtual.
"""

import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle, Wait
from tests.integration.upload.delivery_bench import Bench, body_of
from tests.integration.upload.test_fault_storm import QUICK_FOLDER

HOUR = 3_600
USABLE_SHARE = 0.8
AWAY = TryLater(DelayCause.NOT_CONNECTED)
SLOWEST_SHARE = 0.05  # of a session's life for one request: five of them fit behind the last chunk
ROUNDS = 2_000
RELEASES = 20

LIVES = st.one_of(st.none(), st.integers(60, 2 * HOUR))
# Minutes stand for the many chunks of a long visit.
LENGTHS = st.lists(st.integers(1, 20) | st.integers(60, 900), min_size=1, max_size=16)
OUTAGES = st.lists(st.tuples(st.integers(0, 4 * HOUR), st.integers(1, 2 * HOUR)), max_size=3)
SKEWS = st.sampled_from([timedelta(0), timedelta(hours=9), timedelta(hours=-9), timedelta(days=-20_000)])


@dataclass(frozen=True)
class Scenario:
    """A visit and the line to the server. Lengths and times are seconds from its beginning."""

    lengths: list[int]
    life: int | None
    longest: int | None
    request_share: float
    outages: list[tuple[int, int]]
    is_live: bool
    crashes_at: int
    loses_at: list[int]  # before which requests the server forgets every session

    @property
    def limit(self) -> int:
        return min(HOUR, self.life or HOUR, self.longest or HOUR)

    def is_away(self, seconds: float) -> bool:
        return any(begin <= seconds < begin + length for begin, length in self.outages)


SCENARIOS = st.builds(
    Scenario,
    lengths=LENGTHS,
    life=LIVES,
    longest=LIVES,
    request_share=st.floats(0, SLOWEST_SHARE),
    outages=OUTAGES,
    is_live=st.booleans(),
    crashes_at=st.integers(0, 40),
    loses_at=st.lists(st.integers(0, 60), max_size=3),
)


class Recording:
    """One visit at the bench, recorded at its pace, or at once where the server was away all the time."""

    def __init__(self, bench, scenario):
        self.bench, self.scenario = bench, scenario
        self.visit, self.began = bench.begin(), bench.clock()
        self._due, at = [], 0
        for length in scenario.lengths:
            at += length if scenario.is_live else 0
            self._due.append(at)

    @property
    def seconds(self):
        return (self.bench.clock() - self.began).total_seconds()

    def go_on(self):
        """Seal what is recorded by now."""
        sealed = len(self.bench.chunks(self.visit))
        for number in range(sealed, len(self._due)):
            if self._due[number] <= self.seconds:
                self.bench.seal(self.visit, frames=self.scenario.lengths[number] * SAMPLE_RATE)
                if number == len(self._due) - 1:
                    self.bench.finish(self.visit)

    def pass_time_until(self, moment):
        """Let time pass, but not beyond the next chunk."""
        sealed = len(self.bench.chunks(self.visit))
        chunks = [self.began + timedelta(seconds=due) for due in self._due[sealed:]]
        self.bench.clock.move_to(min([moment, *chunks], default=moment))

    def deliver(self):
        for number in range(ROUNDS):
            self.go_on()
            task = self.bench.uploader.next_attempt(self.visit)
            if self.bench.state(self.visit) in (VisitState.READY, VisitState.ATTENTION):
                return
            if isinstance(task, Wait):
                self.pass_time_until(task.until)
            elif isinstance(task, Idle):
                self.pass_time_until(self.bench.clock() + timedelta(minutes=1))
            else:
                if number in self.scenario.loses_at:
                    self._lose_sessions()
                self._perform(task, crashes=number == self.scenario.crashes_at)
        raise AssertionError(self.bench.parts(self.visit))

    def _lose_sessions(self):
        for session in self.bench.service.sessions.values():
            session.is_gone = True

    def _perform(self, attempt: Attempt, *, crashes):
        begins_away = self.scenario.is_away(self.seconds)
        self.bench.clock.advance(seconds=self.scenario.request_share * self.scenario.limit)
        outcome = AWAY if begins_away else attempt.perform(lambda _: None)
        is_finished = self.bench.store.visit(self.visit).finished_at is not None
        if crashes and is_finished:  # a crash would close the recording
            self.bench.restart()
        else:
            self.bench.uploader.conclude(attempt, outcome)


def assert_parts_fit(recording):
    bench, scenario = recording.bench, recording.scenario
    chunks, parts = bench.chunks(recording.visit), bench.parts(recording.visit)
    places = [(chunk.part, chunk.sequence) for chunk in chunks]
    assert places == sorted(places)
    for part in parts:
        own = [chunk for chunk in chunks if chunk.part == part.part]
        assert [chunk.sequence for chunk in own] == list(range(len(own)))
        seconds = sum(chunk.frames for chunk in own) / SAMPLE_RATE
        assert len(own) == 1 or seconds <= USABLE_SHARE * scenario.limit
    delivered = [body for part in bench.delivered(recording.visit) for body in part]
    assert delivered == [body_of(number) for number in range(len(scenario.lengths))]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(scenario=SCENARIOS, skew=SKEWS)
def test_every_part_fits_and_every_chunk_has_one_place_in_order(scenario, skew):
    with tempfile.TemporaryDirectory(dir=QUICK_FOLDER) as folder, closing(Bench(Path(folder))) as bench:
        bench.service.enforces_expiry = True
        bench.service.skew = skew
        bench.service.lifetime = scenario.life and timedelta(seconds=min(scenario.life, HOUR))
        bench.service.longest_session = scenario.longest and timedelta(seconds=scenario.longest)
        recording = Recording(bench, scenario)
        for _ in range(RELEASES):
            recording.deliver()
            if bench.state(recording.visit) is VisitState.READY:
                break
            bench.uploader.release(recording.visit)
        assert bench.state(recording.visit) is VisitState.READY, bench.reason(recording.visit)
        assert_parts_fit(recording)
        if not scenario.outages and not scenario.loses_at:
            assert len(bench.service.posted) == len(bench.parts(recording.visit)), "no session was lost"

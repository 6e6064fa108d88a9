"""Whatever goes wrong, in whatever order: delivered in order, End once and last, once the server works."""

import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, SignInNeeded, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle, Wait
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, Forgets, SessionGone
from tests.integration.upload.delivery_bench import CANCELLED, Bench, body_of

# Hundreds of spools: in memory where the system has a folder for that (power cuts are not tested here).
QUICK_FOLDER = next((folder for folder in ("/dev/shm",) if Path(folder).is_dir()), None)  # noqa: S108 - as said

DELAYS = st.sampled_from([TryLater(cause) for cause in DelayCause if cause is not DelayCause.CANCELLED])
# A person may have to help: the storm also plays that person.
REFUSALS = st.sampled_from([Refused(reason, 400) for reason in RefusalReason])
MAY_BE_APPLIED = (
    DelayCause.UNREACHABLE,
    DelayCause.TIMED_OUT,
    DelayCause.NOT_THE_SERVICE,
    DelayCause.SERVER_FAULT,
)
NO_EFFECT = st.builds(Answers, st.one_of(DELAYS, REFUSALS, st.just(SignInNeeded())))
LOST = st.builds(DoneButAnswered, st.sampled_from([TryLater(cause) for cause in MAY_BE_APPLIED]))
FORGETS = st.builds(Forgets, st.frozensets(st.integers(0, 3), max_size=2))
FAULTS = st.one_of(st.none(), NO_EFFECT, LOST, st.just(SessionGone()), FORGETS)
STORMS = st.fixed_dictionaries({call: st.lists(FAULTS, max_size=6) for call in Call})
DISTURBANCES = st.lists(st.sampled_from(["", "", "", "", "crash", "cancel", "ask again"]), max_size=30)


def disturb(bench, visit, disturbance):
    """Take the next step, and do something to the program meanwhile."""
    attempt = bench.uploader.next_attempt(visit)
    if isinstance(attempt, Wait):
        bench.clock.move_to(attempt.until)
    elif isinstance(attempt, Idle):
        bench.uploader.release(visit)
    elif isinstance(attempt, Attempt):
        outcome = attempt.perform(lambda _: None)
        if disturbance == "ask again":
            bench.uploader.release(visit)
        if disturbance == "crash":
            bench.restart()
            bench.clock.advance(seconds=1)
        else:
            bench.uploader.conclude(attempt, CANCELLED if disturbance == "cancel" else outcome)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    storm=STORMS,
    disturbances=DISTURBANCES,
    share=st.sampled_from([0.0, 0.5, 1.0]),
    chunks=st.integers(1, 4),
    live=st.integers(0, 4),
)
def test_every_storm_ends_with_the_visit_delivered(storm, disturbances, share, chunks, live):
    with tempfile.TemporaryDirectory(dir=QUICK_FOLDER) as folder, closing(Bench(Path(folder))) as bench:
        bench.dice.share = share
        for call, faults in storm.items():
            bench.service.script(call, *faults)
        visit = bench.begin()
        bench.seal(visit, min(live, chunks))
        for disturbance in disturbances[:live]:
            if disturbance != "crash":  # a crash would close the recording
                disturb(bench, visit, disturbance)
        bench.seal(visit, chunks - min(live, chunks))
        bench.finish(visit)
        for disturbance in disturbances[live:]:
            disturb(bench, visit, disturbance)
        for _ in range(40):
            bench.run(visit)
            if bench.state(visit) is VisitState.READY:
                break
            bench.uploader.release(visit)
        assert bench.state(visit) is VisitState.READY, bench.reason(visit)
        delivered = [body for part in bench.delivered(visit) for body in part]
        assert delivered == [body_of(number) for number in range(chunks)]
        for part in bench.parts(visit):
            session = bench.service.sessions[part.session_id]
            assert session.times_ended == 1
            after_end = bench.service.journal[::-1]
            calls = [call for call, name, _ in after_end if name == part.session_id]
            assert set(calls[: calls.index(Call.END)]) == {Call.LOOK_UP}

"""When waiting for delivery has a point, and when it has none any more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.delivery_watch import DeliveryWatch
from recorder_gui.app.upload_worker import AttemptOutcome
from recorder_gui.app.wording.outcomes import UndeliveredCause
from recorder_gui.domain.errors import DeliveryFailed
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.engine import FakeEngine
from tests.fakes.input_stream import FakeClock
from tests.integration.app.collector import Collector

V = VisitState
C = UndeliveredCause
AWAY = TryLater(DelayCause.UNREACHABLE)
ILL = TryLater(DelayCause.SERVER_FAULT, status=503)


def visit(number=1, state=V.SAVED, reason=None):
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    return VisitRecord(VisitId(f"{number:032x}"), state, at, "https://a", "file", reason=reason)


class Post:
    """A watch over a fake engine, whose clock the test moves."""

    def __init__(self, *, waits_for_result: bool = True) -> None:
        self.clock, self.engine, self.settled = FakeClock(), FakeEngine(), Collector()
        self.watch = DeliveryWatch(self.engine, waits_for_result=waits_for_result, monotonic=self.clock)
        self.watch.settled.connect(self.settled.note)

    @property
    def is_settled(self) -> bool:
        return bool(self.settled.values)

    def moves(self, *visits: VisitRecord) -> None:
        for moved in visits:
            self.engine.uploader.visit_changed.emit(moved)

    def ends(self, outcome: object, number: int = 1) -> None:
        self.engine.uploader.attempt_ended.emit(AttemptOutcome(visit(number).id, outcome))

    def passes(self, seconds: float, outcome: object = None, *, every: float = 1.0) -> None:
        """Let time pass, in which attempts end with ``outcome`` again and again."""
        for _ in range(round(seconds / every)):
            self.clock.now += every
            if outcome is not None:
                self.ends(outcome)
            self.watch._look()


@pytest.fixture
def post(qapp):
    made = Post()
    made.watch.follow(visit())
    made.watch.begin()
    return made


def test_waiting_ends_when_every_visit_is_at_its_end(post):
    post.watch.follow(visit(2))
    post.moves(visit(1, V.READY))
    post.watch._look()
    assert not post.is_settled
    post.moves(visit(2, V.READY), visit(3, V.SAVED))
    post.watch._look()
    assert post.is_settled
    assert post.watch.causes == frozenset()


def test_nothing_to_wait_for_is_settled_at_once(qapp):
    post = Post()
    post.watch.begin()
    assert post.is_settled
    assert ("retry_now",) in post.engine.asked


def test_nothing_settles_before_waiting_has_begun(qapp):
    post = Post()
    post.watch.follow(visit(1, V.READY))
    post.ends(TryLater(DelayCause.CERTIFICATE))
    assert not post.is_settled


def test_without_waiting_for_the_note_processing_is_the_end(qapp):
    post = Post(waits_for_result=False)
    post.watch.follow(visit(1, V.PROCESSING))
    post.watch.begin()
    assert post.is_settled
    assert post.watch.causes == frozenset()


@pytest.mark.parametrize("outcome", [None, AWAY, TryLater(DelayCause.NOT_THE_SERVICE)])
def test_a_server_without_one_good_answer_in_20_seconds_is_away(post, outcome):
    post.passes(19, outcome)
    assert not post.is_settled
    post.passes(1, outcome)
    assert post.is_settled
    assert post.watch.causes == {C.OFFLINE}


def test_one_answer_begins_the_20_seconds_anew(post):
    post.passes(15, AWAY)
    post.ends(Receipt())
    post.passes(15, AWAY)
    assert not post.is_settled
    post.passes(5, AWAY)
    assert post.is_settled


def test_a_server_that_answers_only_with_errors_is_given_up_after_two_minutes(post):
    post.passes(119, ILL)
    assert not post.is_settled
    post.passes(1, ILL)
    assert post.watch.causes == {C.OFFLINE}


def test_an_ill_server_that_recovers_in_between_is_not_given_up(post):
    post.passes(100, ILL)
    post.ends(Receipt())
    post.passes(100, ILL)
    assert not post.is_settled


@pytest.mark.parametrize(("seconds", "is_away"), [(20, False), (21, True), (3600, True)])
def test_being_told_to_come_back_much_later_counts_as_away(post, seconds, is_away):
    post.ends(TryLater(DelayCause.BUSY, retry_after=timedelta(seconds=seconds)))
    assert post.is_settled is is_away


def test_a_wrong_certificate_ends_the_wait_at_once(post):
    post.ends(TryLater(DelayCause.CERTIFICATE))
    assert post.is_settled
    assert post.watch.causes == {C.CERTIFICATE}


def test_signed_out_ends_the_wait_at_once_also_where_no_state_changes(post):
    post.ends(SignInNeeded())
    assert post.is_settled
    assert post.watch.causes == {C.SIGNED_OUT}


def test_visits_that_are_all_signed_out_end_the_wait(post):
    post.moves(visit(1, V.SIGNED_OUT))
    post.watch._look()
    assert post.watch.causes == {C.SIGNED_OUT}


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        (str(RefusalReason.WRONG_ADDRESS), C.WRONG_ADDRESS),
        ("chunk_refused", C.CHUNK_PARKED),
        ("chunks_missing", C.CHUNKS_MISSING),
        ("sessions_lost", C.CHUNKS_MISSING),
        ("result_failed", C.RESULT_FAILED),
        ("result_partial", C.RESULT_FAILED),
        ("result_expired", C.RESULT_EXPIRED),
        (str(RefusalReason.INVALID), C.CREATE_REFUSED),
        (None, C.CREATE_REFUSED),
    ],
)
def test_what_needs_a_person_says_why(post, reason, cause):
    post.moves(visit(1, V.ATTENTION, reason))
    post.watch._look()
    assert post.is_settled
    assert post.watch.causes == {cause}


def test_a_note_that_takes_ten_minutes_is_left_for_later(post):
    post.moves(visit(1, V.PROCESSING))
    post.passes(599, Receipt())
    assert not post.is_settled
    post.passes(2, Receipt())
    assert post.watch.causes == {C.STILL_PROCESSING}


def test_a_note_that_takes_ten_minutes_is_left_while_the_others_go_on(post):
    post.watch.follow(visit(2, V.UPLOADING))
    post.moves(visit(1, V.PROCESSING))
    post.passes(700, Receipt())
    assert not post.is_settled
    post.moves(visit(2, V.PROCESSING))
    post.passes(599, Receipt())
    assert not post.is_settled
    post.moves(visit(2, V.READY))
    post.passes(1, Receipt())
    assert post.is_settled
    assert post.watch.causes == {C.STILL_PROCESSING}


def test_a_locked_visit_is_not_waited_for_and_the_others_are(post):
    post.watch.follow(visit(2))
    post.moves(visit(1, V.WAITING, DelayCause.LOCKED))
    post.passes(5, Receipt())
    assert not post.is_settled
    post.moves(visit(2, V.READY))
    post.passes(1, Receipt())
    assert post.is_settled
    assert post.watch.causes == {C.LOCKED}


def test_a_visit_that_is_found_still_locked_tells_it_by_its_attempt(post):
    post.ends(TryLater(DelayCause.LOCKED))
    post.watch._look()
    assert post.watch.causes == {C.LOCKED}
    assert post.is_settled


@pytest.mark.parametrize("state", [V.RECORDING, V.PAUSED])
def test_a_visit_that_nobody_records_any_more_is_not_waited_for(qapp, state):
    post = Post()
    post.watch.follow(visit(1, state))
    post.watch._look()
    assert not post.is_settled
    post.watch.begin()
    assert post.is_settled
    assert post.watch.causes == {C.CUT_OFF}


def test_late_news_of_a_recording_does_not_undo_its_end(post):
    post.moves(visit(1, V.RECORDING))
    post.watch._look()
    assert not post.is_settled


@pytest.mark.parametrize(
    "outcome", [TryLater(DelayCause.CERTIFICATE), TryLater(DelayCause.BUSY, retry_after=timedelta(hours=1))]
)
def test_what_is_said_to_a_visit_of_an_earlier_day_does_not_end_the_wait(post, outcome):
    post.ends(outcome, number=7)
    post.watch._look()
    assert not post.is_settled
    post.ends(outcome)
    assert post.is_settled


def test_rare_looks_at_an_old_note_are_not_taken_for_silence(post):
    post.moves(visit(1, V.PROCESSING))
    for _ in range(4):
        post.ends(Receipt())
        post.passes(30)
    assert not post.is_settled
    post.ends(AWAY)
    post.passes(20, AWAY)
    assert post.watch.causes == {C.OFFLINE}


def test_a_wait_that_was_cut_short_says_so(post):
    assert post.watch.causes == {C.STOPPED}


def test_causes_of_several_visits_are_all_told(post):
    post.watch.follow(visit(2))
    post.moves(visit(1, V.ATTENTION, "chunk_refused"))
    post.passes(20, AWAY)
    assert post.watch.causes == {C.CHUNK_PARKED, C.OFFLINE}


def test_it_settles_once(post):
    post.moves(replace(visit(), state=V.READY))
    post.watch._look()
    post.watch._look()
    post.ends(TryLater(DelayCause.CERTIFICATE))
    assert len(post.settled.values) == 1


def test_it_looks_by_itself(post, until):
    post.moves(visit(1, V.READY))
    until(lambda: post.is_settled, 2)


def test_a_visit_that_meets_a_bug_of_ours_is_not_waited_for_but_the_others_are(post):
    post.watch.follow(visit(2))
    post.engine.uploader.fault_raised.emit((f"visit {visit().id}", DeliveryFailed(visit().id)))
    post.passes(1)
    assert not post.is_settled
    post.moves(visit(2, V.READY))
    post.passes(1)
    assert post.is_settled
    assert post.watch.causes == {C.STOPPED}

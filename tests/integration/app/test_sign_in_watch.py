"""Parked delivery is looked after once a second, and left alone again as soon as it goes on."""

import threading

import pytest

from recorder_gui.app import sign_in_watch
from recorder_gui.app.sign_in_watch import SignInWatch
from recorder_gui.app.upload_worker import AttemptOutcome
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SignInNeeded,
    TryLater,
)
from tests.fakes.engine import FakeEngine
from tests.integration.app.collector import Collector


class Post:
    """A watch over a fake engine, and its token; ``is_there`` is what the key store would say."""

    is_given = False

    def __init__(self) -> None:
        self.engine, self.told = FakeEngine(), Collector()
        self.is_there = False
        self.looks = 0
        self.threads: set[int] = set()
        self.watch = SignInWatch(self.engine, self)
        self.watch.parked.connect(self.told.note)
        self.watch.resumed.connect(self.told.note)

    def has_other(self) -> bool:
        self.looks += 1
        self.threads.add(threading.get_ident())
        return self.is_there

    def ends(self, outcome: object) -> None:
        self.engine.uploader.attempt_ended.emit(AttemptOutcome(VisitId("a"), outcome))

    @property
    def retries(self) -> int:
        return self.engine.asked.count(("retry_now",))


@pytest.fixture
def post(qapp):
    made = Post()
    yield made
    made.engine.stopped.emit()


def test_while_delivery_goes_on_nobody_looks(post, until):
    post.ends(Receipt())
    post.ends(TryLater(DelayCause.NOT_CONNECTED))
    threading.Event().wait(1.2)
    assert post.looks == 0
    assert not post.watch.is_parked


def test_a_good_token_resumes_within_two_seconds_and_then_nobody_looks(post, until):
    post.ends(SignInNeeded())
    post.ends(SignInNeeded())
    assert len(post.told.values) == 1
    until(lambda: post.looks == 1, 2)
    assert post.retries == 0
    post.is_there = True
    until(lambda: post.retries == 1, 2)
    looks = post.looks
    threading.Event().wait(1.2)
    until(lambda: True)
    assert post.looks == looks
    assert threading.get_ident() not in post.threads, "a key store may wait for a prompt"


def test_it_is_parked_until_an_answer_shows_that_the_sign_in_is_good(post):
    post.ends(SignInNeeded())
    post.ends(TryLater(DelayCause.NOT_CONNECTED))
    assert post.watch.is_parked
    post.ends(Receipt())
    assert not post.watch.is_parked
    assert len(post.told.values) == 2


def test_the_same_token_is_tried_again_after_minutes_for_the_server_may_mend(post):
    post.ends(SignInNeeded())
    for _ in range(sign_in_watch.TRIES_AGAIN_EVERY):
        post.watch._look()
    assert post.retries == 1


def test_with_a_token_from_the_environment_there_is_nothing_to_look_for(post, until):
    post.is_given = True
    post.ends(SignInNeeded())
    threading.Event().wait(1.2)
    until(lambda: True)
    assert post.looks == 0


@pytest.mark.expects_log("the work of sign-in failed")
def test_a_look_that_fails_is_not_the_last(post, until):
    looked = []

    def stumble_once() -> bool:
        looked.append(1)
        if len(looked) == 1:
            raise ZeroDivisionError
        return False

    post.has_other = stumble_once
    post.ends(SignInNeeded())
    until(lambda: len(looked) == 2, 4)


def test_audio_that_is_damaged_here_does_not_show_that_the_sign_in_is_good(post):
    post.ends(SignInNeeded())
    post.ends(Refused(RefusalReason.DAMAGED))
    assert post.watch.is_parked

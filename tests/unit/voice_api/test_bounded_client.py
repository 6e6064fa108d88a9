"""What Discovery said is kept as long as the server allows, and asked for once."""

from datetime import timedelta

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.voice_api.bounded_client import KnownCapabilities
from recorder_gui.voice_api.discovery import Capabilities, Model

AWAY = TryLater(DelayCause.TIMED_OUT)


def says(minutes, good_for=timedelta(hours=3)):
    model = Model("pro", "Pro", (), timedelta(minutes=minutes))
    return Capabilities(None, (model,), (), good_for)


class Questions:
    """Answers in turn, and counts."""

    def __init__(self, *answers):
        self.answers, self.asked, self.now = list(answers), 0, 0.0

    def __call__(self):
        self.asked += 1
        return self.answers.pop(0)


@pytest.fixture
def known():
    def make(*answers):
        questions = Questions(*answers)
        return KnownCapabilities(questions, lambda: questions.now), questions

    return make


def test_nothing_is_known_before_it_was_asked(known):
    capabilities, questions = known(says(60))
    assert capabilities.known is None
    assert questions.asked == 0


def test_it_is_asked_once_in_the_time_that_the_server_names(known):
    capabilities, questions = known(says(60, timedelta(hours=1)), says(10))
    assert capabilities.ask() == capabilities.ask() == capabilities.known == says(60)
    questions.now = 3_599
    assert capabilities.ask() == says(60)
    questions.now = 3_600
    assert capabilities.ask() == says(10)
    assert questions.asked == 2


def test_a_server_that_does_not_answer_is_asked_again_later_and_what_was_known_stays(known):
    capabilities, questions = known(AWAY, says(60, timedelta(0)), AWAY)
    assert capabilities.ask() is None
    assert capabilities.ask() is None
    assert questions.asked == 1
    questions.now = 600
    assert capabilities.ask() == says(60)
    assert capabilities.ask() == says(60)
    assert questions.asked == 3


def test_the_limit_of_another_model_is_not_ours():
    assert says(10).longest_session("pro") == timedelta(minutes=10)
    assert says(10).longest_session("lite") is None

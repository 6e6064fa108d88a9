"""What the desktop is told: numbers and states, never whose visit it is, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.desktop.desktop_news import DesktopNews
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

S = VisitState
LABELS = ("Mrs. Adeyemi", "A. Kowalczyk", "Mr. Okonkwo")


class Desktop:
    """Gathers for 20 ms, and shows what it was told."""

    def __init__(self):
        self.facts, self.shown, self.is_looked_at = RecorderFacts(), [], False
        self.news = DesktopNews(self.facts, lambda: self.is_looked_at, gather_ms=20, grace_ms=5)
        self.news.told.connect(self.shown.append)
        self.visits = [
            VisitRecord(
                VisitId(f"{number:032x}"),
                S.UPLOADING,
                datetime.now(UTC),
                PRACTICE_SERVER,
                "microphone",
                label,
            )
            for number, label in enumerate(LABELS)
        ]
        self.facts.visits_reset.emit(tuple(self.visits))

    def puts(self, number, *states):
        for state in states:
            self.visits[number] = replace(self.visits[number], state=state)
            self.facts.visit_changed.emit(self.visits[number])

    @property
    def texts(self):
        return [news.text for news in self.shown]


@pytest.fixture
def desktop(qapp):
    return Desktop()


def is_silent(desktop, until):
    with pytest.raises(AssertionError):
        until(lambda: desktop.shown, 0.12)
    return True


def test_notes_that_come_together_are_told_as_one(desktop, until):
    desktop.puts(0, S.PROCESSING, S.READY)
    desktop.puts(1, S.PROCESSING, S.READY)
    until(lambda: desktop.shown)
    assert desktop.texts == ["2 notes are ready."]


def test_a_visit_that_waits_for_a_person_is_told_first(desktop, until):
    desktop.puts(0, S.PROCESSING, S.READY)
    desktop.puts(1, S.ATTENTION)
    until(lambda: desktop.shown)
    assert desktop.texts == ["A visit needs your attention.\nA note is ready."]


def test_that_everything_has_arrived_is_told_when_the_last_visit_has(desktop, until):
    desktop.puts(0, S.PROCESSING)
    desktop.puts(1, S.PROCESSING)
    assert is_silent(desktop, until)
    desktop.puts(2, S.PROCESSING)
    until(lambda: desktop.shown)
    assert desktop.texts == ["Everything recorded has reached the service."]


def test_what_was_so_at_the_start_is_no_news(desktop, until):
    old = replace(desktop.visits[0], id=VisitId("f" * 32), state=S.READY)
    desktop.facts.visit_changed.emit(old)
    desktop.facts.visit_changed.emit(old)
    assert is_silent(desktop, until)


def test_what_goes_on_by_itself_within_a_moment_is_not_told(desktop, until):
    desktop.puts(0, S.ATTENTION, S.SAVED)
    assert is_silent(desktop, until)


def test_nothing_is_told_to_who_looks_at_the_window_or_wants_none(desktop, until):
    desktop.is_looked_at = True
    desktop.puts(0, S.READY)
    assert is_silent(desktop, until)
    desktop.is_looked_at = False
    desktop.news.choose(is_wanted=False)
    desktop.puts(1, S.READY)
    assert is_silent(desktop, until)


def test_a_microphone_lost_in_a_visit_is_told_at_once_and_once(desktop, until):
    desktop.facts.recording_state_changed.emit(RecordingState.RECORDING)
    for _ in range(3):
        desktop.facts.notice_raised.emit(Notice(topics.MICROPHONE, "title", "remedy", is_alarm=True))
    until(lambda: desktop.shown)
    assert desktop.shown[0].is_alarm
    assert desktop.shown[0].title == "No sound is being recorded"
    desktop.shown.clear()
    assert is_silent(desktop, until)
    desktop.facts.notice_cleared.emit(topics.MICROPHONE)
    desktop.facts.notice_raised.emit(Notice(topics.MICROPHONE, "title", "remedy", is_alarm=True))
    until(lambda: desktop.shown)


def test_a_microphone_lost_before_a_visit_is_no_alarm(desktop, until):
    desktop.facts.notice_raised.emit(Notice(topics.MICROPHONE, "title", "remedy", is_alarm=True))
    assert is_silent(desktop, until)


@pytest.mark.parametrize("last", [S.READY, S.ATTENTION, S.SIGNED_OUT, S.PROCESSING])
def test_no_message_names_a_patient(desktop, until, last):
    for number in range(len(LABELS)):
        desktop.puts(number, S.PROCESSING, last)
    desktop.facts.recording_state_changed.emit(RecordingState.RECORDING)
    desktop.facts.notice_raised.emit(Notice(topics.MICROPHONE, LABELS[0], LABELS[1], is_alarm=True))
    until(lambda: len(desktop.shown) == 2)
    told = " ".join(f"{news.title} {news.text}" for news in desktop.shown)
    assert not [label for label in LABELS if label in told]

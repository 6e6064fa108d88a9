"""A newer version is told of between visits, when all is sent, and at no other moment."""

import threading
from datetime import date

import pytest

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.service.update_watch import UpdateWatch
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.program_version import parse_version
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.update_notice import UpdateNotice
from tests.fakes.recorder_controller import FakeRecorderController

RUNNING = parse_version("0.1.0")


def notice_of(version="0.2.0", least="0.1.0"):
    return UpdateNotice(
        *(parse_version(version), date(2026, 11, 20), "Notes can be read aloud."),
        *("https://recorder.example/new", parse_version(least), date(2027, 5, 20)),
    )


class Source:
    """Says what it is told to say; ``looks`` counts how often it was asked."""

    def __init__(self):
        self.notice = notice_of()
        self.looks = 0
        self.put_away = []
        self.fault = None
        self.may_answer = threading.Event()
        self.may_answer.set()

    def look(self):
        self.looks += 1
        self.may_answer.wait(5)
        if self.fault:
            raise self.fault
        return self.notice

    def put_off(self, notice):
        self.put_away.append(notice)


class Practice:
    """A watch beside a scripted recorder, and what the window would show."""

    def __init__(self, until):
        self.until = until
        self.controller = FakeRecorderController()
        self.source = Source()
        self.is_unsent = False
        self.shown = {}
        self.controller.notice_raised.connect(lambda notice: self.shown.update({notice.topic: notice}))
        self.controller.notice_cleared.connect(lambda topic: self.shown.pop(topic, None))
        self.askers = set()
        self.watch = UpdateWatch(self.controller, self.source, RUNNING, self.has_unsent, settle_ms=20)

    def has_unsent(self):
        self.askers.add(threading.current_thread())
        return self.is_unsent

    @property
    def is_told(self):
        return topics.UPDATE in self.shown

    def looks(self):
        self.watch.look()
        self.until(lambda: not (self.watch._is_looking or self.watch._is_weighing), what="the look's end")

    def settles(self):
        """Let more time pass than the watch waits."""
        pause = threading.Event()
        for _ in range(8):
            pause.wait(0.01)
            self.until(lambda: True)

    def enters(self, state):
        self.controller._enter(state)


@pytest.fixture
def practice(qapp, until):
    made = Practice(until)
    yield made
    made.source.may_answer.set()
    made.controller.deleteLater()


def test_at_rest_with_all_sent_it_is_told(practice):
    practice.looks()
    told = practice.shown[topics.UPDATE]
    assert str(told.title) == "Version 0.2.0 is available"
    assert str(told.remedy) == "Notes can be read aloud. You have version 0.1.0."
    assert told.is_calm
    assert not told.is_alarm
    assert [str(offer.words) for offer in told.offers] == ["Open page", "Later"]


def test_a_version_that_is_no_longer_looked_after_is_called_so(practice):
    practice.source.notice = notice_of(least="0.1.1")
    practice.looks()
    assert str(practice.shown[topics.UPDATE].title) == "Out of support: install version 0.2.0"


def test_a_visit_takes_it_away_with_the_press_on_record_and_rest_brings_it_back(practice):
    practice.looks()
    practice.enters(RecordingState.STARTING)
    assert not practice.is_told
    for state in (RecordingState.RECORDING, RecordingState.PAUSED, RecordingState.STOPPING):
        practice.enters(state)
        practice.settles()
        assert not practice.is_told
    practice.enters(RecordingState.IDLE)
    practice.until(lambda: practice.is_told)


@pytest.mark.parametrize("state", [state for state in RecordingState if state not in AT_REST])
def test_what_is_found_during_a_visit_waits_for_its_end(practice, state):
    practice.source.may_answer.clear()
    practice.watch.look()
    practice.enters(state)
    practice.source.may_answer.set()
    practice.until(lambda: practice.watch.known)
    practice.settles()
    assert not practice.is_told


def test_during_a_visit_nobody_is_asked(practice):
    practice.enters(RecordingState.RECORDING)
    practice.watch.start()
    practice.settles()
    assert practice.source.looks == 0


def test_the_ledger_is_never_asked_in_the_window_s_thread(practice):
    practice.looks()
    assert practice.askers
    assert threading.main_thread() not in practice.askers


def test_with_unsent_audio_it_is_not_told(practice):
    practice.is_unsent = True
    practice.looks()
    practice.settles()
    assert not practice.is_told


def visit_of(practice):
    practice.controller.begin("", None)
    practice.controller._enter(RecordingState.RECORDING)
    practice.controller.hear(21.0)
    practice.controller.complete_finish()


def test_it_comes_when_the_last_piece_is_delivered_and_goes_when_one_is_unsent_again(practice):
    practice.looks()
    practice.is_unsent = True
    visit_of(practice)
    practice.settles()
    assert not practice.is_told
    practice.is_unsent = False
    practice.controller.deliver()
    practice.until(lambda: practice.is_told)
    practice.is_unsent = True
    practice.controller.change_chunk(0, state=ChunkState.SEALED)  # a receipt was revoked
    assert not practice.is_told


def test_while_audio_is_in_memory_alone_it_is_not_told(practice):
    practice.looks()
    practice.controller.notice_raised.emit(Notice(topics.MEMORY, "full", "", is_alarm=True))
    assert not practice.is_told
    practice.settles()
    assert not practice.is_told
    practice.controller.notice_cleared.emit(topics.MEMORY)
    practice.until(lambda: practice.is_told)


def test_later_takes_it_away_and_is_remembered(practice):
    practice.looks()
    practice.watch.put_off()
    assert not practice.is_told
    practice.until(lambda: practice.source.put_away == [notice_of()])
    practice.enters(RecordingState.IDLE)
    practice.settles()
    assert not practice.is_told


def test_a_newer_one_takes_its_place_and_none_takes_it_away(practice):
    practice.looks()
    practice.source.notice = notice_of("0.3.0")
    practice.looks()
    assert "0.3.0" in str(practice.shown[topics.UPDATE].title)
    practice.source.notice = None  # switched off, expired or installed
    practice.looks()
    assert not practice.is_told


def test_what_is_asked_while_it_looks_is_looked_at_afterwards(practice):
    practice.source.may_answer.clear()
    practice.watch.look()
    practice.watch.look()
    practice.source.may_answer.set()
    practice.until(lambda: practice.source.looks == 2)
    practice.until(lambda: not practice.watch._is_looking)


@pytest.mark.expects_log("the work of update-look failed")
def test_a_bug_in_a_look_costs_no_more_than_that_look(practice):
    practice.source.fault = ArithmeticError("bug")
    practice.looks()
    practice.source.fault = None
    practice.looks()
    assert practice.is_told


def test_where_no_browser_opens_the_address_is_told(practice):
    practice.looks()
    practice.watch.tell_address()
    assert "https://recorder.example/new" in str(practice.shown[topics.UPDATE].remedy)
    practice.enters(RecordingState.STARTING)
    assert not practice.is_told

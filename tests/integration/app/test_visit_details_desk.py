"""Choices are remembered, a patient is asked before each visit, and no answer serves for two."""

import logging
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app import topics
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.window.visits.visit_details_desk import VisitDetailsDesk
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.server_offer import DEFAULT_OFFER
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, VisitDetails, VisitMode
from recorder_gui.settings.model import ConsentSettings, Settings
from recorder_gui.settings.store import SettingsStore
from tests.fakes.engine import FakeEngine

SERVER = "https://voice.example"
NOW = datetime(2026, 11, 20, 9, 26, tzinfo=UTC)
CHOSEN = VisitDetails(VisitMode.DICTATION, ("hi",), ("t1",))


class Offers(QObject):
    """Offers what is offered before anything is known."""

    changed = Signal(object)
    offer = DEFAULT_OFFER


class Room:
    """The desk among its neighbours, and what they heard of it. Recording begins where it is agreed to."""

    def __init__(self, file, policy=None, server=SERVER):
        self.engine = FakeEngine()
        self.controller = RecorderFacts()
        self.book = SettingsBook(SettingsStore(file, policy), self.controller)
        offers = Offers(self.controller)
        self.desk = VisitDetailsDesk(self.controller, self.engine, self.book, offers, lambda: NOW, server)
        self.questions, self.begun, self.notices, self.cleared = [], [], [], []
        self.desk.consent_wanted.connect(self.questions.append)
        self.desk.record_agreed.connect(self.record)
        self.controller.notice_raised.connect(self.notices.append)
        self.controller.notice_cleared.connect(self.cleared.append)

    def record(self, label):
        if (details := self.desk.details_of_visit()) is not None:
            self.begun.append((label, details))

    def set_consent(self, **settings):
        self.book.change(Settings(consent=ConsentSettings(**settings)))


@pytest.fixture
def room(qapp, tmp_path):
    made = Room(tmp_path / "settings.json")
    yield made
    made.book.close()


def test_a_patient_is_asked_unless_that_was_switched_off(room):
    room.record("A")
    assert list(map(str, room.questions)) == ["Has the patient agreed to the recording?"]
    assert room.begun == []
    room.set_consent(asks=False)
    room.record("A")
    assert room.begun == [("A", VisitDetails())]
    assert len(room.questions) == 1


def test_the_question_is_in_the_words_of_the_practice(room):
    room.set_consent(wording=" May we record? ")
    room.record("A")
    assert room.questions == ["May we record?"]


@pytest.mark.parametrize("answer", [ConsentAnswer.GIVEN, ConsentAnswer.VERBAL, ConsentAnswer.NOT_APPLICABLE])
def test_an_answer_goes_into_the_visit_with_its_time(room, answer):
    room.desk.answer(answer, "A")
    assert room.begun == [("A", VisitDetails(consent=Consent(answer, NOW)))]


def test_an_answer_serves_for_one_visit_only(room):
    room.desk.answer(ConsentAnswer.GIVEN, "A")
    room.record("B")
    assert len(room.begun) == 1
    assert len(room.questions) == 1


def test_an_answer_does_not_wait_for_a_later_visit_when_none_could_begin(room):
    room.desk.record_agreed.disconnect(room.record)  # as with no microphone
    room.desk.answer(ConsentAnswer.GIVEN, "A")
    room.record("B")
    assert room.begun == []
    assert len(room.questions) == 1


def test_a_refusal_records_nothing_and_says_so_until_the_next_record(room):
    room.desk.answer(ConsentAnswer.REFUSED, "A")
    assert room.begun == []
    (notice,) = room.notices
    assert notice.topic == topics.CONSENT
    assert str(notice.title) == "Not recording: the patient did not agree"
    assert not notice.is_alarm
    assert notice.is_past
    room.record("A")
    assert room.cleared == [topics.CONSENT]


@pytest.mark.parametrize("answer", list(ConsentAnswer))
def test_an_answer_in_a_visit_is_noted_with_its_time_whatever_it_is(room, answer):
    room.controller.recording_state_changed.emit(RecordingState.RECORDING)
    room.desk.note_consent(answer)
    assert room.engine.asked == [("note_consent", Consent(answer, NOW))]


def test_a_consent_taken_back_in_a_visit_is_told_with_what_to_press_until_it_is_given_or_the_visit_ends(room):
    emit = room.controller.recording_state_changed.emit
    emit(RecordingState.RECORDING)
    room.desk.note_consent(ConsentAnswer.REFUSED)
    emit(RecordingState.PAUSED)
    room.desk.note_consent(ConsentAnswer.REFUSED)
    recording, paused = room.notices
    assert recording.topic == paused.topic == topics.CONSENT
    assert "press Pause (Ctrl+P) or Finish (Ctrl+Shift+S)" in str(recording.remedy)
    assert "press Finish (Ctrl+Shift+S)" in str(paused.remedy)
    assert room.cleared == []
    room.desk.note_consent(ConsentAnswer.VERBAL)
    assert room.cleared == [topics.CONSENT]
    emit(RecordingState.STOPPING)
    emit(RecordingState.IDLE)
    assert room.cleared == [topics.CONSENT, topics.CONSENT]
    assert {command for command, *_ in room.engine.asked} == {"note_consent"}  # the recording is never ended


def test_choices_count_for_the_next_visit_and_after_the_next_start(room, tmp_path):
    heard = []
    room.desk.choice_changed.connect(heard.append)
    room.desk.choose(CHOSEN)
    assert heard == [CHOSEN]
    room.desk.answer(ConsentAnswer.GIVEN, "A")
    ((_, details),) = room.begun
    assert (details.mode, details.languages, details.templates) == (VisitMode.DICTATION, ("hi",), ("t1",))
    room.book.close()
    later = Room(tmp_path / "settings.json")
    assert later.desk.choice == CHOSEN


def test_another_server_s_templates_are_not_chosen_and_come_back_with_their_server(room, tmp_path):
    room.desk.choose(CHOSEN)
    room.book.close()
    other = Room(tmp_path / "settings.json", server="https://other.example")
    assert other.desk.choice == replace(CHOSEN, templates=())
    again = Room(tmp_path / "settings.json")
    assert again.desk.choice == CHOSEN


def test_templates_that_the_organisation_set_are_those_of_whichever_server(room, tmp_path):
    room.desk.choose(CHOSEN)
    room.book.close()
    policy = tmp_path / "policy.json"
    policy.write_text('{"recording": {"templates": ["clinic"]}}')
    other = Room(tmp_path / "settings.json", policy, server="https://other.example")
    other.desk.choose(replace(other.desk.choice, mode=VisitMode.CONSULTATION))
    assert other.desk.choice.templates == ("clinic",)
    other.book.close()


@pytest.mark.parametrize("answer", list(ConsentAnswer))
def test_no_answer_about_consent_stands_in_the_log(room, caplog, answer):
    with caplog.at_level(logging.DEBUG):
        room.desk.answer(answer, "A")
        room.desk.note_consent(answer)
    assert "answered" in caplog.text
    assert answer.value not in caplog.text


def test_a_question_is_withdrawn_when_nobody_is_asked_any_more(room, qtbot):
    room.record("A")
    with qtbot.waitSignal(room.desk.consent_settled):
        room.set_consent(asks=False)


def test_what_the_organisation_set_is_named_and_stays(qapp, tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text('{"recording": {"mode": "dictation"}, "consent": {"asks": true}}')
    room = Room(tmp_path / "settings.json", policy)
    assert room.desk.locked_choices == {"mode"}
    room.desk.choose(VisitDetails())
    room.set_consent(asks=False)
    assert room.desk.choice.mode is VisitMode.DICTATION
    room.record("A")
    assert len(room.questions) == 1
    room.book.close()


def test_a_mark_is_the_engine_s(room):
    room.desk.mark()
    assert room.engine.asked == [("mark",)]

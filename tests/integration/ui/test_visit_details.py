"""Before a visit: choices and consent. During it: marks. After it: what was chosen, answered and marked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest

from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.server_offer import ServerOffer, Template
from recorder_gui.domain.visit_details import ConsentAnswer, VisitDetails, VisitMode
from recorder_gui.ui.companions.visit_details_actions import VisitDetailsPart
from recorder_gui.ui.recording.consent_bar import ConsentBar
from tests.fakes.visit_details_desk import OFFER, QUESTION, FakeVisitDetailsDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")


@pytest.fixture
def desk(window, controller):
    made = FakeVisitDetailsDesk(controller)
    part = VisitDetailsPart(window, made)
    controller.recording_state_changed.connect(part.follow)
    controller.visit_changed.connect(part.show_markers)
    return made


@pytest.fixture
def middle(window):
    return window.panel.middle


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def press_record(qtbot, window):
    press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def texts(box):
    return [box.itemText(row) for row in range(box.count())]


def test_languages_are_offered_in_their_own_names_and_templates_behind_the_server_s_default(desk, middle):
    assert texts(middle.choices.language) == ["English", "हिन्दी", "தமிழ்"]
    assert texts(middle.choices.template) == ["Default", "Clinical note", "Referral letter"]


def test_choices_are_made_by_keyboard_alone(window, desk, middle, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_M, control | Qt.KeyboardModifier.ShiftModifier)
    assert desk.choice.mode is VisitMode.DICTATION
    for key, box in ((Qt.Key.Key_L, middle.choices.language), (Qt.Key.Key_T, middle.choices.template)):
        press(qtbot, window, key, control)
        qtbot.waitUntil(box.view().isVisible)
        qtbot.keyClick(box.view(), Qt.Key.Key_Down)
        qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert desk.choice == VisitDetails(VisitMode.DICTATION, ("hi",), ("t1",))


def test_what_is_chosen_but_not_offered_any_more_stays_chosen(desk, middle):
    desk.choice = VisitDetails(languages=("en", "mr"), templates=("gone",))
    desk.choice_changed.emit(desk.choice)
    assert middle.choices.language.currentText() == "English + मराठी"
    assert middle.choices.template.currentText() == "Template chosen before"
    desk.offer_changed.emit(ServerOffer(("en", "xx"), (Template("gone", "Letter"),), tuple(VisitMode)))
    assert middle.choices.template.currentText() == "Letter"
    assert texts(middle.choices.language) == ["English", "XX", "English + मराठी"]
    assert middle.choices.choice == desk.choice


def test_a_kind_of_visit_that_the_server_does_not_know_cannot_be_chosen(desk, middle, qtbot):
    desk.offer_changed.emit(replace(OFFER, modes=(VisitMode.CONSULTATION,)))
    assert not middle.choices.mode.buttons[VisitMode.DICTATION].isEnabled()
    middle.choices.mode.turn()
    assert middle.choices.mode.mode is VisitMode.CONSULTATION


def test_what_the_organisation_has_set_cannot_be_changed(desk, middle):
    desk.locked_choices = frozenset({"mode", "templates"})
    desk.choice_changed.emit(desk.choice)
    choices = middle.choices
    assert [one.isEnabled() for one in (choices.mode, choices.language, choices.template)] == [
        False,
        True,
        False,
    ]


def test_the_choices_give_way_to_the_sound_when_a_visit_begins(desk, middle, controller):
    desk.asks = False
    assert middle.choices.isVisible()
    assert not middle.waveform.isVisible()
    controller.record("")
    assert not middle.choices.isVisible()
    assert middle.waveform.isVisible()
    controller.hear(1)
    controller.finish()
    controller.complete_finish()
    assert middle.choices.isVisible()


def test_record_asks_for_consent_and_records_nothing_yet(window, controller, desk, middle, qtbot):
    press_record(qtbot, window)
    assert middle.consent.isVisible()
    assert middle.consent.question.text() == QUESTION
    assert middle.consent.hasFocus()
    assert not middle.choices.isVisible()
    assert controller.recording_state is RecordingState.IDLE


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_1, ConsentAnswer.GIVEN),
        (Qt.Key.Key_2, ConsentAnswer.VERBAL),
        (Qt.Key.Key_4, ConsentAnswer.NOT_APPLICABLE),
    ],
)
def test_one_key_answers_and_the_recording_begins(key, answer, window, controller, desk, middle, qtbot):
    window.panel.label.setText("  Mr. Okonkwo ")
    press_record(qtbot, window)
    press(qtbot, window, key)
    qtbot.waitUntil(lambda: controller.recording_state is RecordingState.STARTING)
    assert desk.asked[-1] == ("answer", answer, "Mr. Okonkwo")
    assert not middle.consent.isVisible()
    assert controller.visits[controller.running].details.consent.answer is answer


def test_a_refusal_records_nothing_and_leaves_the_label(window, controller, desk, middle, qtbot):
    window.panel.label.setText("Mr. Okonkwo")
    press_record(qtbot, window)
    press(qtbot, window, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: not middle.consent.isVisible())
    assert desk.asked == [("answer", ConsentAnswer.REFUSED, "Mr. Okonkwo")]
    assert controller.recording_state is RecordingState.IDLE
    assert window.panel.label.text() == "Mr. Okonkwo"
    assert window.panel.record.hasFocus()


def test_escape_leaves_the_question_and_the_choices_come_back(window, controller, desk, middle, qtbot):
    press_record(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not middle.consent.isVisible())
    assert middle.choices.isVisible()
    assert desk.asked == []
    assert window.panel.record.hasFocus()


def test_no_stray_space_or_enter_answers_for_the_patient(window, controller, desk, middle, qtbot):
    press_record(qtbot, window)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(qtbot, window, key)
    qtbot.wait(150)  # a button pressed by a key takes 100 ms to come up
    assert desk.asked == []
    assert middle.consent.isVisible()


def test_a_number_typed_into_another_program_answers_nothing_when_the_question_takes_the_keyboard(qtbot):
    bar, answers = ConsentBar(), []
    qtbot.addWidget(bar)
    bar.answered.connect(answers.append)
    bar.ask(QUESTION, is_unexpected=True)
    QTest.keyClicks(bar, "120/80")
    assert answers == []
    assert bar.isVisible()
    qtbot.wait(1_050)
    QTest.keyClicks(bar, "2")
    assert answers == [ConsentAnswer.VERBAL]


def test_a_question_asked_for_in_the_window_takes_a_digit_at_once(qtbot):
    bar, answers = ConsentBar(), []
    qtbot.addWidget(bar)
    bar.answered.connect(answers.append)
    bar.ask(QUESTION, is_unexpected=True)
    bar.leave()
    bar.ask(QUESTION)
    QTest.keyClicks(bar, "1")
    assert answers == [ConsentAnswer.GIVEN]


def test_a_digit_in_the_patient_s_label_is_a_digit_and_no_answer(window, desk, middle, qtbot):
    press_record(qtbot, window)
    window.panel.label.setFocus()
    qtbot.keyClicks(window.panel.label, "Room 12")
    qtbot.wait(150)
    assert window.panel.label.text() == "Room 12"
    assert desk.asked == []


def test_a_digit_of_another_script_answers_too(window, desk, middle, qtbot):
    press_record(qtbot, window)
    two = "\N{DEVANAGARI DIGIT TWO}"  # what QTest types is Latin-1 only
    pressed = QKeyEvent(QEvent.Type.KeyPress, ord(two), Qt.KeyboardModifier.NoModifier, two)
    QCoreApplication.sendEvent(middle.consent, pressed)
    assert desk.asked == [("answer", ConsentAnswer.VERBAL, "")]


def test_tab_leads_from_the_question_to_its_answers(window, desk, middle, qtbot):
    press_record(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Tab)
    assert middle.consent.answers[ConsentAnswer.GIVEN].hasFocus()


def test_pressing_record_again_leaves_the_question_where_it_is(window, desk, middle, qtbot):
    press_record(qtbot, window)
    window.panel.label.setFocus()
    press_record(qtbot, window)
    assert middle.consent.isVisible()
    assert middle.consent.hasFocus()


def test_the_question_goes_when_there_is_nothing_to_ask_any_more(window, desk, middle, qtbot):
    press_record(qtbot, window)
    desk.consent_settled.emit()
    assert not middle.consent.isVisible()
    assert middle.choices.isVisible()


def test_a_long_question_is_shown_whole_in_the_smallest_window(window, desk, middle, qtbot):
    window.resize(900, 560)
    question = "May this conversation be recorded, so that a service can write the note? " * 3
    middle.ask_for_consent(question)
    qtbot.wait(50)
    label = middle.consent.question
    assert label.height() >= label.heightForWidth(label.width())
    assert (window.width(), window.height()) == (900, 560)


def test_a_screen_reader_meets_the_question_and_buttons_that_say_what_they_do(window, desk, middle, qtbot):
    press_record(qtbot, window)
    asked = QAccessible.queryAccessibleInterface(middle.consent)
    assert asked.text(QAccessible.Text.Name) == QUESTION
    assert "Esc" in asked.text(QAccessible.Text.Description)
    verbal = QAccessible.queryAccessibleInterface(middle.consent.answers[ConsentAnswer.VERBAL])
    assert verbal.text(QAccessible.Text.Name) == "Verbal"
    assert verbal.text(QAccessible.Text.Description) == "The patient has said yes: record"

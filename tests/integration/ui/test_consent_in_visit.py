"""A patient may think otherwise while the visit runs: the answer is noted, and nothing is ended by it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recorder_gui.app.wording.phrase import speak_through
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_details import ConsentAnswer
from recorder_gui.ui.companions.visit_details_actions import VisitDetailsPart
from recorder_gui.ui.language import say_anew
from tests.fakes.visit_details_desk import FakeVisitDetailsDesk
from tests.integration.ui.shown_texts import OPEN, Brackets

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(window, controller):
    made = FakeVisitDetailsDesk(controller, asks=False)
    made.part = VisitDetailsPart(window, made)
    controller.recording_state_changed.connect(made.part.follow)
    controller.visit_changed.connect(made.part.show_markers)
    return made


@pytest.fixture
def bar(window, desk):
    return window.panel.middle.consent


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def ask(window):
    press(window, Qt.Key.Key_N, CONTROL | SHIFT)


def test_there_is_nothing_to_note_an_answer_in_while_nothing_is_recorded(window, desk, bar):
    ask(window)
    assert not desk.part.note_consent.isEnabled()
    assert not bar.isVisible()


@pytest.mark.parametrize("is_paused", [False, True])
def test_an_answer_is_noted_by_keys_alone_and_the_visit_goes_on(
    window, controller, desk, bar, qtbot, is_paused
):
    controller.record("")
    controller.hear(1)
    if is_paused:
        controller.pause_or_resume()
    state = controller.recording_state
    ask(window)
    assert bar.isVisible()
    assert not window.panel.waveform.isVisible()
    press(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: desk.asked == [("note_consent", ConsentAnswer.VERBAL)])
    assert not bar.isVisible()
    assert window.panel.waveform.isVisible()
    assert controller.recording_state is state
    assert "Consent: Verbal" in window.page.header.details.text()
    assert window.page.table.hasFocus()


def test_a_refusal_ends_nothing_and_leaves_the_keyboard_on_pause(window, controller, desk, bar, qtbot):
    controller.record("")
    controller.hear(1)
    ask(window)
    press(window, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: desk.asked == [("note_consent", ConsentAnswer.REFUSED)])
    assert controller.recording_state is RecordingState.RECORDING
    assert window.panel.pause.hasFocus()
    assert "Consent: Refused" in window.page.header.details.text()


def test_escape_notes_nothing(window, controller, desk, bar):
    controller.record("")
    controller.hear(1)
    ask(window)
    press(window, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.page.table.hasFocus()
    assert desk.asked == []


def test_the_question_outlives_a_pause_but_not_the_visit(window, controller, desk, bar):
    controller.record("")
    controller.hear(1)
    ask(window)
    controller.pause_or_resume()
    assert bar.isVisible()
    controller.finish()
    assert not bar.isVisible()
    controller.complete_finish()
    assert window.panel.middle.choices.isVisible()


def test_the_bar_says_that_the_visit_goes_on_and_the_next_one_that_it_begins(window, controller, desk, bar):
    controller.record("")
    controller.hear(1)
    ask(window)
    assert "goes on" in bar.accessibleDescription()
    assert "takes the agreement back" in bar.answers[ConsentAnswer.REFUSED].toolTip()
    controller.finish()
    controller.complete_finish()
    desk.asks = True
    controller.record("")
    assert "begins with your answer" in bar.accessibleDescription()
    assert "nothing is recorded" in bar.answers[ConsentAnswer.REFUSED].toolTip()


def test_while_it_asks_it_follows_another_language(window, controller, desk, bar, qapp):
    controller.record("")
    controller.hear(1)
    ask(window)
    said = bar.question.text()
    try:
        speak_through(Brackets())
        say_anew(qapp)
        told = (bar.question.text(), bar.accessibleName(), bar.accessibleDescription(), bar.cancel.toolTip())
        assert all(text.startswith(OPEN) for text in told), told
        assert bar.isVisible()
    finally:
        speak_through(None)
        say_anew(qapp)
    assert bar.question.text() == said

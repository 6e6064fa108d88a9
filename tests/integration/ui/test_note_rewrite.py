"""A note written again with another template: chosen by keyboard, and what came of it said plainly."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from recorder_gui.app.wording import rewriting as words
from recorder_gui.domain.note_outcome import NoteAnswer, NoteOutcome
from recorder_gui.domain.server_offer import Template
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.ui.note.rewrite import NoteRewrite
from tests.fakes.recorder_controller import visit_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")

SOAP, LETTER = Template("soap", "SOAP note"), Template("letter", "Referral & letter")


class FakeRewriter(QObject):
    """Fits ``ui/note/rewrite_ports.py`` by shape."""

    changed = Signal()
    answered = Signal(object)

    def __init__(self):
        super().__init__()
        self.templates = (SOAP, LETTER)
        self.asked = []
        self.under_way = {}

    def why_not(self, visit):
        return words.UNDER_WAY if visit.id in self.under_way else None

    def writing(self, visit):
        title = self.under_way.get(visit)
        return words.writing(title) if title else None

    def rewrite(self, visit, template):
        self.asked.append((visit, template.id))
        self.under_way[visit] = template.title
        self.changed.emit()

    def answer(self, visit, answer):
        del self.under_way[visit]
        self.changed.emit()
        self.answered.emit(NoteOutcome(visit, "soap", answer))


@pytest.fixture
def rewriter(qapp):
    return FakeRewriter()


@pytest.fixture
def note(window, controller, rewriter):
    controller.open_the_day()
    NoteRewrite(window, window.page.note, rewriter)
    show(window, 0)
    return window.page.note


def show(window, number):
    visit = replace(window.visit_model.visit_of(visit_id(number)), id=visit_id(number))
    document = Document("note", "completed", "**Plan.** Rest.")
    window.page.note.show_note(visit, VisitResult(visit.id, ResultStatus.COMPLETED, None, (document,)))


def test_the_templates_stand_in_the_menu_by_their_names(note):
    assert [entry.text() for entry in note.rewrite.menu().actions()] == ["SOAP note", "Referral && letter"]
    assert note.rewrite.isEnabled()


def test_a_template_is_chosen_by_keyboard_and_the_progress_is_said(window, note, rewriter, qtbot):
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_G, modifiers)
    menu = note.rewrite.menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert rewriter.asked == [(visit_id(0), "letter")]
    assert "“Referral & letter”" in note.rewritten.text()
    assert not note.rewrite.isEnabled()
    assert note.rewrite.toolTip() == str(words.UNDER_WAY)


@pytest.mark.parametrize("answer", NoteAnswer)
def test_what_came_of_it_is_said_in_the_note(note, rewriter, answer):
    rewriter.rewrite(visit_id(0), SOAP)
    rewriter.answer(visit_id(0), answer)
    assert note.rewritten.text() == str(words.note_outcome_sentence(NoteOutcome(visit_id(0), "soap", answer)))
    assert note.rewrite.isEnabled()


def test_what_came_of_it_while_another_visit_was_shown_is_said_when_its_own_is_shown(window, note, rewriter):
    rewriter.rewrite(visit_id(0), SOAP)
    show(window, 1)
    rewriter.answer(visit_id(0), NoteAnswer.AWAY)
    assert not note.rewritten.isVisible()
    show(window, 0)
    assert "did not answer" in note.rewritten.text()


def test_where_there_is_no_note_the_button_is_not_there_and_its_key_does_nothing(window, note, rewriter):
    note.show_note(note.visit, None)
    assert not note.rewrite.isVisible()
    QTest.keyClick(
        window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert rewriter.asked == []


def test_templates_that_come_later_are_offered_then(note, rewriter):
    rewriter.templates = (LETTER,)
    rewriter.changed.emit()
    assert [entry.data() for entry in note.rewrite.menu().actions()] == [LETTER]

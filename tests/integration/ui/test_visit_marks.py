"""Marks in a running visit, and what the page of a visit says of its details."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from recorder_gui.app.window.chunks.chunk_rows import Column
from recorder_gui.domain.visit_details import Choice, Consent, ConsentAnswer, VisitDetails, VisitMode
from recorder_gui.ui.companions.visit_details_actions import VisitDetailsPart
from tests.fakes.visit_details_desk import FakeVisitDetailsDesk

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


@pytest.fixture
def running(desk, controller):
    desk.asks = False
    controller.record("Mr. Okonkwo")
    for _ in range(10):
        controller.hear(4.5)
    return controller


def test_a_mark_is_set_by_its_keys_and_shown_at_once(window, running, desk, middle, qtbot):
    press(qtbot, window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == [("mark",)]
    (marked,) = [child for child in middle.waveform.children() if child.objectName() == "marked"]
    assert marked.isVisible()
    assert marked.text() == "Marked 00:44"
    assert window.page.header.details.text() == "Consultation · English · Marked 00:44"
    window.page.chunks.announce_now()
    assert window.page.chunks.rows.text(2, Column.REMARK) == "Marked 00:44"


def test_the_flag_button_marks_too_and_only_while_there_is_a_visit(window, controller, desk, qtbot):
    button = window.panel.mark
    assert not button.isEnabled()
    desk.asks = False
    controller.record("")
    controller.hear(2)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    controller.pause_or_resume()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.asked == [("mark",), ("mark",)]
    controller.finish()
    assert not button.isEnabled()
    press(qtbot, window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.asked) == 2


def test_a_mark_has_another_shape_than_a_cut_and_a_gap(window, running, desk, middle, qtbot):
    def drawn(mark):
        middle.waveform.clear()
        for _ in range(10):
            running.hear(4.5)
        before = middle.waveform.grab().toImage()
        mark(running.frames - 16_000 * 20)
        after = middle.waveform.grab().toImage()
        width, height = before.width(), before.height()
        return {
            (x, y) for x in range(width) for y in range(height) if before.pixel(x, y) != after.pixel(x, y)
        }

    shapes = [drawn(mark) for mark in (middle.waveform.mark_cut, middle.waveform.mark_gap)]
    shapes.append(drawn(middle.waveform.mark_place))
    widths = [max(x for x, _ in shape) - min(x for x, _ in shape) for shape in shapes]
    assert all(shapes)
    assert widths[2] > max(widths[:2])


def test_each_mark_stands_in_the_row_of_its_piece(window, running, desk):
    for seconds in (5, 19.9, 20, 44):
        desk.mark_at(seconds)
    rows = window.page.chunks.rows
    assert [rows.text(row, Column.REMARK) for row in range(3)] == [
        "Marked 00:05, 00:19",
        "Marked 00:20",
        "Marked 00:44",
    ]


def test_a_mark_moves_on_to_the_piece_that_begins_before_it(window, running, desk):
    desk.mark_at(61)  # the record of the mark may overtake that of its piece
    rows = window.page.chunks.rows
    assert rows.text(2, Column.REMARK) == "Marked 01:01"
    for _ in range(4):
        running.hear(4.5)
    assert rows.text(2, Column.REMARK) == ""
    assert rows.text(3, Column.REMARK) == "Marked 01:01"


def test_the_page_of_a_visit_says_what_was_chosen_answered_and_marked(window, controller, desk):
    desk.choice = VisitDetails(VisitMode.DICTATION, ("hi",), ("t2",))
    controller.record("Mr. Okonkwo")
    desk.answer(ConsentAnswer.VERBAL, "Mr. Okonkwo")
    controller.hear(20)
    controller.hear(20)
    desk.mark_at(12)
    visit = controller.visits[controller.running]
    at = f"{visit.details.consent.at.astimezone():%H:%M}"
    told = f"Dictation · हिन्दी · Referral letter · Consent: Verbal, {at} · Marked 00:12"
    assert window.page.header.details.text() == told
    assert window.page.header.details.accessibleDescription() == told


def test_a_page_without_a_visit_says_nothing_of_details(window, desk):
    assert not window.page.header.details.isVisible()


def test_details_are_said_again_in_another_language(window, controller, desk, middle):
    line = window.page.header.details
    controller.record("")
    desk.answer(ConsentAnswer.GIVEN, "")
    before = line.text()
    line.setText("")
    QCoreApplication.sendEvent(line, QEvent(QEvent.Type.LanguageChange))
    assert line.text() == before
    for widget in (middle.consent, middle.choices):
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert middle.consent.answers[ConsentAnswer.GIVEN].text() == "1  Given"


def test_a_question_asked_of_a_window_in_the_background_brings_it_to_the_front(
    window, controller, desk, middle, qtbot
):
    window.showMinimized()
    controller.record("")
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert middle.consent.isVisible()


def test_earlier_visits_show_their_own_details(window, controller, desk):
    controller.open_the_day()
    first = next(iter(controller.visits.values()))
    answered = VisitDetails(consent=Consent(ConsentAnswer.NOT_APPLICABLE, first.started_at))
    controller.put_visit(replace(first, details=answered))
    controller.show_visit(first.id)
    assert "Consent: Not applicable" in window.page.header.details.text()


def test_what_the_server_did_not_heed_stands_first(window, controller, desk):
    controller.record("")
    desk.answer(ConsentAnswer.GIVEN, "")
    visit = controller.visits[controller.running]
    controller.put_visit(replace(visit, details=visit.details.without(Choice.TEMPLATES)))
    assert window.page.header.details.text().startswith("The server does not know the chosen template")

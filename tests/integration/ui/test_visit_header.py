"""The header of a visit says where it stands and, where it needs a person, why and what to do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.visits.visit_list_model import DEAF_ROLE, STANDING_ROLE
from recorder_gui.app.wording import visits_list as words
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.companions.visit_actions import VisitActions
from tests.fakes.recorder_controller import visit_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")

DEAF = Notice(topics.MICROPHONE, "“Desk” is gone", "Check its cable.", is_alarm=True)


class RetryDesk(QObject):
    """Writes down, behind what the window asked for in general, which visit is tried again."""

    visit_removed = Signal(object)

    def __init__(self, asked):
        super().__init__()
        self.asked = asked
        self.server = PRACTICE_SERVER

    def can_retry(self, visit):
        return words.can_retry(visit) and visit.server == self.server

    def retry(self, visit):
        self.asked.append(("retry", visit))


@pytest.fixture
def header(window):
    return window.page.header


def show(controller, number, **changes):
    visit = replace(controller.visits[visit_id(number)], **changes)
    controller.put_visit(visit)
    controller.show_visit(visit.id)
    return visit


def test_a_visit_that_needs_attention_says_why_and_what_to_do(window, controller, header):
    controller.open_the_day()
    show(controller, 1, state=VisitState.ATTENTION, reason="result_failed")
    assert header.attention.isVisible()
    assert "could not write a note" in header.attention.text()
    assert "“Try again now”" in header.attention.text()
    show(controller, 1, state=VisitState.READY, reason=None)
    assert not header.attention.isVisible()
    assert header.attention.text() == ""


def test_its_button_tries_that_visit_first_and_then_all_that_waits(window, controller, header):
    controller.open_the_day()
    desk = RetryDesk(controller.asked)
    VisitActions(window, desk)
    visit = show(controller, 1, state=VisitState.ATTENTION, reason="result_failed")
    assert "this visit" in header.retry.toolTip()
    controller.asked.clear()
    header.retry.click()
    assert controller.asked[0] == ("retry", visit.id)
    assert len(controller.asked) == 2
    show(controller, 1, state=VisitState.WAITING, reason=None)
    assert "this visit" not in header.retry.toolTip()
    controller.asked.clear()
    header.retry.click()
    assert ("retry", visit.id) not in controller.asked
    assert len(controller.asked) == 1


def test_a_visit_of_another_account_leads_to_that_account(window, controller, header):
    controller.open_the_day()
    desk = RetryDesk(controller.asked)
    VisitActions(window, desk)
    visit = show(controller, 1, state=VisitState.ATTENTION, reason="result_failed", server="https://b")
    assert "another account" in header.attention.text()
    header.retry.click()
    assert ("retry", visit.id) not in controller.asked


def test_the_list_and_the_header_say_it_too_while_no_sound_comes(window, controller, header):
    controller.record("Mr. Okonkwo")
    controller.hear(1)
    row = window.visit_model.index(0)
    assert row.data(STANDING_ROLE) == "Recording"
    controller.notice_raised.emit(DEAF)
    assert (row.data(STANDING_ROLE), row.data(DEAF_ROLE)) == ("No sound comes", True)
    assert row.data().endswith("No sound comes")
    assert header.hint.text().endswith("No sound comes")
    controller.notice_cleared.emit(topics.MICROPHONE)
    assert (row.data(STANDING_ROLE), row.data(DEAF_ROLE)) == ("Recording", False)
    assert header.hint.text().endswith("Recording")


def test_a_copy_is_told_from_the_visit_it_was_made_of(window, controller, header):
    controller.open_the_day()
    show(controller, 1, source=f"again {visit_id(2)}", state=VisitState.READY)
    assert header.details.text().startswith("Sent again, as a copy of another visit · Consultation")
    assert window.visits.chosen.source.startswith("again")
    assert window.visits.currentIndex().data(STANDING_ROLE) == "Note ready · sent again"
    window.body.visit_search.setText("sent again")
    assert window.visit_model.rowCount() == 1

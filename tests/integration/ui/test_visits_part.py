"""The visits list by hand and by keyboard: search, try again, export, delete."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from recorder_gui.app.window.visits.visit_history import PAGE
from recorder_gui.app.wording import visits_list as words
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.companions.visit_actions import VisitActions
from recorder_gui.ui.visits.dialogs import DeleteQuestion, ExportDialog
from tests.fakes.recorder_controller import visit_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class FakeVisitDesk(QObject):
    """Remembers what it was asked."""

    visit_removed = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def can_retry(self, visit):
        return words.can_retry(visit)

    def retry(self, visit):
        self.asked.append(("retry", visit))

    def export(self, visit, output):
        self.asked.append(("export", visit.id, output))

    def remove(self, visit):
        self.asked.append(("remove", visit.id, words.unsent_pieces(visit)))


@pytest.fixture
def desk(qapp):
    return FakeVisitDesk()


@pytest.fixture
def actions(window, controller, desk):
    made = VisitActions(window, desk)
    controller.recording_state_changed.connect(made.follow)
    controller.open_the_day()
    return made


def choose(window, number):
    window.visits.setCurrentIndex(window.visit_model.index(window.visit_model.row_of(visit_id(number))))


def labels(window):
    model = window.visit_model
    return [model.visit_at(row).label for row in range(model.rowCount())]


def test_ctrl_f_searches_and_escape_shows_all_again(window, actions):
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    search = window.body.visit_search
    assert window.focusWidget() is search
    QTest.keyClicks(search, "adeyemi")
    assert labels(window) == ["Mrs. Adeyemi"]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert window.focusWidget() is window.visits
    assert window.page.shown_visit == visit_id(0)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(labels(window)) == 3


def test_a_search_leaves_the_shown_visit_shown_and_asks_for_nothing(window, actions, controller):
    choose(window, 1)
    asked = len(controller.asked)
    window.body.visit_search.setText("adeyemi")
    assert window.page.shown_visit == visit_id(1)
    window.body.visit_search.clear()
    assert window.visits.chosen.id == visit_id(1)
    assert len(controller.asked) == asked


def test_only_what_helps_the_chosen_visit_is_offered(window, actions):
    assert not any(action.isEnabled() for action in (actions.retry, actions.export, actions.delete))
    choose(window, 0)  # its note is ready
    assert [a.isEnabled() for a in (actions.retry, actions.export, actions.delete)] == [False, True, True]
    choose(window, 1)
    assert actions.retry.isEnabled()


def test_one_visit_is_tried_again_by_keyboard(window, actions, desk):
    choose(window, 1)
    QTest.keyClick(window, Qt.Key.Key_F5, SHIFT)
    assert desk.asked == [("retry", visit_id(1))]


def test_enter_and_escape_keep_the_visit(window, actions, desk, qtbot):
    choose(window, 1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.visits.setFocus()
        QTest.keyClick(window.visits, Qt.Key.Key_Delete)
        question = window.findChild(DeleteQuestion)
        QTest.keyClick(question, key)
        qtbot.waitUntil(lambda: window.findChild(DeleteQuestion) is None)
    assert desk.asked == []


def test_deleting_says_what_is_unsent_and_shows_the_visit_no_more(window, actions, desk, controller):
    visit = replace(controller.visits[visit_id(1)], chunks=12, chunks_uploaded=3)
    controller.put_visit(visit)
    choose(window, 1)
    actions.delete.trigger()
    question = window.findChild(DeleteQuestion)
    assert "9 of its 12 pieces are not sent" in question.informativeText()
    question.delete_button.click()
    assert desk.asked == [("remove", visit_id(1), 9)]
    desk.visit_removed.emit(visit_id(1))
    assert "A. Kowalczyk" not in labels(window)
    assert window.page.shown_visit == visit_id(2)  # its neighbour
    for left in (visit_id(0), visit_id(2)):
        desk.visit_removed.emit(left)
    assert window.page.shown_visit is None


def test_export_begins_in_the_folder_of_the_settings(window, actions, tmp_path):
    actions.export_folder = lambda: str(tmp_path)
    choose(window, 0)
    actions.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog.directory().path() == str(tmp_path)
    dialog.reject()


def test_export_asks_for_a_file_and_its_name_tells_no_patient(window, actions, desk, tmp_path):
    choose(window, 0)
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    dialog = window.findChild(ExportDialog)
    assert "Adeyemi" not in dialog.selectedFiles()[0]
    assert dialog.selectedFiles()[0].endswith(".flac")
    dialog.filterSelected.emit(str(words.EXPORT_KINDS[1]))
    assert dialog.defaultSuffix() == "mp3"
    for name in ("a.wav", "at 10.42"):
        dialog.fileSelected.emit(str(tmp_path / name))
    assert [asked[2].name for asked in desk.asked] == ["a.wav", "at 10.42.mp3"]
    dialog.reject()


def test_nothing_asks_while_a_visit_is_recorded(window, actions, controller):
    choose(window, 0)
    actions.delete.trigger()
    controller.recording_state_changed.emit(RecordingState.RECORDING)
    assert not window.findChild(DeleteQuestion).isVisible()
    assert not actions.export.isEnabled()
    assert not actions.delete.isEnabled()


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"chunks_uploaded": 0}, "None of its sound has been sent"),
        ({}, "only sent to the practice server"),
        ({"server": "https://a"}, "keeps its own copy"),
        ({"server": "https://a", "state": VisitState.PROCESSING}, "still being written"),
        ({"chunks": 0, "chunks_uploaded": 0}, "holds no sound"),
    ],
)
def test_the_question_says_what_is_lost(actions, controller, facts, told):
    assert told in str(words.delete_consequence(replace(controller.visits[visit_id(0)], **facts)))


def test_a_thousand_earlier_visits_hold_the_window_up_for_less_than_50_ms_at_a_time(window, actions, qapp):
    visits = [
        VisitRecord(
            visit_id(1000 + number), VisitState.READY, NOON - timedelta(hours=number), "practice", "desk", "P"
        )
        for number in range(1000)
    ]
    steps = [partial(window.visit_model.add_history, visits[at : at + PAGE]) for at in range(0, 1000, PAGE)]
    steps += [partial(window.body.visit_search.setText, text) for text in ("p", "ready", "")]
    steps.append(partial(window.visit_model.put, visits[0]))
    costs = []
    for step in steps:
        began = time.thread_time()  # what others of this computer do meanwhile does not count
        step()
        qapp.processEvents()
        costs.append(time.thread_time() - began)
    assert window.visit_model.rowCount() == 1003
    assert max(costs) < 0.05

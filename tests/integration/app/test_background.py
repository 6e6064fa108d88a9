"""Work beside the window: every answer comes back to the GUI thread, also that of a bug, or to nobody."""

import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread

from recorder_gui.app.background import Background


class Desk:
    """An owner with one kind of work. Plain callables take the answers: no slot helps them home."""

    def __init__(self) -> None:
        self.owner: QObject | None = QObject()
        self.background = Background("reckoning", self.owner)
        self.answers: list[object] = []
        self.threads: set[QThread] = set()

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(QThread.currentThread())

    def close(self) -> None:
        if self.owner:
            self.owner.deleteLater()
            self.owner = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qapp):
    made = Desk()
    yield made
    made.close()


def test_the_work_has_a_thread_of_that_name_and_the_answer_comes_to_the_gui_thread(desk, until):
    desk.background.run(lambda: threading.current_thread().name, desk.take, failed=None)
    until(lambda: desk.answers == ["reckoning"])
    assert desk.threads == {QCoreApplication.instance().thread()}


def test_every_answer_comes_to_whom_it_was_asked_for_as_the_value_that_it_is(desk, until):
    value, others = object(), []
    desk.background.run(lambda: value, desk.take, failed=None)
    desk.background.run(lambda: None, others.append, failed="failed")
    until(lambda: desk.answers and others)
    assert desk.answers[0] is value
    assert others == [None]


@pytest.mark.expects_log("the work of reckoning failed")
def test_a_bug_is_logged_and_answered_all_the_same(desk, until):
    desk.background.run(lambda: 1 / 0, desk.take, failed="sorry")
    until(lambda: desk.answers == ["sorry"])
    assert desk.threads == {QCoreApplication.instance().thread()}


@pytest.mark.parametrize("is_done_first", [True, False])
def test_an_answer_for_an_owner_that_is_gone_is_dropped(desk, until, is_done_first):
    may_end = threading.Event()
    desk.background.run(lambda: may_end.wait(10), desk.take, failed=None)
    if is_done_first:  # the answer is on its way already
        may_end.set()
        desk.background.wait(10)
        desk.close()
    else:
        desk.close()
        may_end.set()
        until(lambda: "reckoning" not in {thread.name for thread in threading.enumerate()})
    until(lambda: True)
    assert desk.answers == []


def test_all_works_together_are_waited_for_no_longer_than_was_said(desk, until):
    may_end = threading.Event()
    for _ in range(3):
        desk.background.run(lambda: may_end.wait(10), desk.take, failed=None)
    began = time.monotonic()
    desk.background.wait(0.2)
    assert 0.2 <= time.monotonic() - began < 0.5
    may_end.set()
    desk.background.wait(10)
    until(lambda: desk.answers == [True, True, True])

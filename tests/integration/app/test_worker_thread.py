"""A worker is started, commanded and stopped in its own thread, and a bug in it is never silent."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread, Signal, Slot

from recorder_gui.app.worker_thread import Worker, WorkerThread, guarded
from tests.integration.app.collector import Collector


class Commands(QObject):
    """Gives commands from the main thread."""

    asked = Signal(object)


class Clerk(Worker):
    """Writes down what it was asked, and where."""

    written = Signal(object)

    def __init__(self, *, fails_at: str = "") -> None:
        super().__init__()
        self.log: list[object] = []
        self.threads: set[QThread] = set()
        self.hold = threading.Event()
        self._fails_at = fails_at

    @Slot(object)
    @guarded
    def write(self, value: object) -> None:
        if value == "hang":
            self.hold.wait(20)
        self._note(value)
        self.written.emit(value)

    def _begin(self) -> None:
        self._note("begun")

    def _complete(self) -> None:
        self._note("completed")

    def _note(self, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.log.append(value)
        if value == self._fails_at:
            message = f"a bug at {value}"
            raise KeyError(message)


class Office:
    """A clerk in a thread, and ears for its signals."""

    def __init__(self, **options: str) -> None:
        self.clerk = Clerk(**options)
        self.commands, self.failures, self.written, self.stops = (
            Commands(),
            Collector(),
            Collector(),
            Collector(),
        )
        self.commands.asked.connect(self.clerk.write)
        self.clerk.failed.connect(self.failures.take)
        self.clerk.written.connect(self.written.take)
        self.thread = WorkerThread("clerk", self.clerk)
        self.thread.stopped.connect(self.stops.note)


@pytest.fixture
def office(qapp):
    yield (made := Office())
    made.clerk.hold.set()
    made.thread.request_stop()
    assert made.thread.wait()


def test_everything_happens_in_the_worker_s_thread_and_in_order(office, until):
    office.thread.start()
    for number in range(20):
        office.commands.asked.emit(number)
    office.thread.request_stop()
    until(lambda: office.stops.values)
    assert office.clerk.log == ["begun", *range(20), "completed"]
    assert office.clerk.threads == {office.thread._thread}
    assert office.written.values == list(range(20))
    assert office.written.threads == {QThread.currentThread()}
    assert not office.thread.is_running


def test_a_command_behind_the_stop_does_nothing(office, until):
    office.thread.start()
    office.commands.asked.emit("hang")
    office.thread.request_stop()
    office.commands.asked.emit("late")
    office.thread.request_stop()
    office.clerk.hold.set()
    until(lambda: office.stops.values)
    assert office.clerk.log == ["begun", "hang", "completed"]
    assert len(office.stops.values) == 1


@pytest.mark.expects_log("the thread clerk ended unasked")
def test_a_thread_that_ends_unasked_is_started_again_and_takes_commands(office, until):
    office.thread.start()
    until(lambda: office.clerk.log == ["begun"])
    office.thread._thread.quit()
    until(lambda: office.clerk.log == ["begun", "begun"])
    office.commands.asked.emit("after")
    until(lambda: office.written.values == ["after"])
    assert office.stops.values == []
    assert office.clerk.threads == {office.thread._thread}


def test_a_worker_that_hangs_is_waited_for_only_so_long(office):
    office.thread.start()
    office.commands.asked.emit("hang")
    office.thread.request_stop()
    assert not office.thread.wait(100)
    assert office.thread.is_running


@pytest.mark.expects_log("failed in Clerk")
@pytest.mark.parametrize("place", ["begun", "bug", "completed"])
def test_a_bug_is_logged_and_told_and_the_worker_still_stops(qapp, until, place):
    office = Office(fails_at=place)
    office.thread.start()
    office.commands.asked.emit("bug")
    office.commands.asked.emit("after")
    office.thread.request_stop()
    until(lambda: office.stops.values)
    (failure,) = office.failures.values
    assert isinstance(failure, KeyError)
    assert office.clerk.log == ["begun", "bug", "after", "completed"]
    assert office.failures.threads == {QThread.currentThread()}

"""What the pinned PySide6 does behind the thread pattern: an upgrade that changes it must fail here."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

LIMIT_MS = 5_000


class Asker(QObject):
    """Sits in the main thread and asks for work."""

    asked = Signal(object)
    stop_asked = Signal()


class Plain(QObject):
    """Remembers in which thread its slots ran."""

    answered = Signal(object)
    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ran_in: list[QThread] = []

    @Slot(object)
    def work(self, value: object) -> None:
        self.ran_in.append(QThread.currentThread())
        self.answered.emit(value)

    @Slot()
    def stop(self) -> None:
        self.over.emit()


class Overriding(Plain):
    """Does what the house forbids: overrides a slot."""

    @Slot(object)
    def work(self, value: object) -> None:
        super().work(value)


class NotAQObject:
    """A receiver without a thread of its own."""

    def __init__(self) -> None:
        self.ran_in: list[int] = []

    def hear(self, _value: object) -> None:
        self.ran_in.append(threading.get_ident())


class Home(QObject):
    """A receiver that lives in the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.ran_in: list[int] = []

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.ran_in.append(threading.get_ident())


@pytest.fixture
def thread(qapp):
    made = QThread()
    yield made
    made.quit()
    assert made.wait(LIMIT_MS)


def ask(thread: QThread, worker: Plain, value: object = 1) -> None:
    """Move the worker, ask one thing of it, and wait until it was done somewhere."""
    asker = Asker()
    worker.moveToThread(thread)
    asker.asked.connect(worker.work, Qt.ConnectionType.QueuedConnection)
    asker.stop_asked.connect(worker.stop)
    worker.over.connect(thread.quit, Qt.ConnectionType.DirectConnection)
    thread.start()
    asker.asked.emit(value)
    asker.stop_asked.emit()
    assert thread.wait(LIMIT_MS)
    QCoreApplication.processEvents()


def test_rule_1_a_slot_runs_in_the_worker_s_thread(thread):
    worker = Plain()
    ask(thread, worker)
    assert worker.ran_in == [thread]


def test_rule_1_an_overridden_slot_runs_in_the_wrong_thread(thread):
    worker = Overriding()
    ask(thread, worker)
    assert worker.ran_in == [QThread.currentThread()]


def test_rule_2_only_a_slot_of_a_qobject_is_called_in_its_own_thread(thread):
    worker, plain, home = Plain(), NotAQObject(), Home()
    lambdas: list[int] = []
    worker.answered.connect(lambda _: lambdas.append(threading.get_ident()))
    worker.answered.connect(plain.hear)
    worker.answered.connect(home.hear)
    ask(thread, worker)
    main = threading.get_ident()
    assert home.ran_in == [main]
    assert len(plain.ran_in) == len(lambdas) == 1
    assert main not in plain.ran_in + lambdas


def test_rule_3_an_object_signal_carries_any_number(thread):
    worker, home = Plain(), Home()
    worker.answered.connect(home.hear)
    ask(thread, worker, 2**40)
    assert home.heard == [2**40]


def test_rule_3_an_int_signal_does_not_carry_more_than_31_bits():
    program = (
        "from PySide6.QtCore import QObject, Signal\n"
        "class Counter(QObject):\n"
        "    counted = Signal(int)\n"
        "counter = Counter()\n"
        "counter.counted.connect(lambda frames: print('heard', frames))\n"
        "counter.counted.emit(2**31)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=30
    )
    assert f"heard {2**31}" not in ran.stdout


def test_rule_4_quit_does_not_wait_for_what_was_asked_before(thread):
    worker, asker = Plain(), Asker()
    worker.moveToThread(thread)
    asker.asked.connect(worker.work)
    for number in range(20):
        asker.asked.emit(number)
    thread.started.connect(thread.quit, Qt.ConnectionType.DirectConnection)
    thread.start()
    assert thread.wait(LIMIT_MS)
    assert worker.ran_in == []


def test_rule_5_a_queued_quit_waits_for_the_thread_that_waits_for_it(thread):
    worker, asker = Plain(), Asker()
    worker.moveToThread(thread)
    asker.stop_asked.connect(worker.stop)
    worker.over.connect(thread.quit)  # queued: the QThread object lives here
    thread.start()
    asker.stop_asked.emit()
    assert not thread.wait(300)
    QCoreApplication.processEvents()
    assert thread.wait(LIMIT_MS)


def test_rule_5_a_direct_quit_ends_the_thread_while_the_main_one_waits(thread):
    worker = Plain()
    ask(thread, worker)
    assert thread.isFinished()

"""Cycles of Qt objects must never be destroyed by a thread that is not theirs."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer

from recorder_gui.app.main_thread_collector import MainThreadCollector


class Knot(QObject):
    """A QObject with a running timer, in a cycle that only the collector can undo."""

    def __init__(self, undone_in):
        super().__init__()
        self.timer = QTimer(self)
        self.timer.start(1000)
        self.itself = self
        weakref.finalize(self, lambda: undone_in.append(threading.get_ident()))


@pytest.fixture
def collector(qapp):
    made = MainThreadCollector()
    yield made
    made.close()
    gc.disable()  # as it is for all integration tests


def allocate_a_lot():
    for _ in range(200):
        keep = [[] for _ in range(1000)]
        keep.append(keep)


def test_a_thread_that_allocates_does_not_undo_qt_objects(collector):
    undone_in = []
    Knot(undone_in)
    busy = threading.Thread(target=allocate_a_lot)
    busy.start()
    busy.join()
    assert undone_in == []
    collector.collect_what_is_due()
    gc.collect()
    assert undone_in == [threading.get_ident()]


def test_what_is_due_is_collected_in_the_main_thread(collector):
    undone_in = []
    Knot(undone_in)
    allocate_a_lot()
    collector.collect_what_is_due()
    assert undone_in == [threading.get_ident()]


def test_nothing_is_collected_before_it_is_due(collector):
    gc.collect()
    undone_in = []
    Knot(undone_in)
    collector.collect_what_is_due()
    assert undone_in == []
    gc.collect()


def test_the_work_is_given_back(qapp):
    MainThreadCollector().close()
    assert gc.isenabled()
    gc.disable()

"""The disk's thread tells how much room there is and what is wrong, once, and until it is right again."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from recorder_gui.app import topics
from recorder_gui.app.disk.disk_worker import DiskWorker
from recorder_gui.app.worker_thread import WorkerThread
from recorder_gui.domain.disk_trouble import KeptInMemory, ReserveInUse, RoomShort
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.runway import Runway
from recorder_gui.spool.disk.caretaker import DiskReport
from recorder_gui.spool.disk.disk_room import DiskRoom, DiskStage
from tests.integration.app.collector import Collector

CALM = DiskReport(Runway(100_000_000_000, 1 << 40), DiskStage.ROOMY, 0)


class FakeCare:
    """Reports what the test says, from the thread that it is asked in."""

    def __init__(self) -> None:
        self.report = CALM
        self.fault: SpoolUnavailable | None = None
        self.asked: list[tuple[bool, bool]] = []
        self.threads: set[str] = set()
        self.is_closed = False

    def tend(self, *, is_recording, keeps_back):
        self.asked.append((is_recording, keeps_back))
        self.threads.add(threading.current_thread().name)
        if self.fault:
            raise self.fault
        return self.report

    def close(self) -> None:
        self.is_closed = True


class Watched(QObject):
    """A disk worker in its thread; what it tells is collected in this one."""

    def __init__(self, folder) -> None:
        super().__init__()
        self.care, self.room = FakeCare(), DiskRoom(folder)
        self.worker = DiskWorker(self.room, lambda: self.care)
        self.raised, self.cleared, self.runways = Collector(), Collector(), Collector()
        self.worker.fault_raised.connect(self.raised.take)
        self.worker.fault_cleared.connect(self.cleared.take_text)
        self.worker.runway_read.connect(self.runways.take)
        self.thread_ = WorkerThread("disk", self.worker, self)

    def poke(self, qtbot) -> None:
        """Have a thread meet a full disk, and wait until the worker has looked."""
        looks = len(self.care.asked)
        self.room.on_change()
        qtbot.waitUntil(lambda: len(self.care.asked) > looks)


@pytest.fixture
def watched(qtbot, tmp_path):
    made = Watched(tmp_path)
    made.thread_.start()
    qtbot.waitUntil(lambda: len(made.runways.values) == 1)
    yield made
    made.thread_.request_stop()
    assert made.thread_.wait()


def told(collector):
    return [(topic, type(fault)) for topic, fault in collector.values]


def test_room_is_read_at_once_and_nothing_is_told_while_there_is_plenty(watched):
    assert watched.runways.values == [CALM.runway]
    assert watched.raised.values == []
    assert watched.care.asked == [(False, False)]


def test_what_is_kept_back_is_made_from_the_second_look_on(watched, qtbot):
    watched.poke(qtbot)
    assert watched.care.asked[-1] == (False, True)


def test_the_caretaker_hears_whether_a_visit_is_recorded(watched, qtbot):
    for state, is_recording in (
        (RecordingState.RECORDING, True),
        (RecordingState.PAUSED, True),
        (RecordingState.IDLE, False),
    ):
        watched.worker.note_recording_state(state)
        watched.poke(qtbot)
        assert watched.care.asked[-1] == (is_recording, True)


def test_trouble_is_told_once_and_its_end_too(watched, qtbot):
    short = replace(CALM, runway=Runway(100_000_000, 1 << 40))
    for report in (short, short, replace(short, stage=DiskStage.ON_RESERVE), CALM):
        watched.care.report = report
        watched.poke(qtbot)
    qtbot.waitUntil(lambda: watched.cleared.values == [topics.ROOM])
    assert told(watched.raised) == [(topics.ROOM, RoomShort), (topics.ROOM, ReserveInUse)]


def test_audio_in_memory_alone_is_looked_after_every_second(watched, qtbot):
    watched.care.report = DiskReport(CALM.runway, DiskStage.MEMORY_ONLY, 32_000)
    watched.poke(qtbot)
    looks = len(watched.care.asked)
    qtbot.waitUntil(lambda: len(watched.care.asked) >= looks + 2, timeout=5_000)
    assert told(watched.raised) == [(topics.MEMORY, KeptInMemory)]
    watched.care.report = CALM
    qtbot.waitUntil(lambda: watched.cleared.values == [topics.MEMORY], timeout=5_000)


def test_a_folder_that_cannot_be_asked_is_told(watched, qtbot):
    watched.care.fault = SpoolUnavailable("data", "No such file or directory")
    watched.poke(qtbot)
    qtbot.waitUntil(lambda: told(watched.raised) == [(topics.ROOM, SpoolUnavailable)])
    watched.care.fault = None
    watched.poke(qtbot)
    qtbot.waitUntil(lambda: watched.cleared.values == [topics.ROOM])


def test_audio_in_memory_alone_stays_told_while_the_folder_cannot_be_asked(watched, qtbot):
    watched.care.report = DiskReport(CALM.runway, DiskStage.MEMORY_ONLY, 32_000)
    watched.poke(qtbot)
    watched.care.fault = SpoolUnavailable("data", "No such file or directory")
    watched.poke(qtbot)
    qtbot.waitUntil(
        lambda: told(watched.raised) == [(topics.MEMORY, KeptInMemory), (topics.ROOM, SpoolUnavailable)]
    )
    assert watched.cleared.values == []
    watched.care.fault = None
    watched.poke(qtbot)
    qtbot.waitUntil(lambda: watched.cleared.values == [topics.ROOM])


def test_the_disk_is_asked_in_its_own_thread_and_a_last_time_at_the_end(watched, qtbot):
    looks = len(watched.care.asked)
    watched.thread_.request_stop()
    assert watched.thread_.wait()
    assert watched.care.asked[looks:] == [(False, False)]
    assert watched.care.is_closed
    assert threading.current_thread().name not in watched.care.threads

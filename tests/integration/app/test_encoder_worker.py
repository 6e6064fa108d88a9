"""The encoder's thread turns commands into recordings, and ends in order whatever happens in it."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Signal

from recorder_gui.app.encoder_worker import EncoderWorker
from recorder_gui.app.recording.file_recorder import FileRecorder
from recorder_gui.app.recording.visit_recorder import VisitRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.app.worker_thread import WorkerThread
from recorder_gui.domain.errors import AudioFileUnreadable, DeviceUnavailable
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from tests.fakes.input_stream import FakeClock
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.visit_shelf import MemoryVisitShelf
from tests.integration.app.collector import Collector
from tests.unit.app.studio import AT, DESK, Studio
from tests.unit.app.test_file_recorder import PaperFile

S = RecordingState


class SteadyMicrophone(FakeMicrophone):
    """Hears 40 ms of sound before each drain."""

    def drain(self):
        self.hears(640)
        return super().drain()


class BrokenFile(PaperFile):
    """A file whose reader has a bug."""

    def drain(self):
        message = "a bug in the reader"
        raise IndexError(message)


class StudioParts:
    """Fits ``EncoderParts``: microphones and files in memory."""

    def __init__(self) -> None:
        self.shelf, self.studio = MemoryVisitShelf(), Studio()
        self.microphones: list[SteadyMicrophone] = []
        self.files_by_name: dict[str, PaperFile] = {}
        self.fault: DeviceUnavailable | None = None
        self.closed = 0

    def recorder(self, listener):
        return VisitRecorder(self._microphone, self._tracker(listener), listener, time.monotonic)

    def files(self, paths, label, listener):
        open_file = lambda path: self.files_by_name[path.name]  # noqa: E731 - a port in one line
        return FileRecorder(paths, open_file, self.studio.new_visit, self._tracker(listener), listener)

    is_list_stale = False

    def lookup(self):
        return self.studio.lookup

    def devices(self):
        if self.fault:
            raise self.fault
        return (DESK,)

    def close(self) -> None:
        self.closed += 1

    def _microphone(self, device):
        self.microphones.append(SteadyMicrophone(FakeClock(), device))
        return self.microphones[-1]

    def _tracker(self, listener):
        def track(visit):
            encoder = ChunkEncoder(visit.id, self.shelf, bytes)
            return VisitTrack(visit, encoder, self.shelf, listener, time.monotonic, lambda: AT)

        return track


class Desk(QObject):
    """Commands from the main thread, and ears for every signal."""

    monitor, record, record_files = Signal(object), Signal(object), Signal(object)
    pause, resume, finish, list_devices = Signal(), Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parts = StudioParts()
        self.worker = EncoderWorker(lambda: self.parts)
        for command, slot in (
            (self.monitor, self.worker.monitor),
            (self.record, self.worker.record),
            (self.record_files, self.worker.record_files),
            (self.pause, self.worker.pause),
            (self.resume, self.worker.resume),
            (self.finish, self.worker.finish_visit),
            (self.list_devices, self.worker.list_devices),
        ):
            command.connect(slot)
        self.heard: dict[str, Collector] = {}
        for name in ("recording_state_changed", "level_read", "progressed", "visit_changed", "chunk_changed"):
            self._listen(name)
        for name in ("fault_raised", "devices_listed", "failed"):
            self._listen(name)
        self.files_done = Collector()
        self.worker.files_done.connect(self.files_done.note)
        self.thread_of = WorkerThread("encoder", self.worker)
        self.thread_of.start()

    def values(self, name: str) -> list:
        return self.heard[name].values

    def stop(self) -> None:
        self.thread_of.request_stop()
        assert self.thread_of.wait()

    def _listen(self, name: str) -> None:
        self.heard[name] = Collector()
        getattr(self.worker, name).connect(self.heard[name].take)


@pytest.fixture
def desk(qapp):
    made = Desk()
    yield made
    made.stop()


def test_a_visit_is_recorded_paused_and_finished(desk, until):
    desk.record.emit(desk.parts.studio.order())
    until(lambda: desk.values("progressed"))
    desk.pause.emit()
    until(lambda: S.PAUSED in desk.values("recording_state_changed"))
    desk.resume.emit()
    desk.finish.emit()
    states = [S.STARTING, S.RECORDING, S.PAUSED, S.RECORDING, S.STOPPING, S.IDLE]
    until(lambda: desk.values("recording_state_changed") == states)
    assert desk.values("visit_changed")[-1].state is VisitState.SAVED
    assert all(heard.threads <= {QThread.currentThread()} for heard in desk.heard.values())


def test_the_level_is_told_25_times_a_second_while_nothing_is_recorded(desk, until):
    desk.monitor.emit(DESK)
    until(lambda: len(desk.values("level_read")) >= 2)
    count, began = len(desk.values("level_read")), time.monotonic()
    until(lambda: time.monotonic() - began > 0.5)
    assert 5 <= len(desk.values("level_read")) - count <= 16
    assert desk.values("visit_changed") == []


def test_stopping_seals_what_is_recorded_and_lets_everything_go(desk, until):
    desk.record.emit(desk.parts.studio.order())
    until(lambda: S.RECORDING in desk.values("recording_state_changed"))
    desk.stop()
    until(lambda: desk.values("visit_changed")[-1].state is VisitState.SAVED)
    assert not desk.parts.microphones[0].is_open
    assert desk.parts.closed == 1


def test_a_command_behind_the_stop_opens_no_microphone(desk):
    desk.thread_of.request_stop()
    desk.monitor.emit(DESK)
    desk.record.emit(desk.parts.studio.order())
    desk.stop()
    assert desk.parts.microphones == []


def test_devices_are_listed_or_it_is_said_why_not(desk, until):
    desk.list_devices.emit()
    until(lambda: desk.values("devices_listed") == [(DESK,)])
    desk.parts.fault = DeviceUnavailable("", "no sound system")
    desk.list_devices.emit()
    until(lambda: desk.values("fault_raised") == [("microphone", desk.parts.fault)])


def test_files_become_visits_one_after_another(desk, until):
    missing = AudioFileUnreadable("b", "missing")
    desk.parts.files_by_name = {
        "a": PaperFile([100, 100]),
        "b": PaperFile([], fault=missing),
        "c": PaperFile([7]),
    }
    desk.record_files.emit(((Path("a"), Path("b"), Path("c")), None))
    until(lambda: desk.files_done.values)
    assert [sealed.frames for sealed in desk.parts.shelf.sealed.values()] == [200, 7]
    assert desk.values("fault_raised") == [("file", missing)]


@pytest.mark.expects_log("_step_file failed")
def test_a_bug_while_reading_a_file_is_told_once_and_not_met_again_and_again(desk, until):
    desk.parts.files_by_name = {"a": BrokenFile([100])}
    desk.record_files.emit(((Path("a"),), None))
    until(lambda: desk.values("failed"))
    desk.list_devices.emit()
    until(lambda: desk.values("devices_listed"))
    assert len(desk.values("failed")) == 1


@pytest.mark.expects_log("record failed in EncoderWorker")
def test_a_bug_in_a_command_is_told_and_the_worker_takes_the_next(desk, until):
    desk.record.emit(None)
    until(lambda: desk.values("failed"))
    desk.list_devices.emit()
    until(lambda: desk.values("devices_listed"))
